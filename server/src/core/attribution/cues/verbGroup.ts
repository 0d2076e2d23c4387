import { isFinite } from '../lines/complements';
import type { Item } from '../lines/narrator';
import { isSubjectPronoun, phraseAfter } from '../lines/phrases';
import { joinsAs } from './extents';
import { isAdverb } from './sharedSubjects';
import type { VerbHead } from './verbHead';
import { wordSet } from '../../text/wordSet';

/** The auxiliaries and adverbs before a verb, and what they tell of it. */
export interface VerbGroup {
  /** Index of the first of them; the verb's own where there are none. */
  readonly start: number;
  readonly passive: boolean;
  readonly negated: boolean;
  readonly auxiliary: boolean;
  readonly infinitive: boolean;
}

const BE: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', "'s", "'re", "'m", 'am']);
/** Verbs that take an object before "to". */
const URGES = wordSet(`
  urge tell order advise encourage instruct invite remind persuade convince exhort
`);
/** Verbs that take an object before "as": without one they are passive. */
const DESCRIBED: ReadonlySet<string> = new Set(['describe', 'characterize', 'characterise', 'label', 'know', 'refer']);
/** A group has no more words than this. */
const LONGEST_GROUP = 7;

/** What stands before the verb at `i`, and whether it is passive. */
export function verbGroup(items: readonly Item[], i: number, head: VerbHead): VerbGroup {
  const group = wordsBefore(items, i, head);
  const reduced = head.form === 'past' && !group.auxiliary && !group.infinitive && lacksObject(items, head) && !hasFrontedObject(items, i);
  return reduced ? { ...group, passive: true } : group;
}

function wordsBefore(items: readonly Item[], i: number, { form }: VerbHead): VerbGroup {
  const group = { start: i, passive: false, negated: false, auxiliary: false, infinitive: false };
  for (let k = i - 1; k >= 0 && i - k < LONGEST_GROUP; k--) {
    const { lower, quotation } = items[k] as Item;
    if (quotation !== null) break;
    if (isAuxiliary(items, k)) {
      // "he's said" has said.
      const has = lower === "'s" && /^(?:he|she|who)$/u.test(items[k - 1]?.lower ?? '');
      group.passive ||= !group.auxiliary && BE.has(lower) && form === 'past' && !has;
      group.auxiliary = true;
    } else if (lower === 'not' || lower === "n't" || lower === 'never') {
      group.negated = true;
    } else if (lower === 'to') {
      return { ...group, infinitive: true, start: k };
    } else if (!isAdverb(items, k) || lower === 'all' || joinsAs(items, k)) {
      break;
    }
    group.start = k;
  }
  return group;
}

function isAuxiliary(items: readonly Item[], k: number): boolean {
  const { pos, lower } = items[k] as Item;
  if (pos === 'AUX' || lower === "'ve" || lower === "'d" || lower === "'ll") return true;
  const before = items[k - 1];
  return lower === "'s" && (pos !== 'PART' || (before !== undefined && isSubjectPronoun(before)));
}

/** "a man accused of burning it", "Passengers urged to stay", "described in court as a “trap”": whether a verb that cannot do without an object has none behind it. */
function lacksObject(items: readonly Item[], { lemma, to }: VerbHead): boolean {
  if (lemma === 'accuse' && items[to]?.lower === 'of') return true;
  if (URGES.has(lemma) && items[to]?.lower === 'to' && items[to + 1]?.pos === 'VERB') return true;
  return DESCRIBED.has(lemma) && leadsToAs(items, to);
}

/** Whether "as" follows a verb, over "to" or where it was said, with no object between. */
function leadsToAs(items: readonly Item[], at: number): boolean {
  if (items[at]?.lower === 'as') return true;
  if (items[at]?.lower === 'to') return items[at + 1]?.lower === 'as';
  const phrase = items[at]?.pos === 'ADP' ? phraseAfter(items, at + 1) : null;
  return phrase !== null && items[phrase.to]?.lower === 'as';
}

/** Whether what a verb describes stands before its subject: "a plan that Bell described as", "what he referred to as". */
function hasFrontedObject(items: readonly Item[], verb: number): boolean {
  for (let k = verb - 1; k >= 0 && verb - k < 10; k--) {
    const item = items[k] as Item;
    if (item.quotation !== null) return false;
    if (/^(?:that|what|which|who|whom)$/u.test(item.lower)) return true;
    if (item.pos === 'PRON' && isSubjectPronoun(item)) return true;
    if (isFinite(items, k)) return false;
  }
  return false;
}
