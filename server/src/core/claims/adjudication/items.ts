import type { Span } from '../../text/span';
import { wordRange, wordsOf } from '../../anchoring/wordRange';
import type { Claim } from '../claim';
import { isOnArticle, optionalOf } from '../optionalKeys';
import { goldFolder } from '../../annotationFiles/paths';
import { pairUp, sameWords, saysTheSame, type Group } from './pairUp';
import { readingsOf, sortedTags, type CountedReading, type PlacedRecord, type Reading } from './readings';

/** How the readings of a passage go together: same words and tags; tags or extent differ; one annotator's alone. */
export type ItemKind = 'agree' | 'disagree' | 'one';
/** What gold says: nothing yet; nothing yet on what is new or changed; as an annotator had it; otherwise; none of it. */
export type ItemState = 'open' | 'again' | 'accepted' | 'changed' | 'rejected';

/** What was decided on an item. */
export interface Decided {
  /** Id of the record in gold. */
  readonly id: string;
  readonly tags: readonly string[];
  readonly note: string;
  readonly by: string;
  /** The decision was on these readings alone: another one takes its place. */
  readonly own: boolean;
}

/** A passage that annotators tagged, to be decided on. */
export interface AdjudicationItem {
  /** The ids of its claims: the same as long as these are its claims. */
  readonly id: string;
  readonly kind: ItemKind;
  readonly state: ItemState;
  /** From the first to the last code unit that a reading covers; null: the article as a whole. */
  readonly span: Span | null;
  /** Whether the readings differ in extent. */
  readonly extents: boolean;
  /** By annotator. */
  readonly readings: readonly Reading[];
  /** Answers to the readings, and notes without a tag on the passage. */
  readonly remarks: readonly { readonly annotator: string; readonly note: string }[];
  readonly gold: Decided | null;
}

/** What is still to be decided. */
export const isOpen = ({ state }: Pick<AdjudicationItem, 'state'>): boolean => state === 'open' || state === 'again';

interface GoldRecord {
  readonly claim: Claim;
  readonly words: Span | null;
  readonly adjudicates: Readonly<Record<string, number>>;
  readonly rejected: boolean;
}

/**
 * The items of one article, by place. A passage on which nobody has a tag and only one says that there is nothing to tag is
 * none: there is nothing that gold could take over.
 * @param text the article's.
 * @param records everybody's on the article, gold's too.
 */
export function adjudicationItems(text: string, records: readonly PlacedRecord[]): readonly AdjudicationItem[] {
  const words = wordsOf(text);
  const gold = records
    .filter(({ annotator }) => annotator === goldFolder)
    .map(({ claim, span }): GoldRecord => {
      const { adjudicates = {}, rejected = false } = optionalOf(claim);
      return { claim, words: span && wordRange(words, span), adjudicates, rejected };
    });
  const readings = readingsOf(records, words, goldFolder);
  const there = new Set(readings.map(({ claim }) => claim));
  return pairUp(readings)
    .filter((group) => group.length > 1 || group.some(({ tags }) => tags.length > 0))
    .map((group) => itemOf(group, gold, there, records));
}

function itemOf(group: Group, gold: readonly GoldRecord[], there: ReadonlySet<string>, records: readonly PlacedRecord[]): AdjudicationItem {
  const ids = group.map(({ claim }) => claim).sort();
  const decision =
    gold.find(({ adjudicates }) => ids.some((id) => Object.hasOwn(adjudicates, id))) ??
    gold.find((one) => group.some((reading) => goldSays(one, reading)));
  const [first] = group;
  const extents = group.some((reading) => first !== undefined && !sameWords(first, reading));
  const kind =
    group.length === 1 ? 'one' : group.every((reading) => first !== undefined && saysTheSame(first, reading)) ? 'agree' : 'disagree';
  const whole = first?.whole === true;
  const span = { start: Math.min(...group.map((one) => one.span.start)), end: Math.max(...group.map((one) => one.span.end)) };
  return {
    id: ids.join('+'),
    kind,
    state: stateOf(group, decision, gold),
    span: whole ? null : span,
    extents,
    readings: group.map(({ claim, rev, annotator, tags, note, span: place }) => ({ claim, rev, annotator, tags, note, span: place })),
    remarks: remarksOf(group, span, records),
    gold:
      decision === undefined
        ? null
        : {
            id: decision.claim.id,
            tags: decision.claim.tags,
            note: decision.claim.note,
            by: decision.claim.by,
            own: Object.keys(decision.adjudicates).every((id) => ids.includes(id) || !there.has(id)),
          },
  };
}

function stateOf(group: Group, decision: GoldRecord | undefined, gold: readonly GoldRecord[]): ItemState {
  if (decision === undefined) return 'open';
  // What says the same as gold needs no asking, whoever wrote it when.
  const settled = (reading: CountedReading): boolean =>
    gold.some((one) => one.adjudicates[reading.claim] === reading.rev || goldSays(one, reading));
  if (!group.every(settled)) return 'again';
  if (decision.rejected) return 'rejected';
  return group.some((reading) => goldSays(decision, reading)) ? 'accepted' : 'changed';
}

function goldSays({ claim, words, rejected }: GoldRecord, reading: CountedReading): boolean {
  return !rejected && words !== null && saysTheSame({ tags: sortedTags(claim.tags), words, whole: isOnArticle(claim) }, reading);
}

function remarksOf(group: Group, span: Span, records: readonly PlacedRecord[]): AdjudicationItem['remarks'] {
  const ids = new Set(group.map(({ claim }) => claim));
  return records
    .filter(({ claim, annotator, span: place }) => {
      const { reply, nothing } = optionalOf(claim);
      if (annotator === goldFolder || claim.note.trim() === '') return false;
      if (reply !== undefined) return ids.has(reply);
      return claim.tags.length === 0 && nothing !== true && place !== null && place.start < span.end && span.start < place.end;
    })
    .map(({ annotator, claim: { note } }) => ({ annotator, note }));
}
