import {
  EventEmitter,
  MarkdownString,
  ThemeColor,
  ThemeIcon,
  TreeItem,
  TreeItemCollapsibleState,
  Uri,
  workspace,
  type Disposable,
  type TreeDataProvider,
  type WorkspaceFolder,
} from 'vscode';
import { GetArticles, type ArticlesAnswer } from '../../../server/src/articles/articleProtocol';
import { anyStatement } from '../../../server/src/core/statements/filter';
import { folderItem } from '../folderItem';
import type { Server } from '../server';
import { statementItem, statementNodes, wordingItem, wordingNodes } from '../statements/statementItems';
import {
  articleDescription,
  type ArticleNode,
  type ArticlesNode,
  type FileNode,
  type FolderNode,
  type SharedNode,
  type UnusableNode,
} from './articleTree';

/** How long changes may rest before the view asks again, in milliseconds. */
const REST = 300;

/** Gives the Articles view its nodes: articles, what each shares with others, and how these word it. */
export class ArticlesProvider implements TreeDataProvider<ArticlesNode>, Disposable {
  readonly #server: Server;
  readonly #changed = new EventEmitter<void>();
  readonly onDidChangeTreeData = this.#changed.event;
  #timer: NodeJS.Timeout | undefined;

  constructor(server: Server) {
    this.#server = server;
  }

  /** Asks again, once things rest. */
  refresh(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#changed.fire();
    }, REST);
  }

  async getChildren(node?: ArticlesNode): Promise<ArticlesNode[]> {
    // Nothing asks the server to start for a view alone.
    if (!this.#server.started) return [];
    if (node === undefined) return this.#roots();
    switch (node.kind) {
      case 'folder':
        return [...node.files];
      case 'article': {
        const statements = await statementNodes(this.#server, {
          filter: { ...anyStatement, article: node.article.uri },
          folder: node.folder,
        });
        return statements.map((statement): SharedNode => ({ ...statement, below: node.article.uri }));
      }
      case 'statement':
        return wordingNodes(this.#server, node);
      case 'unusable':
      case 'wording':
        return [];
    }
  }

  getTreeItem(node: ArticlesNode): TreeItem {
    switch (node.kind) {
      case 'folder':
        return folderItem(node, node.files.length, 'article');
      case 'article':
        return articleItem(node);
      case 'unusable':
        return unusableItem(node);
      case 'statement':
        return statementItem(node, node.below);
      case 'wording':
        return wordingItem(node);
    }
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#changed.dispose();
  }

  async #roots(): Promise<ArticlesNode[]> {
    const folders = await Promise.all((workspace.workspaceFolders ?? []).map((folder) => this.#folder(folder)));
    return folders.length > 1 ? folders.filter(({ files }) => files.length > 0) : folders.flatMap(({ files }) => [...files]);
  }

  async #folder({ uri, name }: WorkspaceFolder): Promise<FolderNode> {
    const folder = uri.toString();
    const { articles, unusable } = await this.#server.request<ArticlesAnswer>(GetArticles, { folder });
    const files: FileNode[] = [
      ...unusable.map((file): UnusableNode => ({ kind: 'unusable', file })),
      ...articles.map((article): ArticleNode => ({ kind: 'article', article, folder })),
    ];
    return { kind: 'folder', uri: folder, name, files };
  }
}

function articleItem({ article }: ArticleNode): TreeItem {
  const item = new TreeItem(article.source, article.shared === 0 ? TreeItemCollapsibleState.None : TreeItemCollapsibleState.Collapsed);
  item.id = `article ${article.uri}`;
  item.resourceUri = Uri.parse(article.uri);
  item.description = articleDescription(article);
  item.iconPath = new ThemeIcon('file-text');
  item.contextValue = 'article';
  item.tooltip = new MarkdownString().appendText(`${article.path}\n\n${articleDescription(article)}`);
  item.accessibilityInformation = { label: `${article.source}, ${articleDescription(article)}` };
  item.command = { title: 'Open', command: 'vscode.open', arguments: [item.resourceUri] };
  return item;
}

function unusableItem({ file }: UnusableNode): TreeItem {
  const item = new TreeItem(file.path, TreeItemCollapsibleState.None);
  item.id = `unusable ${file.uri}`;
  item.description = file.message;
  item.iconPath = new ThemeIcon('error', new ThemeColor('list.errorForeground'));
  item.contextValue = 'unusable';
  item.tooltip = new MarkdownString().appendText(`${file.path}\n\n${file.message}`);
  item.accessibilityInformation = { label: `${file.path}: ${file.message}` };
  item.command = { title: 'Open', command: 'vscode.open', arguments: [Uri.parse(file.uri)] };
  return item;
}
