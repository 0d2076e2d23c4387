import { diffArrays } from 'diff';
import { denials, negations, units } from './data/materialWords';
import type { Word } from './words';

/** A stretch of words that one wording has and the other lacks or words otherwise; ranges of word indices, half open. */
export interface Change {
  readonly a: { readonly first: number; readonly end: number };
  readonly b: { readonly first: number; readonly end: number };
}

/**
 * Aligns two wordings word by word (Myers, 1986) and gives the stretches that differ, in text order.
 * Inflection, contractions and explicit negations worded otherwise count as equal.
 */
export function changesOf(a: readonly Word[], b: readonly Word[]): Change[] {
  const changes: Change[] = [];
  let atA = 0;
  let atB = 0;
  let open: { firstA: number; firstB: number } | null = null;
  const close = (): void => {
    if (open !== null) changes.push({ a: { first: open.firstA, end: atA }, b: { first: open.firstB, end: atB } });
    open = null;
  };
  for (const part of diffArrays([...a], [...b], { comparator: equal })) {
    if (part.added || part.removed) open ??= { firstA: atA, firstB: atB };
    else close();
    if (!part.added) atA += part.count;
    if (!part.removed) atB += part.count;
  }
  close();
  return changes;
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
