import { commands, Disposable, Uri, window, type LogOutputChannel } from 'vscode';
import { anyStatement, narrows } from '../../../server/src/core/statements/filter';
import { GetWordings, type WordingSummary } from '../../../server/src/statements/statementProtocol';
import type { WordingPlace } from '../../../server/src/statements/decisionProtocol';
import { registerCommand, UserError } from '../errors';
import { Commands, Views } from '../names';
import { openPlace, toRange } from '../places';
import type { Server } from '../server';
import type { Deciding } from './deciding';
import { pickStatement } from './findStatement';
import { registerSourceBadges } from './sourceBadges';
import { StatementsProvider } from './statementsProvider';
import { filters, filterWords, type StatementNode, type StatementsNode, type WordingNode } from './statementTree';
import { ownWording, placeAtCursor, wordingsAt } from './wordingPlace';

/** The Statements view: by speaker, then statement, then wording; filters, search, and what can be done with a wording. */
export function registerStatementsView(server: Server, deciding: Deciding, log: LogOutputChannel): Disposable {
  const provider = new StatementsProvider(server);
  const view = window.createTreeView(Views.statements, { treeDataProvider: provider, showCollapseAll: true });
  const describe = (): void => {
    view.description = filterWords(provider.filter);
    view.message = provider.message;
    void commands.executeCommand('setContext', 'crossquote.statementsFiltered', narrows(provider.filter));
  };
  describe();
  return Disposable.from(
    view,
    provider,
    registerSourceBadges(),
    provider.onDidLoad(describe),
    server.onDidChange(() => provider.refresh()),
    server.onDidChangeStatus(() => {
      describe();
    }),
    registerCommand(log, Commands.showStatements, 'Showing the statements', () => commands.executeCommand(`${Views.statements}.focus`)),
    registerCommand(log, Commands.filterStatements, 'Filtering', async () => {
      const picked = await window.showQuickPick(
        filters.map((one) => ({ ...one })),
        { title: 'Show which statements?' },
      );
      if (picked) provider.show({ ...picked.filter, words: provider.filter.words });
    }),
    registerCommand(log, Commands.searchStatements, 'Searching', async () => {
      const words = await window.showInputBox({
        title: 'Show statements with these words',
        prompt: 'Words of a speaker’s name or of any wording. Empty: all.',
        value: provider.filter.words,
      });
      if (words !== undefined) provider.show({ ...provider.filter, words: words.trim() });
    }),
    registerCommand(log, Commands.clearStatementFilter, 'Clearing the filter', () => provider.show(anyStatement)),
    registerCommand(log, Commands.findStatement, 'Finding a statement', async () => {
      const found = await pickStatement(server, 'Find a statement');
      const wordings = found ? await server.request<readonly WordingSummary[]>(GetWordings, { uri: found.uri, member: found.member }) : [];
      const shown = wordings.find(({ id }) => id === found?.member);
      if (shown) await openPlace(Uri.parse(shown.uri), toRange(shown.range));
    }),
    registerWordingCommands(server, deciding, log),
  );
}

/** What can be done with a wording or statement of the view. */
function registerWordingCommands(server: Server, deciding: Deciding, log: LogOutputChannel): Disposable {
  const held = (node: unknown): { own: WordingPlace; against: WordingPlace } => {
    const { wording } = wordingNode(node);
    if (wording.against === null)
      throw new UserError('This is the fullest wording, which the others are held against. Choose one of the others.');
    return { own: { uri: wording.uri, range: wording.range }, against: wording.against };
  };
  return Disposable.from(
    registerCommand(log, Commands.confirmWording, 'Confirming', async (node) => {
      const { own, against } = held(node);
      await deciding.decide(against, own, 'same');
    }),
    registerCommand(log, Commands.rejectWording, 'Rejecting', async (node) => {
      const { own, against } = held(node);
      await deciding.decide(against, own, 'different');
    }),
    registerCommand(log, Commands.compareWording, 'Comparing', (node) => {
      const { own, against } = held(node);
      return commands.executeCommand(Commands.compareWordings, against, own);
    }),
    registerCommand(log, Commands.tagWording, 'Tagging', async (node) => {
      const { wording } = wordingNode(node);
      const start = toRange(wording.range).start.translate(0, 1);
      await openPlace(Uri.parse(wording.uri), toRange(wording.range));
      await commands.executeCommand(Commands.tag, wording.uri, { start, end: start });
    }),
    registerCommand(log, Commands.joinStatements, 'Joining', async (node) => {
      const place = await placeToJoin(server, node);
      const other = await pickStatement(server, 'Which statement is the same?');
      if (other === undefined) return;
      const wordings = await server.request<readonly WordingSummary[]>(GetWordings, { uri: other.uri, member: other.member });
      const reference = wordings.find(({ kind }) => kind === 'reference');
      if (reference === undefined) throw new UserError('This statement is not there any more.');
      await deciding.decide(place, { uri: reference.uri, range: reference.range }, 'same');
    }),
  );
}

/** The wording that stands for a statement of the view, or the one under the cursor. */
async function placeToJoin(server: Server, node: unknown): Promise<WordingPlace> {
  const named = node as StatementsNode | undefined;
  if (named?.kind === 'wording') return { uri: named.wording.uri, range: named.wording.range };
  const wordings = named?.kind === 'statement' ? await wordingsOf(server, named) : await wordingsAt(server, placeAtCursor());
  const own = named?.kind === 'statement' ? wordings.find(({ kind }) => kind === 'reference') : ownWording(wordings, placeAtCursor());
  if (own === undefined) throw new UserError('This statement is not there any more.');
  return { uri: own.uri, range: own.range };
}

function wordingsOf(server: Server, { statement: { uri, member } }: StatementNode): Promise<readonly WordingSummary[]> {
  return server.request<readonly WordingSummary[]>(GetWordings, { uri, member });
}

function wordingNode(node: unknown): WordingNode {
  if (typeof node === 'object' && node !== null && 'kind' in node && node.kind === 'wording') return node as WordingNode;
  throw new UserError('Choose a wording in the Statements view.');
}
