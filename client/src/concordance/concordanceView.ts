import { commands, Disposable, window, type LogOutputChannel, type QuickPickItem } from 'vscode';
import { ServerCommands } from '../../../server/src/protocol';
import type { ChangeClaimsParams, ClaimChanges } from '../../../server/src/claims/claimProtocol';
import type { ConcordanceParams } from '../../../server/src/claims/searchProtocol';
import { knownAnnotator } from '../claims/annotator';
import { askTags, tagsGiven, usableCodebook, whoAnnotates } from '../claims/asking';
import { labels } from '../claims/tagging';
import type { ClaimUndo } from '../claims/undo';
import { folderOfWindow } from '../claims/windowFolder';
import { inBackground, registerCommand, UserError } from '../errors';
import { Commands, Views } from '../names';
import { quoted } from '../claims/tagPicker';
import type { Server } from '../server';
import { ConcordanceProvider } from './concordanceProvider';
import { counted } from './concordanceTree';

/** How long changes may rest before the hits are looked for again, in milliseconds. */
const REST = 300;

/** The Concordance view: words in their context across the articles, and tagging all of them in one step. */
export function registerConcordance(server: Server, undo: ClaimUndo, log: LogOutputChannel): Disposable {
  const provider = new ConcordanceProvider(server);
  const view = window.createTreeView(Views.concordance, { treeDataProvider: provider, showCollapseAll: true });
  const search = async (params: ConcordanceParams, keep: boolean): Promise<void> => {
    const folder = folderOfWindow();
    const annotator = folder && (await knownAnnotator(folder.uri, log));
    // Others' claims are no reason to leave a passage out.
    const found = await provider.search({ ...params, ...(annotator === undefined ? {} : { annotator }) }, keep);
    view.message = [provider.message, ...(server.status?.state === 'indexing' ? ['The articles are still being read.'] : [])].join(' ');
    if (found.problem !== null) throw new UserError(found.problem.message);
    await commands.executeCommand('setContext', 'crossquote.hasHits', found.hits.length > 0);
  };
  return Disposable.from(
    view,
    provider,
    view.onDidChangeCheckboxState(({ items }) => {
      provider.choose(items);
    }),
    registerCommand(log, Commands.concordance, 'Searching', async (given) => {
      const words = typeof given === 'string' ? given : await askWords(provider.params.words);
      if (words === undefined || words.trim() === '') return;
      await commands.executeCommand(`${Views.concordance}.focus`);
      await search({ ...provider.params, words }, false);
    }),
    registerCommand(log, Commands.refineConcordance, 'Searching', async () => {
      const params = await askLimits(provider.params);
      if (params !== undefined) await search(params, true);
    }),
    registerCommand(log, Commands.tagHits, 'Tagging', (given) => tagHits(server, undo, provider, log, tagsGiven(given))),
    searchAgain(server, () => {
      if (provider.params.words !== '') inBackground(log, 'Searching again', () => search(provider.params, true));
    }),
  );
}

/** Calls once what is known of articles and claims changed and rests. */
function searchAgain(server: Server, search: () => void): Disposable {
  let timer: NodeJS.Timeout | undefined;
  const listening = server.onDidChange(() => {
    clearTimeout(timer);
    timer = setTimeout(search, REST);
  });
  return Disposable.from(listening, { dispose: () => clearTimeout(timer) });
}

function askWords(last: string): Thenable<string | undefined> {
  const editor = window.activeTextEditor;
  const selected = editor === undefined ? '' : editor.document.getText(editor.selection).replace(/\s+/gu, ' ').trim();
  return window.showInputBox({
    title: 'Concordance',
    value: selected === '' ? last : selected,
    prompt:
      'Words that follow each other. flood* begins a word, * is any word, | stands between alternatives, /…/ is a regular expression.',
  });
}

type Choice = QuickPickItem & { readonly change: Partial<ConcordanceParams> | 'speaker' };

/** Asks for order and limits. @returns undefined where the person left. */
async function askLimits(params: ConcordanceParams): Promise<ConcordanceParams | undefined> {
  const { sort, quotations = false, untagged = false, speaker = '' } = params;
  const choices: readonly Choice[] = [
    { label: `${sort === 'place' ? '$(check) ' : ''}Sort by Article and Place`, change: { sort: 'place' } },
    { label: `${sort === 'right' ? '$(check) ' : ''}Sort by the Words Behind`, change: { sort: 'right' } },
    { label: `${sort === 'left' ? '$(check) ' : ''}Sort by the Words Before`, change: { sort: 'left' } },
    { label: `${quotations ? '$(check) ' : ''}Only in Quotations`, change: { quotations: !quotations } },
    { label: `${speaker === '' ? '' : '$(check) '}Only Said By…`, description: speaker, change: 'speaker' },
    { label: `${untagged ? '$(check) ' : ''}Only What I Have Not Tagged`, change: { untagged: !untagged } },
  ];
  const picked = await window.showQuickPick([...choices], { title: 'Sort and narrow down the concordance' });
  if (picked === undefined) return undefined;
  if (picked.change !== 'speaker') return { ...params, ...picked.change };
  const name = await window.showInputBox({
    title: 'Only said by',
    prompt: 'A part of the speaker’s name. Empty: anybody.',
    value: speaker,
  });
  return name === undefined ? undefined : { ...params, speaker: name.trim() };
}

/** Puts the same tags on every hit that was not taken out, as one step that one undo takes back. */
async function tagHits(
  server: Server,
  undo: ClaimUndo,
  provider: ConcordanceProvider,
  log: LogOutputChannel,
  given: readonly string[] | undefined,
): Promise<void> {
  const hits = provider.chosen;
  const [first] = hits;
  const folder = folderOfWindow();
  if (first === undefined || folder === undefined)
    throw new UserError('There is no hit to tag: look for words first, or tick the hits that you took out.');
  const annotator = await whoAnnotates(folder.uri, log);
  if (annotator === undefined) return;
  const answer = await askTags(
    usableCodebook(server, folder.uri, 'text').then((codebook) => ({
      codebook,
      current: [],
      what: hits.length === 1 ? quoted(first.hit) : `${counted(hits.length, 'hit')} of ${provider.params.words}`,
      existing: undefined,
      targets: ['text', 'quotation'] as const,
    })),
    { given },
  );
  if (answer === undefined) return;
  const {
    asked: { codebook },
    tags,
    note,
  } = answer;
  const params: ChangeClaimsParams = {
    label: 'Tag hits',
    annotator,
    update: [],
    remove: [],
    add: hits.map(({ uri, range }) => ({ uri, range, tags, note, keys: { origin: { from: 'concordance', of: provider.params.words } } })),
  };
  const made = await undo.runMany(
    () => server.execute<ClaimChanges>(ServerCommands.changeClaims, params),
    ({ changes, skipped }) =>
      `Tagged ${counted(changes.length, 'hit')} ${labels(codebook, tags)}${skipped.length === 0 ? '' : `, ${skipped.length} had the same claim already`}`,
  );
  if (made.skipped.length > 0)
    void window.showInformationMessage(`${counted(made.skipped.length, 'hit')} left out: the same claim of yours stands there already.`);
}
