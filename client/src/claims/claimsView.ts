import {
  commands, Disposable, EventEmitter, MarkdownString, ThemeIcon, TreeItem, TreeItemCollapsibleState, Uri, window, workspace,
  type ExtensionContext, type LogOutputChannel, type TreeDataProvider,
} from 'vscode';
import { claimTitle } from '../../../server/src/core/claims/claimTitle';
import { isOnArticle } from '../../../server/src/core/claims/optionalKeys';
import { GetCodebook, type AnchorState, type PlacedCodebook } from '../../../server/src/protocol';
import { inBackground, registerCommand } from '../errors';
import { Commands, Views } from '../names';
import type { Server } from '../server';
import { claimsOf } from './claimTarget';
import { shorten } from './tagPicker';
import { groupClaims, groupings, stateText, type ClaimNode, type GroupNode, type Grouping } from './tree';

const GROUPING = 'crossquote.claimsGrouping';
const icons: Readonly<Record<AnchorState, string>> = { exact: 'tag', moved: 'tag', changed: 'edit', ambiguous: 'question', orphan: 'debug-disconnect' };

/** The Claims view: every claim of the open folders, by article, tag or annotator. */
export function registerClaimsView(context: ExtensionContext, server: Server, log: LogOutputChannel): Disposable {
  const provider = new ClaimsProvider(context, server);
  const view = window.createTreeView(Views.claims, { treeDataProvider: provider, showCollapseAll: true });
  provider.onDidLoad((count) => {
    view.description = count === 0 ? '' : count === 1 ? '1 claim' : `${count} claims`;
    view.message = provider.problem ?? '';
  });
  return Disposable.from(
    view,
    provider,
    server.onDidChange(() => provider.refresh()),
    registerCommand(log, Commands.showClaims, 'Showing the claims', () => commands.executeCommand(`${Views.claims}.focus`)),
    ...groupings.map((by) => registerCommand(log, Commands.groupClaims[by], 'Grouping', () => {
      inBackground(log, 'Remembering the grouping', () => provider.group(by));
    })),
  );
}

class ClaimsProvider implements TreeDataProvider<GroupNode | ClaimNode>, Disposable {
  readonly #context: ExtensionContext;
  readonly #server: Server;
  readonly #changed = new EventEmitter<void>();
  readonly #loaded = new EventEmitter<number>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly onDidLoad = this.#loaded.event;
  #grouping: Grouping;
  #codebook: PlacedCodebook | null = null;

  constructor(context: ExtensionContext, server: Server) {
    this.#context = context;
    this.#server = server;
    const stored = context.workspaceState.get<string>(GROUPING);
    this.#grouping = groupings.find((by) => by === stored) ?? 'article';
    void commands.executeCommand('setContext', GROUPING, this.#grouping);
  }

  /** What the view says above the tree: an error in the codebook, or nothing. */
  get problem(): string | undefined {
    const first = this.#codebook?.problems[0];
    return first === undefined ? undefined : `The codebook has an error: ${first.message}`;
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
    const [claims, codebook] = await Promise.all([
      claimsOf(this.#server),
      this.#server.request<PlacedCodebook | null>(GetCodebook, { uri: folder.uri.toString() }),
    ]);
    this.#codebook = codebook;
    this.#loaded.fire(claims.length);
    return [...groupClaims(claims, this.#grouping, (tag) => this.#label(tag), (uri) => workspace.asRelativePath(Uri.parse(uri)))];
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
    const { claim, state, article, range, file } = placed;
    const tags = claimTitle(claim, this.#codebook);
    const byTag = this.#grouping === 'tag';
    const passage = isOnArticle(claim) ? 'the whole article' : claim.exact;
    const who = this.#grouping === 'annotator' ? '' : ` · ${claim.by}`;
    const item = new TreeItem(byTag ? shorten(passage, 60) : tags, TreeItemCollapsibleState.None);
    item.id = `${this.#grouping} ${id}`;
    item.description = byTag ? `${workspace.asRelativePath(Uri.parse(article))}${who}` : `${shorten(passage, 80)}${who}`;
    item.iconPath = new ThemeIcon(icons[state]);
    item.contextValue = 'claim';
    item.tooltip = new MarkdownString()
      .appendText(`${tags}\n\n“${passage}”\n\n`)
      .appendText(claim.note === '' ? '' : `${claim.note}\n\n`)
      .appendText(stateText[state] === '' ? '' : `${stateText[state]}\n\n`)
      .appendText(`${claim.by}, ${claim.at.slice(0, 10)}`);
    item.accessibilityInformation = { label: `${passage}, ${tags}, ${claim.by}. ${stateText[state]}` };
    item.command = {
      title: 'Open', command: Commands.openPlace,
      arguments: range === null ? [file, { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }] : [article, range],
    };
    return item;
  }

  #label(tag: string): string {
    return this.#codebook?.tags.find(({ id }) => id === tag)?.label ?? tag;
  }
}
