import type { QuickPickItem } from 'vscode';
import { anyStatement } from '../../../server/src/core/statements/filter';
import { GetStatements, type StatementsQuery, type StatementSummary } from '../../../server/src/statements/statementProtocol';
import { pickWhileTyping } from '../searchPicker';
import type { Server } from '../server';
import { statementDescription } from './statementTree';

const mostShown = 200;

interface StatementItem extends QuickPickItem {
  readonly statement: StatementSummary;
}

/** Lets a person find a statement by words of its speaker's name or of any wording. @returns undefined where they left. */
export async function pickStatement(server: Server, title: string): Promise<StatementSummary | undefined> {
  const picked = await pickWhileTyping<StatementItem>({
    title,
    placeholder: 'Words of the speaker’s name or of any wording',
    find: async (words, token) => {
      const query: StatementsQuery = { filter: { ...anyStatement, least: 1, words }, most: mostShown };
      return { items: (await server.request<readonly StatementSummary[]>(GetStatements, query, token)).map(itemOf) };
    },
  });
  return picked?.statement;
}

/** Shown whatever was typed: the server looks through every wording, though the label may not hold the words. */
function itemOf(statement: StatementSummary): StatementItem {
  return {
    label: statement.speaker ?? 'Speaker unknown or in conflict',
    description: statementDescription(statement),
    detail: statement.label,
    statement,
    alwaysShow: true,
  };
}
