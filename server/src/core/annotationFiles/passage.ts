import type { Span } from '../text/span';
import { describe, type Description } from '../anchoring/describe';
import { ClaimRefusedError } from './refusal';

/**
 * What a record keeps of a passage, without white space at its ends.
 * @throws ClaimRefusedError where nothing is left.
 */
export function passage(text: string, { start, end }: Span): Description {
  const chosen = text.slice(start, end);
  const lead = chosen.length - chosen.trimStart().length;
  const { exact, prefix, suffix, ...place } = describe(text, { start: start + lead, end: start + chosen.trimEnd().length });
  if (exact.trim() === '')
    throw new ClaimRefusedError('empty-selection', 'Nothing is selected: select the passage to tag, or stand in a quotation.');
  return { exact, prefix, suffix, start: place.start, end: place.end };
}
