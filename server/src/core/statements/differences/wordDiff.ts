import { diffArrays } from 'diff';
import { denials, negations, units } from '../data/materialWords';
import { relatives } from '../words/synonyms';
import type { Word } from '../words/words';

/** Word indices, half open. */
export interface Range {
  readonly first: number;
  readonly end: number;
}

/** A stretch of words that one wording has and the other lacks or words otherwise; an empty range where it lacks them. */
export interface Change {
  readonly a: Range;
  readonly b: Range;
  /** One word each, and the two mean the same. */
  readonly synonyms: boolean;
}

/**
 * Aligns two wordings word by word (Myers, 1986) and gives the stretches that differ, in text order. Inflection, contractions,
 * negations worded otherwise and numbers written otherwise are equal; synonyms are aligned and given as such.
 */
export function changesOf(a: readonly Word[], b: readonly Word[]): Change[] {
  const [left, right] = [a.map(codeOf), b.map(codeOf)];
  const alike = synonymsBetween(a, left, b, right);
  const comparator =
    alike.size === 0
      ? (one: number, other: number): boolean => one === other
      : (one: number, other: number): boolean => one === other || alike.has(one * mostCodes + other);
  const changes: Change[] = [];
  let atA = 0;
  let atB = 0;
  let open: { readonly a: number; readonly b: number } | null = null;
  for (const part of diffArrays(left, right, { comparator })) {
    if (part.added || part.removed) {
      open ??= { a: atA, b: atB };
      if (!part.added) atA += part.count;
      if (!part.removed) atB += part.count;
      continue;
    }
    if (open !== null) changes.push({ a: { first: open.a, end: atA }, b: { first: open.b, end: atB }, synonyms: false });
    open = null;
    for (let step = 0; step < part.count; step++, atA++, atB++) {
      if (left[atA] === right[atB]) continue;
      changes.push({ a: { first: atA, end: atA + 1 }, b: { first: atB, end: atB + 1 }, synonyms: true });
    }
  }
  if (open !== null) changes.push({ a: { first: open.a, end: atA }, b: { first: open.b, end: atB }, synonyms: false });
  return changes;
}

/** Only words that share a common sense in WordNet count as synonyms here. */
const leastLikeness = 0.8;

const codes = new Map<string, number>();
/** More than there are words, and so few that a pair of them is a whole number. */
const mostCodes = 2 ** 20;

/** The same number for words that are equal: of one stem, negations, or one number however it is written. */
function codeOf(word: Word): number {
  const key = negations.has(word.norm) ? '!' : (digits(word) ?? word.stem);
  let code = codes.get(key);
  if (code === undefined) codes.set(key, (code = codes.size));
  return code;
}

/** The pairs of codes whose words mean the same. */
function synonymsBetween(a: readonly Word[], left: readonly number[], b: readonly Word[], right: readonly number[]): ReadonlySet<number> {
  const found = new Set<number>();
  const places = new Map(b.map(({ stem }, at) => [stem, at]));
  for (const [at, { stem }] of a.entries()) {
    for (const [other, strength] of relatives(stem) ?? []) {
      const place = strength >= leastLikeness ? places.get(other) : undefined;
      if (place !== undefined) found.add((left[at] ?? 0) * mostCodes + (right[place] ?? 0));
    }
  }
  return found;
}

/** A number's value in digits, whether written in digits or as a word. */
function digits({ norm }: Word): string | null {
  if (Object.hasOwn(units, norm)) return String(units[norm]);
  return /^\d/u.test(norm) ? norm.replace(/,/gu, '') : null;
}

/** Whether a word denies, openly or by its meaning. */
export function denies(word: Word): boolean {
  return negations.has(word.norm) || denials.has(word.norm);
}
