import { possibleBlobIds } from './blobId';
import type { Anchorable } from './anchors';
import { foldText } from './fold';

/** An article that may be the one whose file is gone, under another name. */
export interface ArticleCandidate {
  readonly path: string;
  /** Without a byte-order mark. */
  readonly text: string;
}

/** Where an article is now, and how that is known: its bytes are those that were tagged, or it holds most passages. */
export interface MovedArticle {
  readonly path: string;
  readonly by: 'bytes' | 'passages';
}

/** What is needed of a passage to know the article it was recorded on. */
type RecordedPassage = Pick<Anchorable, 'exact' | 'start' | 'end' | 'blob'>;

/** Shorter passages stand in many articles. */
const leastTelling = 12;
/** More than this share of the telling passages must stand in the article. */
const leastShare = 0.5;

/**
 * Finds the article whose file was renamed or moved: by the git blob id that its claims record, otherwise by their passages, with
 * marks, dashes and white space folded.
 * @param passages those recorded on the article that is gone, of claims and decisions.
 * @param candidates the articles that are there, in any order.
 * @returns null where none fits, or where several fit equally well.
 */
export function findMovedArticle(passages: readonly RecordedPassage[], candidates: readonly ArticleCandidate[]): MovedArticle | null {
  return byBytes(passages, candidates) ?? byPassages(passages, candidates);
}

function byBytes(recorded: readonly RecordedPassage[], candidates: readonly ArticleCandidate[]): MovedArticle | null {
  const blobs = new Set(recorded.map(({ blob }) => blob));
  // Hashing every article of a large folder takes long: only one that has a passage at its very offsets can be the same.
  const same = candidates.filter(
    ({ text }) =>
      recorded.some(({ start, end, exact }) => text.slice(start, end) === exact) && possibleBlobIds(text).some((id) => blobs.has(id)),
  );
  const [only] = same;
  return only && same.length === 1 ? { path: only.path, by: 'bytes' } : null;
}

function byPassages(recorded: readonly RecordedPassage[], candidates: readonly ArticleCandidate[]): MovedArticle | null {
  const passages = [...new Set(recorded.map(({ exact }) => foldText(exact)).filter(({ length }) => length >= leastTelling))];
  const held = candidates
    .map(({ path, text }) => {
      const folded = foldText(text);
      return { path, count: passages.filter((passage) => folded.includes(passage)).length };
    })
    .sort((a, b) => b.count - a.count);
  const [best, next] = held;
  if (!best || best.count <= passages.length * leastShare || best.count === next?.count) return null;
  return { path: best.path, by: 'passages' };
}
