import type { CancellationToken } from 'vscode-languageserver';
import { isCoding } from '../core/claims/agreement/coding';
import { effectiveRecords } from '../core/annotationFiles/recordFile';
import { listArticles } from '../core/features/articleList';
import { guarded } from '../guard';
import { GetArticles, type ArticlesAnswer, type ArticlesQuery } from './articleProtocol';
import type { Session } from '../session';
import { folderUri, pathWithin } from '../workspace/uris';

/** Answers the list of a folder's articles. */
export function registerArticleRequests(session: Session): void {
  const nothing: ArticlesAnswer = { articles: [], unusable: [] };
  session.connection.onRequest(
    GetArticles,
    guarded<ArticlesQuery, ArticlesAnswer>(session, 'articles', nothing, async ({ folder }, token) => {
      const open = session.workspace.folders.find((uri) => uri === folderUri(folder));
      if (open === undefined) return nothing;
      const claims = await claimsByArticle(session, open, token);
      return {
        articles: listArticles(session.articles.indexOf(`${open}/`)).map((article) => ({
          ...article,
          claims: claims.get(article.uri) ?? 0,
        })),
        unusable: [...session.articles.problems].flatMap(([uri, message]) => {
          const path = session.workspace.folderOf(uri) === open ? pathWithin(open, uri) : undefined;
          return path === undefined || path === '' ? [] : [{ uri, path, message }];
        }),
      };
    }),
  );
}

/** By URI of the article, how many claims on it whoever looks is to see. */
async function claimsByArticle(session: Session, folder: string, token: CancellationToken): Promise<ReadonlyMap<string, number>> {
  const counts = new Map<string, number>();
  for (const { articleUri, file } of session.visible(await session.claims.annotations(folder, token), 'lists')) {
    counts.set(articleUri, (counts.get(articleUri) ?? 0) + effectiveRecords(file).filter(({ record }) => isCoding(record)).length);
  }
  return counts;
}
