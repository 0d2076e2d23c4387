import { RE2JS, RE2JSException } from 're2js';
import type { Span } from '../text/span';
import { neededLetters } from './neededLetters';

/** What is looked for, made ready. */
export interface WordPattern {
  /** Whether a text, small letters or capitals, can hold a hit: letters that stand in every one; null where there are none such. */
  readonly letters: RegExp | null;
  /** The hits in a paragraph's repaired reading, in order, none empty, none overlapping. */
  readonly find: (text: string) => readonly Span[];
}

/** What is wrong with what was asked for: UTF-16 code units into it. */
export interface WordProblem extends Span {
  readonly message: string;
}

export type WordsRead =
  { readonly pattern: WordPattern; readonly problem?: undefined } | { readonly problem: WordProblem; readonly pattern?: undefined };

const mostCharacters = 500;

/**
 * Reads what to look for. Words follow each other as given, with spaces or marks between them; `flood*` begins a word,
 * `*` alone is any word, `|` stands between alternatives; `/…/` is a regular expression. Capitals do not count.
 * Regular expressions are RE2's, which match in time linear in the text, so that no pattern can hang the search.
 */
export function readWords(given: string): WordsRead {
  const text = given.trim();
  const lead = given.length - given.trimStart().length;
  const problem = (message: string, start = lead, end = lead + text.length): WordsRead => ({ problem: { start, end, message } });
  if (text === '') return problem('Type words to look for.', 0, given.length);
  if (text.length > mostCharacters) return problem(`This is longer than ${mostCharacters} characters: look for less.`);
  if (text.length > 2 && text.startsWith('/') && text.endsWith('/')) return regularExpression(text.slice(1, -1), lead + 1);
  if (text.startsWith('/') && text.length > 1) return problem('A regular expression ends with a slash, as in /flood(s|ed)/.');
  const alternatives: string[] = [];
  const letters: string[] = [];
  let at = lead;
  for (const part of text.split('|')) {
    const words = part
      .replace(/["“”„]/gu, ' ')
      .trim()
      .split(/\s+/u)
      .filter((word) => word !== '');
    if (words.every((word) => /^\**$/u.test(word)))
      return problem(
        words.length === 0 ? 'There are no words on one side of “|”.' : 'Give one word at least besides *.',
        Math.max(lead, at - 1),
        Math.min(lead + text.length, at + part.length + 1),
      );
    alternatives.push(phrase(words.map(smallLetters)));
    letters.push(words.flatMap((word) => word.match(/[\p{L}\p{M}\p{N}]+/gu) ?? []).sort((a, b) => b.length - a.length)[0] ?? '');
    at += part.length + 1;
  }
  // Not the flag for capitals: with classes of letters it costs a thousand times the search.
  const pattern = new RegExp(alternatives.join('|'), 'gu');
  return {
    pattern: {
      letters: letters.includes('') ? null : new RegExp(letters.join('|'), 'iu'),
      find: (reading) => {
        const hits: Span[] = [];
        // `matchAll` would copy the expression, and so compile it again, for every paragraph.
        pattern.lastIndex = 0;
        const small = smallLetters(reading);
        for (let found = pattern.exec(small); found; found = pattern.exec(small)) hits.push({ start: found.index, end: pattern.lastIndex });
        return hits;
      },
    },
  };
}

/** Capitals as small letters, every offset as it was. */
function smallLetters(text: string): string {
  const small = text.toLowerCase();
  return small.length === text.length
    ? small
    : Array.from(text, (mark) => (mark.toLowerCase().length === mark.length ? mark.toLowerCase() : mark)).join('');
}

const letter = '[\\p{L}\\p{M}\\p{N}]';
// No sentence ends between the words of a phrase; quotation marks, commas and hyphens may stand there.
const between = "[^\\p{L}\\p{M}\\p{N}.!?'’]{1,4}";
// "can" is not found in "can't", but "mayor" is in "mayor's".
const wordStart = `(?<!${letter}|${letter}['’])`;
const wordEnd = `(?!${letter}|['’](?!s(?!\\p{L}))\\p{L})`;

function phrase(words: readonly string[]): string {
  const body = words.map((word) => (word === '*' ? `${letter}+(?:['’-]${letter}+)*` : [...word].map(one).join(''))).join(between);
  const edge = (word: string | undefined, at: 0 | -1): boolean => /[\p{L}\p{M}\p{N}*]/u.test(word?.at(at) ?? '');
  return `${edge(words[0], 0) ? wordStart : ''}${body}${edge(words.at(-1), -1) ? wordEnd : ''}`;
}

function one(mark: string): string {
  if (mark === '*') return `${letter}*`;
  if (/['‘’]/u.test(mark)) return "['’]";
  if (/[-‐‑–]/u.test(mark)) return '[-‐‑–]';
  return mark.replace(/[\\^$.+?()[\]{}/]/gu, '\\$&');
}

function regularExpression(source: string, start: number): WordsRead {
  try {
    const expression = RE2JS.compile(source, RE2JS.CASE_INSENSITIVE);
    const letters = neededLetters(source);
    return {
      pattern: {
        letters: letters === null ? null : new RegExp(letters, 'iu'),
        find: (reading) => {
          // Telling whether there is a hit at all is several times faster than finding where.
          if (!expression.test(reading)) return [];
          const hits: Span[] = [];
          const matcher = expression.matcher(reading);
          while (matcher.find()) if (matcher.end() > matcher.start()) hits.push({ start: matcher.start(), end: matcher.end() });
          return hits;
        },
      },
    };
  } catch (error) {
    if (!(error instanceof RE2JSException)) throw error;
    const reason = error.message.replace(/^error parsing regexp: /u, '').replace(/`/gu, '"');
    return {
      problem: {
        start,
        end: start + source.length,
        message: `This regular expression cannot be read: ${reason}. References back and looking around are not known here.`,
      },
    };
  }
}
