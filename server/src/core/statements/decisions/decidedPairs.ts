import type { ArticleAnalysis } from '../../attribution/attribution';
import { createAnchorer, type AnchorState } from '../../anchoring/anchors';
import { possibleBlobIds } from '../../anchoring/blobId';
import type { DecidedLink } from './decidedLinks';
import { verdictOf, type GivenDecision, type Verdict } from './verdict';
import { wordingOn } from './wordingAt';

/** What was decided on two attributions. `a` < `b` in code-unit order of ids. */
export interface DecidedPair {
  readonly a: string;
  readonly b: string;
  readonly verdict: Verdict;
  /** Everybody's decisions on the two, by file and id. */
  readonly given: readonly GivenDecision[];
}

/** Where a decision's passage stands now: the attribution that it is, null where it is none. */
interface Placed {
  readonly state: AnchorState;
  readonly id: string | null;
}

const nowhere: Placed = { state: 'orphan', id: null };

/**
 * The decisions on a folder's statements by the attributions they are on. Passages are found again as claims' passages are; a
 * decision that has lost one of its passages rests until the passage is there again.
 */
export class DecidedPairs {
  #given: readonly GivenDecision[] = [];
  #own = '';
  /** By article, then by passage. */
  readonly #placed = new Map<string, Map<string, Placed>>();
  #pairs: ReadonlyMap<string, DecidedPair> | undefined;
  #byId: ReadonlyMap<string, readonly DecidedPair[]> | undefined;

  get given(): readonly GivenDecision[] {
    return this.#given;
  }

  get own(): string {
    return this.#own;
  }

  /** Puts decisions in place of those that were there. @param own the annotator's folder whose decisions go first. */
  set(given: readonly GivenDecision[], own: string, analysisOf: (uri: string) => ArticleAnalysis | undefined): void {
    this.#given = given;
    this.#own = own;
    this.#forget();
    const articles = new Set(given.flatMap((each) => each.articles));
    for (const uri of this.#placed.keys()) if (!articles.has(uri)) this.#placed.delete(uri);
    for (const uri of articles) this.#place(uri, analysisOf(uri), this.#placed.get(uri));
  }

  /** Finds the passages of an article again. @returns whether there are decisions on it. */
  place(uri: string, analysis: ArticleAnalysis | undefined): boolean {
    if (!this.#placed.has(uri)) return false;
    this.#place(uri, analysis, undefined);
    this.#forget();
    return true;
  }

  /** Everything decided that is in force. */
  links(): DecidedLink[] {
    return [...this.#all().values()].flatMap(({ a, b, verdict }) =>
      verdict === 'same' || verdict === 'different' ? [{ a, b, kind: verdict }] : [],
    );
  }

  /** What was decided on an attribution and others. */
  of(id: string): readonly DecidedPair[] {
    if (this.#byId === undefined) {
      const byId = new Map<string, DecidedPair[]>();
      for (const pair of this.#all().values()) for (const end of [pair.a, pair.b]) byId.set(end, [...(byId.get(end) ?? []), pair]);
      this.#byId = byId;
    }
    return this.#byId.get(id) ?? [];
  }

  /** Every pair that was decided on. */
  pairs(): readonly DecidedPair[] {
    return [...this.#all().values()];
  }

  /** How a decision's two passages were found. */
  statesOf(given: GivenDecision): readonly [AnchorState, AnchorState] {
    return [this.#placeOf(given, 0).state, this.#placeOf(given, 1).state];
  }

  /** The attributions that a decision is on; null where a passage is lost, is no longer one attribution, or both are one. */
  endsOf(given: GivenDecision): readonly [string, string] | null {
    const [one, other] = [this.#placeOf(given, 0).id, this.#placeOf(given, 1).id];
    if (one === null || other === null || one === other) return null;
    return one < other ? [one, other] : [other, one];
  }

  #all(): ReadonlyMap<string, DecidedPair> {
    if (this.#pairs !== undefined) return this.#pairs;
    const found = new Map<string, { a: string; b: string; given: GivenDecision[] }>();
    for (const given of this.#given) {
      const ends = this.endsOf(given);
      if (ends === null) continue;
      const [a, b] = ends;
      const pair = found.get(`${a}\n${b}`) ?? { a, b, given: [] };
      pair.given.push(given);
      found.set(`${a}\n${b}`, pair);
    }
    this.#pairs = new Map([...found].map(([key, pair]) => [key, { ...pair, verdict: verdictOf(pair.given, this.#own) }]));
    return this.#pairs;
  }

  #placeOf(given: GivenDecision, end: 0 | 1): Placed {
    return this.#placed.get(given.articles[end])?.get(keyOf(given, end)) ?? nowhere;
  }

  /** @param known where passages stand in the article as it is; undefined where it changed. */
  #place(uri: string, analysis: ArticleAnalysis | undefined, known: ReadonlyMap<string, Placed> | undefined): void {
    const placed = new Map<string, Placed>();
    const text = analysis?.article.text ?? '';
    const anchorer = createAnchorer(text, () => possibleBlobIds(text));
    for (const given of this.#given) {
      for (const end of [0, 1] as const) {
        if (given.articles[end] !== uri) continue;
        const key = keyOf(given, end);
        const found = known?.get(key) ?? (analysis ? this.#find(given, end, analysis, anchorer) : nowhere);
        placed.set(key, found);
      }
    }
    this.#placed.set(uri, placed);
  }

  #find(given: GivenDecision, end: 0 | 1, analysis: ArticleAnalysis, anchorer: ReturnType<typeof createAnchorer>): Placed {
    const { state, span } = anchorer(end === 0 ? given.decision.a : given.decision.b, { oldText: given.oldTexts[end] });
    // Several places that would do are no place to act on.
    return { state, id: span && state !== 'ambiguous' ? (wordingOn(analysis, span)?.id ?? null) : null };
  }

  #forget(): void {
    this.#pairs = undefined;
    this.#byId = undefined;
  }
}

function keyOf({ decision, oldTexts }: GivenDecision, end: 0 | 1): string {
  return JSON.stringify([end === 0 ? decision.a : decision.b, oldTexts[end] !== undefined]);
}
