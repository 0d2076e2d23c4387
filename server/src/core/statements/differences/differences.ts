import type { Span } from '../../text/span';
import { contentWeight, materialSpots, type HeldSide, type Side, type Spot } from './materialSpots';
import { quantitiesOf } from '../words/numbers';
import type { Difference } from '../statement';
import { changesOf, type Change, type Range } from './wordDiff';
import { wordsOf } from '../words/words';
import { wordWeight } from '../words/wordWeights';

/** From this share of the shorter wording's weight on, two wordings say the same but for what differs. */
const leastShared = 0.4;

/**
 * What two wordings of a statement have that the other lacks, in text order. Inflection, contractions, function words and numbers
 * written otherwise are no difference; synonyms are words that differ. Numbers, dates, negations, conditions, hedges and names
 * that one has and the other lacks are material: they change what is said, and are told by themselves, without the words around
 * them that differ as well. Between wordings with little in common a condition, hedge or name tells nothing.
 * Offsets count UTF-16 code units into `a` and into `b`.
 */
export function differences(a: string, b: string): Difference[] {
  const left = sideOf(a);
  const right = sideOf(b);
  const changes = changesOf(left.words, right.words);
  const close = shared(left, right, changes) >= leastShared;
  const apart = changes.filter(({ synonyms }) => !synonyms);
  const [ours, theirs] = [
    held(
      left,
      apart.map(({ a: range }) => range),
    ),
    held(
      right,
      apart.map(({ b: range }) => range),
    ),
  ];
  return changes.flatMap((change): Difference[] => {
    if (change.synonyms) return [{ kind: 'words', material: false, a: spanOf(left, change.a), b: spanOf(right, change.b) }];
    const spots = [materialSpots(ours, change.a, theirs, change.b, close), materialSpots(theirs, change.b, ours, change.a, close)] as const;
    return [...material(left, right, spots), ...others(left, right, change, spots)];
  });
}

/** How many wordings stay taken apart: one is held against several others in a row. */
const mostKept = 64;
/** By text, the latest last. */
const kept = new Map<string, Side>();

function sideOf(text: string): Side {
  let side = kept.get(text);
  if (side === undefined) {
    const words = wordsOf(text);
    side = {
      words,
      quantities: quantitiesOf(words, text),
      stems: new Set(words.map((word) => word.stem)),
      lower: /^[^\p{L}]*\p{Ll}/u.test(text),
    };
  }
  kept.delete(text);
  kept.set(text, side);
  const [oldest] = kept.keys();
  if (kept.size > mostKept && oldest !== undefined) kept.delete(oldest);
  return side;
}

function held(side: Side, changed: readonly Range[]): HeldSide {
  const common = new Array<boolean>(side.words.length).fill(true);
  for (const { first, end } of changed) common.fill(false, first, end);
  return { ...side, common };
}

/** The share of the lighter wording's weight that both have in the same order. */
function shared(left: Side, right: Side, changes: readonly Change[]): number {
  const weight = (side: Side, { first, end }: Range): number =>
    side.words.slice(first, end).reduce((sum, { stem }) => sum + wordWeight(stem), 0);
  const kept = (side: Side, of: (change: Change) => Range): readonly [number, number] => {
    const all = weight(side, { first: 0, end: side.words.length });
    return [all - changes.filter(({ synonyms }) => !synonyms).reduce((sum, change) => sum + weight(side, of(change)), 0), all];
  };
  const [[keptLeft, allLeft], [keptRight, allRight]] = [kept(left, ({ a }) => a), kept(right, ({ b }) => b)];
  const [part, all] = allLeft <= allRight ? [keptLeft, allLeft] : [keptRight, allRight];
  return all === 0 ? 0 : part / all;
}

function spanOf(side: Side, { first, end }: Range): Span | null {
  const from = side.words[first];
  const to = side.words[end - 1];
  return from === undefined || to === undefined || first >= end ? null : { start: from.start, end: to.end };
}

/** Spots of one kind on both sides stand against each other, in order; what is left over, against nothing. */
function material(left: Side, right: Side, [a, b]: readonly [readonly Spot[], readonly Spot[]]): Difference[] {
  const kinds = [...new Set([...a, ...b].map(({ kind }) => kind))];
  return kinds.flatMap((kind) => {
    const [ours, theirs] = [a.filter((spot) => spot.kind === kind), b.filter((spot) => spot.kind === kind)];
    return Array.from({ length: Math.max(ours.length, theirs.length) }, (_, n) => ({
      kind,
      material: true,
      a: ours[n] ? spanOf(left, ours[n]) : null,
      b: theirs[n] ? spanOf(right, theirs[n]) : null,
    }));
  });
}

/** The other words of a change, stretch by stretch, those that say something by themselves. */
function others(left: Side, right: Side, change: Change, [a, b]: readonly [readonly Spot[], readonly Spot[]]): Difference[] {
  const ours = stretches(left, change.a, a);
  // What the other leaves out altogether is named in one piece.
  if (ours.length > 0 && change.b.first === change.b.end) return [{ kind: 'words', material: false, a: spanOf(left, change.a), b: null }];
  const theirs = stretches(right, change.b, b);
  return Array.from({ length: Math.max(ours.length, theirs.length) }, (_, n) => {
    const one = ours[n] ?? ours.at(-1);
    const other = theirs[n] ?? theirs.at(-1);
    return { kind: 'words', material: false, a: one ? spanOf(left, one) : null, b: other ? spanOf(right, other) : null };
  });
}

function stretches(side: Side, { first, end }: Range, spots: readonly Spot[]): Range[] {
  const found: Range[] = [];
  let at = first;
  for (const spot of [...spots, { first: end, end }]) {
    if (spot.first > at) found.push({ first: at, end: spot.first });
    at = Math.max(at, spot.end);
  }
  return found.filter((stretch) => side.words.slice(stretch.first, stretch.end).some(({ stem }) => wordWeight(stem) >= contentWeight));
}
