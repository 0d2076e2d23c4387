import { isFinite } from './complements';
import { cueForm } from './cueForms';
import { ROLE_NOUNS } from './data/people';
import type { Item } from './narrator';
import { isDay, isDeterminer, isNominal, isPartOfDay, isTime, isUpper, isWho, phraseAfter, phraseBefore } from './phrases';
import type { Range } from './phrases';

/** Who a verb is about, and how the text puts it. */
export interface Subject extends Range {
  readonly how: 'before' | 'aside' | 'relative' | 'inverted' | 'shared';
  /** The name that follows the verb where a description stands before it: "the spokeswoman said today, Ann Bell." */
  readonly named?: Range;
}

/** The words of a range as a subject. */
export const withHow = ({ from, to }: Range, how: Subject['how']): Subject => ({ from, to, how });

const PERSONS: ReadonlySet<string> = new Set(['he', 'she', 'they', 'it', 'we', 'i', 'you', 'there']);
const CLAUSE_PREPOSITIONS: ReadonlySet<string> = new Set(['than', 'as', 'with', 'after', 'before', 'until', 'since', 'like', 'because', 'while', 'once']);

/** What a clause that hangs on a participle opens with. */
const LEADS_TO_CLAUSE: ReadonlySet<string> = new Set(['when', 'after', 'before', 'while', 'as', 'because', 'where']);

/** Skips adverbs and times leftwards from `i`; returns the index of the last word that is neither. */
export function skipTimesBack(items: readonly Item[], i: number, floor: number): number {
  let k = i;
  while (k >= floor) {
    const item = items[k] as Item;
    if (isTime(items, k) && !isUpper(item) && item.lower !== 'ago') { k--; continue; }
    if (isDay(item) && k > floor) {
      k--;
      if ((items[k] as Item).pos === 'ADP') k--;
      continue;
    }
    if (item.lower === 'ago' || (isPartOfDay(item) && k - 1 >= floor && (isDay(items[k - 1] as Item) || /^(?:this|last|next|that|same|past|recent)$/u.test((items[k - 1] as Item).lower)))) {
      // "late last week", "less than two weeks ago", "on Tuesday morning"
      let from = k - 1;
      while (from >= floor && (/^(?:this|last|next|that|same|past|recent|late|early|earlier|less|more|than|about|the|a|few|several|weeks?|months?|years?|days?|hours?|minutes?)$/u.test((items[from] as Item).lower) || (items[from] as Item).pos === 'NUM' || isDay(items[from] as Item))) from--;
      if (from >= floor && (items[from] as Item).pos === 'ADP') from--;
      k = from;
      continue;
    }
    break;
  }
  return k;
}

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
  if (item.lower === ',' || item.lower === ')' || item.lower === '—' || item.lower === '–' || item.lower === '-' || item.lower === '--') return subjectOverAside(items, k, floor);
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
  if (participle !== undefined && phrase.from - 2 >= floor && participle.pos === 'VERB' && participle.lower.endsWith('ing') && !isUpper(participle) && isNominal(items, phrase.from - 2) && !isDay(items[phrase.from - 2] as Item)) {
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
  if (participle <= floor || items[participle]?.pos !== 'VERB' || !items.slice(conjunction, verb).some(({ pos }) => pos === 'VERB')) return null;
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
  at - 2 >= floor && /^(?:them|us)$/u.test(items[at]?.lower ?? '') && items[at - 1]?.lower === 'of' && /^(?:one|two|three|some|many|most|several|both|none|few|all)$/u.test(items[at - 2]?.lower ?? '') ? { from: at - 2, to: at + 1 } : null;

/** Steps over "both", "himself" and the like behind a noun. */
const beforeSelf = (items: readonly Item[], at: number, floor: number): number =>
  at > floor && (isNominal(items, at - 1) || PERSONS.has(items[at - 1]?.lower ?? '')) && /^(?:both|all|himself|herself|itself|themselves)$/u.test(items[at]?.lower ?? '') ? at - 1 : at;

/** "the report released last year | found", "those surveyed | say": steps over a participle without its subject that ends at `at`. */
function beforeParticiple(items: readonly Item[], at: number, floor: number): number {
  const item = items[at] as Item;
  const left = items[at - 1];
  if (at - 1 < floor || left === undefined || item.pos !== 'VERB' || !/(?:ed|en)$/u.test(item.lower)) return at;
  return isNominal(items, at - 1) || /^(?:those|these|people)$/u.test(left.lower) ? at - 1 : at;
}

/** "groups that have endorsed him | say": the noun phrase before a relative clause that ends where its object, from `at` on, does. */
function behindRelative(items: readonly Item[], at: number, floor: number): Range | null {
  if (!isFinite(items, at - 1)) return null;
  for (let k = at - 1; k > floor && at - k < 7; k--) {
    const item = items[k] as Item;
    if (item.quotation !== null || item.lower === ',') return null;
    if (/^(?:who|which|that)$/u.test(item.lower)) return isNominal(items, k - 1) && !isDay(items[k - 1] as Item) && isFinite(items, k + 1) ? phraseBefore(items, k - 1, floor) : null;
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

/** Takes in a description before an apposed name ("the head of X, Ann Bell"), and the first half of "A and B". */
function widen(items: readonly Item[], phrase: Range, floor: number): Range {
  const left = items[phrase.from - 1];
  if (left === undefined || phrase.from - 2 < floor) return phrase;
  if (left.lower === ',' && isUpper(items[phrase.from] as Item)) {
    const before = phraseBefore(items, phrase.from - 2, floor);
    if (before !== null && describes(items, before) && startsClause(items, before.from, floor)) return { from: before.from, to: phrase.to };
  }
  if ((left.lower === 'and' || left.lower === '&') && (isNominal(items, phrase.from - 2) || (items[phrase.from - 2] as Item).lower === 'he' || (items[phrase.from - 2] as Item).lower === 'she')) {
    const before = phraseBefore(items, phrase.from - 2, floor);
    if (before !== null && (startsClause(items, before.from, floor) || items[before.from - 1]?.lower === 'with')) return { from: before.from, to: phrase.to };
  }
  return phrase;
}

/** Whether a phrase describes a person without naming one: "the head of the fund". */
function describes(items: readonly Item[], range: Range): boolean {
  for (let i = range.from; i < range.to; i++) if (ROLE_NOUNS.has((items[i] as Item).lower)) return true;
  return false;
}

const CLAUSE_OPENERS: ReadonlySet<string> = new Set(['and', 'but', 'that', 'when', 'while', 'as', 'because', 'after', 'before', 'although', 'though', 'if', 'where', 'since', 'until', 'or', 'than', ',', ':', ';', '—', '–', '--', '(', 'whether', 'what', 'how', 'why', 'so']);

export function startsClause(items: readonly Item[], at: number, floor: number): boolean {
  if (at <= floor) return true;
  const left = items[at - 1] as Item;
  return left.quotation !== null || CLAUSE_OPENERS.has(left.lower) || (left.lower === '.' && at - 1 > floor);
}

/** The subject before an aside that ends at the comma, bracket or dash `close`. */
function subjectOverAside(items: readonly Item[], close: number, floor: number): Subject | null {
  const mark = (items[close] as Item).lower;
  const opening = mark === ')' ? '(' : mark;
  let best: Range | null = null;
  let commas = 0;
  // Where what stands behind the comma at `k` ends.
  let end = close;
  for (let k = close - 1; k > floor && close - k < 45; k--) {
    const item = items[k] as Item;
    if (item.quotation !== null && item.text.length > 60) break;
    // A verb of its own that no "who" leads is no part of an aside.
    if (isFinite(items, k) && !isUpper(item) && !isReduced(items, k) && !relativeBefore(items, k, floor)) break;
    if (item.lower !== opening) continue;
    if (++commas > 6) break;
    const behind = { from: k + 1, to: end };
    end = k;
    const phrase = phraseBefore(items, beforeSelf(items, beforeBracket(items, k - 1, floor), floor), floor);
    // "Outside, Ann Bell, a nurse, said": where it was said.
    if (phrase === null || (phrase.to - phrase.from === 1 && !isNominal(items, phrase.from) && !PERSONS.has((items[phrase.from] as Item).lower))) continue;
    const first = items[k + 1] as Item;
    if (opening === '(') return withHow(widen(items, phrase, floor), 'aside');
    if (PERSONS.has(first.lower)) continue;
    if (opening !== ',') return withHow(widen(items, phrase, floor), 'aside');
    const named = titledName(items, behind) && (describes(items, phrase) || isIntroduced(items, phrase, behind.to));
    const range = named ? { from: phrase.from, to: behind.to } : phrase;
    if (opensStrongly(items, phrase.from, floor)) {
      // "Until the vote, Ann Bell, a member, said": what tells when gives way to a name behind it.
      if (best !== null && isUpper(items[best.to - 1] as Item) && items[phrase.from - 1]?.pos === 'ADP' && !isUpper(items[phrase.to - 1] as Item) && !describes(items, phrase)) break;
      return withHow(range, 'aside');
    }
    if (best === null || (isUpper(items[phrase.to - 1] as Item) && !isUpper(items[best.to - 1] as Item))) best = range;
  }
  if (best !== null) return withHow(widen(items, best, floor), 'aside');
  // "Ann Bell of the road office, says": a comma that closes no aside, behind a name that opens the line.
  const before = opening === ',' ? phraseBefore(items, beforeBracket(items, close - 1, floor), floor) : null;
  if (before !== null && before.from <= floor && isUpper(items[before.from] as Item)) return withHow(before, 'before');
  return opening === ',' ? openingName(items, close, floor) : null;
}

/** "The gunman, Ann Bell, …": whether a noun of one kind or another with "the" stands before a full name that tells who it is. @param close index of the comma behind the name. */
function isIntroduced(items: readonly Item[], { from, to }: Range, close: number): boolean {
  const head = items[to - 1] as Item;
  return items[from]?.lower === 'the' && to - from <= 3 && head.pos === 'NOUN' && head.lemma === head.lower && !isUpper(head) && close - to >= 3 && !isPartOfDay(head);
}

/** "Ann Bell, clad in red with lights that formed a word, said": the name and comma that open the line, whatever verbs follow up to `close`. */
function openingName(items: readonly Item[], close: number, floor: number): Subject | null {
  const phrase = phraseAfter(items, items[floor]?.pos === 'ADV' ? floor + 1 : floor);
  if (phrase === null || phrase.to >= close || close - phrase.to > 45 || items[phrase.to]?.lower !== ',' || !isUpper(items[phrase.to - 1] as Item) || isDay(items[phrase.to - 1] as Item)) return null;
  // "Bell, Moss said, has …" is what Moss said.
  if (cueForm(items[close - 1]?.lower ?? '') !== undefined) return null;
  for (let k = phrase.to; k < close; k++) if ((items[k] as Item).quotation !== null || (items[k] as Item).lower === ';') return null;
  return withHow(phrase, 'aside');
}

/** "a fund allied with the party", "the film, titled “Dusk”": a participle without its subject. */
function isReduced(items: readonly Item[], i: number): boolean {
  const item = items[i] as Item;
  if (item.pos === 'VERB' && items[i - 1]?.lower === ',' && /(?:ed|en)$/u.test(item.lower)) return true;
  return item.pos === 'VERB' && (items[i + 1]?.pos === 'ADP' || items[i + 1]?.pos === 'ADV') && items[i - 1]?.pos !== 'PRON';
}

/** Steps over a bracket that ends at `i`: "Moss (D-Ohio)". */
export function beforeBracket(items: readonly Item[], i: number, floor: number): number {
  if (items[i]?.lower !== ')') return i;
  for (let k = i - 1; k > floor && i - k < 10; k--) if ((items[k] as Item).lower === '(') return k - 1;
  return i;
}

/** Who a colon gives what follows to: "Bell:", "Rep. Ann Bell (Ohio):", "Bell on the new bridge:", "Bell, in a message to the Herald:". */
export function labelBefore(items: readonly Item[], colon: number): Range | null {
  const opening = phraseAfter(items, 0);
  if (opening !== null && opening.to < colon && isUpper(items[opening.to - 1] as Item) && isMannerBefore(items, opening.to, colon)) return opening;
  return phraseBefore(items, beforeBracket(items, colon - 1, 0));
}

/** Whether what stands between a name and a colon tells where, to whom or on what somebody spoke. */
function isMannerBefore(items: readonly Item[], at: number, colon: number): boolean {
  const first = items[items[at]?.lower === ',' ? at + 1 : at];
  if (first === undefined || colon - at > 12 || !/^(?:on|in|to|via|at|after|during|speaking|talking|writing|asked)$/u.test(first.lower)) return false;
  for (let k = at; k < colon; k++) if ((items[k] as Item).quotation !== null || (isFinite(items, k) && items[k] !== first)) return false;
  return true;
}

/** Whether "who", "which" or the like stands between a verb and the comma before it, or "when" and the like right behind the comma. */
function relativeBefore(items: readonly Item[], verb: number, floor: number): boolean {
  for (let k = verb - 1; k >= floor && verb - k < 14; k--) {
    const { lower } = items[k] as Item;
    if (/^(?:who|which|whose|where|that|whom)$/u.test(lower)) return true;
    if (/^(?:when|while|if|although|though|after|before|since|once)$/u.test(lower) && items[k - 1]?.lower === ',') return true;
    if (lower === ',') return false;
  }
  return false;
}

/** Whether a clause surely opens at `at`: the line does, or "that", "but", a quotation or a dash stands before. */
function opensStrongly(items: readonly Item[], at: number, floor: number): boolean {
  if (at <= floor) return true;
  const left = items[at - 1] as Item;
  if (left.lower === ',') return false;
  if (left.lower === 'and' || left.lower === 'or') return items[at - 2]?.lower === ',';
  return left.quotation !== null || CLAUSE_OPENERS.has(left.lower);
}

/** A name, with a title or an age in small letters before it at the most: "harbour master Ann Bell". */
function titledName(items: readonly Item[], range: Range): boolean {
  let { from } = range;
  while (from < range.to && !isUpper(items[from] as Item) && (/^(?:NOUN|ADJ|NUM)$/u.test((items[from] as Item).pos) || items[from]?.text === '-')) from++;
  return from - range.from <= 6 && nameAlone(items, { from, to: range.to }) && (from === range.from || range.to - from > 1);
}

function nameAlone(items: readonly Item[], range: Range): boolean {
  if (range.to - range.from > 4 || range.to <= range.from) return false;
  for (let i = range.from; i < range.to; i++) if (!isUpper(items[i] as Item)) return false;
  return true;
}

/** The subject that follows its verb: `said Ann Bell, who …`. */
export function subjectAfter(items: readonly Item[], at: number): Subject | null {
  let k = at;
  while (k < items.length && (isTime(items, k) || isDay(items[k] as Item))) k++;
  const phrase = phraseAfter(items, k);
  if (phrase === null) return null;
  const next = items[phrase.to];
  // "said the head of the fund, Ann Bell"
  if (next?.lower === ',' && describes(items, phrase)) {
    const name = phraseAfter(items, phrase.to + 1);
    if (name !== null && nameAlone(items, name)) return { from: phrase.from, to: name.to, how: 'inverted' };
  }
  if (next?.lower === 'and') {
    const other = phraseAfter(items, phrase.to + 1);
    if (other !== null && isUpper(items[other.to - 1] as Item) && isUpper(items[phrase.to - 1] as Item)) return { from: phrase.from, to: other.to, how: 'inverted' };
  }
  return withHow(phrase, 'inverted');
}

/** The name that closes a sentence behind the verb and tells who the described subject is. @param at index behind the verb and its times. */
export function namedAfter(items: readonly Item[], subject: Range, at: number): Range | null {
  if (items[at]?.lower !== ',' || isUpper(items[subject.to - 1] as Item) || !describes(items, subject)) return null;
  const name = phraseAfter(items, at + 1);
  if (name === null || !nameAlone(items, name)) return null;
  const next = items[name.to];
  return next === undefined || next.lower === '.' ? name : null;
}

/** The words of a mention that name somebody: without the relative pronoun and the comma before it. */
const RELATIVES: ReadonlySet<string> = new Set(['who', 'which', 'that']);

export function withoutRelative(items: readonly Item[], range: Range): Range {
  let { to } = range;
  if (to - range.from > 1 && RELATIVES.has(items[to - 1]?.lower ?? '')) to--;
  if (to < range.to && to - range.from > 1 && items[to - 1]?.lower === ',') to--;
  return to === range.to ? range : { from: range.from, to };
}

/** The words that tell who a mention is: a name behind the verb, else its own without "who". */
export const whoSpeaks = (items: readonly Item[], mention: Range & Partial<Subject>): Range => mention.named ?? withoutRelative(items, mention);

/** The words of a mention as people see it: ", who" goes, the "who" of "officials who" stays as the verb's own subject. */
export function shownMention(items: readonly Item[], range: Range): Range {
  const bare = withoutRelative(items, range);
  return range.to - bare.to > 1 ? bare : range;
}
