import { diffArrays } from 'diff';
import { denials, negations, units } from './data/materialWords';
import { likeness } from './synonyms';
import type { Word } from './words';

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
  const changes: Change[] = [];
  let atA = 0;
  let atB = 0;
  let open: { readonly a: number; readonly b: number } | null = null;
  for (const part of diffArrays([...a], [...b], { comparator: aligned })) {
    if (part.added || part.removed) {
      open ??= { a: atA, b: atB };
      if (!part.added) atA += part.count;
      if (!part.removed) atB += part.count;
      continue;
    }
    if (open !== null) changes.push({ a: { first: open.a, end: atA }, b: { first: open.b, end: atB }, synonyms: false });
    open = null;
    for (let step = 0; step < part.count; step++, atA++, atB++) {
      const [one, other] = [a[atA], b[atB]];
      if (one === undefined || other === undefined || equal(one, other)) continue;
      changes.push({ a: { first: atA, end: atA + 1 }, b: { first: atB, end: atB + 1 }, synonyms: true });
    }
  }
  if (open !== null) changes.push({ a: { first: open.a, end: atA }, b: { first: open.b, end: atB }, synonyms: false });
  return changes;
}

/** Only words that share a common sense in WordNet count as synonyms here. */
const leastLikeness = 0.8;

function aligned(a: Word, b: Word): boolean {
  return equal(a, b) || likeness(a.stem, b.stem) >= leastLikeness;
}

function equal(a: Word, b: Word): boolean {
  if (a.stem === b.stem || (negations.has(a.norm) && negations.has(b.norm))) return true;
  return digits(a) !== null && digits(a) === digits(b);
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
