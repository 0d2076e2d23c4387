// Subjects that do not stand at their verb: of participles, of verbs joined to another, of "quoted … as saying".
import { isDocument } from '../lines/cueForms';
import { isFinite, skipTimes } from '../lines/complements';
import type { Cue } from './cue';
import type { Item } from '../lines/narrator';
import { isTime, isUpper, phraseAfter, phraseBefore } from '../lines/phrases';
import { subjectBefore } from '../lines/subjects';
import { startsClause } from '../lines/clauseStarts';
import { withHow } from '../lines/subject';
import type { Subject } from '../lines/subject';
import { wordSet } from '../../text/wordSet';

const BEFORE_PARTICIPLE = wordSet(`
  , while by before after and but when in as — – -- without of for from than or instead
`);

/** Verbs that take another as "-ing". */
const GOES_ON: ReadonlySet<string> = new Set(['keep', 'start', 'begin', 'stop', 'continue', 'finish']);

/** Verbs whose object does what follows: "prompted Bell to ask". */
const MAKES_DO = wordSet(`
  prompt lead cause force push spur drive inspire compel move oblige provoke
`);

/** The subject of an infinitive: "prompted Bell to ask" has Bell ask. @param to index of its "to". */
export function infinitiveSubject(items: readonly Item[], to: number, earlier: readonly Cue[]): Subject | null {
  const object = phraseBefore(items, to - 1);
  if (object !== null && MAKES_DO.has(items[object.from - 1]?.lemma ?? '')) return withHow(object, 'before');
  return sharedSubject(items, to, earlier);
}

/** The subject of a participle: "…, adding that", "with Bell noting", "Speaking in Oslo, Bell". */
export function participleSubject(items: readonly Item[], start: number, earlier: readonly Cue[]): Subject | null {
  const left = items[start - 1];
  if (left === undefined) return laterSubject(items, start);
  // "Bell kept asking why"
  if (GOES_ON.has(left.lemma) && isFinite(items, start - 1)) return subjectBefore(items, verbStart(items, start - 1, 0), 0);
  const quoted = left.lower === 'as' ? quotedAs(items, start - 1, earlier) : null;
  if (quoted !== null) return quoted;
  if (left.quotation === null && !BEFORE_PARTICIPLE.has(left.lower)) {
    const phrase = subjectBefore(items, start, 0);
    if (phrase === null) return sharedSubject(items, start, earlier);
    const head = items[phrase.to - 1] as Item;
    const before = items[phrase.from - 1];
    if (before === undefined || before.lower === 'with' || phrase.how !== 'before') return phrase;
    if (isDocument(head.lower)) {
      // "issued a statement saying": who issued it speaks.
      const issued = items
        .slice(Math.max(0, phrase.from - 3), phrase.from)
        .some((x) => /^(?:issued|released|sent|put|published|wrote|posted|issuing|releasing|sending|issue|release)$/u.test(x.lower));
      return issued ? (sharedSubject(items, start, earlier) ?? phrase) : phrase;
    }
    return isUpper(head) && startsClause(items, phrase.from, 0) ? phrase : (sharedSubject(items, start, earlier) ?? phrase);
  }
  return documentAuthor(items, start) ?? sharedSubject(items, start, earlier) ?? laterSubject(items, start);
}

/** "signed a letter from Moss, calling the plan …": whose letter it is calls it so. @param start index of the participle behind its comma. */
function documentAuthor(items: readonly Item[], start: number): Subject | null {
  for (let k = start - 2; k > 0 && start - k < 14; k--) {
    const item = items[k] as Item;
    if (item.quotation !== null || isFinite(items, k)) return null;
    if ((item.lower !== 'from' && item.lower !== 'by') || !isDocument(items[k - 1]?.lower ?? '')) continue;
    const phrase = phraseAfter(items, k + 1);
    return phrase !== null && phrase.to < start ? withHow(phrase, 'shared') : null;
  }
  return null;
}

/** "quoted Bell as saying", "Bell was quoted (by the Herald) as saying": who is quoted says it. @param as index of "as". */
function quotedAs(items: readonly Item[], as: number, earlier: readonly Cue[]): Subject | null {
  const quoting = earlier.findLast((cue) => cue.lemma === 'quote' || cue.lemma === 'cite');
  if (quoting === undefined || as - quoting.to > 12) return null;
  if (quoting.subject?.to === as && items[quoting.to]?.lower === 'by') {
    return subjectBefore(items, verbStart(items, quoting.from, 0), 0);
  }
  if (as === quoting.to || quoting.passive)
    return quoting.passive && quoting.subject !== null ? { from: quoting.subject.from, to: quoting.subject.to, how: 'shared' } : null;
  const phrase = phraseAfter(items, quoting.to);
  return phrase !== null && phrase.to <= as ? withHow(phrase, 'before') : null;
}

/** A day or "ago" closes a time of several words, which no verb group holds. */
export const isAdverb = (items: readonly Item[], i: number): boolean =>
  isTime(items, i) && !isUpper(items[i] as Item) && items[i]?.lower !== 'ago';

/** Where the verb group that ends with the verb at `at` begins: auxiliaries and adverbs before it. @param floor no index before it counts. */
function verbStart(items: readonly Item[], at: number, floor: number): number {
  let start = at;
  while (start > floor && ((items[start - 1] as Item).pos === 'AUX' || isAdverb(items, start - 1))) start--;
  return start;
}

/** The subject of the earlier cue that leads the sentence, or of the nearest verb before `at` that has one. */
export function sharedSubject(items: readonly Item[], at: number, earlier: readonly Cue[]): Subject | null {
  let lead: Cue | null = null;
  for (let c = earlier.length - 1; c >= 0; c--) {
    const cue = earlier[c] as Cue;
    if (cue.subject === null || cue.kind !== 'verb' || cue.to > at || cue.listed === 'none') continue;
    // "said he fears A and insisted on B": who said it insisted, though "he" stands nearer.
    const holds = cue.complement.pattern === 'that' || cue.complement.pattern === 'clause';
    if (lead === null || (holds && cue.complement.at <= (lead.subject?.from ?? 0) && cue.listed === 'speech')) lead = cue;
  }
  const answering = lead === null ? null : subjectBehindQuestion(items, lead.to, at);
  if (answering !== null) return answering;
  if (lead?.subject) return { from: lead.subject.from, to: lead.subject.to, how: 'shared' };
  for (let k = at - 1; k >= 0; k--) {
    if (!isFinite(items, k)) continue;
    const subject = subjectBefore(items, verbStart(items, k, 0), 0);
    if (subject !== null && subject.how !== 'relative' && startsClause(items, subject.from, 0) && items[subject.from - 1]?.lower !== 'that')
      return { from: subject.from, to: subject.to, how: 'shared' };
  }
  return null;
}

/** "Asked whether she meant it, Bell did not back down, saying": the subject behind the comma that ends the question. @param from index from which to look. */
function subjectBehindQuestion(items: readonly Item[], from: number, at: number): Subject | null {
  if (items[0]?.lower !== 'asked' && items[1]?.lower !== 'asked') return null;
  for (let k = from; k < at - 1; k++) {
    if ((items[k] as Item).lower !== ',') continue;
    const phrase = phraseAfter(items, k + 1);
    if (phrase !== null && phrase.to < at && isFinite(items, skipTimes(items, phrase.to))) return withHow(phrase, 'shared');
  }
  return null;
}

/** The subject of the first finite verb between two indices of a line. */
export function mainSubject(items: readonly Item[], from: number, to: number): Subject | null {
  for (let k = from; k < to; k++) {
    if (!isFinite(items, k)) continue;
    const subject = subjectBefore(items, verbStart(items, k, from), from);
    if (subject !== null && subject.how !== 'relative') return subject;
  }
  return null;
}

/** "Speaking in Oslo, Bell said": the subject after the comma that closes the participle's clause. */
function laterSubject(items: readonly Item[], start: number): Subject | null {
  for (let k = start + 1; k < items.length; k++) {
    if ((items[k] as Item).lower !== ',') continue;
    const phrase = phraseAfter(items, k + 1);
    if (phrase === null) continue;
    const verb = skipTimes(items, phrase.to);
    if (isFinite(items, verb) || items[phrase.to]?.lower === ',') return withHow(phrase, 'shared');
  }
  return null;
}
