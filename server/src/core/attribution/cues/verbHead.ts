import { cueForm } from '../lines/cueForms';
import type { CueForm, VerbForm } from '../lines/cueForms';
import { PARTICLES } from '../lines/data/cueVerbs';
import type { Item } from '../lines/narrator';
import { isNounTakenForVerb, isUpper } from '../lines/phrases';
import { quotationBefore } from './quotationsNear';
import { hasMarkOrThat, isVerbHere, tellsOfQuotation } from './verbHere';

/** A verb that may report, with what belongs to it: "made clear", "pointed out". */
export interface VerbHead {
  readonly lemma: string;
  readonly form: VerbForm;
  readonly listed: 'speech' | 'thought' | 'none';
  /** Index behind the verb and its particle. */
  readonly to: number;
}

export const MAKE: ReadonlySet<string> = new Set(['make', 'makes', 'made', 'making']);
/** Verbs that report only with their particle or beside marks. */
const NEEDS_PARTICLE: ReadonlySet<string> = new Set(['go', 'fire', 'shoot', 'sum', 'sing', 'speak', 'talk', 'refer', 'lash', 'hit']);

/** The verb at `i`; null where it is none that may report. */
export function verbHead(items: readonly Item[], i: number): VerbHead | null {
  if (isNounTakenForVerb(items, i)) return null;
  const several = severalWords(items, i);
  if (several !== undefined) return several && withParticle(items, i, several);
  const { lower, lemma } = items[i] as Item;
  const known = cueForm(lower);
  if (known === undefined && !reportsByPlace(items, i)) return null;
  const form = known?.form ?? formOf(lower);
  if (!isVerbHere(items, i, form, known !== undefined)) return null;
  return known === undefined ? { lemma, form, listed: 'none', to: i + 1 } : withParticle(items, i, listed(known, i + 1));
}

const listed = ({ lemma, form, speech }: CueForm, to: number): VerbHead => ({ lemma, form, listed: speech ? 'speech' : 'thought', to });

/** "made it clear", "let it be known", "put it": null where "make" makes something else, undefined where the verb begins none of these. */
function severalWords(items: readonly Item[], i: number): VerbHead | null | undefined {
  const lower = (at: number): string => items[at]?.lower ?? '';
  if (MAKE.has(lower(i))) {
    let k = i + 1;
    if (lower(k) === 'it') k++;
    if (items[k]?.pos === 'ADV') k++;
    return lower(k) === 'clear' ? listed({ lemma: 'make-clear', form: lower(i) === 'making' ? 'ing' : 'past', speech: true }, k + 1) : null;
  }
  if (lower(i) === 'let' && lower(i + 1) === 'it' && lower(i + 2) === 'be' && lower(i + 3) === 'known')
    return listed({ lemma: 'make-clear', form: 'past', speech: true }, i + 4);
  if (cueForm(lower(i)) === undefined && putsIt(items, i))
    return listed({ lemma: 'put', form: lower(i) === 'puts' ? 's' : 'past', speech: true }, i + 2);
  return undefined;
}

/** "as Bell put it", "another put it more bluntly: “…”": nobody's "put" whom the tagger takes for a noun, and nothing put anywhere. */
function putsIt(items: readonly Item[], i: number): boolean {
  if (!/^puts?$/u.test(items[i]?.lower ?? '') || items[i + 1]?.lower !== 'it' || items[i - 1]?.lower === 'to') return false;
  const after = items[i + 2];
  return (
    after === undefined ||
    after.quotation !== null ||
    /^[,.;:–—]$/u.test(after.text) ||
    (!(after.pos === 'ADP' || after.pos === 'PART') && hasMarkOrThat(items, i + 2))
  );
}

/** Whether a verb that no list has stands as reporting verbs do. */
function reportsByPlace(items: readonly Item[], i: number): boolean {
  const item = items[i] as Item;
  if ((item.pos !== 'VERB' && !tellsOfQuotation(items, i)) || (isUpper(item) && i > 0)) return false;
  return hasMarkOrThat(items, i + 1) || quotationBefore(items, i);
}

/** The verb with its particle; null where it reports with one alone: "went on", and not "went to the school". */
function withParticle(items: readonly Item[], i: number, head: VerbHead): VerbHead | null {
  if (PARTICLES[head.lemma]?.includes(items[head.to]?.lower ?? '')) return { ...head, to: head.to + 1 };
  return NEEDS_PARTICLE.has(head.lemma) && !hasMarkOrThat(items, i + 1) && !quotationBefore(items, i) ? null : head;
}

const formOf = (lower: string): VerbForm =>
  lower.endsWith('ing') ? 'ing' : lower.endsWith('ed') ? 'past' : lower.endsWith('s') ? 's' : 'base';
