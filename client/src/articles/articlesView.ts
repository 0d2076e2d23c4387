import { commands, Disposable, window, type LogOutputChannel } from 'vscode';
import { registerCommand } from '../errors';
import { Commands, Views } from '../names';
import type { Server } from '../server';
import { ArticlesProvider } from './articlesProvider';

/** The Articles view: what is read as an article, what each shares with others, and what could not be read. */
export function registerArticlesView(server: Server, log: LogOutputChannel): Disposable {
  const provider = new ArticlesProvider(server);
  const view = window.createTreeView(Views.articles, { treeDataProvider: provider, showCollapseAll: true });
  const describe = (): void => {
    const { status } = server;
    view.description = status === undefined ? '' : String(status.articles);
    view.message = status?.state === 'indexing' ? 'Articles are still being read.' : '';
  };
  describe();
  return Disposable.from(
    view,
    provider,
    server.onDidChange(() => {
      provider.refresh();
    }),
    server.onDidChangeStatus(() => {
      describe();
      provider.refresh();
    }),
    registerCommand(log, Commands.showArticles, 'Showing the articles', () => commands.executeCommand(`${Views.articles}.focus`)),
  );
}
