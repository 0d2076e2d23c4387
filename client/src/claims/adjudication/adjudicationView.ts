import {
  commands,
  EventEmitter,
  MarkdownString,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  workspace,
  type Command,
  type Disposable,
  type TreeDataProvider,
} from 'vscode';
import { findTag } from '../../../../server/src/core/claims/codebook/codebook';
import { GetAdjudication, type Adjudication } from '../../../../server/src/claims/adjudicationProtocol';
import { GetCodebook, type PlacedCodebook } from '../../../../server/src/claims/claimProtocol';
import { Commands } from '../../names';
import type { Server } from '../../server';
import { shorten } from '../tagPicker';
import {
  articleNodes,
  countWords,
  iconOf,
  readingNodes,
  stateWords,
  type AdjudicationNode,
  type ArticleNode,
  type ItemFilter,
  type ItemNode,
  type ReadingNode,
} from './adjudicationTree';

/** Articles, their items, and each item's readings. Empty until adjudication has begun: it shows everybody's claims. */
export class AdjudicationProvider implements TreeDataProvider<AdjudicationNode>, Disposable {
  readonly #server: Server;
  readonly #changed = new EventEmitter<void>();
  readonly #loaded = new EventEmitter<Adjudication>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly onDidLoad = this.#loaded.event;
  #begun = false;
  #filter: ItemFilter = 'open';
  #codebook: PlacedCodebook | null = null;
  #articles: readonly ArticleNode[] = [];

  constructor(server: Server) {
    this.#server = server;
  }

  get begun(): boolean {
    return this.#begun;
  }

  /** The articles as shown, once somebody has seen them. */
  get articles(): readonly ArticleNode[] {
    return this.#articles;
  }

  begin(): void {
    this.#begun = true;
    void commands.executeCommand('setContext', 'crossquote.adjudicating', true);
    this.refresh();
  }

  show(filter: ItemFilter): void {
    this.#filter = filter;
    void commands.executeCommand('setContext', 'crossquote.adjudicationFilter', filter);
    this.refresh();
  }

  refresh(): void {
    this.#changed.fire();
  }

  /** Asks the server anew. */
  async load(): Promise<Adjudication> {
    const none: Adjudication = { annotators: [], articles: [], lost: 0 };
    const all = await Promise.all(
      (workspace.workspaceFolders ?? []).map(({ uri }) =>
        this.#server.request<Adjudication | null>(GetAdjudication, { uri: uri.toString() }),
      ),
    );
    return all.reduce<Adjudication>(
      (sum, one) =>
        one === null
          ? sum
          : {
              annotators: [...new Set([...sum.annotators, ...one.annotators])].sort(),
              articles: [...sum.articles, ...one.articles],
              lost: sum.lost + one.lost,
            },
      none,
    );
  }

  async getChildren(node?: AdjudicationNode): Promise<AdjudicationNode[]> {
    if (node?.kind === 'article') return [...node.items];
    if (node !== undefined) return node.kind === 'item' ? [...readingNodes(node)] : [];
    const folder = workspace.workspaceFolders?.[0];
    if (!this.#begun || folder === undefined) return [];
    const [adjudication, codebook] = await Promise.all([
      this.load(),
      this.#server.request<PlacedCodebook | null>(GetCodebook, { uri: folder.uri.toString() }),
    ]);
    this.#codebook = codebook;
    const few = adjudication.annotators.length < 2;
    this.#articles = few ? [] : articleNodes(adjudication, this.#filter);
    void commands.executeCommand('setContext', 'crossquote.adjudicationOutcome', few ? 'few' : 'done');
    this.#loaded.fire(few ? { ...adjudication, articles: [] } : adjudication);
    return [...this.#articles];
  }

  getParent(node: AdjudicationNode): AdjudicationNode | undefined {
    if (node.kind === 'reading') return node.parent;
    return node.kind === 'item' ? this.#articles.find(({ items }) => items.includes(node)) : undefined;
  }

  getTreeItem(node: AdjudicationNode): TreeItem {
    switch (node.kind) {
      case 'article':
        return this.#articleItem(node);
      case 'item':
        return this.#item(node);
      case 'reading':
        return this.#readingItem(node);
    }
  }

  /** Tags by their labels. */
  tagWords(tags: readonly string[]): string {
    return tags.length === 0 ? 'Nothing to tag' : tags.map((id) => (this.#codebook && findTag(this.#codebook, id)?.label) ?? id).join(', ');
  }

  dispose(): void {
    this.#changed.dispose();
    this.#loaded.dispose();
  }

  #articleItem({ article: { uri, path, items } }: ArticleNode): TreeItem {
    const item = new TreeItem(path, TreeItemCollapsibleState.Expanded);
    item.id = uri;
    item.description = countWords(items);
    item.iconPath = new ThemeIcon('file-text');
    item.contextValue = 'article';
    return item;
  }

  #item({ uri, item: given }: ItemNode): TreeItem {
    const passage = given.range === null ? 'The whole article' : shorten(given.text, 80);
    const words = stateWords(given);
    // First what it is: a narrow view cuts the end.
    const item = new TreeItem(
      `${words.charAt(0).toUpperCase()}${words.slice(1)}`,
      given.kind === 'disagree' ? TreeItemCollapsibleState.Expanded : TreeItemCollapsibleState.Collapsed,
    );
    item.id = `${uri} ${given.id}`;
    item.description = given.range === null ? 'the whole article' : `“${passage}”`;
    item.iconPath = new ThemeIcon(iconOf(given));
    item.contextValue = `item.${given.kind}`;
    const tooltip = new MarkdownString().appendText(given.range === null ? passage : `“${given.text}”`);
    for (const { annotator, tags, note } of given.readings)
      tooltip.appendText(`\n\n${annotator}: ${this.tagWords(tags)}${note === '' ? '' : ` (${note})`}`);
    for (const { annotator, note } of given.remarks) tooltip.appendText(`\n\n${annotator} remarks: ${note}`);
    if (given.gold !== null)
      tooltip.appendText(`\n\nIn gold, by ${given.gold.by}: ${given.state === 'rejected' ? 'rejected' : this.tagWords(given.gold.tags)}`);
    item.tooltip = tooltip;
    item.accessibilityInformation = {
      label: `${passage}. ${words}. ${given.readings.map(({ annotator, tags }) => `${annotator}: ${this.tagWords(tags)}`).join('. ')}`,
    };
    item.command = placeCommand(uri, given.range);
    return item;
  }

  #readingItem({ parent: { uri, item: of }, index }: ReadingNode): TreeItem {
    const reading = of.readings[index];
    const passage = of.passages[index];
    const item = new TreeItem(`${reading?.annotator ?? ''}: ${this.tagWords(reading?.tags ?? [])}`, TreeItemCollapsibleState.None);
    const extent = of.extents && passage ? `“${shorten(passage.text, 60)}”` : '';
    item.id = `${uri} ${of.id} ${index}`;
    item.description = [reading?.note ?? '', extent].filter((part) => part !== '').join(' · ');
    item.iconPath = new ThemeIcon('account');
    item.contextValue = 'reading';
    item.tooltip = new MarkdownString().appendText(`${reading?.note ?? ''}\n\n${passage?.text ?? ''}`.trim());
    item.command = placeCommand(uri, of.range === null ? null : (passage?.range ?? null));
    return item;
  }
}

const top = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** The view keeps the keyboard: the next key decides rather than types into the article. */
function placeCommand(uri: string, range: object | null): Command {
  return { title: 'Open', command: Commands.openPlace, arguments: [uri, range ?? top, true] };
}
