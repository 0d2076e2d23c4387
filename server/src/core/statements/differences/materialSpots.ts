import {
  conditions,
  conditionsWithThat,
  emptyConditions,
  emptyNegations,
  hedges,
  hedgesOfNumbers,
  negations,
  pronouns,
  titles,
} from '../data/materialWords';
import type { Quantity } from '../words/numbers';
import type { DifferenceKind } from '../statement';
import { relatives } from '../words/synonyms';
import { denies, type Range } from './wordDiff';
import type { Word } from '../words/words';
import { wordWeight } from '../words/wordWeights';

/** A wording taken apart for comparison. */
export interface Side {
  readonly words: readonly Word[];
  readonly quantities: readonly Quantity[];
  readonly stems: ReadonlySet<string>;
  /** Begins with a small letter: within a sentence. */
  readonly lower: boolean;
}

/** The same, held against another wording. */
export interface HeldSide extends Side {
  /** For each word, whether the other wording has it in its place. */
  readonly common: readonly boolean[];
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
 * negation with what follows it, a condition with its clause, hedges, and names. A clause of which the other wording has
 * nothing is left out there as a whole: nothing in it is told by itself, but that a condition or hedge of its sentence is gone.
 * @param otherRange what stands in the place of `range` in the other wording.
 * @param close whether the wordings are alike enough that a condition, hedge or name of one alone tells something.
 */
export function materialSpots(side: HeldSide, range: Range, other: HeldSide, otherRange: Range, close: boolean): Spot[] {
  const taken = new Set<number>();
  const spots: Spot[] = [];
  const add = (kind: Spot['kind'], first: number, end: number): void => {
    if (!told(side, first, kind === 'condition' || kind === 'hedge' ? 'sentence' : 'clause', other)) return;
    if (kind === 'negation' && !denied(side, first)) return;
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
  const more = (is: IsSpot): boolean => count(side, is) > count(other, is);
  if (more(isNegation) && !there.some(denies))
    eachOf(side, range, isNegation, (at) => {
      add('negation', contracted(side, at) && at > range.first ? at - 1 : at, clauseEnd(side, range, at, mostDenied));
    });
  if (close && more(isCondition) && count(other, isCondition) === 0)
    eachOf(side, range, isCondition, (at) => {
      add('condition', at, clauseEnd(side, range, at, mostAsked));
    });
  if (close && !hedged(other, otherRange))
    eachOf(side, range, isHedge, (at) => {
      add('hedge', at, at + 1);
    });
  // Where the other has a pronoun, the name only says who that is; a fragment that begins within the sentence has left its subject out.
  const cut = otherRange.first === 0 && (otherRange.end === 0 || other.lower);
  if (close && !cut && !there.some((word) => pronouns.has(word.norm)))
    for (const { first, end } of newNames(side, range, other, otherRange)) add('name', first, end);
  return spots.sort((a, b) => a.first - b.first);
}

type IsSpot = (side: Side, at: number) => boolean;

const isNegation: IsSpot = ({ words }, at) =>
  negations.has(words[at]?.norm ?? '') &&
  !emptyNegations.some((phrase) => phrase.split(' ').every((word, step) => words[at + step]?.norm === word));

const isCondition: IsSpot = ({ words }, at) => {
  const norm = words[at]?.norm ?? '';
  if (conditionsWithThat.has(norm)) return words[at + 1]?.norm === 'that';
  return (
    conditions.has(norm) &&
    !emptyConditions.some((phrase) => {
      const all = phrase.split(' ');
      const own = all.indexOf(norm);
      return own >= 0 && all.every((word, step) => words[at - own + step]?.norm === word);
    })
  );
};

const isHedge: IsSpot = ({ words, quantities }, at) => {
  const norm = words[at]?.norm ?? '';
  if (hedgesOfNumbers.has(norm)) return quantities.some(({ kind, firstWord }) => kind === 'number' && firstWord === at + 1);
  return (
    hedges.has(norm) &&
    !emptyNegations.some(
      (phrase) => phrase.endsWith(' but') && phrase.split(' ').every((word, step, all) => words[at - all.length + step]?.norm === word),
    )
  );
};

/** Whether a wording hedges at a place or just around it. */
function hedged(side: Side, { first, end }: Range): boolean {
  for (let at = Math.max(0, first - nearby); at < Math.min(side.words.length, end + nearby); at++) if (isHedge(side, at)) return true;
  return false;
}

const nearby = 3;

/**
 * Whether the other wording has any word of weight of the clause or sentence that a word stands in, or most of them in another
 * order.
 */
function told({ words, common }: HeldSide, at: number, unit: 'clause' | 'sentence', { stems }: Side): boolean {
  const around = words.flatMap((word, index) =>
    word[unit] === words[at]?.[unit] && wordWeight(word.stem) >= contentWeight ? [{ word, common: common[index] === true }] : [],
  );
  const moved = around.filter(({ word }) => stems.has(word.stem)).length;
  return around.some((one) => one.common) || (moved >= leastMoved && moved * 2 >= around.length);
}

/** So many words of weight of a clause make it the same clause at another place. */
const leastMoved = 2;

/** Whether the other wording has any word of weight of what a negation denies: of the words that follow in its clause. */
function denied({ words, common }: HeldSide, at: number): boolean {
  return words
    .slice(at, at + mostScope)
    .some((word, step) => word.clause === words[at]?.clause && common[at + step] === true && wordWeight(word.stem) >= contentWeight);
}

const mostScope = 10;

/**
 * Runs of names that the other wording has nowhere. A fuller form of a name that it has is no new one, unless another name stands
 * in its place ("the Lindmark Bridge" for "the Harbour Bridge"); nor is a country's adjective or capital.
 */
function newNames(side: Side, { first, end }: Range, other: Side, otherRange: Range): Range[] {
  const runs: Range[] = [];
  const isName = (at: number): boolean => side.words[at]?.name === true;
  const has = ({ stem, norm }: Word): boolean =>
    other.stems.has(stem) ||
    [...(relatives(stem)?.keys() ?? [])].some((alike) => other.stems.has(alike)) ||
    other.words.some((word) => joined(word.norm, norm) || joined(norm, word.norm));
  for (let at = first; at < end; at++) {
    const word = side.words[at];
    if (!word?.name || wordWeight(word.stem) < contentWeight || has(word)) continue;
    const from = at;
    for (let next = side.words[at + 1]; at + 1 < end && next?.name === true && !has(next); next = side.words[at + 1]) at++;
    const opens = (side.words[from] as Word).norm.slice(0, sameSpelling);
    const replaces = other.words
      .slice(otherRange.first, otherRange.end)
      .some((word) => word.name && !titles.has(word.norm) && !side.stems.has(word.stem) && !word.norm.startsWith(opens));
    const known = (neighbour: number): boolean => isName(neighbour) && has(side.words[neighbour] as Word);
    if (replaces || (!known(from - 1) && !known(at + 1))) runs.push({ first: from, end: at + 1 });
  }
  return runs;
}

/** Whether one word holds another at its start or end: words run together, and endings that the stem does not take off. */
function joined(long: string, short: string): boolean {
  return short.length >= leastJoined && long.length > short.length && (long.startsWith(short) || long.endsWith(short));
}

const leastJoined = 4;
/** Names that begin with so many letters alike are one name in two spellings. */
const sameSpelling = 2;

function eachOf(side: Side, { first, end }: Range, is: IsSpot, found: (at: number) => void): void {
  for (let at = first; at < end; at++) if (is(side, at)) found(at);
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

/** Of wordings that are compared at the moment: how many spots of a kind each has. */
const counts = new WeakMap<readonly Word[], Map<IsSpot, number>>();

function count(side: Side, is: IsSpot): number {
  const known = counts.get(side.words) ?? new Map<IsSpot, number>();
  counts.set(side.words, known);
  let found = known.get(is);
  if (found === undefined) known.set(is, (found = side.words.filter((_, at) => is(side, at)).length));
  return found;
}
