import type { ArticleSpeaker } from '../attribution/attribution';
import { internedList } from '../interned';
import { compactSpeaker, PackedAnalysis, type Packed } from './packedAnalysis';
import type { Article } from '../text/article';
import { ShelvedArticle } from '../text/shelvedArticle';

/** What an article's analysis found, as it can be kept outside memory: it depends on the text alone. */
export interface StoredAnalysis extends Packed {
  readonly speakers: readonly ArticleSpeaker[];
  /** What each attribution's content reads as once damage is repaired; null where it reads as it is written. */
  readonly wordings: readonly (string | null)[];
  /** Stands for the speakers (`speakersPrint`), where it is known. */
  readonly print?: string | undefined;
  /** Whether the text looks like an article's (`readsLikeArticle`), where it is known. */
  readonly looksLikeArticle?: boolean;
  /** The speakers are as `compactSpeaker` makes them. */
  readonly compact?: boolean;
}

/** The analysis of an article with just the text that a stored one is of; the article may have another path. */
export function restored(article: Article, { speakers, numbers, words, compact }: StoredAnalysis): PackedAnalysis {
  return PackedAnalysis.kept(new ShelvedArticle(article), compact === true ? speakers : speakers.map(compactSpeaker), {
    numbers,
    words: internedList(words),
  });
}
