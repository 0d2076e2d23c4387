import type { Cue } from '../cues/cue';
import type { Item } from '../lines/narrator';
import type { Place, SpeakerCandidate } from './quoted';
import { wordSet } from '../../text/wordSet';

/** Verbs that give something a name or a description. */
const NAMES = wordSet(`
  call describe refer label term dub characterize characterise brand deem nickname know style classify bill
`);
/** So many words at the most lead from the verb to what it names. */
const FARTHEST = 6;

/**
 * Who is behind a name that stands in marks, where the sentence tells it by a verb of its own: `Bell attacked what Moss called
 * a “stunt”` is Moss's, whoever else speaks.
 * @returns the candidate; `nobody` where the verb is passive and names none ("the fund, described as a “trap”"); null where no such verb leads to it.
 */
export function namedBy({ line: { items }, at }: Place, candidates: readonly SpeakerCandidate[]): SpeakerCandidate | 'nobody' | null {
  if (isUnusedTerm(items, at)) return 'nobody';
  let nearest: SpeakerCandidate | null = null;
  for (const one of candidates) {
    const { cue, cueLine, way } = one;
    if (way === 'by') return null;
    if (cue === null || cueLine.items !== items || cue.to > at || cue.from < (nearest?.cue?.from ?? at - FARTHEST)) continue;
    nearest = one;
  }
  const cue = nearest?.cue ?? null;
  if (nearest === null || cue === null || cue.kind !== 'verb') return null;
  if (cue.passive) {
    const named = NAMES.has(cue.lemma)
      ? leads(items, cue, at, /^(?:as|to|in|at|by|be)$/u)
      : items[cue.to]?.lower === 'to' && leads(items, cue, at, /^(?:to|be|have|been)$/u);
    return named ? 'nobody' : null;
  }
  // "was described by Moss as": the nearest verb has its subject behind "by".
  if (NAMES.has(cue.lemma) && cue.subject?.how === 'inverted' && items[cue.subject.from - 1]?.lower === 'by')
    return cue.subject.to <= at ? { ...nearest, mention: cue.subject } : null;
  if (
    !NAMES.has(cue.lemma) ||
    cue.subject?.how !== 'before' ||
    !/^(?:what|whom|which|who)$/u.test(items[cue.subject.from - 1]?.lower ?? '')
  )
    return null;
  return leads(items, cue, at, /^(?:as|to|of)$/u) ? { ...nearest, mention: cue.subject } : null;
}

/** "refuses to say the words “storm tax”", "avoided the term": nobody here used what stands in marks. */
function isUnusedTerm(items: readonly Item[], at: number): boolean {
  if (!/^(?:terms?|words?|phrase|label)$/u.test(items[at - 1]?.lower ?? '')) return false;
  for (let k = at - 2; k >= 0 && at - k < 8; k--) {
    const { quotation, lower, lemma } = items[k] as Item;
    if (quotation !== null || lower === ',') return false;
    if (/^(?:not|n't|never|without)$/u.test(lower) || /^(?:avoid|refuse|decline|shun|reject|drop)$/u.test(lemma)) return true;
  }
  return false;
}

/** Whether nothing but articles, adjectives, nouns and the given small words stands between a verb and the marks at `at`. */
function leads(items: readonly Item[], cue: Cue, at: number, small: RegExp): boolean {
  for (let k = cue.to; k < at; k++) {
    const { quotation, lower, pos } = items[k] as Item;
    if (quotation !== null || !(small.test(lower) || /^(?:DET|ADJ|ADV|NOUN|PROPN|PART|NUM)$/u.test(pos))) return false;
  }
  return true;
}
