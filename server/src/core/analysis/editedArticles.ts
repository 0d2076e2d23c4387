import { analyse, KeptAnalysis } from './analyse';
import { sameSpeakers } from '../attribution/speakers/sameSpeakers';
import { compactSpeakers, PackedAnalysis } from './packedAnalysis';
import { Rehearsal } from './rehearsal';
import type { Article } from '../text/article';
import { repairedTexts } from '../text/repairedTexts';
import { ShelvedArticle } from '../text/shelvedArticle';

/** So many articles that were edited last are analysed by what was edited. */
const mostKept = 8;

/** An article's analysis, and what differs from the one before. */
export interface Analysed {
  readonly after: PackedAnalysis;
  /** What the attributions' contents read as once damage is repaired, in their order; null where they read as they are written. */
  readonly wordings: readonly (string | null)[];
  readonly speakersChanged: boolean;
}

/** Analyses articles; of those edited last it keeps what the next edit leaves alone. */
export class EditedArticles {
  /** By URI, the latest last. */
  readonly #kept = new Map<string, KeptAnalysis>();
  readonly #rehearsal = new Rehearsal();

  /** @param before the article's analysis before the edit; undefined where it is new. */
  analyse(article: Article, before: PackedAnalysis | undefined): Analysed {
    const kept = before && this.#keptFor(article.uri);
    const fresh = analyse(article, kept);
    const speakersChanged = !before || !sameSpeakers(before.speakers, fresh.speakers);
    // The very speakers, since what is known of them hangs on them.
    const speakers = speakersChanged ? compactSpeakers(fresh.speakers, before?.speakers) : before.speakers;
    return {
      after: PackedAnalysis.of(fresh, new ShelvedArticle(article, fresh.article), speakers),
      speakersChanged,
      wordings: repairedTexts(
        fresh.article,
        fresh.attributions.map(({ content }) => content),
        kept?.reading.paragraphs,
      ),
    };
  }

  /**
   * Readies an article for typing: what an edit will leave alone is known by then, and the way after an edit was gone often enough to
   * be compiled.
   * @returns true once nothing is left to do. A call takes as long as an analysis, later ones as long as two keystrokes.
   */
  prepare(known: PackedAnalysis): boolean {
    const { uri, path, version, text } = known.article;
    const kept = this.#kept.has(uri);
    if (kept ? this.#rehearsal.over : this.#kept.size >= mostKept) return true;
    if (kept) this.analyse(this.#rehearsal.next({ uri, path, version, text }), known);
    // Ends with the article as it is, whatever was rehearsed.
    this.analyse({ uri, path, version, text }, known);
    return this.#rehearsal.over;
  }

  forget(uri: string): void {
    this.#kept.delete(uri);
  }

  #keptFor(uri: string): KeptAnalysis {
    const kept = this.#kept.get(uri) ?? new KeptAnalysis();
    this.#kept.delete(uri);
    this.#kept.set(uri, kept);
    const [oldest] = this.#kept.keys();
    if (this.#kept.size > mostKept && oldest !== undefined) this.#kept.delete(oldest);
    return kept;
  }
}
