import type { Codebook } from '../codebook/codebook';
import { excludedTogether } from '../codebook/codebook';
import type { Claim } from '../claim';
import { withOptional } from '../optionalKeys';
import { newClaim } from '../changes/plans';
import { ClaimRefusedError } from '../../annotationFiles/refusal';
import { isOpen, type AdjudicationItem } from './items';
import { sortedTags, type Reading } from './readings';

/** A decision on an item, as an adjudicator makes it. */
export interface ItemDecision {
  /** The claims it is on, by id, with the `rev` that the adjudicator saw. */
  readonly claims: Readonly<Record<string, number>>;
  /** The claim whose passage counts, and whose tags and note where none are given; null: reject all of them. */
  readonly accept: string | null;
  readonly tags?: readonly string[];
  readonly note?: string;
}

/** The claims of an item as a decision names them. */
export function claimsOfItem({ readings }: Pick<AdjudicationItem, 'readings'>): Readonly<Record<string, number>> {
  return Object.fromEntries(readings.map(({ claim, rev }) => [claim, rev]));
}

/** Takes one annotator's reading over as it is. */
export function accepting(item: Pick<AdjudicationItem, 'readings'>, { claim }: Pick<Reading, 'claim'>): ItemDecision {
  return { claims: claimsOfItem(item), accept: claim };
}

/** Takes none over. */
export function rejecting(item: Pick<AdjudicationItem, 'readings'>): ItemDecision {
  return { claims: claimsOfItem(item), accept: null };
}

/**
 * Takes the tags of all readings over, with their notes, on the longest passage.
 * @throws ClaimRefusedError where the codebook lets not all of these tags stand on one claim.
 */
export function acceptingAllTags(item: Pick<AdjudicationItem, 'readings'>, codebook: Codebook): ItemDecision {
  const tags = sortedTags(item.readings.flatMap((reading) => reading.tags));
  const [excluded] = excludedTogether(codebook, tags);
  if (excluded)
    throw new ClaimRefusedError(
      'bad-claim',
      `Only one tag of “${excluded.group.label}” can stand on a claim: accept one side, or change the tags.`,
    );
  const [longest] = [...item.readings].sort((a, b) => b.span.end - b.span.start - (a.span.end - a.span.start));
  return { claims: claimsOfItem(item), accept: longest?.claim ?? null, tags, note: notesOf(item.readings) };
}

/** Takes over every open item on which all agree. */
export function acceptingAgreed(items: readonly AdjudicationItem[]): readonly ItemDecision[] {
  return items
    .filter((item) => item.kind === 'agree' && isOpen(item))
    .flatMap((item) => {
      const [first] = item.readings;
      return first === undefined ? [] : [{ ...accepting(item, first), note: notesOf(item.readings) }];
    });
}

/** Takes over what one annotator has on every open item; items on which that annotator has nothing stay open. */
export function acceptingAllOf(items: readonly AdjudicationItem[], annotator: string): readonly ItemDecision[] {
  return items.filter(isOpen).flatMap((item) => {
    const own = item.readings.find((reading) => reading.annotator === annotator);
    return own === undefined ? [] : [accepting(item, own)];
  });
}

const notesOf = (readings: readonly Reading[]): string =>
  [...new Set(readings.map(({ note }) => note.trim()).filter((note) => note !== ''))].join('\n');

/** What recording a decision needs to know. */
export interface DecisionContext {
  readonly articleText: string;
  readonly articlePath: string;
  /** The adjudicator's folder name. */
  readonly by: string;
  readonly now: Date;
  readonly newId: () => string;
  readonly codebookRevision: number;
}

/**
 * The record of a decision in gold: a new one, or a new version of the one that was decided on these claims before.
 * @param items the article's, as they are now.
 * @param gold the article's records in gold, by id.
 * @throws ClaimRefusedError where one of the claims changed since the adjudicator saw it, or is gone.
 */
export function goldRecord(
  decision: ItemDecision,
  items: readonly AdjudicationItem[],
  gold: ReadonlyMap<string, Claim>,
  context: DecisionContext,
): Claim {
  const ids = Object.keys(decision.claims).sort();
  const item = items.find(({ id }) => id === ids.join('+'));
  if (!item || item.readings.some(({ claim, rev }) => decision.claims[claim] !== rev)) {
    throw new ClaimRefusedError('not-found', 'The claims on this passage were changed meanwhile: look at them again. Nothing was written.');
  }
  const source = item.readings.find(({ claim }) => claim === decision.accept);
  if (decision.accept !== null && source === undefined)
    throw new ClaimRefusedError('bad-claim', `There is no claim ${decision.accept} on this passage.`);
  const [first] = item.readings;
  const tags = source === undefined ? [] : (decision.tags ?? source.tags);
  const nothing = source !== undefined && tags.length === 0;
  if (nothing && source.tags.length > 0) throw new ClaimRefusedError('nothing-to-record', 'Choose at least one tag, or reject the claims.');
  const { codebookRevision, by, newId, ...rest } = context;
  const before = item.gold?.own === true ? gold.get(item.gold.id) : undefined;
  const fresh = newClaim({
    ...rest,
    span: item.span && (source?.span ?? item.span),
    tags,
    note: decision.note ?? source?.note ?? '',
    annotator: by,
    codebookRevision,
    nothing: true,
    id: before?.id ?? newId(),
  });
  const claim = before === undefined ? fresh : { ...fresh, rev: before.rev + 1, unknown: before.unknown };
  return withOptional(claim, {
    nothing: nothing ? true : undefined,
    origin: { from: 'adjudication', of: source?.claim ?? first?.claim ?? '' },
    adjudicates: decision.claims,
    rejected: source === undefined ? true : undefined,
  });
}
