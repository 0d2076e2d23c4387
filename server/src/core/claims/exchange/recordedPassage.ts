import type { RecordedPassage } from './exchange';
import { countOf, objectOf, textOf } from './values';

/** The passage of a claim on an article as a whole. */
export const wholeArticle: RecordedPassage = { exact: '', prefix: '', suffix: '', start: 0, end: 0 };

/** The passage of a record, and no more. */
export function passageOf({ exact, prefix, suffix, start, end }: RecordedPassage): RecordedPassage {
  return { exact, prefix, suffix, start, end };
}

/** A passage as an export wrote it down; null where a part is missing. */
export function recordedPassage(value: unknown): RecordedPassage | null {
  const given = objectOf(value);
  const [exact, prefix, suffix] = [textOf(given?.['exact']), textOf(given?.['prefix']), textOf(given?.['suffix'])];
  const [start, end] = [countOf(given?.['start']), countOf(given?.['end'])];
  if (exact === undefined || prefix === undefined || suffix === undefined || start === undefined || end === undefined) return null;
  return { exact, prefix, suffix, start, end };
}
