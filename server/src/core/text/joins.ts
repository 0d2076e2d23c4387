import { afterName, beforeCapital, innerCapital, runOns } from './data/joins';
import { isLetter, isUpper } from './letters';
import { isKnownWord } from './tagger';

/** How often each word of an article stands in it that has a capital, or may be two small words run together; as written. */
export type WordCounts = ReadonlyMap<string, number>;

/** The words of an article that are words run together, with the offsets at which each falls apart. */
export type Joins = ReadonlyMap<string, readonly number[]>;

const lowerThenCapital = /\p{Ll}\p{Lu}/u;

/** Whether a capital follows a small letter. Most words have one in front alone, which tells without a regular expression. */
function isHumped(form: string): boolean {
  for (let i = 1; i < form.length; i++) {
    const code = form.charCodeAt(i);
    if (code < 97 || code > 122) return lowerThenCapital.test(form);
  }
  return false;
}
const camelParts = /\p{Lu}*[\p{Ll}\p{M}]+|\p{Lu}+(?!\p{Ll})/gu;

/** A word of so many small letters before a capital ("neighbourAnn") is no brand's first half, as in "iPhone" or "easyPay". */
const leastPlain = 6;

/** The words run together in an article. */
export interface FoundJoins {
  readonly joins: Joins;
  /** Whether the article runs words together beyond doubt: then its small words are looked at as well. */
  readonly damaged: boolean;
}

/**
 * Finds the words of an article that are words run together, by what else the article says.
 * @param counts of the text's words that tell of joins (`countTelling`).
 */
export function findJoins(text: string, counts: WordCounts = countTelling(text)): FoundJoins {
  const joins = new Map<string, readonly number[]>();
  const put = (form: string, cuts: readonly number[]): void => {
    if (cuts.length > 0) joins.set(form, cuts);
  };
  const humped: string[] = [];
  // How many words leave no doubt.
  let sure = 0;
  for (const [form, count] of counts) {
    if (isHumped(form)) {
      humped.push(form);
      const first = /^\p{Ll}+/u.exec(form)?.[0];
      if (first !== undefined && (beforeCapital.has(first) || (first.length >= leastPlain && isKnownWord(first)))) sure += count;
      continue;
    }
    const runOn = splitRunOn(form);
    if (runOn.length > 0) sure += count;
    put(form, runOn.length > 0 ? runOn : splitAfterName(form, counts));
  }
  const damaged = sure > 1;
  for (const form of humped) put(form, splitAtCapitals(form, counts, damaged));
  if (damaged) for (const form of new Set(text.match(/(?<![\p{L}\p{M}])\p{Ll}{5,}(?![\p{L}\p{M}])/gu))) put(form, splitLowerCase(form));
  return { joins, damaged };
}

/** How often each word of a text stands in it that has a capital, or may be two small words run together. */
export function countTelling(text: string): Map<string, number> {
  const counts = new Map<string, number>();
  const count = (form: string): void => {
    counts.set(form, (counts.get(form) ?? 0) + 1);
  };
  for (let i = 0; i < text.length; i++) {
    if (!isLetter(text.charCodeAt(i))) continue;
    const start = i;
    let capital = false;
    // Where the plain small letters that stand together start.
    let small = i;
    for (let code = text.charCodeAt(i); i < text.length && isLetter(code); code = text.charCodeAt(++i)) {
      if (code > 96 && code < 123) continue;
      if (mayBeRunOn(text, small, i)) count(text.slice(small, i));
      small = i + 1;
      capital ||= isUpper(code);
    }
    if (mayBeRunOn(text, small, i)) count(text.slice(small, i));
    if (capital) count(text.slice(start, i));
  }
  return counts;
}

/** Where each word that is two small ones run together falls apart. */
const runOnCuts = new Map<string, number>();
for (const [lefts, rights] of runOns)
  for (const left of lefts.split(' '))
    for (const right of rights.split(' ')) {
      // "thatthe" is in two tables, and falls apart alike.
      if (!runOnCuts.has(left + right)) runOnCuts.set(left + right, left.length);
    }
const [shortestRunOn, longestRunOn] = [...runOnCuts.keys()].reduce(
  ([least, most], { length }) => [Math.min(least, length), Math.max(most, length)],
  [Infinity, 0],
);

/** @param from the start of plain small letters that stand together. @param to their end. */
function mayBeRunOn(text: string, from: number, to: number): boolean {
  if (to - from < shortestRunOn || to - from > longestRunOn || !runOnCuts.has(text.slice(from, to))) return false;
  const before = text.charAt(from - 1);
  return before !== "'" && before !== '’' && before !== '-';
}

/** A word that is two of the small ones that damage runs together, and nothing else. */
function splitRunOn(form: string): number[] {
  if (form.length < shortestRunOn || form.length > longestRunOn) return [];
  const lower = form.charAt(0).toLowerCase() + form.slice(1);
  const cut = runOnCuts.get(lower);
  return cut === undefined || isKnownWord(lower) ? [] : [cut];
}

/** @param damaged the article runs words together where a join leaves no doubt ("withMrSmith"). */
function splitAtCapitals(form: string, counts: WordCounts, damaged: boolean): number[] {
  const cuts: number[] = [];
  let from = 0;
  const parts = [...form.matchAll(camelParts)];
  for (let i = 0; i + 1 < parts.length; i++) {
    const left = parts[i]?.[0] ?? '';
    const right = parts[i + 1]?.[0] ?? '';
    const at = parts[i + 1]?.index ?? form.length;
    const stands = (part: string): boolean => (counts.get(part) ?? 0) > 0;
    const lowerFirst = /^\p{Ll}/u.test(left);
    const certain =
      lowerFirst || from > 0
        ? beforeCapital.has(left.toLowerCase()) || (left.length > 2 && isKnownWord(left))
        : beforeCapital.has(left.toLowerCase()) && left.length > 1 && damaged;
    const both = stands(left) && stands(right) && (counts.get(form) ?? 0) < 3 && left.length > 2;
    const likely = damaged && left.length > 2 && right.length > 2 && (counts.get(form) ?? 0) < 3;
    if (certain || ((both || likely) && !innerCapital.test(left))) {
      cuts.push(at);
      from = at;
    }
  }
  return cuts;
}

/** How the words end that may be run together with a name before them. */
const joinableEndings: ReadonlySet<string> = new Set(['ed', ...[...afterName].map((word) => word.slice(-2))]);

function splitAfterName(form: string, counts: WordCounts): number[] {
  if (form.length < 6 || !joinableEndings.has(form.slice(-2)) || !/^\p{Lu}\p{Ll}/u.test(form) || (counts.get(form) ?? 0) > 2) return [];
  for (let at = form.length - 3; at >= 3; at--) {
    const name = form.slice(0, at);
    const rest = form.slice(at);
    if ((counts.get(name) ?? 0) === 0) continue;
    const joinable = afterName.has(rest) || (rest.length > 4 && rest.endsWith('ed') && isKnownWord(rest));
    if (joinable && !isKnownWord(form) && !isKnownWord(form.toLowerCase())) return [at];
  }
  return [];
}

/** In an article that runs words together: a word that no vocabulary has, made of one that has and one of the closed classes. */
function splitLowerCase(form: string): number[] {
  if (form.length < 5 || !/^[a-z]+$/.test(form) || isKnownWord(form)) return [];
  for (let at = 2; at <= form.length - 2; at++) {
    const left = form.slice(0, at);
    const right = form.slice(at);
    const closed =
      (beforeCapital.has(left) && right.length > 2) || ((afterName.has(right) || right === 'of' || right === 'to') && left.length > 2);
    if (closed && isKnownWord(left) && isKnownWord(right)) return [at];
  }
  return [];
}
