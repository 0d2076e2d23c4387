import type { Span } from '../text/span';
import { conditions, hedges, negations } from './data/materialWords';
import { quantitiesOf, type Quantity } from './numbers';
import type { Difference, DifferenceKind } from './statement';
import { changesOf, denies, type Change } from './wordDiff';
import { wordsOf, type Word } from './words';
import { wordWeight } from './wordWeights';

interface Side {
  readonly text: string;
  readonly words: readonly Word[];
  readonly quantities: readonly Quantity[];
  readonly stems: ReadonlySet<string>;
}

type Range = Change['a'];

const contentWeight = 2;

/**
 * What two wordings of a statement have that the other lacks, in text order. Inflection, contractions and function words are no
 * difference. Numbers, dates, negations, conditions, hedges and names are material: they change what is said.
 * Offsets count UTF-16 code units into `a` and into `b`.
 */
export function differences(a: string, b: string): Difference[] {
  const left = sideOf(a);
  const right = sideOf(b);
  return changesOf(left.words, right.words).flatMap((change) => describe(left, right, change));
}

function sideOf(text: string): Side {
  const words = wordsOf(text);
  return { text, words, quantities: quantitiesOf(words, text), stems: new Set(words.map((word) => word.stem)) };
}

function describe(left: Side, right: Side, change: Change): Difference[] {
  const kind = kindOf(left, right, change);
  if (kind === null) return [];
  return [{ kind, material: kind !== 'words', a: spanOf(left, change.a), b: spanOf(right, change.b) }];
}

function spanOf(side: Side, { first, end }: Range): Span | null {
  const from = side.words[first];
  const to = side.words[end - 1];
  return from === undefined || to === undefined || first >= end ? null : { start: from.start, end: to.end };
}

const order: readonly DifferenceKind[] = ['number', 'date', 'negation', 'condition', 'hedge', 'name', 'words'];

function kindOf(left: Side, right: Side, change: Change): DifferenceKind | null {
  const kinds = new Set([...kindsOf(left, change.a, right, change.b), ...kindsOf(right, change.b, left, change.a)]);
  return order.find((kind) => kinds.has(kind)) ?? null;
}

/** What the words of `range` bring that the other wording lacks. */
function* kindsOf(side: Side, range: Range, other: Side, otherRange: Range): Generator<DifferenceKind> {
  const here = side.words.slice(range.first, range.end);
  const there = other.words.slice(otherRange.first, otherRange.end);
  for (const quantity of side.quantities) {
    const inside = quantity.firstWord < range.end && quantity.endWord > range.first;
    if (inside && !other.quantities.some(({ value }) => value === quantity.value)) yield quantity.kind;
  }
  if (here.some((word) => negations.has(word.norm)) && !there.some(denies) && count(side, negations) > count(other, negations)) yield 'negation';
  if (here.some((word) => conditions.has(word.norm)) && count(other, conditions) === 0) yield 'condition';
  if (here.some((word) => hedges.has(word.norm)) && count(other, hedges) === 0) yield 'hedge';
  if (here.some((word) => word.name && wordWeight(word.stem) >= contentWeight && !other.stems.has(word.stem))) yield 'name';
  if (here.some((word) => wordWeight(word.stem) >= contentWeight)) yield 'words';
}

function count(side: Side, list: ReadonlySet<string>): number {
  return side.words.filter((word) => list.has(word.norm)).length;
}
