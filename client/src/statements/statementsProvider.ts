import { EventEmitter, ThemeIcon, TreeItem, TreeItemCollapsibleState, workspace, type Disposable, type TreeDataProvider } from 'vscode';
import { anyStatement, type StatementFilter } from '../../../server/src/core/statements/filter';
import {
  GetSpeakers,
  type SpeakersQuery,
  type SpeakerSummary,
  type StatementsQuery,
} from '../../../server/src/statements/statementProtocol';
import { folderItem } from '../folderItem';
import type { Server } from '../server';
import { statementItem, statementNodes, wordingItem, wordingNodes } from './statementItems';
import { counted, type FolderNode, type SpeakerNode, type StatementsNode } from './statementTree';

/** How long changes may rest before the view asks again, in milliseconds. */
const REST = 200;

/** Gives the Statements view its nodes, each level asked of the server when it is opened. */
export class StatementsProvider implements TreeDataProvider<StatementsNode>, Disposable {
  readonly #server: Server;
  readonly #changed = new EventEmitter<void>();
  readonly #loaded = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  readonly onDidLoad = this.#loaded.event;
  #filter = anyStatement;
  #statements = 0;
  #timer: NodeJS.Timeout | undefined;

  constructor(server: Server) {
    this.#server = server;
  }

  get filter(): StatementFilter {
    return this.#filter;
  }

  /** What the view says above the tree: that reading goes on, or that nothing passes the filter. */
  get message(): string {
    if (!this.#server.started) return '';
    const status = this.#server.status;
    if (status?.state === 'indexing')
      return `Reading the articles: ${counted(status.articles, 'article')}, ${counted(this.#statements, 'statement')} shown so far.`;
    return this.#statements === 0 && (status?.articles ?? 0) > 0 ? 'No statement passes the filter.' : '';
  }

  show(filter: StatementFilter): void {
    this.#filter = filter;
    this.#changed.fire();
  }

  /** Asks again, once things rest. */
  refresh(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#changed.fire();
    }, REST);
  }

  async getChildren(node?: StatementsNode): Promise<StatementsNode[]> {
    // Nothing asks the server to start for a view alone.
    if (!this.#server.started) return [];
    if (node === undefined) return this.#roots();
    switch (node.kind) {
      case 'folder':
        return [...node.speakers];
      case 'speaker': {
        const query: StatementsQuery = {
          filter: this.#filter,
          speaker: node.speaker,
          ...(node.folder === null ? {} : { folder: node.folder }),
        };
        return statementNodes(this.#server, query);
      }
      case 'statement':
        return wordingNodes(this.#server, node);
      case 'wording':
        return [];
    }
  }

  getTreeItem(node: StatementsNode): TreeItem {
    switch (node.kind) {
      case 'folder':
        return folderItem(node, statementsOf(node.speakers), 'statement');
      case 'speaker':
        return speakerItem(node);
      case 'statement':
        return statementItem(node, '');
      case 'wording':
        return wordingItem(node);
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#changed.dispose();
    this.#loaded.dispose();
  }

  /** The speakers; where several folders are open, below the folders in which they spoke, since these tell of different events. */
  async #roots(): Promise<StatementsNode[]> {
    const open = workspace.workspaceFolders ?? [];
    const folders =
      open.length < 2
        ? null
        : await Promise.all(
            open.map(async ({ uri, name }): Promise<FolderNode> => ({
              kind: 'folder',
              uri: uri.toString(),
              name,
              speakers: await this.#speakers(uri.toString()),
            })),
          );
    const speakers = folders?.flatMap((folder) => folder.speakers) ?? (await this.#speakers(null));
    this.#statements = statementsOf(speakers);
    this.#loaded.fire();
    return folders?.filter((folder) => folder.speakers.length > 0) ?? [...speakers];
  }

  async #speakers(folder: string | null): Promise<SpeakerNode[]> {
    const query: SpeakersQuery = { filter: this.#filter, ...(folder === null ? {} : { folder }) };
    const speakers = await this.#server.request<readonly SpeakerSummary[]>(GetSpeakers, query);
    return speakers.map((speaker) => ({ kind: 'speaker', folder, ...speaker }));
  }
}

function statementsOf(speakers: readonly SpeakerNode[]): number {
  return speakers.reduce((sum, { statements }) => sum + statements, 0);
}

function speakerItem({ folder, speaker, statements, conflicts }: SpeakerNode): TreeItem {
  const item = new TreeItem(speaker ?? 'Speaker unknown or in conflict', TreeItemCollapsibleState.Collapsed);
  item.id = `speaker ${folder ?? ''} ${speaker ?? ''}`;
  item.description = conflicts === 0 ? String(statements) : `${statements} · ${conflicts} in conflict`;
  item.iconPath = new ThemeIcon(speaker === null ? 'question' : 'person');
  item.contextValue = 'speaker';
  item.accessibilityInformation = {
    label: `${speaker ?? 'Speaker unknown or in conflict'}, ${counted(statements, 'statement')}, ${conflicts} in conflict`,
  };
  return item;
}
