import type { Span } from '../../text/span';
import { figure, notDefined, type Figure } from './figure';

/** How two annotators' passages go together. */
export interface PassageMatch<P extends Span> {
  /** Passages of the first and the second, one with one. */
  readonly pairs: readonly (readonly [P, P])[];
  readonly onlyFirst: readonly P[];
  readonly onlySecond: readonly P[];
}

/**
 * Pairs passages that share something, one with one: those that share most of both first, then by place.
 * @param first half open, in any order; one without extent goes with one at the same place.
 * @param second likewise.
 */
export function matchPassages<P extends Span>(first: readonly P[], second: readonly P[]): PassageMatch<P> {
  const candidates = first
    .flatMap((a) =>
      second.flatMap((b) => {
        const shared = Math.min(a.end, b.end) - Math.max(a.start, b.start);
        if (a.start === b.start && a.end === b.end) return [{ a, b, share: 1 }];
        return shared > 0 ? [{ a, b, share: shared / (Math.max(a.end, b.end) - Math.min(a.start, b.start)) }] : [];
      }),
    )
    .sort((x, y) => y.share - x.share || x.a.start - y.a.start || x.b.start - y.b.start);
  const [takenFirst, takenSecond] = [new Set<P>(), new Set<P>()];
  const pairs: (readonly [P, P])[] = [];
  for (const { a, b } of candidates) {
    if (takenFirst.has(a) || takenSecond.has(b)) continue;
    takenFirst.add(a);
    takenSecond.add(b);
    pairs.push([a, b]);
  }
  return { pairs, onlyFirst: first.filter((one) => !takenFirst.has(one)), onlySecond: second.filter((one) => !takenSecond.has(one)) };
}

/**
 * F1 of two annotators' passages: twice those that go together over all there are. It is the same whoever is taken for right, and
 * what kappa comes to where what nobody marked is beyond counting: Hripcsak, G.; Rothschild, A.: Agreement, the F-measure, and
 * reliability in information retrieval. JAMIA 12 (2005), 296-298.
 */
export function passageF1(together: number, first: number, second: number): Figure {
  return first + second === 0 ? notDefined('nobody marked a passage') : figure((2 * together) / (first + second));
}
