import type { AdjudicationItem } from '../../../../server/src/core/claims/adjudication/items';
import type { PlacedRecord } from '../../../../server/src/core/claims/adjudication/readings';
import { blobIdOfText } from '../../../../server/src/core/anchoring/blobId';
import type { OptionalKeys } from '../../../../server/src/core/claims/optionalKeys';

export const text = 'The port saw nine ships leave at dawn. “We will send six more,” the harbour master said.';

export const id = (n: number): string => `01J6MZ3T00${String(n).padStart(16, '0')}`;

/** A record on a passage of the text; an empty passage is the article as a whole. */
export function record(
  n: number,
  annotator: string,
  passage: string,
  tags: readonly string[],
  keys: OptionalKeys = {},
  note = '',
): PlacedRecord & { readonly span: { start: number; end: number } } {
  const start = passage === '' ? 0 : text.indexOf(passage);
  const span = { start, end: start + passage.length };
  return {
    annotator,
    span,
    claim: {
      id: id(n),
      tags,
      exact: passage,
      prefix: '',
      suffix: '',
      ...span,
      blob: blobIdOfText(text),
      note,
      by: annotator,
      at: '2026-09-01T10:00:00Z',
      rev: 1,
      codebook: 1,
      unknown: { ...keys },
    },
  };
}

/** What was decided in gold on some records. */
export function gold(n: number, passage: string, tags: readonly string[], on: readonly PlacedRecord[], rejected = false): PlacedRecord {
  const adjudicates = Object.fromEntries(on.map(({ claim }) => [claim.id, claim.rev]));
  return { ...record(n, 'gold', passage, tags, { adjudicates, ...(rejected ? { rejected } : {}) }), annotator: 'gold' };
}

/** An item as "passage: kind state". */
export const show = ({ span, kind, state }: AdjudicationItem): string =>
  `${span === null ? '' : text.slice(span.start, span.end)}: ${kind} ${state}`;
