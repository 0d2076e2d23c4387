import { isGluedClosing } from './gluedMarks';
import { misreadMark } from './misreadMarks';
import type { MisreadMark } from './misreadMarks';
import { isDigit, isLetter, isLower, isUpper } from './letters';
import type { Joins } from './joins';

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

/**
 * The repaired view of one stretch: words run together apart, stray spaces in contractions gone, curly apostrophes
 * inside words straight, runs of asterisks blank. Nothing else is touched.
 */
export function repair(text: string, start: number, end: number, joins: Joins): RepairedText {
  const stretch = text.slice(start, end);
  const edits = markEdits(stretch);
  const cuts = overlong(stretch);
  if (joins.size > 0 || cuts.length > 0) {
    edits.push(...splits(stretch, joins), ...cuts);
    edits.sort((a, b) => a.at - b.at || a.remove - b.remove);
  }
  const kept: Edit[] = [];
  let repaired = '';
  let at = 0;
  for (const edit of edits) {
    if (edit.at < at) continue;
    kept.push(edit);
    repaired += stretch.slice(at, edit.at) + edit.insert;
    at = edit.at + edit.remove;
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

const apart = (at: number): Edit => ({ at, remove: 0, insert: ' ' });

// No word and hardly an address is as long; cutting longer runs keeps the tagger's cost in line with their length.
const longest = 200;
const overlongRun = /\S{200,}/g;
const piece = 50;

/** Cuts through runs without white space that are too long to be anything. */
function overlong(text: string): Edit[] {
  if (!mayBeOverlong(text)) return [];
  return [...text.matchAll(overlongRun)].flatMap((match) => {
    const edits: Edit[] = [];
    for (let at = piece; at < match[0].length; at += piece) {
      const inPair = /[\uDC00-\uDFFF]/.test(match[0].charAt(at));
      edits.push(apart(match.index + at + (inPair ? 1 : 0)));
    }
    return edits;
  });
}

/** Whether so many code units stand without a space: looks back from where such a run would end, so that it sees few of them. */
function mayBeOverlong(text: string): boolean {
  for (let from = 0; from + longest <= text.length;) {
    const space = text.lastIndexOf(' ', from + longest - 1);
    if (space < from) return true;
    from = space + 1;
  }
  return false;
}

const contraction = /^(?:s|t|m|d|re|ve|ll)(?!\p{L})/u;

/** Edits at marks: contractions, asterisks, and the space that belongs beside a sentence's end, a comma or a mark. */
function markEdits(text: string): Edit[] {
  const edits: Edit[] = [];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 0x20 || (code > 0x2d && code < 0x7b && code !== 0x2e && (code < 0x3a || code > 0x3f))) continue;
    const misread = misreadMark(text, i);
    if (misread !== null) {
      edits.push(asMeant(text, i, misread));
      i += misread.length - 1;
      continue;
    }
    const mark = text.charAt(i);
    const before = text.charCodeAt(i - 1);
    const after = text.charCodeAt(i + 1);
    if (mark === "'" || mark === '’') {
      i = apostropheEdits(text, i, edits);
    } else if (mark === '*' && after === code) {
      const start = i;
      while (text.charAt(i + 1) === '*') i++;
      edits.push({ at: start, remove: i + 1 - start, insert: ' ' });
    } else if (mark === '“' || mark === '‘') {
      if ((isLetter(before) || isDigit(before) || /[,:;]/.test(text.charAt(i - 1))) && (isLetter(after) || isDigit(after)))
        edits.push(apart(i));
    } else if (mark === '”') {
      if (isLetter(after) && /[,.!?]/.test(text.charAt(i - 1))) edits.push(apart(i + 1));
    } else if (mark === '"') {
      if (isUpper(after) && isColonAfterWord(text, i - 1)) edits.push(apart(i));
    } else if (mark === '(') {
      if (isUpper(after) && (isLower(before) || isDigit(before))) edits.push(apart(i));
    } else if (isUpper(after) && /[.!?,:;)]/.test(mark)) {
      if (isLower(before) && isLower(text.charCodeAt(i - 2)) && isLower(text.charCodeAt(i + 2))) edits.push(apart(i + 1));
    }
  }
  return edits;
}

/** A mark read in a wrong encoding as it was meant: an apostrophe within a word is straight. */
const asMeant = (text: string, at: number, { meant, length }: MisreadMark): Edit => ({
  at,
  remove: length,
  insert: meant === '’' && isLetter(text.charCodeAt(at - 1)) && isLetter(text.charCodeAt(at + length)) ? "'" : meant,
});

const isColonAfterWord = (text: string, at: number): boolean => text.charAt(at) === ':' && isLower(text.charCodeAt(at - 1));

/** Edits at what may be an apostrophe; gives the offset of the last code unit they take. */
function apostropheEdits(text: string, at: number, edits: Edit[]): number {
  const before = text.charCodeAt(at - 1);
  const after = text.charCodeAt(at + 1);
  const curly = text.charAt(at) === '’';
  if (isLetter(before)) {
    if (isLetter(after)) {
      if (isGluedClosing(text, at)) edits.push(apart(at + 1));
      else if (curly) edits.push({ at, remove: 1, insert: "'" });
    } else if (text.charAt(at + 1) === ' ' && contraction.test(text.slice(at + 2, at + 5))) {
      edits.push({ at, remove: 2, insert: "'" });
      return at + 1;
    }
  } else if (text.charAt(at - 1) === ' ' && isLetter(text.charCodeAt(at - 2)) && contraction.test(text.slice(at + 1, at + 4))) {
    edits.push({ at: at - 1, remove: 1, insert: '' }, { at, remove: 1, insert: "'" });
  } else if (isUpper(after) && isColonAfterWord(text, at - 1)) {
    edits.push(apart(at));
  } else if (curly && isUpper(after) && isLower(text.charCodeAt(at + 2)) && /[,.!?]/.test(text.charAt(at - 1))) {
    edits.push(apart(at + 1));
  }
  return at;
}

function* splits(text: string, joins: Joins): Generator<Edit> {
  for (const match of text.matchAll(/[\p{L}\p{M}]+/gu)) {
    const cuts = joins.get(match[0]);
    if (cuts === undefined || isAddress(text, match.index, match.index + match[0].length)) continue;
    for (const cut of cuts) yield { at: match.index + cut, remove: 0, insert: ' ' };
  }
}

/** A word beside these belongs to an address, a handle or a tag ("@JaneDoe", "#VoteNow"). */
function isAddress(text: string, start: number, end: number): boolean {
  return /[@#/\d_]/.test(text.charAt(start - 1)) || /[@/\d_]/.test(text.charAt(end));
}
