import assert from 'node:assert/strict';
import { FolderIndex } from '../../../server/src/core/folder/folderIndex';
import { compare } from '../../../server/src/core/comparison/compare';
import type { ComparedStatement, ComparedWording, Comparison, ComparisonQuery } from '../../../server/src/core/comparison/comparison';
import { anyStatement } from '../../../server/src/core/statements/filter';
import { article } from '../../support/folder';

export const never = { isCancellationRequested: false };
export const everything: ComparisonQuery = { filter: anyStatement, reference: null, first: 0, count: null };

/** An index of articles by name. */
export function indexed(articles: Readonly<Record<string, string>>): FolderIndex {
  const index = new FolderIndex();
  for (const [path, text] of Object.entries(articles)) index.update(article(path, text));
  index.settle();
  return index;
}

/** Compares articles by name. */
export function compared(articles: Readonly<Record<string, string>>, query: Partial<ComparisonQuery> = {}): Comparison {
  const comparison = compare(indexed(articles), { ...everything, ...query }, never);
  assert(comparison);
  return comparison;
}

/** The statement whose label holds a text. */
export function statementWith(comparison: Comparison, text: string): ComparedStatement {
  const found = comparison.statements.find(({ label }) => label.includes(text));
  assert(found, `no statement says "${text}": ${comparison.statements.map(({ label }) => label).join(' | ')}`);
  return found;
}

/** A wording with [other words] and [[what changes the meaning]]. */
export function marked({ segments }: Pick<ComparedWording, 'segments'>): string {
  return segments.map(({ text, kind, material }) => (kind === null ? text : material ? `[[${text}]]` : `[${text}]`)).join('');
}

/** Each article's wordings of a statement, marked. */
export function wordings({ cells }: ComparedStatement): Record<string, string[]> {
  return Object.fromEntries(cells.map(({ article: uri, wordings: own }) => [uri.slice(uri.lastIndexOf('/') + 1), own.map(marked)]));
}
