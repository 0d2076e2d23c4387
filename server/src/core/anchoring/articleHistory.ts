import type { CancellationToken } from '../workspace';

/** What gives an article's text as it was, from version control. */
export interface ArticleHistory {
  /** The text of a blob without a byte-order mark; undefined where it is not known. */
  blobText(folder: string, blob: string, token: CancellationToken): Promise<string | undefined>;
}
