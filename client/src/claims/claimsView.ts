import {
  commands,
  Disposable,
  EventEmitter,
  MarkdownString,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  window,
  workspace,
  type ExtensionContext,
  type LogOutputChannel,
  type TreeDataProvider,
} from 'vscode';
import { goldText } from '../../../server/src/core/claims/goldDifferences';
import { goldFolder } from '../../../server/src/core/annotationFiles/paths';
import { claimTitle } from '../../../server/src/core/claims/claimTitle';
import { parseQuery } from '../../../server/src/core/claims/search/query';
import { isOnArticle, optionalOf } from '../../../server/src/core/claims/optionalKeys';
import { GetCodebook, type AnchorState, type PlacedCodebook } from '../../../server/src/claims/claimProtocol';
import { FindClaims, type FoundClaims } from '../../../server/src/claims/searchProtocol';
import { inBackground, registerCommand } from '../errors';
import { Commands, Views } from '../names';
import type { Server } from '../server';
import { filterMessage } from './searchText';
import { knownAnnotator } from './annotator';
import { isBlind } from './blindMode';
import { whose } from './claimLabel';
import { shorten } from './tagPicker';
import { groupClaims, groupings, stateText, type ClaimNode, type GroupNode, type Grouping } from './tree';

const GROUPING = 'crossquote.claimsGrouping';
const icons: Readonly<Record<AnchorState, string>> = {
  exact: 'tag',
  moved: 'tag',
  changed: 'edit',
  ambiguous: 'question',
  orphan: 'debug-disconnect',
};

/** One's own, others' and adjudicated claims. */
const kinds = { own: 'tag', other: 'account', gold: 'star-full' } as const;

/** The Claims view: every claim of the open folders, by article, tag or annotator. */
export function registerClaimsView(context: ExtensionContext, server: Server, log: LogOutputChannel): Disposable {
  const provider = new ClaimsProvider(context, server, log);
  const view = window.createTreeView(Views.claims, { treeDataProvider: provider, showCollapseAll: true });
  provider.onDidLoad((count) => {
    view.description = count === 0 ? '' : count === 1 ? '1 claim' : `${count} claims`;
    view.message = [provider.filterMessage, provider.problem ?? ''].filter((text) => text !== '').join(' ');
    void commands.executeCommand('setContext', 'crossquote.claimsFiltered', provider.filter !== '');
  });
  return Disposable.from(
    view,
    provider,
    server.onDidChange(() => provider.refresh()),
    registerCommand(log, Commands.filterClaims, 'Filtering', async (given) => {
      const query = typeof given === 'string' ? given : await askFilter(provider.filter);
      if (query !== undefined) provider.filter = query.trim();
    }),
    registerCommand(log, Commands.clearClaimFilter, 'Clearing the filter', () => {
      provider.filter = '';
    }),
    registerCommand(log, Commands.showClaims, 'Showing the claims', () => commands.executeCommand(`${Views.claims}.focus`)),
    ...groupings.map((by) =>
      registerCommand(log, Commands.groupClaims[by], 'Grouping', () => {
        inBackground(log, 'Remembering the grouping', () => provider.group(by));
      }),
    ),
  );
}

function askFilter(value: string): Thenable<string | undefined> {
  return window.showInputBox({
    title: 'Show which claims?',
    value,
    prompt:
      'Words, tag:claim.quantity, by:ann, state:orphan, speaker:"Ida Bell", in:harbour, note:check; a minus in front leaves out. Empty: all.',
    validateInput: (text) => parseQuery(text).problems[0]?.message,
  });
}

class ClaimsProvider implements TreeDataProvider<GroupNode | ClaimNode>, Disposable {
  readonly #context: ExtensionContext;
  readonly #server: Server;
  readonly #changed = new EventEmitter<void>();
  readonly #loaded = new EventEmitter<number>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly onDidLoad = this.#loaded.event;
  #grouping: Grouping;
  readonly #log: LogOutputChannel;
  #codebook: PlacedCodebook | null = null;
  #filter = '';
  #found: Pick<FoundClaims, 'total' | 'problems'> = { total: 0, problems: [] };
  #own: string | undefined;

  constructor(context: ExtensionContext, server: Server, log: LogOutputChannel) {
    this.#log = log;
    this.#context = context;
    this.#server = server;
    const stored = context.workspaceState.get<string>(GROUPING);
    this.#grouping = groupings.find((by) => by === stored) ?? 'article';
    void commands.executeCommand('setContext', GROUPING, this.#grouping);
  }

  /** What the view says above the tree: that others' claims are hidden, an error in the codebook, or nothing. */
  get problem(): string | undefined {
    const first = this.#codebook?.problems[0];
    const blind = isBlind() ? 'Blind mode: only your own claims show.' : undefined;
    return [blind, first && `The codebook has an error: ${first.message}`].filter((part) => part !== undefined).join(' ') || undefined;
  }

  /** Which claims are shown, as a query; empty: all. */
  get filter(): string {
    return this.#filter;
  }

  set filter(query: string) {
    this.#filter = query;
    this.refresh();
  }

  /** What the filter lets pass, in words; empty without a filter. */
  get filterMessage(): string {
    return filterMessage(this.#filter, this.#found);
  }

  refresh(): void {
    this.#changed.fire();
  }

  async group(by: Grouping): Promise<void> {
    this.#grouping = by;
    this.refresh();
    await commands.executeCommand('setContext', GROUPING, by);
    await this.#context.workspaceState.update(GROUPING, by);
  }

  async getChildren(node?: GroupNode | ClaimNode): Promise<(GroupNode | ClaimNode)[]> {
    if (node !== undefined) return node.kind === 'group' ? [...node.claims] : [];
    const folder = workspace.workspaceFolders?.[0];
    // Nothing asks the server to start for a view alone: without an article or a codebook there is nothing to show.
    if (!this.#server.started || folder === undefined) return [];
    const [found, codebook, own] = await Promise.all([
      this.#server.request<FoundClaims>(FindClaims, { query: this.#filter }),
      this.#server.request<PlacedCodebook | null>(GetCodebook, { uri: folder.uri.toString() }),
      knownAnnotator(folder.uri, this.#log),
    ]);
    this.#codebook = codebook;
    this.#own = own;
    this.#found = found;
    this.#loaded.fire(found.total);
    return [
      ...groupClaims(
        found.claims,
        this.#grouping,
        (tag) => this.#label(tag),
        (uri) => workspace.asRelativePath(Uri.parse(uri)),
      ),
    ];
  }

  getTreeItem(node: GroupNode | ClaimNode): TreeItem {
    return node.kind === 'group' ? this.#groupItem(node) : this.#claimItem(node);
  }

  getParent(): undefined {
    return undefined;
  }

  dispose(): void {
    this.#changed.dispose();
    this.#loaded.dispose();
  }

  #groupItem(node: GroupNode): TreeItem {
    const item = new TreeItem(node.label, TreeItemCollapsibleState.Expanded);
    item.id = `${this.#grouping} ${node.id}`;
    item.description = String(node.claims.length);
    item.contextValue = 'group';
    item.iconPath = new ThemeIcon(node.article !== null ? 'file-text' : this.#grouping === 'tag' ? 'symbol-keyword' : 'person');
    return item;
  }

  #claimItem({ id, placed }: ClaimNode): TreeItem {
    const { claim, state, article, range, file, annotator } = placed;
    const gold = goldText(placed.gold, this.#codebook);
    const owner = annotator === goldFolder ? 'Gold' : annotator;
    const relation = whose(annotator, this.#own);
    const tags = claimTitle(claim, this.#codebook);
    const byTag = this.#grouping === 'tag';
    const passage = isOnArticle(claim) ? 'the whole article' : claim.exact;
    const who = this.#grouping === 'annotator' ? '' : ` · ${owner}`;
    const item = new TreeItem(byTag ? shorten(passage, 60) : tags, TreeItemCollapsibleState.None);
    item.id = `${this.#grouping} ${id}`;
    item.description = byTag ? `${workspace.asRelativePath(Uri.parse(article))}${who}` : `${shorten(passage, 80)}${who}`;
    if (optionalOf(claim).statement !== undefined) item.description += ' · the statement';
    if (gold !== '') item.description += ` · ${gold}`;
    item.iconPath = new ThemeIcon(state === 'exact' || state === 'moved' ? kinds[relation] : icons[state]);
    // Menus offer changes of one's own claims, and answers to those of others.
    item.contextValue = relation === 'own' ? 'claim' : 'otherClaim';
    item.tooltip = new MarkdownString()
      .appendText(`${tags}\n\n“${passage}”\n\n`)
      .appendText(claim.note === '' ? '' : `${claim.note}\n\n`)
      .appendText(stateText[state] === '' ? '' : `${stateText[state]}\n\n`)
      .appendText(gold === '' ? '' : `${gold}\n\n`)
      .appendText(optionalOf(claim).statement === undefined ? '' : 'Made on every wording of a statement.\n\n')
      .appendText(`${owner}, ${claim.at.slice(0, 10)}`);
    item.accessibilityInformation = { label: `${passage}, ${tags}, ${owner}. ${gold === '' ? '' : `${gold}. `}${stateText[state]}` };
    item.command = {
      title: 'Open',
      command: Commands.openPlace,
      arguments: range === null ? [file, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }] : [article, range],
    };
    return item;
  }

  #label(tag: string): string {
    return this.#codebook?.tags.find(({ id }) => id === tag)?.label ?? tag;
  }
}
