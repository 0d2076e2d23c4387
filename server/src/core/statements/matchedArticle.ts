import { overlap } from '../text/span';
import { countStems, type StemCounts } from './articleWords';
import { byPlace } from './makeStatement';
import type { Wording } from './wording';

/** How many articles' counts are kept; the rest are counted again. */
const keptCounts = 3000;
const counted = new Map<MatchedArticle, StemCounts>();

/** An article's attributions as matching needs them. */
export class MatchedArticle {
  readonly uri: string;
  /** In text order. */
  readonly wordings: readonly Wording[];
  /** Those that no earlier one reaches into: a report and its fragments count once. */
  readonly topmost: readonly Wording[];
  private readonly bySpeaker = new Map<string | null, number>();
  private readonly places: ReadonlyMap<Wording, number>;
  private readonly overlaps = new Map<Wording, Wording[]>();

  constructor(uri: string, wordings: readonly Wording[]) {
    this.uri = uri;
    this.wordings = wordings.slice().sort((a, b) => byPlace(a.input, b.input));
    this.places = new Map(this.wordings.map((wording, at) => [wording, at]));
    let reached = -1;
    this.topmost = this.wordings.filter(({ input: { span } }) => {
      const free = span.start >= reached;
      reached = Math.max(reached, span.end);
      return free;
    });
    for (const { speaker } of this.topmost) this.bySpeaker.set(speaker, (this.bySpeaker.get(speaker) ?? 0) + 1);
    this.wordings.forEach((one, at) => {
      for (let next = at + 1; next < this.wordings.length; next++) {
        const other = this.wordings[next];
        if (other === undefined || other.input.span.start >= one.input.span.end) break;
        if (overlap(one.input.span, other.input.span) === 0) continue;
        this.overlaps.set(one, [...this.overlapping(one), other]);
        this.overlaps.set(other, [...this.overlapping(other), one]);
      }
    });
  }

  /** In how many of its statements each stem stands. */
  get counts(): StemCounts {
    let counts = counted.get(this);
    if (counts === undefined) {
      counts = countStems(this.wordings);
      if (counted.size >= keptCounts) counted.clear();
      counted.set(this, counts);
    }
    return counts;
  }

  /** The other attributions that share text with this one: a fragment within a report, a report around a fragment. */
  overlapping(wording: Wording): readonly Wording[] {
    return this.overlaps.get(wording) ?? [];
  }

  /** How many statements of a speaker it has, at least one; of an unknown speaker, how many it has at all. */
  countOf(speaker: string | null): number {
    return speaker === null ? Math.max(1, this.topmost.length) : (this.bySpeaker.get(speaker) ?? 1);
  }

  /** Which of `wordings` it is; NaN for a stranger. */
  placeOf(wording: Wording): number {
    return this.places.get(wording) ?? NaN;
  }

  /** The attribution that stands so many places after this one, or before it; undefined past the ends. */
  beside(wording: Wording, step: number): Wording | undefined {
    return this.wordings[this.placeOf(wording) + step];
  }
}
