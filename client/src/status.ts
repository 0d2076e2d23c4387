import { Disposable, MarkdownString, StatusBarAlignment, ThemeColor, Uri, window, workspace } from 'vscode';
import type { Status } from '../../server/src/protocol';
import { Commands, LANGUAGE } from './names';
import type { Server } from './server';

/** One short item at the right of the status bar: how many articles are indexed, whether that goes on, what could not be read. */
export function registerStatus(server: Server): Disposable {
  const item = window.createStatusBarItem('crossquote.status', StatusBarAlignment.Right, 90);
  item.name = 'Crossquote';
  const draw = (): void => {
    const status = server.status;
    const indexing = status?.state === 'indexing';
    if (status === undefined || !(indexing || window.activeTextEditor?.document.languageId === LANGUAGE)) return item.hide();
    item.text = `${indexing ? '$(sync~spin)' : status.problems.length > 0 ? '$(warning)' : '$(quote)'} ${articles(status.articles)}`;
    item.tooltip = tooltip(status);
    item.command = Commands.showArticles;
    item.accessibilityInformation = { label: `Crossquote: ${indexing ? 'reading, ' : ''}${articles(status.articles)}` };
    item.backgroundColor = status.problems.length > 0 && !indexing ? new ThemeColor('statusBarItem.warningBackground') : undefined;
    item.show();
  };
  return Disposable.from(
    item,
    server.onDidChangeStatus(draw),
    window.onDidChangeActiveTextEditor(draw),
    workspace.onDidOpenTextDocument(draw),
  );
}

function articles(count: number): string {
  return count === 1 ? '1 article' : `${count} articles`;
}

function tooltip({ state, articles: count, statements, problems }: Status): MarkdownString {
  const text = new MarkdownString();
  text.appendText(
    state === 'indexing'
      ? `Crossquote reads the folder’s articles: ${count} so far.`
      : `Crossquote: ${articles(count)}, ${statements === 1 ? '1 statement' : `${statements} statements`}.`,
  );
  for (const { uri, message } of problems.slice(0, 10)) text.appendText(`\n\n${workspace.asRelativePath(Uri.parse(uri))}: ${message}`);
  if (problems.length > 10) text.appendText(`\n\nand ${problems.length - 10} more`);
  return text;
}
