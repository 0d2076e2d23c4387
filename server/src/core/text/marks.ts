import { isGluedClosing } from './gluedMarks';
import { misreadMark } from './misreadMarks';
import { reportAtEnd } from './trailingReport';

/** Families of quotation marks that open and close together. */
export const markFamilies = ['double', 'guillemet', 'single'] as const;

export type MarkFamily = (typeof markFamilies)[number];

/** A quotation mark, or what may be an apostrophe, with what its surroundings say. Costs count against a reading. */
export interface Mark {
  /** Offset into the article's text. */
  readonly at: number;
  readonly length: number;
  readonly family: MarkFamily;
  /** Two or more of the same mark stand where one should. */
  readonly doubled: boolean;
  readonly openCost: number;
  readonly closeCost: number;
  /** Cost of being no quotation mark at all: an apostrophe, inches, a stray. */
  readonly strayCost: number;
  /** By its shape it is the other side's mark, were it to open or close. */
  readonly wrongToOpen: boolean;
  readonly wrongToClose: boolean;
  /** What stands before it, back to the mark before, reports what stands before that: were a quotation open, it ended there. */
  readonly afterReport: boolean;
}

// So far before a mark the words that report a quotation start.
const farthestReport = 120;

const anyMark = /[“”„‟"″＂]+|``|''|[«»]|[‹›]|[‘’‚‛'`´]/uy;
const startsMark: ReadonlySet<number> = new Set([...'“”„‟"″＂`\'«»‹›‘’‚‛´â\u0091\u0092\u0093\u0094'].map((mark) => mark.charCodeAt(0)));
const elision = /^['’](?:til|tis|twas|em|cause|bout|n|round|ere|\d\ds?)(?![\p{L}\d])/iu;
const strayContraction = /^['’] (?:s|t|m|d|re|ve|ll)(?!\p{L})/u;
/** Words that end in "s" and own nothing: a mark behind them is no possessive. */
const ownsNothing = /(?<!\p{L})(?:is|was|as|has|does|this|thus|yes|says)$/iu;
const isWordy = /[\p{L}\p{N}]/u;
const isSpace = /\s/;

/** The quotation marks of one stretch, in order. Apostrophes within words are left out. */
export function scanMarks(text: string, start: number, end: number): Mark[] {
  const marks: Mark[] = [];
  let before = start;
  const lowHigh = /[„‚]/.test(text.slice(start, end));
  for (let at = start; at < end; at++) {
    const code = text.charCodeAt(at);
    // Hardly a character is a mark, and most are plain letters.
    if ((code > 0x60 && code < 0x7b) || code === 0x20 || !startsMark.has(code)) continue;
    const misread = misreadMark(text, at);
    anyMark.lastIndex = at;
    const form = misread?.meant ?? anyMark.exec(text)?.[0];
    if (form === undefined) continue;
    const length = misread?.length ?? form.length;
    // A dash or an ellipsis.
    if (misread !== null && !startsMark.has(form.charCodeAt(0))) {
      at += length - 1;
      continue;
    }
    const left = at > start ? text.charAt(at - 1) : '';
    const right = at + length < end ? text.charAt(at + length) : '';
    const mark = weigh(text, at, length, form, left, right, lowHigh);
    if (mark !== null) {
      mark.afterReport =
        !mark.wrongToOpen &&
        /[.!?]\s*$/u.test(text.slice(Math.max(before, at - 3), at)) &&
        reportAtEnd(text.slice(Math.max(before, at - farthestReport), at)) !== null;
      marks.push(mark);
      before = at + length;
    }
    at += length - 1;
  }
  return marks;
}

function weigh(
  text: string,
  at: number,
  length: number,
  form: string,
  left: string,
  right: string,
  lowHigh: boolean,
): { -readonly [K in keyof Mark]: Mark[K] } | null {
  const single = form.length === 1 && /[‘’‚‛'`´]/.test(form);
  const family: MarkFamily = single || /[‹›]/.test(form) ? 'single' : /[«»]/.test(form) ? 'guillemet' : 'double';
  const shape = form.charAt(0);
  // The mark and what stands behind it, as it should have been read.
  const rest = form + text.slice(at + length, at + length + 8 - form.length);
  if (single && shape !== '‘' && isWordy.test(left) && isWordy.test(right)) return isGluedClosing(text, at) ? glued(at, family) : null;
  let openCost = sideCost(right, left, 'open');
  let closeCost = sideCost(left, right, 'close');
  const opensByShape = /[“‘«‹„‚]/.test(shape) || form === '``';
  const closesByShape = /[”’»›]/.test(shape);
  const highClosing = lowHigh && (shape === '“' || shape === '‘');
  const wrongToOpen = closesByShape;
  const wrongToClose = opensByShape && !highClosing;
  // "doesn’ t": a contraction with a stray space never closes.
  if (single && isWordy.test(left) && strayContraction.test(rest)) closeCost += 3;
  // "the '90s": what is left out before it makes it look like an opening mark.
  if (single && shape !== '‘' && elision.test(rest)) openCost += 1.5;
  if (wrongToOpen) openCost += single ? 1.5 : 2;
  if (wrongToClose) closeCost += 2;
  return {
    at,
    length,
    family,
    doubled: form.length > 1 && family === 'double' && !/^(?:``|'')$/.test(form),
    openCost,
    closeCost,
    strayCost: strayCost(text, at, rest, single, left, right, shape),
    wrongToOpen,
    wrongToClose,
    afterReport: false,
  };
}

/** A mark between two words run together: it may close what is open, and opens nothing. */
const glued = (at: number, family: MarkFamily): { -readonly [K in keyof Mark]: Mark[K] } => ({
  at,
  length: 1,
  family,
  doubled: false,
  openCost: 9,
  closeCost: 0.7,
  strayCost: 0.1,
  wrongToOpen: true,
  wrongToClose: false,
  afterReport: false,
});

/** What stands on the quoted side and on the outer side of a mark, were it to open or close. */
function sideCost(inner: string, outer: string, side: 'open' | 'close'): number {
  let cost = 0;
  if (inner === '') cost += 2.5;
  else if (isSpace.test(inner)) cost += 0.9;
  else if (side === 'open' ? /[.,;:!?)\]]/.test(inner) : /[(\[]/.test(inner)) cost += 0.8;
  if (isWordy.test(outer)) cost += 0.7;
  else if (side === 'open' && /[.,!?]/.test(outer)) cost += 0.8;
  return cost;
}

function strayCost(text: string, at: number, rest: string, single: boolean, left: string, right: string, shape: string): number {
  if (!single) return /\d/.test(left) && shape === '"' ? 1.2 : 4.5;
  if (isWordy.test(left) && strayContraction.test(rest)) return 0;
  if (elision.test(rest)) return 0.2;
  if (shape === '‘') return 2.2;
  if (isWordy.test(left)) {
    // A plural's possessive ("the voters' view") looks like a closing mark, and is one only where a mark is open.
    if (/s/i.test(left) && /\s/.test(right) && /^\p{L}|^\d/u.test(rest.charAt(2)))
      return ownsNothing.test(text.slice(Math.max(0, at - 5), at)) ? 1 : 0.1;
    return /\d/.test(left) ? 0.5 : 1;
  }
  if (isWordy.test(right) && (left === '' || isSpace.test(left))) return 1.2;
  return 2.4;
}
