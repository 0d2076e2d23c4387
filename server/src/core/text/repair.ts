import { afterName, beforeCapital, innerCapital } from './data/joins';
import { isKnownWord } from './tagger';

/** One change that the repaired view makes: `remove` code units from `at` on are read as `insert`. */
export interface Edit {
  readonly at: number;
  readonly remove: number;
  readonly insert: string;
}

/** A stretch of an article as it reads once damage is repaired, with the way back to the article's own offsets. */
export interface RepairedText {
  readonly text: string;
  /** Where the stretch starts in the article. */
  readonly start: number;
  /** In order, offsets into the stretch. */
  readonly edits: readonly Edit[];
}

/** How often each word of letters alone stands in an article, as written. */
export type WordCounts = ReadonlyMap<string, number>;

/** The words of an article that are words run together, with the offsets at which each falls apart. */
export type Joins = ReadonlyMap<string, readonly number[]>;

const word = /[\p{L}\p{M}]+/gu;
const lowerThenCapital = /\p{Ll}\p{Lu}/u;
const camelParts = /\p{Lu}*[\p{Ll}\p{M}]+|\p{Lu}+(?!\p{Ll})/gu;

/** Finds the words of an article that are words run together, by what else the article says. */
export function findJoins(text: string): Joins {
  const counts = new Map<string, number>();
  for (const form of text.match(word) ?? []) counts.set(form, (counts.get(form) ?? 0) + 1);
  let sure = 0;
  for (const [form, count] of counts) {
    if (!lowerThenCapital.test(form)) continue;
    const first = /^\p{Ll}+/u.exec(form)?.[0];
    if (first !== undefined && beforeCapital.has(first)) sure += count;
  }
  const joins = new Map<string, readonly number[]>();
  for (const form of counts.keys()) {
    const cuts = lowerThenCapital.test(form) ? splitAtCapitals(form, counts, sure > 1)
      : /^\p{Lu}/u.test(form) ? splitAfterName(form, counts)
      : sure > 1 ? splitLowerCase(form) : [];
    if (cuts.length > 0) joins.set(form, cuts);
  }
  return joins;
}

/**
 * The repaired view of one stretch: words run together apart, stray spaces in contractions gone, curly apostrophes
 * inside words straight, runs of asterisks blank. Nothing else is touched.
 */
export function repair(text: string, start: number, end: number, joins: Joins): RepairedText {
  const stretch = text.slice(start, end);
  const edits = [...contractions(stretch), ...blanks(stretch), ...glues(stretch), ...splits(stretch, joins)]
    .sort((a, b) => a.at - b.at || a.remove - b.remove);
  const kept: Edit[] = [];
  let repaired = '';
  let at = 0;
  for (const edit of edits) {
    if (edit.at < at) continue;
    repaired += stretch.slice(at, edit.at) + edit.insert;
    at = edit.at + edit.remove;
    kept.push(edit);
  }
  return { text: repaired + stretch.slice(at), start, edits: kept };
}

/** Makes a function that maps rising offsets of the repaired view to offsets of the article. */
export function backMapper(view: RepairedText): (offset: number, side: 'start' | 'end') => number {
  let next = 0;
  let shift = view.start;
  return (offset, side) => {
    for (let edit = view.edits[next]; edit !== undefined; edit = view.edits[next]) {
      const from = edit.at + view.start - shift;
      const to = from + edit.insert.length;
      // An end at the very start of an edit stays before it; a start there belongs behind what was removed.
      if (side === 'end' ? offset <= from : offset < to || (offset === from && edit.insert.length > 0)) break;
      shift += edit.remove - edit.insert.length;
      next++;
    }
    return offset + shift;
  };
}

const apostrophe = /(?<=\p{L})(?:( )['’](?=(?:s|t|m|d|re|ve|ll)(?!\p{L}))|['’] (?=(?:s|t|m|d|re|ve|ll)(?!\p{L}))|’(?=\p{L}))/gu;

function* contractions(text: string): Generator<Edit> {
  if (!/['’]/.test(text)) return;
  for (const match of text.matchAll(apostrophe)) {
    const space = match[1]?.length ?? 0;
    if (space > 0) yield { at: match.index, remove: space, insert: '' };
    yield { at: match.index + space, remove: match[0].length - space, insert: "'" };
  }
}

function* blanks(text: string): Generator<Edit> {
  if (!text.includes('**')) return;
  for (const match of text.matchAll(/\*{2,}/g)) yield { at: match.index, remove: match[0].length, insert: ' ' };
}

// A sentence's end, a comma, a colon or a mark without the space that belongs beside it.
const glued = /(?<=[\p{Ll}\p{M}]{2}[.!?,:;)])(?=\p{Lu}\p{Ll})|(?<=[\p{L}\p{N},:;])(?=[“‘][\p{L}\p{N}])|(?<=[\p{Ll}]:)(?=[’"']\p{Lu})|(?<=[\p{Ll}\p{N}])(?=\(\p{Lu})|(?<=[,.!?]”)(?=\p{L})|(?<=[,.!?]’)(?=\p{Lu}\p{Ll})/gu;

function* glues(text: string): Generator<Edit> {
  for (const match of text.matchAll(glued)) yield { at: match.index, remove: 0, insert: ' ' };
}

function* splits(text: string, joins: Joins): Generator<Edit> {
  if (joins.size === 0) return;
  for (const match of text.matchAll(word)) {
    const cuts = joins.get(match[0]);
    if (cuts === undefined || isAddress(text, match.index, match.index + match[0].length)) continue;
    for (const cut of cuts) yield { at: match.index + cut, remove: 0, insert: ' ' };
  }
}

/** A word beside these belongs to an address, a handle or a tag ("@JaneDoe", "#VoteNow"). */
function isAddress(text: string, start: number, end: number): boolean {
  return /[@#/\d_]/.test(text.charAt(start - 1)) || /[@/\d_]/.test(text.charAt(end));
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
    const certain = lowerFirst || from > 0
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

function splitAfterName(form: string, counts: WordCounts): number[] {
  if (form.length < 6 || !/^\p{Lu}\p{Ll}/u.test(form) || (counts.get(form) ?? 0) > 2) return [];
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
  for (let at = 2; at <= form.length - 3; at++) {
    const left = form.slice(0, at);
    const right = form.slice(at);
    const closed = (beforeCapital.has(left) && right.length > 2) || (afterName.has(right) && left.length > 2);
    if (closed && isKnownWord(left) && isKnownWord(right)) return [at];
  }
  return [];
}
