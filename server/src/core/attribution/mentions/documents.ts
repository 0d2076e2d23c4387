import { isDocument } from '../lines/cueForms';
import { SPEECH_NOUNS } from '../lines/data/cueVerbs';
import type { NameRun } from './nameRun';
import type { Item } from '../lines/narrator';
import { isGenitive, isUpper } from '../lines/phrases';

/** A document and the name of whoever speaks by it: "a Coast Herald report", "Moss’s letter", "a letter from Ann Moss". */
export interface AuthoredDocument {
  /** Index of the document's noun. */
  readonly at: number;
  /** The noun in lower case: what "the letter" finds its author by. */
  readonly noun: string;
  readonly author: NameRun;
}

/** Nouns of a document or of words said that their owner answers for. */
const speaks = ({ lower, pos, text }: Item): boolean =>
  pos !== 'VERB' && (isDocument(lower) || SPEECH_NOUNS.has(lower)) && /^\p{Ll}/u.test(text);

/**
 * The documents of a line that a name says who speaks by.
 * @param names the line's names, in text order.
 */
export function authoredDocuments(items: readonly Item[], names: readonly NameRun[]): AuthoredDocument[] {
  const out: AuthoredDocument[] = [];
  for (const run of names) {
    const at = documentBehind(items, run) ?? documentBefore(items, run);
    if (at !== null) out.push({ at, noun: (items[at] as Item).lower, author: run });
  }
  return out;
}

/** "the Coast Herald report", "Moss’s angry letter": a body gives its name alone, a person with "’s". */
function documentBehind(items: readonly Item[], run: NameRun): number | null {
  let k = run.to;
  const owned = items[k] !== undefined && isGenitive(items[k] as Item);
  const own = owned || /['’]s?$/u.test(items[run.to - 1]?.lower ?? '');
  if (owned) k++;
  if (!own && run.person) return null;
  while (items[k]?.pos === 'ADJ' && items[k]?.quotation === null) k++;
  const noun = items[k];
  if (noun === undefined || noun.quotation !== null || !speaks(noun)) return null;
  const next = items[k + 1];
  // "the Herald report card"
  return next?.quotation === null && next.pos === 'NOUN' && !isUpper(next) ? null : k;
}

/** "a letter from Representative Ann Moss", "a report by the Coast Herald". */
function documentBefore(items: readonly Item[], run: NameRun): number | null {
  let k = run.titled - 1;
  if (items[k]?.lower === 'the') k--;
  if (!/^(?:from|by)$/u.test(items[k]?.lower ?? '')) return null;
  const noun = items[k - 1];
  return noun !== undefined && noun.quotation === null && speaks(noun) ? k - 1 : null;
}
