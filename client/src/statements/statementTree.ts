import { anyStatement, sameFilter, type StatementFilter } from '../../../server/src/core/statements/filter';
import type { SpeakerSummary, StatementSummary, WordingSummary } from '../../../server/src/statements/statementProtocol';

export interface FolderNode {
  readonly kind: 'folder';
  readonly uri: string;
  readonly name: string;
  readonly speakers: readonly SpeakerNode[];
}
export interface SpeakerNode extends SpeakerSummary {
  readonly kind: 'speaker';
  /** URI of the folder in which they spoke; null where one alone is open. */
  readonly folder: string | null;
}
export interface StatementNode {
  readonly kind: 'statement';
  readonly statement: StatementSummary;
}
export interface WordingNode {
  readonly kind: 'wording';
  readonly wording: WordingSummary;
}
/** A node of the Statements view. */
export type StatementsNode = FolderNode | SpeakerNode | StatementNode | WordingNode;

/** A filter that a person can choose, with what it is called. */
export const filters: readonly { readonly label: string; readonly filter: StatementFilter }[] = [
  { label: 'In at least 2 sources', filter: anyStatement },
  ...[3, 4, 5].map((least) => ({ label: `In at least ${least} sources`, filter: { ...anyStatement, least } })),
  { label: 'In conflict', filter: { ...anyStatement, inConflict: true } },
  { label: 'Only in one source', filter: { ...anyStatement, least: 1, most: 1 } },
  { label: 'All', filter: { ...anyStatement, least: 1 } },
];

/** A filter in words, for the view's heading: "in conflict, “harbour”". */
export function filterWords(filter: StatementFilter): string {
  const chosen = filters.find((one) => sameFilter(one.filter, { ...filter, words: '' }));
  return [
    (chosen?.label ?? `In at least ${filter.least} sources`).toLowerCase(),
    ...(filter.words === '' ? [] : [`“${filter.words}”`]),
  ].join(', ');
}

/** "1 statement", "12 statements". */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** How many have a statement, and what they disagree on: "3 sources · disagree on a number". */
export function statementDescription(statement: Pick<StatementSummary, 'sources' | 'conflicts'>): string {
  return [counted(statement.sources, 'source'), conflictDescription(statement)].filter((part) => part !== '').join(' · ');
}

/** "disagree on a number"; empty where they agree. */
export function conflictDescription({ conflicts }: Pick<StatementSummary, 'conflicts'>): string {
  const kinds = conflicts.map((kind) => (kind === 'speaker' ? 'who said it' : `a ${kind}`));
  return kinds.length === 0 ? '' : `disagree on ${kinds.join(' and ')}`;
}

/** What stands behind a wording's source: whether it is only possible, what was decided, and its words. */
export function wordingDescription({ kind, decided, text }: Pick<WordingSummary, 'kind' | 'decided' | 'text'>): string {
  return [...(kind === 'possible' ? ['possibly the same'] : []), ...(decided === '' ? [] : [decided]), text].join(' · ');
}
