import { wordSet } from '../../text/wordSet';
import { subjectOverAside } from './asides';
import { startsClause } from './clauseStarts';
import { isFinite } from './complements';
import { ROLE_NOUNS } from './data/people';
import { describes } from './describedNames';
import type { Item } from './narrator';
import { isDay, isDeterminer, isNominal, isUpper, isWho, phraseBefore } from './phrases';
import type { Range } from './phrases';
import { beforeParticiple, beforeSelf, skipTimesBack } from './stepsBack';
import { withHow } from './subject';
import type { Subject } from './subject';
import { widen } from './widening';

/** What hangs on these is a clause's, or says how: the subject is behind them. */
const CLAUSE_PREPOSITIONS = wordSet(`
  than as with after before until since like because while once
`);

/** What a clause that hangs on a participle opens with. */
const LEADS_TO_CLAUSE: ReadonlySet<string> = new Set(['when', 'after', 'before', 'while', 'as', 'because', 'where']);

/**
 * The subject that stands before the verb group that starts at `verb`, over adverbs and asides between commas, brackets or dashes.
 * @param floor the line's index from which words belong to this clause.
 */
export function subjectBefore(items: readonly Item[], verb: number, floor: number): Subject | null {
  let k = skipTimesBack(items, verb - 1, floor);
  if (k < floor) return null;
  const item = items[k] as Item;
  // "There were calls" has nobody who calls.
  if (item.quotation !== null || item.lower === 'there') return null;
  if (item.lower === ',' || item.lower === ')' || item.lower === '—' || item.lower === '–' || item.lower === '-' || item.lower === '--')
    return subjectOverAside(items, k, floor);
  if (isWho(item) || item.lower === 'which' || (item.lower === 'that' && k > floor && isNominal(items, k - 1))) {
    const antecedent = antecedentBefore(items, k, floor);
    // The mention runs up to the relative pronoun, which is the verb's own subject.
    return antecedent === null ? null : { from: antecedent.from, to: k + 1, how: 'relative' };
  }
  const some = someOf(items, k, floor);
  if (some !== null) return withHow(some, 'before');
  k = beforeParticiple(items, beforeSelf(items, k, floor), floor);
  let phrase = phraseBefore(items, k, floor);
  const relative = behindRelative(items, phrase?.from ?? k, floor);
  if (relative !== null) return withHow(relative, 'before');
  if (phrase === null) return null;
  // "a study measuring the road has shown": whose participle it is.
  const participle = items[phrase.from - 1];
  if (
    participle !== undefined &&
    phrase.from - 2 >= floor &&
    participle.pos === 'VERB' &&
    participle.lower.endsWith('ing') &&
    !isUpper(participle) &&
    isNominal(items, phrase.from - 2) &&
    !isDay(items[phrase.from - 2] as Item)
  ) {
    const outer = phraseBefore(items, phrase.from - 2, floor);
    if (outer !== null && startsClause(items, outer.from, floor)) phrase = outer;
  }
  // "but at the same time acknowledged": what hangs on a preposition is no subject; look before it.
  for (let guard = 0; guard < 3; guard++) {
    const left = items[phrase.from - 1];
    if (left === undefined || phrase.from - 1 <= floor || left.pos !== 'ADP') break;
    const beyond = items[phrase.from - 2];
    if (beyond === undefined) break;
    // "officials familiar with the matter", "experts not involved in the study", "a person with knowledge of the talks"
    const ahead = phrase.from - (items[phrase.from - 3]?.lower === 'not' ? 4 : 3);
    const familiar = beyond.pos === 'ADJ' && ahead >= floor && isNominal(items, ahead);
    const holder = left.lower === 'with' && isNominal(items, phrase.from - 2) && !isUpper(beyond) && !isUpper(items[phrase.to - 1] as Item);
    if (CLAUSE_PREPOSITIONS.has(left.lower) && !(left.lower === 'with' && (familiar || holder))) break;
    if (beyond.pos === 'CCONJ') return null;
    const participle = familiar || (beyond.pos === 'VERB' && /(?:ing|ed)$/u.test(beyond.lower) && phrase.from - 3 >= floor);
    const outer = phraseBefore(items, participle ? ahead : phrase.from - 2, floor);
    if (outer === null) break;
    phrase = outer;
  }
  phrase = overClause(items, verb, floor) ?? phrase;
  const named = behindPreposition(items, phrase, floor);
  return named === phrase ? withHow(widen(items, phrase, floor), 'before') : withHow(named, 'aside');
}

/** "The widow of a man killed when a crane fell | has said": what a clause behind a participle tells of whom the sentence opens with. */
function overClause(items: readonly Item[], verb: number, floor: number): Range | null {
  if (items[verb]?.lower !== 'has' && items[verb]?.lower !== 'have') return null;
  let conjunction = verb - 1;
  while (conjunction > floor && !LEADS_TO_CLAUSE.has((items[conjunction] as Item).lower)) {
    if (items[conjunction]?.quotation !== null || items[conjunction]?.lower === ',') return null;
    conjunction--;
  }
  const participle = conjunction - 1;
  if (participle <= floor || items[participle]?.pos !== 'VERB' || !items.slice(conjunction, verb).some(({ pos }) => pos === 'VERB'))
    return null;
  const outer = phraseBefore(items, participle - 1, floor);
  return outer?.from === floor ? outer : null;
}

/** "After a row with the council Bell | said", no comma between: the name that closes what a preposition opens the line with. */
function behindPreposition(items: readonly Item[], phrase: Range, floor: number): Range {
  if (phrase.from !== floor + 1 || items[floor]?.pos !== 'ADP') return phrase;
  // "As the harbour master Ann Bell told us, …"
  if (items[floor].lower === 'as' && isDeterminer(items[phrase.from] as Item)) return phrase;
  let from = phrase.to;
  while (from > phrase.from && isUpper(items[from - 1] as Item)) from--;
  if (from === phrase.to || from === phrase.from) return phrase;
  const before = items[from - 1] as Item;
  if (before.pos !== 'NOUN') return phrase;
  if (!ROLE_NOUNS.has(before.lower)) return { from, to: phrase.to };
  from--;
  while (from > phrase.from && /^(?:NOUN|ADJ)$/u.test((items[from - 1] as Item).pos)) from--;
  return { from: from > phrase.from && isDeterminer(items[from - 1] as Item) ? from - 1 : from, to: phrase.to };
}

/** "one of them", "some of the two": those who end at `at`. */
const someOf = (items: readonly Item[], at: number, floor: number): Range | null =>
  at - 2 >= floor &&
  /^(?:them|us)$/u.test(items[at]?.lower ?? '') &&
  items[at - 1]?.lower === 'of' &&
  /^(?:one|two|three|some|many|most|several|both|none|few|all)$/u.test(items[at - 2]?.lower ?? '')
    ? { from: at - 2, to: at + 1 }
    : null;

/** "groups that have endorsed him | say": the noun phrase before a relative clause that ends where its object, from `at` on, does. */
function behindRelative(items: readonly Item[], at: number, floor: number): Range | null {
  if (!isFinite(items, at - 1)) return null;
  for (let k = at - 1; k > floor && at - k < 7; k--) {
    const item = items[k] as Item;
    if (item.quotation !== null || item.lower === ',') return null;
    if (/^(?:who|which|that)$/u.test(item.lower))
      return isNominal(items, k - 1) && !isDay(items[k - 1] as Item) && isFinite(items, k + 1) ? phraseBefore(items, k - 1, floor) : null;
  }
  return null;
}

/** The noun phrase that a relative pronoun at `at` stands for. */
function antecedentBefore(items: readonly Item[], at: number, floor: number): Range | null {
  let k = at - 1;
  if (k >= floor && (items[k] as Item).lower === ',') k--;
  if (k < floor) return null;
  const phrase = phraseBefore(items, k, floor);
  if (phrase === null) return null;
  // "Ann Bell, the deputy mayor, who made clear": the name stands before what describes it.
  if (items[phrase.from - 1]?.lower === ',' && describes(items, phrase) && phrase.from - 2 >= floor) {
    const name = phraseBefore(items, phrase.from - 2, floor);
    if (name !== null && isUpper(items[name.to - 1] as Item)) return { from: name.from, to: phrase.to };
  }
  return widen(items, phrase, floor);
}
