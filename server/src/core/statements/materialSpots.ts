import { conditions, hedges, negations, pronouns } from './data/materialWords';
import type { Quantity } from './numbers';
import type { DifferenceKind } from './statement';
import { denies, type Range } from './wordDiff';
import type { Word } from './words';
import { wordWeight } from './wordWeights';

/** A wording taken apart for comparison. */
export interface Side {
  readonly words: readonly Word[];
  readonly quantities: readonly Quantity[];
  readonly stems: ReadonlySet<string>;
}

/** Words of a wording that change what is said, against another wording. */
export interface Spot extends Range {
  readonly kind: Exclude<DifferenceKind, 'words'>;
}

/** From this weight on a word says something by itself. */
export const contentWeight = 2;
/** A negation is shown with what it denies, a condition with what it asks: at most so many words. */
const mostDenied = 5;
const mostAsked = 12;

/**
 * What the words of `range` bring that the other wording lacks, in text order, no two on the same word: numbers and dates, a
 * negation with what follows it, a condition with its clause, hedges, and names.
 * @param otherRange what stands in the place of `range` in the other wording.
 * @param close whether the wordings are alike enough that a condition, hedge or name of one alone tells something.
 */
export function materialSpots(side: Side, range: Range, other: Side, otherRange: Range, close: boolean): Spot[] {
  const taken = new Set<number>();
  const spots: Spot[] = [];
  const add = (kind: Spot['kind'], first: number, end: number): void => {
    for (let at = first; at < end; at++) if (taken.has(at)) return;
    for (let at = first; at < end; at++) taken.add(at);
    spots.push({ kind, first, end });
  };
  const there = other.words.slice(otherRange.first, otherRange.end);
  const values = new Set(other.quantities.map(({ value }) => value));
  for (const { value, kind, firstWord, endWord } of side.quantities) {
    const [first, end] = [Math.max(firstWord, range.first), Math.min(endWord, range.end)];
    if (first < end && !values.has(value)) add(kind, first, end);
  }
  const more = (list: ReadonlySet<string>): boolean => count(side, list) > count(other, list);
  if (more(negations) && !there.some(denies)) eachOf(side, range, negations, (at) => { add('negation', contracted(side, at) && at > range.first ? at - 1 : at, clauseEnd(side, range, at, mostDenied)); });
  if (close && more(conditions) && count(other, conditions) === 0) eachOf(side, range, conditions, (at) => { add('condition', at, clauseEnd(side, range, at, mostAsked)); });
  if (close && more(hedges) && count(other, hedges) === 0) eachOf(side, range, hedges, (at) => { add('hedge', at, at + 1); });
  // Where the other has a pronoun, the name only says who that is.
  if (close && !there.some((word) => pronouns.has(word.norm))) for (const { first, end } of newNames(side, range, other)) add('name', first, end);
  return spots.sort((a, b) => a.first - b.first);
}

/** Runs of names that the other wording has nowhere; a fuller form of a name that it has is no new one. */
function newNames(side: Side, { first, end }: Range, other: Side): Range[] {
  const runs: Range[] = [];
  const isName = (at: number): boolean => side.words[at]?.name === true;
  for (let at = first; at < end; at++) {
    const word = side.words[at];
    if (!word?.name || wordWeight(word.stem) < contentWeight || other.stems.has(word.stem)) continue;
    const from = at;
    while (at + 1 < end && isName(at + 1) && !other.stems.has(side.words[at + 1]?.stem ?? '')) at++;
    const known = (neighbour: number): boolean => isName(neighbour) && other.stems.has(side.words[neighbour]?.stem ?? '');
    if (!known(from - 1) && !known(at + 1)) runs.push({ first: from, end: at + 1 });
  }
  return runs;
}

function eachOf(side: Side, { first, end }: Range, list: ReadonlySet<string>, found: (at: number) => void): void {
  for (let at = first; at < end; at++) if (list.has(side.words[at]?.norm ?? '')) found(at);
}

/** Whether a word is the rest of a contraction that begins with the word before it ("has" and "not" of "hasn't"). */
function contracted({ words }: Side, at: number): boolean {
  return words[at - 1]?.end === words[at]?.start;
}

/** Where the clause around a word ends, within the range and after so many words at the most. */
function clauseEnd({ words }: Side, { end }: Range, at: number, most: number): number {
  let last = at + 1;
  while (last < end && last < at + most && words[last]?.clause === words[at]?.clause) last++;
  return last;
}

function count(side: Side, list: ReadonlySet<string>): number {
  return side.words.filter((word) => list.has(word.norm)).length;
}
