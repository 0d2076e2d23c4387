import type { CompletionItem, DocumentLink, Position } from 'vscode-languageserver';
import { sourceListPath } from '../core/annotationFiles/paths';
import { sourcePathCompletions, sourcePathLinks } from '../core/features/sourceListPlaces';
import type { ListedArticle } from '../core/sources/newSourceList';
import type { Session } from '../session';
import { pathWithin, uriWithin } from '../workspace/uris';

/** The articles that can be named at a place of a folder's source list; null in any other file. */
export function sourceCompletionsAt(session: Session, uri: string, position: Position): CompletionItem[] | null {
  const opened = openedList(session, uri);
  return opened && sourcePathCompletions(opened, position, listedArticles(session, opened.folder));
}

/** Links from a folder's source list to the articles it names; null for any other file. */
export function sourceLinksIn(session: Session, uri: string): DocumentLink[] | null {
  const opened = openedList(session, uri);
  if (!opened) return null;
  const index = session.articles.indexOf(uri);
  return sourcePathLinks(opened, (path) => {
    const article = uriWithin(opened.folder, path);
    return index.analysis(article) ? article : undefined;
  });
}

/** The articles of a folder as its source list names them. */
export function listedArticles({ articles }: Session, folder: string): ListedArticle[] {
  return articles
    .indexOf(`${folder}/`)
    .analyses()
    .flatMap(({ article: { uri, text } }) => {
      const path = pathWithin(folder, uri);
      return path === undefined ? [] : [{ path, text }];
    });
}

function openedList({ workspace }: Session, uri: string): { readonly uri: string; readonly folder: string; readonly text: string } | null {
  const folder = workspace.folderOf(uri);
  const document = workspace.document(uri);
  return folder !== undefined && document && pathWithin(folder, uri) === sourceListPath ? { uri, folder, text: document.getText() } : null;
}
