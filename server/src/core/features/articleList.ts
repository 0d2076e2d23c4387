// The articles of a folder as a list that a person browses: what each shares with others.
import { factsOf } from '../folder/statementFacts';
import type { FolderIndex } from '../folder/folderIndex';
import { sourceName } from './words';

/** An article and what is known of it beside others. */
export interface ArticleOverview {
  readonly uri: string;
  readonly path: string;
  /** What its source is called. */
  readonly source: string;
  /** The day or time of publication that the source list gives; null where it gives none. */
  readonly date: string | null;
  /** How many statements it shares with other articles, on what is known so far. */
  readonly shared: number;
  /** How many of these articles disagree on. */
  readonly conflicts: number;
}

/** The articles of a folder, by path. */
export function listArticles(index: FolderIndex): ArticleOverview[] {
  const counts = new Map<string, { shared: number; conflicts: number }>();
  for (const statement of index.statements()) {
    const { articles, conflicts } = factsOf(index, statement);
    if (articles.length < 2) continue;
    for (const uri of articles) {
      const known = counts.get(uri) ?? { shared: 0, conflicts: 0 };
      counts.set(uri, { shared: known.shared + 1, conflicts: known.conflicts + (conflicts.length > 0 ? 1 : 0) });
    }
  }
  return index.analyses().map(({ article }) => ({
    uri: article.uri,
    path: article.path,
    source: sourceName(index, article),
    date: index.sourceOf(article).date,
    ...(counts.get(article.uri) ?? { shared: 0, conflicts: 0 }),
  }));
}
