// What the compare page and the extension say to each other. Plain values: they pass through the editor.
import type { Comparison, ComparisonQuery } from '../../../server/src/core/comparison/comparison';
import type { StatementFilter } from '../../../server/src/core/statements/filter';

/** What the page asks to be shown: a query without its length, which the extension sets. */
export type PageQuery = Pick<ComparisonQuery, 'filter' | 'reference' | 'first' | 'layout'>;

/** What the page keeps over a reload, and the editor over a restart. */
export interface PageState {
  /** URI of the folder, or of an article of it, that is compared. */
  readonly uri: string;
  readonly query: PageQuery;
  /** Element that had the focus, and how far the table was scrolled. */
  readonly focus: string | null;
  readonly scroll: number;
  /** Wordings that are unfolded. */
  readonly unfolded: readonly string[];
}

/** Actions on one wording, by its id. */
export type WordingAction = 'open' | 'tag' | 'same' | 'different';

export type FromPage =
  | { readonly type: 'ready' }
  | { readonly type: 'query'; readonly query: PageQuery }
  | { readonly type: 'wording'; readonly action: WordingAction; readonly id: string }
  /** The decision by its id, as the wording has it. */
  | { readonly type: 'takeBack'; readonly id: string; readonly decision: string }
  | { readonly type: 'export'; readonly format: 'html' | 'csv' };

export type ToPage =
  /** `reveal`: put the focus on the wording that was asked for. */
  | {
      readonly type: 'comparison';
      readonly uri: string;
      readonly comparison: Comparison;
      readonly reading: boolean;
      readonly reveal: boolean;
    }
  /** Told to screen readers, and shown where the table would stand if there is none yet. */
  | { readonly type: 'said'; readonly text: string };

/** The folder and query that a stored state tells; null where it is none of ours. */
export function storedPage(
  state: unknown,
  readFilter: (value: unknown) => StatementFilter,
): { readonly uri: string; readonly query: PageQuery } | null {
  if (typeof state !== 'object' || state === null || !('uri' in state) || typeof state.uri !== 'string' || !('query' in state)) return null;
  const query: unknown = state.query;
  if (typeof query !== 'object' || query === null) return null;
  const { filter, reference, first, layout } = query as Readonly<Partial<Record<keyof PageQuery, unknown>>>;
  return {
    uri: state.uri,
    query: {
      filter: readFilter(filter),
      reference: typeof reference === 'string' ? reference : null,
      first: typeof first === 'number' && Number.isInteger(first) && first >= 0 ? first : 0,
      ...((layout === 'columns' || layout === 'cards') && { layout }),
    },
  };
}
