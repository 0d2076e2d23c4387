import { overlap } from '../../text/span';
import { countStems, type StemCounts } from '../words/articleWords';
import { byPlace } from '../clusters/makeStatement';
import type { Wording } from '../words/wording';

const none: readonly Wording[] = [];

/** An article's attributions as matching needs them. */
export class MatchedArticle {
  readonly uri: string;
  /** In text order. */
  readonly wordings: readonly Wording[];
  /** Those that no earlier one reaches into: a report and its fragments count once. */
  readonly topmost: readonly Wording[];
  /** Wordings that share text with others; null where none does. */
  private overlaps: Map<Wording, Wording[]> | null = null;
  private stemCounts: StemCounts | null = null;

  constructor(uri: string, wordings: readonly Wording[]) {
    this.uri = uri;
    this.wordings = wordings.slice().sort((a, b) => byPlace(a.input, b.input));
    for (const [at, wording] of this.wordings.entries()) wording.place = at;
    let reached = -1;
    this.topmost = this.wordings.filter(({ input: { span } }) => {
      const free = span.start >= reached;
      reached = Math.max(reached, span.end);
      return free;
    });
    this.wordings.forEach((one, at) => {
      for (let next = at + 1; next < this.wordings.length; next++) {
        const other = this.wordings[next];
        if (other === undefined || other.input.span.start >= one.input.span.end) break;
        if (overlap(one.input.span, other.input.span) === 0) continue;
        this.overlaps ??= new Map<Wording, Wording[]>();
        this.overlaps.set(one, [...this.overlapping(one), other]);
        this.overlaps.set(other, [...this.overlapping(other), one]);
      }
    });
  }

  /** In how many of its statements each stem stands. */
  get counts(): StemCounts {
    return (this.stemCounts ??= countStems(this.wordings));
  }

  /** The other attributions that share text with this one: a fragment within a report, a report around a fragment. */
  overlapping(wording: Wording): readonly Wording[] {
    return this.overlaps?.get(wording) ?? none;
  }

  /** How many statements of a speaker it has, at least one; of an unknown speaker, how many it has at all. */
  countOf(speaker: string | null): number {
    if (speaker === null) return Math.max(1, this.topmost.length);
    let count = 0;
    for (const wording of this.topmost) if (wording.speaker === speaker) count++;
    return Math.max(1, count);
  }

  /** Which of `wordings` it is; NaN for a stranger. */
  placeOf(wording: Wording): number {
    return this.wordings[wording.place] === wording ? wording.place : NaN;
  }

  /** The attribution that stands so many places after this one, or before it; undefined past the ends. */
  beside(wording: Wording, step: number): Wording | undefined {
    return this.wordings[this.placeOf(wording) + step];
  }
}
