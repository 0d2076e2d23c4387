import { clauseAhead } from '../lines/complements';
import { INVERTING_VERBS, OBJECT_VERBS } from '../lines/data/cueVerbs';
import type { Item } from '../lines/narrator';
import { isDay, isDeterminer, isPossessive, isSubjectPronoun, isUpper } from '../lines/phrases';
import { subjectAfter } from '../lines/subjectsBehind';
import type { Subject } from '../lines/subject';
import { closesQuotation, quotationLeft } from './quotationsNear';
import type { VerbGroup } from './verbGroup';
import type { VerbHead } from './verbHead';

const BEFORE_INVERSION: ReadonlySet<string> = new Set([',', '—', '–', '--', ')', '…']);
const BEHIND_INVERSION: ReadonlySet<string> = new Set(['.', ',', ';', ':', '(', 'who', '—']);

/** "…”, said Bell": the subject behind its verb; null where verb and subject are not turned round. */
export function invertedSubject(items: readonly Item[], head: VerbHead, group: VerbGroup): Subject | null {
  if (group.passive || group.infinitive || group.auxiliary || head.form === 'ing' || !mayInvert(items, head, group.start)) return null;
  const subject = subjectAfter(items, head.to);
  return subject !== null && standsBehind(items, head.to, subject, items[group.start - 1]) ? subject : null;
}

/** Whether a verb may have its subject behind it, by what stands before. */
function mayInvert(items: readonly Item[], { lemma, listed }: VerbHead, start: number): boolean {
  const left = items[start - 1];
  const beside = left !== undefined && left.quotation !== null;
  const quoted = quotationLeft(items, start);
  if (INVERTING_VERBS.has(lemma)) return (opensClause(items, start) || quoted !== null) && (lemma !== 'tell' || beside);
  if (listed === 'none') return beside;
  if (!OBJECT_VERBS.has(lemma)) return closesQuotation(left) || (quoted !== null && quoted !== left);
  return closesQuotation(left) && left?.text.trimEnd().endsWith(',') === true;
}

function opensClause(items: readonly Item[], start: number): boolean {
  const left = items[start - 1];
  const next = items[start + 1];
  if (left === undefined) return isUpper(items[start] as Item) && next !== undefined && isUpper(next);
  return left.quotation !== null || BEFORE_INVERSION.has(left.lower) || (left.text === '-' && items[start - 2]?.lower === ',');
}

/** Whether what may be a subject behind the verb is its subject, and no object and no clause's. */
function standsBehind(items: readonly Item[], verbEnd: number, subject: Subject, left: Item | undefined): boolean {
  const first = items[subject.from] as Item;
  if (/^(?:that|it|this|there)$/u.test(first.lower)) return false;
  const next = items[subject.to];
  if (next === undefined) return true;
  const quoted = left !== undefined && left.quotation !== null;
  // "Bell, in a letter, said it “makes no sense”": a quotation that goes on with the clause has its subject before it.
  if (next.quotation !== null) return quoted || !/^\p{Ll}/u.test(next.text);
  if (next.pos === 'VERB' || next.pos === 'AUX') return false;
  if (quoted) return true;
  if (!isUpper(items[subject.to - 1] as Item) && !isDeterminer(first) && !isPossessive(first) && !isSubjectPronoun(first)) return false;
  // After a comma "said Bell" inverts only where no clause of its own follows.
  if (next.lower === 'would' || next.lower === 'to') return false;
  if (next.lower === '.' || next.lower === ',' || next.lower === 'who' || isDay(next)) return true;
  return (BEHIND_INVERSION.has(next.lower) || next.pos === 'ADP') && !clauseAhead(items, verbEnd);
}
