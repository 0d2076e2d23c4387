import type { Span } from '../text/span';
import { conditions, hedges, negations, pronouns } from './data/materialWords';
import { quantitiesOf, type Quantity } from './numbers';
import type { Difference, DifferenceKind } from './statement';
import { changesOf, denies, type Change, type Range } from './wordDiff';
import { wordsOf, type Word } from './words';
import { wordWeight } from './wordWeights';

/** A wording taken apart for comparison. */
interface Side {
  readonly words: readonly Word[];
  readonly quantities: readonly Quantity[];
  readonly stems: ReadonlySet<string>;
}

/** From this weight on a word says something by itself. */
const contentWeight = 2;

/**
 * What two wordings of a statement have that the other lacks, in text order. Inflection, contractions, function words and numbers
 * written otherwise are no difference; synonyms are words that differ. Numbers, dates, negations, conditions, hedges and names
 * that one has and the other lacks are material: they change what is said.
 * Offsets count UTF-16 code units into `a` and into `b`.
 */
export function differences(a: string, b: string): Difference[] {
  const left = sideOf(a);
  const right = sideOf(b);
  return changesOf(left.words, right.words).flatMap((change): Difference[] => {
    const kind = change.synonyms ? 'words' : kindOf(left, right, change);
    return kind === null ? [] : [{ kind, material: kind !== 'words', a: spanOf(left, change.a), b: spanOf(right, change.b) }];
  });
}

function sideOf(text: string): Side {
  const words = wordsOf(text);
  return { words, quantities: quantitiesOf(words, text), stems: new Set(words.map((word) => word.stem)) };
}

function spanOf(side: Side, { first, end }: Range): Span | null {
  const from = side.words[first];
  const to = side.words[end - 1];
  return from === undefined || to === undefined || first >= end ? null : { start: from.start, end: to.end };
}

/** What matters most first. */
const order: readonly DifferenceKind[] = ['number', 'date', 'negation', 'condition', 'hedge', 'name', 'words'];

function kindOf(left: Side, right: Side, change: Change): DifferenceKind | null {
  const kinds = new Set([...kindsOf(left, change.a, right, change.b), ...kindsOf(right, change.b, left, change.a)]);
  return order.find((kind) => kinds.has(kind)) ?? null;
}

/** What the words of `range` bring that the other wording lacks. */
function* kindsOf(side: Side, range: Range, other: Side, otherRange: Range): Generator<DifferenceKind> {
  const here = side.words.slice(range.first, range.end);
  const there = other.words.slice(otherRange.first, otherRange.end);
  const values = new Set(other.quantities.map(({ value }) => value));
  const inside = side.quantities.filter(({ firstWord, endWord }) => firstWord < range.end && endWord > range.first);
  for (const quantity of inside) if (!values.has(quantity.value)) yield quantity.kind;
  const brings = (list: ReadonlySet<string>): boolean => here.some((word) => list.has(word.norm)) && count(side, list) > count(other, list);
  if (brings(negations) && !there.some(denies)) yield 'negation';
  if (brings(conditions) && count(other, conditions) === 0) yield 'condition';
  if (brings(hedges) && count(other, hedges) === 0) yield 'hedge';
  const content = here.filter((word) => wordWeight(word.stem) >= contentWeight && !other.stems.has(word.stem));
  // Where the other has a pronoun, the name only says who that is.
  if (content.some((word) => word.name) && !there.some((word) => pronouns.has(word.norm))) yield 'name';
  const counted = new Set(inside.flatMap(({ firstWord, endWord }) => side.words.slice(firstWord, endWord)));
  if (here.some((word) => wordWeight(word.stem) >= contentWeight && !counted.has(word))) yield 'words';
}

function count(side: Side, list: ReadonlySet<string>): number {
  return side.words.filter((word) => list.has(word.norm)).length;
}
