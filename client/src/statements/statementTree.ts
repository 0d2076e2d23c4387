import type { SpeakerSummary, StatementFilter, StatementSummary, WordingSummary } from '../../../server/src/protocol';

export interface SpeakerNode extends SpeakerSummary { readonly kind: 'speaker' }
export interface StatementNode { readonly kind: 'statement'; readonly statement: StatementSummary }
export interface WordingNode { readonly kind: 'wording'; readonly wording: WordingSummary }
/** A node of the Statements view. */
export type StatementsNode = SpeakerNode | StatementNode | WordingNode;

/** What the view shows unless a person asks for something else: what more than one source has. */
export const defaultFilter: StatementFilter = { leastSources: 2, alone: false, conflicts: false, text: '' };

/** A filter that a person can choose, with what it is called. */
export const filters: readonly { readonly label: string; readonly filter: Omit<StatementFilter, 'text'> }[] = [
  { label: 'In at least 2 sources', filter: { leastSources: 2, alone: false, conflicts: false } },
  { label: 'In at least 3 sources', filter: { leastSources: 3, alone: false, conflicts: false } },
  { label: 'In at least 4 sources', filter: { leastSources: 4, alone: false, conflicts: false } },
  { label: 'In at least 5 sources', filter: { leastSources: 5, alone: false, conflicts: false } },
  { label: 'In conflict', filter: { leastSources: 2, alone: false, conflicts: true } },
  { label: 'Only in one source', filter: { leastSources: 1, alone: true, conflicts: false } },
  { label: 'All', filter: { leastSources: 1, alone: false, conflicts: false } },
];

/** A filter in words, for the view's heading: "in conflict, “harbour”". */
export function filterWords(filter: StatementFilter): string {
  const chosen = filters.find((one) => one.filter.leastSources === filter.leastSources && one.filter.alone === filter.alone && one.filter.conflicts === filter.conflicts);
  return [(chosen?.label ?? `In at least ${filter.leastSources} sources`).toLowerCase(), ...(filter.text === '' ? [] : [`“${filter.text}”`])].join(', ');
}

/** "1 statement", "12 statements". */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}

/** What stands behind a statement's label: "3 sources · disagree on a number". */
export function statementDescription({ sources, conflicts }: Pick<StatementSummary, 'sources' | 'conflicts'>): string {
  const kinds = conflicts.map((kind) => (kind === 'speaker' ? 'who said it' : `a ${kind}`));
  return [counted(sources, 'source'), ...(kinds.length === 0 ? [] : [`disagree on ${kinds.join(' and ')}`])].join(' · ');
}

/** What stands behind a wording's source: whether it is only possible, what was decided, and its words. */
export function wordingDescription({ kind, decided, text }: Pick<WordingSummary, 'kind' | 'decided' | 'text'>): string {
  return [...(kind === 'possible' ? ['possibly the same'] : []), ...(decided === '' ? [] : [decided]), text].join(' · ');
}
