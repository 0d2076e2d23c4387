import { anchorStates, type AnchorState } from '../../anchoring/anchors';
import type { Span } from '../../text/span';

/** What a claim can be asked for by name. */
export const queryKeys = ['tag', 'by', 'state', 'speaker', 'in', 'note', 'on'] as const;
export type QueryKey = (typeof queryKeys)[number];

/** What `on:` can ask for: a claim on an article as a whole, one made on every wording of a statement, or one on a passage alone. */
export const standings = ['article', 'statement', 'passage'] as const;
export type Standing = (typeof standings)[number];

/** One condition of a query; `key` null: words of the passage, the note or a tag's label. */
export interface QueryTerm extends Span {
  readonly key: QueryKey | null;
  /** Folded by `foldForSearch`. */
  readonly value: string;
  readonly negated: boolean;
}

/** Something in a query that means nothing: UTF-16 code units into the query. */
export interface QueryProblem extends Span {
  readonly message: string;
}

/** A query as read: every condition must hold. What has a problem is left out. */
export interface ClaimQuery {
  readonly terms: readonly QueryTerm[];
  readonly problems: readonly QueryProblem[];
}

/** Text as search compares it: small letters, straight apostrophes and quotation marks, single spaces. */
export function foldForSearch(text: string): string {
  return text
    .normalize('NFC')
    .toLowerCase()
    .replace(/[‘’ʼ`´]/gu, "'")
    .replace(/[“”„«»]/gu, '"')
    .replace(/\s+/gu, ' ')
    .trim();
}

const openings = '"“„';
const term = /(-?)(?:(\p{L}+):)?(?:(["“„])([^"“”]*)(["“”]?)|(\S*))/uy;

/**
 * Reads a query: `tag:claim.quantity by:ann state:orphan speaker:"Ida Bell" in:harbour note:check "exact words" word -tag:opinion`.
 * Words and quoted words without a key are looked for in passage, note and tags; a minus in front turns a condition round.
 */
export function parseQuery(text: string): ClaimQuery {
  const terms: QueryTerm[] = [];
  const problems: QueryProblem[] = [];
  for (let at = nextWord(text, 0); at < text.length; at = nextWord(text, term.lastIndex)) {
    term.lastIndex = at;
    const found = term.exec(text);
    // Only where nothing at all is left to read.
    if (!found || found[0] === '') break;
    const [whole, minus = '', name, opening, quoted = '', closing, bare = ''] = found;
    const span = { start: at, end: at + whole.length };
    if (opening !== undefined && closing === '')
      problems.push({
        ...span,
        start: at + whole.indexOf(opening),
        message: 'This quotation mark has no partner: put one behind the words.',
      });
    const key = name === undefined ? null : keyOf(name);
    if (key === undefined) {
      problems.push({
        ...span,
        message: `There is no “${name}:”. Use one of ${queryKeys.map((one) => `${one}:`).join(', ')}, or put the words between quotation marks.`,
      });
      continue;
    }
    const value = foldForSearch(opening === undefined ? bare : quoted);
    const problem =
      value === ''
        ? emptyTerm(key, opening !== undefined)
        : key === 'state'
          ? stateProblem(value)
          : key === 'on'
            ? standingProblem(value)
            : undefined;
    if (problem === undefined) terms.push({ ...span, key, value, negated: minus === '-' });
    else problems.push({ ...span, message: problem });
  }
  return { terms, problems };
}

/** The states that a value of `state:` means: those that begin with it. */
export function statesOf(value: string): readonly AnchorState[] {
  return anchorStates.filter((state) => state.startsWith(value));
}

function nextWord(text: string, from: number): number {
  let at = from;
  while (at < text.length && /\s/u.test(text.charAt(at))) at++;
  return at;
}

function keyOf(name: string): QueryKey | undefined {
  return queryKeys.find((key) => key === name.toLowerCase());
}

function emptyTerm(key: QueryKey | null, quoted: boolean): string {
  if (key !== null) return `Write behind “${key}:” what to look for${key === 'tag' || key === 'speaker' ? `, or ${key}:none` : ''}.`;
  return quoted ? 'There are no words between these quotation marks.' : 'Write behind the minus what is not to be there.';
}

function stateProblem(value: string): string | undefined {
  return statesOf(value).length > 0 ? undefined : `There is no state “${value}”. A passage is one of ${anchorStates.join(', ')}.`;
}

function standingProblem(value: string): string | undefined {
  return standings.some((standing) => standing === value)
    ? undefined
    : `A claim stands on one of ${standings.join(', ')}, not on “${value}”.`;
}

/** Words as a condition of their own, in quotation marks where they need them. */
export function quoteForQuery(words: string): string {
  return /^[\p{L}\p{N}][^\s":“”„]*$/u.test(words)
    ? words
    : `"${[...words].filter((mark) => !openings.includes(mark) && mark !== '”').join('')}"`;
}
