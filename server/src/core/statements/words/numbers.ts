import type { Span } from '../../text/span';
import { months, relativeDays, scales, units, weekdays } from '../data/materialWords';
import type { Word } from './words';

/** A number or date in a wording. */
export interface Quantity extends Span {
  readonly kind: 'number' | 'date';
  /** The same for the same quantity however it is written: "1200", "day:2", "year:2022", "month:2/24". */
  readonly value: string;
  /** Index of its first word and of the one after its last. */
  readonly firstWord: number;
  readonly endWord: number;
}

/** Numbers (in digits or words) and dates of a wording, in text order. */
export function quantitiesOf(words: readonly Word[], text: string): Quantity[] {
  const found: Quantity[] = [];
  for (let at = 0; at < words.length;) {
    const quantity = dateAt(words, text, at) ?? numberAt(words, text, at);
    if (quantity === null) at++;
    else {
      found.push(quantity);
      at = quantity.endWord;
    }
  }
  return found;
}

function make(words: readonly Word[], kind: Quantity['kind'], value: string, firstWord: number, endWord: number): Quantity {
  return { kind, value, firstWord, endWord, start: words[firstWord]?.start ?? 0, end: words[endWord - 1]?.end ?? 0 };
}

function dateAt(words: readonly Word[], text: string, at: number): Quantity | null {
  const word = words[at];
  if (word === undefined) return null;
  const weekday = weekdays.indexOf(word.norm);
  if (weekday >= 0) return make(words, 'date', `weekday:${weekday}`, at, at + 1);
  if (relativeDays.has(word.norm)) return make(words, 'date', `relative:${word.norm}`, at, at + 1);
  const year = /^(?:1[89]|20)\d\d$/u.test(word.norm) && !/[$€£]/u.test(text[word.start - 1] ?? '');
  if (year) return make(words, 'date', `year:${word.norm}`, at, at + 1);
  const day = dayOf(word);
  if (day !== null) {
    const month = monthOf(words[words[at + 1]?.norm === 'of' ? at + 2 : at + 1], text);
    if (month !== null) return make(words, 'date', `month:${month}/${day}`, at, words[at + 1]?.norm === 'of' ? at + 3 : at + 2);
  }
  const month = monthOf(word, text);
  if (month === null) return null;
  const after = dayOf(words[at + 1]);
  return after === null ? make(words, 'date', `month:${month}`, at, at + 1) : make(words, 'date', `month:${month}/${after}`, at, at + 2);
}

function dayOf(word: Word | undefined): number | null {
  const digits = word === undefined ? null : /^(\d{1,2})(?:st|nd|rd|th)?$/u.exec(word.norm);
  const day = Number(digits?.[1]);
  return digits !== null && day >= 1 && day <= 31 ? day : null;
}

/** "may" and "march" are months only with a capital. */
function monthOf(word: Word | undefined, text: string): number | null {
  if (word === undefined) return null;
  const month = months.indexOf(word.norm);
  return month >= 0 && /\p{Lu}/u.test(text[word.start] ?? '') && (word.name || !['may', 'march'].includes(word.norm)) ? month + 1 : null;
}

function numberAt(words: readonly Word[], text: string, at: number): Quantity | null {
  let total = 0;
  let current: number | null = null;
  let end = at;
  for (; end < words.length; end++) {
    const word = words[end];
    if (word === undefined) break;
    const digits: number | null = /^\d+(?:,\d{3})*(?:\.\d+)?$/u.test(word.norm) ? Number(word.norm.replace(/,/gu, '')) : null;
    const small: number | undefined = Object.hasOwn(units, word.norm) ? units[word.norm] : undefined;
    const scale: number | undefined = Object.hasOwn(scales, word.norm) ? scales[word.norm] : undefined;
    if (digits !== null && current === null) current = digits;
    else if (small !== undefined && (current === null || (current % 10 === 0 && current >= 20 && small < 10 && joined(words, text, end))))
      current = (current ?? 0) + small;
    else if (scale !== undefined && current !== null) {
      if (scale === 100) current *= scale;
      else {
        total += current * scale;
        current = 0;
      }
    } else break;
  }
  return current === null ? null : make(words, 'number', String(total + current), at, end);
}

/** Whether nothing but a space or a hyphen stands before a word. */
function joined(words: readonly Word[], text: string, at: number): boolean {
  return /^[\s-]+$/u.test(text.slice(words[at - 1]?.end ?? 0, words[at]?.start ?? 0));
}
