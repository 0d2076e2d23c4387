import { complementAt, isFinite, skipTimes } from '../lines/complements';
import type { Complement } from '../lines/complements';
import { HEARER_VERBS, OBJECT_VERBS } from '../lines/data/cueVerbs';
import type { Item } from '../lines/narrator';
import { isUpper, phraseAfter, phraseBefore } from '../lines/phrases';
import { subjectBefore } from '../lines/subjects';
import { namedAfter } from '../lines/subjectsBehind';
import { withHow } from '../lines/subject';
import type { Subject } from '../lines/subject';
import type { Cue } from './cue';
import { invertedSubject } from './inversion';
import { closesQuotation } from './quotationsNear';
import { infinitiveSubject, participleSubject, sharedSubject } from './sharedSubjects';
import { verbGroup } from './verbGroup';
import type { VerbGroup } from './verbGroup';
import { verbHead } from './verbHead';
import type { VerbHead } from './verbHead';

const CONJUNCTIONS: ReadonlySet<string> = new Set(['and', 'but', 'or', 'yet', 'then', 'nor', 'however']);
/** A quotation in an aside has no more characters than this. */
const LONGEST_IN_ASIDE = 50;

/** Who reports by a verb, and what. */
interface Parts {
  readonly subject: Subject | null;
  readonly complement: Complement;
  readonly passive: boolean;
  readonly parenthetical: boolean;
}

/** The cue whose verb stands at `i`; null where it reports nothing. @param earlier the line's cues before it, whose subjects it may share. */
export function verbCue(items: readonly Item[], i: number, earlier: readonly Cue[]): Cue | null {
  const head = verbHead(items, i);
  if (head === null) return null;
  const group = verbGroup(items, i, head);
  const parts = byAgent(items, head, group) ?? turnedRound(items, head, group) ?? inOrder(items, head, group, earlier);
  const { passive } = parts;
  if (head.listed === 'none' && (parts.subject === null || passive)) return null;
  const complement = settled(items, parts, head.lemma);
  const parenthetical = parts.parenthetical || (complement.pattern === 'end' && items[(parts.subject?.from ?? 0) - 1]?.lower === 'as');
  const subject = complement.pattern === 'end' ? named(items, parts.subject, head.to) : parts.subject;
  return {
    kind: 'verb',
    lemma: head.lemma,
    form: head.form,
    listed: head.listed,
    from: i,
    to: head.to,
    subject,
    passive,
    negated: group.negated,
    parenthetical,
    complement,
  };
}

const nothingBehind = (items: readonly Item[], hearer: Complement['hearer'] = null): Complement => ({
  pattern: 'end',
  at: items.length,
  hearer,
});

/** "was asked by a caller why", "first reported by the Herald": who did it stands behind "by". */
function byAgent(items: readonly Item[], { form, to }: VerbHead, { passive, auxiliary, start }: VerbGroup): Parts | null {
  if (form !== 'past' || (auxiliary && !passive)) return null;
  const by = skipTimes(items, to);
  const agent = items[by]?.lower === 'by' ? phraseAfter(items, by + 1) : null;
  if (agent === null) return null;
  const parenthetical = items[start - 1]?.lower === 'as';
  return {
    subject: withHow(agent, 'inverted'),
    passive: false,
    parenthetical,
    complement: parenthetical ? nothingBehind(items) : complementAt(items, agent.to, false),
  };
}

/** "said Bell": only marks may follow. */
function turnedRound(items: readonly Item[], head: VerbHead, group: VerbGroup): Parts | null {
  const subject = invertedSubject(items, head, group);
  if (subject === null) return null;
  const rest = complementAt(items, subject.to, false);
  const complement = rest.pattern === 'quote' || rest.pattern === 'colon' ? rest : nothingBehind(items);
  return { subject, complement, passive: false, parenthetical: false };
}

/** "Bell said that …" */
function inOrder(items: readonly Item[], head: VerbHead, group: VerbGroup, earlier: readonly Cue[]): Parts {
  const { lemma, to } = head;
  const complement = complementAt(items, lemma === 'put' ? behindManner(items, to) : to, HEARER_VERBS.has(lemma) && !group.passive);
  return { subject: subjectOf(items, head, group, earlier), complement, passive: group.passive, parenthetical: false };
}

/** The subject of a verb: before it, over an aside that ends in marks, or that of an earlier cue. */
function subjectOf(items: readonly Item[], head: VerbHead, group: VerbGroup, earlier: readonly Cue[]): Subject | null {
  const { start } = group;
  const left = items[start - 1];
  const subject = nearestSubject(items, head, group, earlier) ?? overShortQuotation(items, start);
  // "offered him a job, then says"
  return subject ?? (left?.lower === ',' && items[start]?.lower === 'then' ? sharedSubject(items, start, earlier) : null);
}

function nearestSubject(
  items: readonly Item[],
  { form, to }: VerbHead,
  { start, auxiliary, infinitive }: VerbGroup,
  earlier: readonly Cue[],
): Subject | null {
  const left = items[start - 1];
  if (form === 'ing' && !auxiliary) return participleSubject(items, start, earlier);
  if (infinitive) return infinitiveSubject(items, start, earlier);
  if (left !== undefined && CONJUNCTIONS.has(left.lower)) return sharedSubject(items, start, earlier);
  const subject = subjectBefore(items, start, 0);
  // "praised the plan, warned of floods and left"
  const oneOfSeveral =
    left?.lower === ',' &&
    start > 1 &&
    earlier.length > 0 &&
    !auxiliary &&
    items.slice(start, to + 12).some(({ lower }) => lower === 'and');
  return subject ?? (oneOfSeveral ? sharedSubject(items, start, earlier) : null);
}

/** Steps over how something was put: "put it | more bluntly". */
function behindManner(items: readonly Item[], at: number): number {
  let k = at;
  while (items[k]?.quotation === null && (items[k]?.pos === 'ADV' || /^(?:more|less|most|rather|quite)$/u.test(items[k]?.lower ?? ''))) k++;
  return k;
}

/** What follows a cue, by what stands around its subject. */
function settled(items: readonly Item[], { subject, complement }: Parts, lemma: string): Complement {
  const { pattern, at, hearer } = complement;
  // "As Bell wrote in a letter, the road …": where it was said.
  if (subject?.how === 'before' && opensWithAs(items, subject) && items[at]?.pos === 'ADP') return nothingBehind(items, hearer);
  // "There is a risk, Bell said, that it floods": the comma closes what interrupts the clause.
  if (pattern === 'that' && items[at - 2]?.lower === ',' && interrupts(items, subject)) return nothingBehind(items, hearer);
  return pattern === 'clause' && OBJECT_VERBS.has(lemma) && !opensWithWhoDoes(items[at]) ? { pattern: 'np', at, hearer } : complement;
}

const opensWithAs = (items: readonly Item[], { from }: Subject): boolean =>
  items[from - 1]?.lower === 'as' && (from === 1 || items[from - 2]?.lower === ',');

/** Whether a clause with its verb stands before the comma or quotation that a subject follows. */
function interrupts(items: readonly Item[], subject: Subject | null): boolean {
  const before = subject === null ? undefined : items[subject.from - 1];
  if (subject === null || before === undefined || (before.quotation === null ? before.lower !== ',' : !closesQuotation(before)))
    return false;
  for (let k = 0; k < subject.from; k++) if (isFinite(items, k) || closesQuotation(items[k])) return true;
  return false;
}

/** "mentioned he left": a pronoun that can be no object. */
const opensWithWhoDoes = (item: Item | undefined): boolean => item?.quotation === null && /^(?:he|she|they|we|i)$/u.test(item.lower);

/** The subject with the name that stands behind the verb: "the minister said, Ann Bell". */
function named(items: readonly Item[], subject: Subject | null, verbEnd: number): Subject | null {
  if (subject?.how !== 'before') return subject;
  const name = namedAfter(items, subject, skipTimes(items, verbEnd));
  return name === null ? subject : { from: subject.from, to: subject.to, how: subject.how, named: name };
}

/** "Bell, host of ‘Any Questions,’ said": the comma that closes the aside stands within the marks. */
function overShortQuotation(items: readonly Item[], start: number): Subject | null {
  const quotation = items[start - 1];
  if (!quotation?.quotation || !quotation.text.trimEnd().endsWith(',') || quotation.text.length > LONGEST_IN_ASIDE) return null;
  for (let k = start - 2; k > 0 && start - k < 14; k--) {
    const item = items[k] as Item;
    if (item.quotation !== null) return null;
    if (item.lower !== ',') continue;
    const phrase = phraseBefore(items, k - 1, 0);
    if (phrase !== null && isUpper(items[phrase.to - 1] as Item)) return withHow(phrase, 'aside');
  }
  return null;
}
