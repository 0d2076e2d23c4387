import { HEARER_VERBS, INVERTING_VERBS, OBJECT_VERBS, PARTICLES } from '../lines/data/cueVerbs';
import { phraseCue } from './phraseCues';
import { cueForm, cueWords, isOwnWords, isSpeechNoun, speechNounForms } from '../lines/cueForms';
import type { VerbForm } from '../lines/cueForms';
import { joinsAs } from './extents';
import { markCue } from './markCues';
import { closesQuotation, quotationBefore, quotationLeft } from './quotationsNear';
import { hasMarkOrThat, isVerbHere, tellsOfQuotation } from './verbHere';
import { clauseAhead, complementAt, isFinite, skipTimes } from '../lines/complements';
import type { Complement } from '../lines/complements';
import type { Item } from '../lines/narrator';
import { isDay, isDeterminer, isNounTakenForVerb, isPossessive, isSubjectPronoun, isUpper, phraseAfter, phraseBefore } from '../lines/phrases';
import type { Range } from '../lines/phrases';
import { infinitiveSubject, isAdverb, participleSubject, sharedSubject } from './sharedSubjects';
import { namedAfter, subjectAfter, subjectBefore, withHow } from '../lines/subjects';
import type { Subject } from '../lines/subjects';

export type CueKind = 'verb' | 'according' | 'noun' | 'mark';

/** Words that may say that something was said, with who said it and what follows. Indices count items of one line. */
export interface Cue extends Range {
  readonly kind: CueKind;
  readonly lemma: string;
  readonly form: VerbForm | null;
  /** Whether the list of reporting verbs has it: for speech, for thought, or not at all. */
  readonly listed: 'speech' | 'thought' | 'none';
  readonly subject: Subject | null;
  readonly passive: boolean;
  readonly negated: boolean;
  /** "as she said": the clause around it is what was said. */
  readonly parenthetical: boolean;
  readonly complement: Complement;
}

const BE: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'be', 'been', 'being', "'s", "'re", "'m", 'am']);
/** Verbs that report only with their particle or beside marks. */
const NEEDS_PARTICLE: ReadonlySet<string> = new Set(['go', 'fire', 'shoot', 'sum', 'sing', 'speak', 'talk', 'refer', 'lash', 'hit']);
const MAKE: ReadonlySet<string> = new Set(['make', 'makes', 'made', 'making']);
/** Words that may be a cue whatever the tagger takes them for. */
const CUE_WORDS: ReadonlySet<string> = new Set([...cueWords(), ...MAKE, ...speechNounForms(), 'according', 'per', 'let', 'put', 'puts']);
/** "According to plan": nobody who says anything. */
const NO_SOURCES: ReadonlySet<string> = new Set(['protocol', 'protocols', 'plan', 'schedule', 'tradition', 'custom', 'procedure', 'procedures', 'rules', 'standards', 'size', 'age', 'weight', 'type', 'need', 'needs', 'ability', 'taste']);
/** "According to them". */
const PERSONS_BEHIND: ReadonlySet<string> = new Set(['him', 'her', 'them', 'me', 'us']);
const CONJUNCTIONS: ReadonlySet<string> = new Set(['and', 'but', 'or', 'yet', 'then', 'nor', 'however']);

/** Verbs that take an object before "to". */
const URGES: ReadonlySet<string> = new Set(['urge', 'tell', 'order', 'advise', 'encourage', 'instruct', 'invite', 'remind', 'persuade', 'convince', 'exhort']);
/** Verbs that take an object before "as": without one they are passive. */
const DESCRIBED: ReadonlySet<string> = new Set(['describe', 'characterize', 'characterise', 'label', 'know', 'refer']);

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

/** "a man accused of burning it", "Passengers urged to stay": whether a verb that cannot do without an object has none behind it. */
const lacksObject = (items: readonly Item[], lemma: string, at: number): boolean =>
  (lemma === 'accuse' && items[at]?.lower === 'of') || (URGES.has(lemma) && items[at]?.lower === 'to' && items[at + 1]?.pos === 'VERB');

/** Whether "as" follows a verb, over "to" or where it was said, with no object between. */
function leadsToAs(items: readonly Item[], at: number): boolean {
  if (items[at]?.lower === 'as') return true;
  if (items[at]?.lower === 'to') return items[at + 1]?.lower === 'as';
  const phrase = items[at]?.pos === 'ADP' ? phraseAfter(items, at + 1) : null;
  return phrase !== null && items[phrase.to]?.lower === 'as';
}

/** Whether a word may be a reporting verb, whatever surrounds it. */
export const mayBeCue = (item: Item): boolean => cueForm(item.lower) !== undefined;

/** Every cue of a line, in text order. */
export function findCues(items: readonly Item[]): Cue[] {
  const cues: Cue[] = [];
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as Item;
    if (item.quotation !== null) continue;
    const answer = phraseCue(items, i);
    if (answer === null && item.pos !== 'VERB' && !CUE_WORDS.has(item.lower) && !tellsOfQuotation(items, i)) continue;
    const cue = answer ?? (item.lower === 'according' || item.lower === 'per' ? accordingTo(items, i) : isSpeechNoun(item.lower) && (item.pos !== 'VERB' || isOwned(items, i)) ? speechNoun(items, i) ?? verbCue(items, i, cues) : verbCue(items, i, cues));
    if (cue === null) continue;
    cues.push(cue);
    i = Math.max(i, cue.to - 1);
  }
  const mark = markCue(items);
  if (mark !== null && !cues.some((cue) => cue.subject !== null && cue.subject.from === mark.subject?.from)) cues.push(mark);
  return cues;
}

function accordingTo(items: readonly Item[], i: number): Cue | null {
  const to = items[i]?.lower === 'per' ? i + 1 : i + 2;
  if (to === i + 2 && items[i + 1]?.lower !== 'to') return null;
  // "According to documents, …": what can only be a noun there, whatever the tagger says.
  const phrase = phraseAfter(items, to) ?? (to === i + 2 && items[to]?.pos === 'VERB' && items[to]?.lower.endsWith('s') ? { from: to, to: to + 1 } : null) ?? (PERSONS_BEHIND.has(items[to]?.lower ?? '') ? { from: to, to: to + 1 } : null);
  if (phrase === null || NO_SOURCES.has(items[phrase.to - 1]?.lower ?? '') || (to === i + 1 && !closesPer(items, i, phrase))) return null;
  return {
    kind: 'according', lemma: 'according', form: null, listed: 'speech', from: i, to, passive: false, negated: false, parenthetical: true,
    subject: withHow(wordsOf(items, phrase), 'inverted'), complement: { pattern: 'end', at: items.length, hearer: null },
  };
}

/** "According to the words of Bell": Bell; "according to her words": her. */
function wordsOf(items: readonly Item[], phrase: Range): Range {
  const noun = items[phrase.from]?.lower === 'the' ? phrase.from + 1 : phrase.from;
  if (phrase.to - phrase.from === 2 && isPossessive(items[phrase.from] as Item) && isOwnWords((items[phrase.from + 1] as Item).lower)) return { from: phrase.from, to: phrase.from + 1 };
  return items[noun]?.lower === 'words' && items[noun + 1]?.lower === 'of' && noun + 2 < phrase.to ? { from: noun + 2, to: phrase.to } : phrase;
}

/** "Per the Coast Herald, …", "…, per the Coast Herald.": a name between commas, and not "per cent", "40 crowns per Ellis barrel". */
function closesPer(items: readonly Item[], i: number, phrase: Range): boolean {
  const next = items[phrase.to];
  return (i === 0 || items[i - 1]?.lower === ',') && isUpper(items[phrase.to - 1] as Item) && (next === undefined || next.lower === ',' || next.lower === '.');
}

/** Whether the word's owner stands right before, which makes it a noun whatever the tagger says: "his comment that". */
function isOwned(items: readonly Item[], i: number): boolean {
  const left = items[i - 1];
  return left !== undefined && left.quotation === null && isPossessive(left);
}

/** "Bell’s demand that …", "his claims that …". */
function speechNoun(items: readonly Item[], i: number): Cue | null {
  const next = items[i + 1];
  if (next === undefined || !(next.lower === 'that' || next.lower === 'to')) return null;
  if (next.lower === 'to' && items[i + 2]?.pos !== 'VERB') return null;
  if (next.lower === 'that' && (items[i + 2] === undefined || isFinite(items, i + 2))) return null;
  let from = i;
  while (from > 0 && ((items[from - 1] as Item).pos === 'ADJ' || (items[from - 1] as Item).pos === 'NUM')) from--;
  const owner = items[from - 1];
  let subject: Subject | null = null;
  if (owner !== undefined && isPossessive(owner)) subject = { from: from - 1, to: from, how: 'before' };
  else if (owner !== undefined && /['’]s?$/u.test(owner.lower)) {
    const phrase = phraseBefore(items, from - 1);
    if (phrase !== null) subject = { from: phrase.from, to: owner.lower === "'s" || owner.lower === "'" || owner.lower === '’s' ? from - 1 : from, how: 'before' };
  }
  if (subject === null) return null;
  return {
    kind: 'noun', lemma: (items[i] as Item).lemma, form: null, listed: 'speech', from: i, to: i + 1, passive: false, negated: false, parenthetical: false, subject,
    complement: next.lower === 'to' ? { pattern: 'to', at: i + 1, hearer: null } : items[i + 2]?.quotation ? { pattern: 'quote', at: i + 2, hearer: null } : { pattern: 'that', at: i + 2, hearer: null },
  };
}

function verbCue(items: readonly Item[], i: number, earlier: readonly Cue[]): Cue | null {
  const item = items[i] as Item;
  if (isNounTakenForVerb(items, i)) return null;
  let known = cueForm(item.lower);
  let to = i + 1;
  if (MAKE.has(item.lower)) {
    let k = i + 1;
    if (items[k]?.lower === 'it') k++;
    if (items[k]?.pos === 'ADV') k++;
    if (items[k]?.lower !== 'clear') return null;
    known = { lemma: 'make-clear', form: item.lower === 'making' ? 'ing' : 'past', speech: true };
    to = k + 1;
  }
  // "let it be known that"
  if (item.lower === 'let' && items[i + 1]?.lower === 'it' && items[i + 2]?.lower === 'be' && items[i + 3]?.lower === 'known') {
    known = { lemma: 'make-clear', form: 'past', speech: true };
    to = i + 4;
  }
  if (known === undefined && putsIt(items, i)) {
    known = { lemma: 'put', form: item.lower === 'puts' ? 's' : 'past', speech: true };
    to = i + 2;
  }
  if (known === undefined && ((item.pos !== 'VERB' && !tellsOfQuotation(items, i)) || (isUpper(item) && i > 0) || !(hasMarkOrThat(items, i + 1) || quotationBefore(items, i)))) return null;
  const form: VerbForm = known?.form ?? formOf(item.lower);
  if (to === i + 1 && !isVerbHere(items, i, form, known !== undefined)) return null;
  const particle = PARTICLES[known?.lemma ?? ''];
  if (particle !== undefined && particle.includes(items[to]?.lower ?? '')) to++;
  // "went on" reports, "went to the school" does not.
  else if (NEEDS_PARTICLE.has(known?.lemma ?? '') && !hasMarkOrThat(items, i + 1) && !quotationBefore(items, i)) return null;

  // The verb group: auxiliaries and adverbs before the head.
  let start = i;
  let passive = false;
  let negated = false;
  let auxiliary = false;
  let infinitive = false;
  for (let k = i - 1; k >= 0 && i - k < 7; k--) {
    const left = items[k] as Item;
    if (left.quotation !== null) break;
    if (left.pos === 'AUX' || (left.lower === "'s" && (left.pos !== 'PART' || (items[k - 1] !== undefined && isSubjectPronoun(items[k - 1] as Item)))) || left.lower === "'ve" || left.lower === "'d" || left.lower === "'ll") {
      // "he's said" has said.
      const has = left.lower === "'s" && /^(?:he|she|who)$/u.test(items[k - 1]?.lower ?? '');
      if (!auxiliary && BE.has(left.lower) && form === 'past' && !has) passive = true;
      auxiliary = true;
      start = k;
      continue;
    }
    if (left.lower === 'not' || left.lower === "n't" || left.lower === 'never') { negated = true; start = k; continue; }
    if (left.lower === 'to') { infinitive = true; start = k; break; }
    if (isAdverb(items, k) && left.lower !== 'all' && !joinsAs(items, k)) { start = k; continue; }
    break;
  }
  const lemma = known?.lemma ?? item.lemma;
  // "the fund, described in court as a “trap”"
  passive ||= form === 'past' && !auxiliary && !infinitive && DESCRIBED.has(lemma) && leadsToAs(items, to) && !hasFrontedObject(items, i);
  passive ||= form === 'past' && !auxiliary && !infinitive && lacksObject(items, lemma, to) && !hasFrontedObject(items, i);
  const takesHearer = HEARER_VERBS.has(lemma);
  const left = items[start - 1];
  const quoted = quotationLeft(items, start);
  let subject: Subject | null = null;
  let complement: Complement | null = null;
  let parenthetical = false;

  if (!passive && !infinitive && !auxiliary && (form === 'past' || form === 's' || form === 'base') && (INVERTING_VERBS.has(lemma) ? (mayInvert(items, start) || quoted !== null) && (lemma !== 'tell' || Boolean(left?.quotation)) : known === undefined ? Boolean(left?.quotation) : (closesQuotation(left) && (!OBJECT_VERBS.has(lemma) || left?.text.trimEnd().endsWith(','))) || (quoted !== null && quoted !== left && !OBJECT_VERBS.has(lemma)))) {
    const after = inverted(items, to, left);
    if (after !== null) {
      subject = after;
      const rest = complementAt(items, after.to, false);
      complement = rest.pattern === 'quote' || rest.pattern === 'colon' ? rest : { pattern: 'end', at: items.length, hearer: null };
    }
  }
  if (form === 'past' && (passive || !auxiliary)) {
    // "was asked by a caller why", "first reported by the Herald": who did it stands behind "by".
    const by = skipTimes(items, to);
    const agent = items[by]?.lower === 'by' ? phraseAfter(items, by + 1) : null;
    if (agent !== null) {
      subject = withHow(agent, 'inverted');
      passive = false;
      parenthetical = left?.lower === 'as';
      complement = parenthetical ? { pattern: 'end', at: items.length, hearer: null } : complementAt(items, agent.to, false);
    }
  }
  if (subject === null) {
    if (form === 'ing' && !auxiliary) subject = participleSubject(items, start, earlier);
    else if (infinitive) subject = infinitiveSubject(items, start, earlier);
    else if (left !== undefined && CONJUNCTIONS.has(left.lower)) subject = sharedSubject(items, start, earlier);
    else if (left !== undefined && left.lower === ',' && items[start - 2] !== undefined && earlier.length > 0 && !auxiliary && items.slice(start, to + 12).some((x) => x.lower === 'and')) subject = subjectBefore(items, start, 0) ?? sharedSubject(items, start, earlier);
    else subject = subjectBefore(items, start, 0);
    if (subject === null && left?.quotation) subject = overShortQuotation(items, start);
    // "offered him a job, then says"
    if (subject === null && left?.lower === ',' && items[start]?.lower === 'then') subject = sharedSubject(items, start, earlier);
  }
  complement ??= complementAt(items, lemma === 'put' ? behindManner(items, to) : to, takesHearer && !passive);
  // "As Bell wrote in a letter, the road …": where it was said.
  if (subject?.how === 'before' && items[subject.from - 1]?.lower === 'as' && (subject.from === 1 || items[subject.from - 2]?.lower === ',') && items[complement.at]?.pos === 'ADP') complement = { pattern: 'end', at: items.length, hearer: complement.hearer };
  // "There is a risk, Bell said, that it floods": the comma closes what interrupts the clause.
  if (complement.pattern === 'that' && items[complement.at - 2]?.lower === ',' && interrupts(items, subject)) complement = { pattern: 'end', at: items.length, hearer: complement.hearer };
  if (complement.pattern === 'clause' && OBJECT_VERBS.has(lemma) && !opensWithWhoDoes(items[complement.at])) complement = { pattern: 'np', at: complement.at, hearer: complement.hearer };
  if (subject !== null && subject.from > 0 && (items[subject.from - 1] as Item).lower === 'as' && complement.pattern === 'end') parenthetical = true;
  if (known === undefined && (subject === null || passive)) return null;
  if (subject !== null && subject.how === 'before' && complement.pattern === 'end') {
    const named = namedAfter(items, subject, skipTimes(items, to));
    if (named !== null) subject = { from: subject.from, to: subject.to, how: subject.how, named };
  }
  return {
    kind: 'verb', lemma, form, listed: known === undefined ? 'none' : known.speech ? 'speech' : 'thought', from: i, to, subject, passive, negated, parenthetical, complement,
  };
}

/** Steps over how something was put: "put it | more bluntly". */
function behindManner(items: readonly Item[], at: number): number {
  let k = at;
  while (items[k]?.quotation === null && (items[k]?.pos === 'ADV' || /^(?:more|less|most|rather|quite)$/u.test(items[k]?.lower ?? ''))) k++;
  return k;
}

/** "as Bell put it", "another put it more bluntly: “…”": nobody's "put" whom the tagger takes for a noun, and nothing put anywhere. */
function putsIt(items: readonly Item[], i: number): boolean {
  if (!/^puts?$/u.test(items[i]?.lower ?? '') || items[i + 1]?.lower !== 'it' || items[i - 1]?.lower === 'to') return false;
  const after = items[i + 2];
  return after === undefined || after.quotation !== null || /^[,.;:–—]$/u.test(after.text) || (!(after.pos === 'ADP' || after.pos === 'PART') && hasMarkOrThat(items, i + 2));
}

/** Whether a clause with its verb stands before the comma or quotation that a subject follows. */
function interrupts(items: readonly Item[], subject: Subject | null): boolean {
  const before = subject === null ? undefined : items[subject.from - 1];
  if (subject === null || before === undefined || (before.quotation === null ? before.lower !== ',' : !closesQuotation(before))) return false;
  for (let k = 0; k < subject.from; k++) if (isFinite(items, k) || closesQuotation(items[k])) return true;
  return false;
}

/** "mentioned he left": a pronoun that can be no object. */
const opensWithWhoDoes = (item: Item | undefined): boolean => item?.quotation === null && /^(?:he|she|they|we|i)$/u.test(item.lower);

const formOf = (lower: string): VerbForm => (lower.endsWith('ing') ? 'ing' : lower.endsWith('ed') ? 'past' : lower.endsWith('s') ? 's' : 'base');

function mayInvert(items: readonly Item[], start: number): boolean {
  const left = items[start - 1];
  if (left === undefined) return isUpper(items[start] as Item) && items[start + 1] !== undefined && isUpper(items[start + 1] as Item);
  return left.quotation !== null || left.lower === ',' || left.lower === '—' || left.lower === '–' || left.lower === '--' || left.lower === ')' || left.lower === '…' || (left.text === '-' && items[start - 2]?.lower === ',');
}

function inverted(items: readonly Item[], to: number, left: Item | undefined): Subject | null {
  const subject = subjectAfter(items, to);
  if (subject === null) return null;
  const first = items[subject.from] as Item;
  if (first.lower === 'that' || first.lower === 'it' || first.lower === 'this' || first.lower === 'there') return null;
  const next = items[subject.to];
  if (next === undefined) return subject;
  // "Bell, in a letter, said it “makes no sense”": a quotation that goes on with the clause has its subject before it.
  if (next.quotation !== null) return !left?.quotation && /^\p{Ll}/u.test(next.text) ? null : subject;
  if (next.pos === 'VERB' || next.pos === 'AUX') return null;
  if (left?.quotation) return subject;
  if (!left || left.quotation === null) {
    const head = items[subject.to - 1] as Item;
    if (!isUpper(head) && !isDeterminer(first) && !isPossessive(first) && !isSubjectPronoun(first)) return null;
  }
  // After a comma "said Bell" inverts only where no clause of its own follows.
  if (next.lower === 'would' || next.lower === 'to') return null;
  return next.lower === '.' || next.lower === ',' || next.lower === ';' || next.lower === ':' || next.lower === '(' || next.pos === 'ADP' || isDay(next) || next.lower === 'who' || next.lower === '—'
    ? clauseAhead(items, to) && next.lower !== '.' && next.lower !== ',' && next.lower !== 'who' && !isDay(next) ? null : subject : null;
}

/** "Bell, host of ‘Any Questions,’ said": the comma that closes the aside stands within the marks. */
function overShortQuotation(items: readonly Item[], start: number): Subject | null {
  const quotation = items[start - 1] as Item;
  if (!quotation.text.trimEnd().endsWith(',') || quotation.text.length > 50) return null;
  for (let k = start - 2; k > 0 && start - k < 14; k--) {
    const item = items[k] as Item;
    if (item.quotation !== null) return null;
    if (item.lower !== ',') continue;
    const phrase = phraseBefore(items, k - 1, 0);
    if (phrase !== null && isUpper(items[phrase.to - 1] as Item)) return withHow(phrase, 'aside');
  }
  return null;
}
