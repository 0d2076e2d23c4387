import { CancellationTokenSource, window, type QuickPickItem } from 'vscode';
import { GetStatements, type StatementsQuery, type StatementSummary } from '../../../server/src/protocol';
import type { Server } from '../server';
import { statementDescription } from './statementTree';

const mostShown = 200;

interface StatementItem extends QuickPickItem { readonly statement: StatementSummary }

/** Lets a person find a statement by words of its speaker's name or of any wording. @returns undefined where they left. */
export function pickStatement(server: Server, title: string): Promise<StatementSummary | undefined> {
  const picker = window.createQuickPick<StatementItem>();
  picker.title = title;
  picker.placeholder = 'Words of the speaker’s name or of any wording';
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  let asking = new CancellationTokenSource();
  const search = async (): Promise<void> => {
    asking.cancel();
    asking.dispose();
    const mine = new CancellationTokenSource();
    asking = mine;
    picker.busy = true;
    const text = picker.value;
    const query: StatementsQuery = { filter: { leastSources: 1, alone: false, conflicts: false, text }, most: mostShown };
    const found = await server.request<readonly StatementSummary[]>(GetStatements, query, mine.token)
      .catch((error: unknown) => { if (mine.token.isCancellationRequested) return []; throw error; });
    if (mine.token.isCancellationRequested) return;
    // The server looks through every wording: what it found is shown, though the label may not hold the words.
    picker.items = found.map((statement) => ({
      label: statement.speaker ?? 'Speaker unknown or in conflict', description: statementDescription(statement), detail: statement.label, statement, alwaysShow: true,
    }));
    picker.busy = false;
  };
  return new Promise((resolve, reject) => {
    const searching = (): void => { search().catch((error: unknown) => { reject(error instanceof Error ? error : new Error(String(error))); }); };
    picker.onDidChangeValue(searching);
    picker.onDidAccept(() => {
      resolve(picker.activeItems[0]?.statement);
      picker.hide();
    });
    picker.onDidHide(() => {
      asking.cancel();
      asking.dispose();
      picker.dispose();
      resolve(undefined);
    });
    picker.show();
    searching();
  });
}
