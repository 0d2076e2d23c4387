import type { ArticleOverview } from '../core/features/articleList';

/** ArticlesQuery -> ArticlesAnswer, on what is known so far; empty where the folder is not open. */
export const GetArticles = 'crossquote/articles';
/** `folder` is the URI of an open folder. */
export interface ArticlesQuery {
  readonly folder: string;
}
export interface ArticleSummary extends ArticleOverview {
  /** How many claims on it whoever looks is to see. */
  readonly claims: number;
}
/** A file that is no use as it is, with the reason. */
export interface UnusableFile {
  readonly uri: string;
  /** From the folder. */
  readonly path: string;
  readonly message: string;
}
export interface ArticlesAnswer {
  /** By path. */
  readonly articles: readonly ArticleSummary[];
  readonly unusable: readonly UnusableFile[];
}
