import {
  EventEmitter,
  MarkdownString,
  ThemeIcon,
  TreeItem,
  TreeItemCheckboxState,
  TreeItemCollapsibleState,
  type Disposable,
  type TreeDataProvider,
} from 'vscode';
import { GetConcordance, type Concordance, type ConcordanceHit, type ConcordanceParams } from '../../../server/src/claims/searchProtocol';
import { Commands } from '../names';
import type { Server } from '../server';
import {
  concordanceMessage,
  concordanceNodes,
  counted,
  hitId,
  hitLabel,
  type ArticleNode,
  type ConcordanceNode,
  type HitNode,
} from './concordanceTree';

/** Gives the Concordance view its nodes, and remembers which hits a person took out. */
export class ConcordanceProvider implements TreeDataProvider<ConcordanceNode>, Disposable {
  readonly #server: Server;
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly #out = new Set<string>();
  #params: ConcordanceParams = { words: '', sort: 'place' };
  #found: Concordance | undefined;
  #nodes: readonly ConcordanceNode[] = [];

  constructor(server: Server) {
    this.#server = server;
  }

  get params(): ConcordanceParams {
    return this.#params;
  }

  /** What the view says above the hits; empty before anything was looked for. */
  get message(): string {
    return this.#found === undefined ? '' : concordanceMessage(this.#params, this.#found);
  }

  /** The hits that were not taken out. */
  get chosen(): readonly ConcordanceHit[] {
    return (this.#found?.hits ?? []).filter((hit) => !this.#out.has(hitId(hit)));
  }

  /** Looks for something. @param keep whether hits that were taken out stay so. */
  async search(params: ConcordanceParams, keep: boolean): Promise<Concordance> {
    const found = await this.#server.request<Concordance>(GetConcordance, params);
    if (!keep) this.#out.clear();
    this.#params = params;
    this.#found = found;
    this.#nodes = concordanceNodes(found, params.sort);
    this.#changed.fire();
    return found;
  }

  /** Takes hits out or in again, an article's all at once. */
  choose(changes: readonly (readonly [ConcordanceNode, TreeItemCheckboxState])[]): void {
    for (const [node, state] of changes) {
      for (const { id } of node.kind === 'hit' ? [node] : node.hits) {
        if (state === TreeItemCheckboxState.Checked) this.#out.delete(id);
        else this.#out.add(id);
      }
    }
  }

  getChildren(node?: ConcordanceNode): ConcordanceNode[] {
    return node === undefined ? [...this.#nodes] : node.kind === 'article' ? [...node.hits] : [];
  }

  getTreeItem(node: ConcordanceNode): TreeItem {
    return node.kind === 'article' ? this.#articleItem(node) : this.#hitItem(node);
  }

  dispose(): void {
    this.#changed.dispose();
  }

  #articleItem({ path, uri, source, hits }: ArticleNode): TreeItem {
    const item = new TreeItem(source, TreeItemCollapsibleState.Expanded);
    item.id = uri;
    item.description = counted(hits.length, 'hit');
    item.tooltip = path;
    item.iconPath = new ThemeIcon('file-text');
    item.checkboxState = hits.every(({ id }) => this.#out.has(id)) ? TreeItemCheckboxState.Unchecked : TreeItemCheckboxState.Checked;
    return item;
  }

  #hitItem({ id, hit }: HitNode): TreeItem {
    const { label, highlight } = hitLabel(hit);
    const item = new TreeItem({ label, highlights: [highlight] });
    const details = [
      ...(this.#params.sort === 'place' ? [] : [hit.source]),
      ...(hit.speaker === null ? [] : [hit.speaker]),
      ...(hit.tags.length === 0 ? [] : [`tagged ${hit.tags.join(', ')}`]),
    ];
    item.id = id;
    item.description = details.join(' · ');
    item.checkboxState = this.#out.has(id) ? TreeItemCheckboxState.Unchecked : TreeItemCheckboxState.Checked;
    item.tooltip = new MarkdownString()
      .appendText(`${hit.path}:${hit.range.start.line + 1}\n\n${hit.left}`)
      .appendMarkdown('**')
      .appendText(hit.hit)
      .appendMarkdown('**')
      .appendText(`${hit.right}${details.length === 0 ? '' : `\n\n${details.join(' · ')}`}`);
    item.accessibilityInformation = { label: `${hit.hit}: ${label}, ${details.join(', ')}` };
    item.command = { title: 'Open', command: Commands.openPlace, arguments: [hit.uri, hit.range] };
    return item;
  }
}
