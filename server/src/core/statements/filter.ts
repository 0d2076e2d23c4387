// Which statements somebody wants to see: the same filter for the view, the page, the exported page and the terminal.
import type { ConflictKind } from './statement';

/** A choice of statements. What is null or empty does not narrow. */
export interface StatementFilter {
  /** Statements that at least so many sources have; 1 takes in those of one source alone. */
  readonly least: number;
  /** Statements that at most so many sources have: 1 with `least` 1 gives those that one source alone has. */
  readonly most: number | null;
  readonly inConflict: boolean;
  /** Canonical name, or one of the sides where articles disagree; `''` for statements that nobody is named for. */
  readonly speaker: string | null;
  /** Words or beginnings of words that all have to stand in the wordings, in any order; case and accents do not count. */
  readonly words: string;
  /** URI of an article: the statements that it has. */
  readonly article: string | null;
}

/** What several sources have, whoever said it. */
export const anyStatement: StatementFilter = { least: 2, most: null, inConflict: false, speaker: null, words: '', article: null };

/** What a filter asks of a statement. Getters may work it out when asked: what costs least is asked first. */
export interface StatementFacts {
  /** URIs of the articles that have it, each once. */
  readonly articles: readonly string[];
  /** Everybody it is put down to: several where articles disagree, nobody where none is named. */
  readonly speakers: readonly string[];
  readonly conflicts: readonly ConflictKind[];
  /** Every wording and speaker, folded by `foldWords`. */
  readonly words: string;
}

/** Tells which statements a filter lets through. */
export function statementTest({ least, most, inConflict, speaker, words, article }: StatementFilter): (facts: StatementFacts) => boolean {
  const wanted = wordsWanted(words);
  return (facts) =>
    facts.articles.length >= least &&
    (most === null || facts.articles.length <= most) &&
    (article === null || facts.articles.includes(article)) &&
    (wanted.length === 0 || hasWords(facts.words, wanted)) &&
    (speaker === null || (speaker === '' ? facts.speakers.length === 0 : facts.speakers.includes(speaker))) &&
    (!inConflict || facts.conflicts.length > 0);
}

/** The words that a filter asks for, folded; none where it asks for none. */
export function wordsWanted(words: string): readonly string[] {
  return foldWords(words)
    .split(' ')
    .filter((word) => word !== '');
}

/** Whether a text that is folded has all of the words, or words that begin so. */
export function hasWords(text: string, wanted: readonly string[]): boolean {
  const padded = ` ${text}`;
  return wanted.every((word) => padded.includes(` ${word}`));
}

/** Text as the filter compares it: words and numbers in lower case without accents, single spaces. */
export function foldWords(text: string): string {
  return text
    .normalize('NFKD')
    .replace(/[\p{M}'’]/gu, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

/** Whether two filters let through the same for the same reasons. */
export function sameFilter(a: StatementFilter, b: StatementFilter): boolean {
  return (
    a.least === b.least &&
    a.most === b.most &&
    a.inConflict === b.inConflict &&
    a.speaker === b.speaker &&
    a.words === b.words &&
    a.article === b.article
  );
}

/** Whether a filter asks for anything beside what several sources have: whether there is something to clear. */
export function narrows(filter: StatementFilter): boolean {
  return !sameFilter(filter, anyStatement);
}

/** A filter from outside (a page's stored state), with the default for everything that is missing or of another kind. */
export function readFilter(value: unknown): StatementFilter {
  if (typeof value !== 'object' || value === null) return anyStatement;
  const given = value as Readonly<Partial<Record<keyof StatementFilter, unknown>>>;
  const text = (one: unknown): string | null => (typeof one === 'string' ? one : null);
  const sources = (one: unknown): number | null => (typeof one === 'number' && Number.isInteger(one) && one > 0 ? one : null);
  return {
    least: sources(given.least) ?? anyStatement.least,
    most: sources(given.most),
    inConflict: given.inConflict === true,
    speaker: text(given.speaker),
    words: text(given.words) ?? '',
    article: text(given.article),
  };
}
