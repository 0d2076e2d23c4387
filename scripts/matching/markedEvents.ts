import { readdirSync, readFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import type { GoldFile, GoldQuote } from './goldFile';

interface MarkedQuote extends GoldQuote {
  readonly statements: readonly string[];
}
interface MarkedArticle {
  readonly id: string;
  readonly text: string;
  readonly quotes: readonly MarkedQuote[];
}

/**
 * Reads every event in a folder, each a text file (`parseMarkedEvent`).
 * @throws Error where one is not marked as it should be.
 */
export function readMarkedEvents(folder: string): GoldFile {
  const events = readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .sort()
    .map((name) => parseMarkedEvent(basename(name, '.txt'), readFileSync(join(folder, name), 'utf8')));
  return {
    articles: events.flatMap(({ articles }) => articles),
    pairs: { same: events.flatMap(({ pairs }) => pairs.same), neutral: events.flatMap(({ pairs }) => pairs.neutral) },
  };
}

/**
 * Takes an event apart. A line "=== outlet" stands before each of its articles. What somebody said stands in braces, behind the names
 * of the statements that it reports: "{taxes schools?|taxes would rise}"; with a question mark, it may report that one. Attributions
 * of two articles that have a statement in common report the same. Neighbours within the same quotation or the same report are one.
 * @param name the event's, for the ids of its articles and quotes.
 * @throws Error where a brace is not closed, or nothing was opened.
 */
export function parseMarkedEvent(name: string, marked: string): GoldFile {
  const articles = marked
    .split(/^=== .*\n/mu)
    .slice(1)
    .map((text, number) => parseArticle(`${name}-${number}`, text));
  const same: [string, string][] = [];
  const neutral: [string, string][] = [];
  for (const [at, article] of articles.entries()) {
    for (const one of article.quotes) {
      for (const other of articles.slice(at + 1).flatMap(({ quotes }) => quotes)) {
        if (one.statements.some((statement) => !isDoubtful(statement) && other.statements.includes(statement)))
          same.push([one.id, other.id]);
        else if (one.statements.some((statement) => other.statements.some((each) => sure(each) === sure(statement))))
          neutral.push([one.id, other.id]);
      }
    }
  }
  return { articles, pairs: { same, neutral } };
}

const isDoubtful = (statement: string): boolean => statement.endsWith('?');
const sure = (statement: string): string => statement.replace('?', '');

function parseArticle(id: string, marked: string): MarkedArticle {
  const open: { readonly start: number; readonly statements: readonly string[] }[] = [];
  const quotes: Omit<MarkedQuote, 'id'>[] = [];
  let text = '';
  for (const [piece] of marked.matchAll(/\{[^{}|]*\||\}|[^{}]+/gu)) {
    if (piece === '}') {
      const opened = open.pop();
      if (opened === undefined) throw new Error(`${id}: a closing brace without an opening one behind "${text.slice(-40)}"`);
      const type = inMarks(text.slice(0, opened.start)) ? 'direct' : 'indirect';
      quotes.push({ ...opened, end: text.length, type });
    } else if (piece.startsWith('{')) open.push({ start: text.length, statements: piece.slice(1, -1).split(' ') });
    else text += piece;
  }
  if (open.length > 0) throw new Error(`${id}: a brace is never closed`);
  return { id, text, quotes: joined(text, quotes).map((quote, number) => ({ ...quote, id: `${id}q${number}` })) };
}

/** Whether what follows a text stands in quotation marks: single ones stand right before it. */
function inMarks(before: string): boolean {
  const paragraph = before.slice(before.lastIndexOf('\n') + 1);
  const count = (mark: string): number => paragraph.split(mark).length - 1;
  return paragraph.endsWith('‘') || count('"') % 2 === 1 || count('“') > count('”');
}

/** What stands between two parts of one report. */
const between = /^(?:[,;]? ?(?:and|but|although|though|while|yet)?(?: that)? ?)$/u;

function joined(text: string, quotes: readonly Omit<MarkedQuote, 'id'>[]): Omit<MarkedQuote, 'id'>[] {
  const found: Omit<MarkedQuote, 'id'>[] = [];
  for (const quote of quotes) {
    const before = found.at(-1);
    if (
      before !== undefined &&
      before.type === quote.type &&
      quote.start >= before.end &&
      between.test(text.slice(before.end, quote.start))
    ) {
      found[found.length - 1] = { ...before, end: quote.end, statements: [...new Set([...before.statements, ...quote.statements])] };
    } else found.push(quote);
  }
  return found;
}
