import { PARTICLES } from '../lines/data/cueVerbs';
import { ROLE_NOUNS } from '../lines/data/people';
import { cueForm, isDocument } from '../lines/cueForms';
import type { VerbForm } from '../lines/cueForms';
import type { Item } from '../lines/narrator';
import { isDeterminer, isNominal, isPossessive, isSubjectPronoun, isUpper, phraseAfter } from '../lines/phrases';
import { quotationBefore, quotationLeft } from './quotationsNear';

/** Whether a verb that no list has is followed by marks or "that": the only ways it may report. */
export function hasMarkOrThat(items: readonly Item[], at: number): boolean {
  for (let k = at; k < Math.min(items.length, at + 9); k++) {
    const item = items[k] as Item;
    if (item.quotation !== null || item.lower === ':') return true;
    if (item.lower === 'that') return k === at || items[k - 1]?.lower === ',';
    if (item.lower === '.' || item.pos === 'VERB') return false;
  }
  return false;
}

/** Whether the word is a verb where it stands, and not "the report", "his claims", "the alleged plot". */
export function isVerbHere(items: readonly Item[], i: number, form: VerbForm, listed: boolean): boolean {
  const item = items[i] as Item;
  const left = items[i - 1];
  if (left === undefined) return form === 'ing' || form === 'past';
  if (left.quotation === null) {
    if (isDeterminer(left) && !isSubjectPronoun(left)) return false;
    if (isPossessive(left)) return false;
    if (/['’]s$/u.test(left.lower) && left.pos === 'PART') return false;
  }
  if (opensReport(items, i, form, listed)) return true;
  if (form === 'past') {
    if (
      item.pos === 'ADJ' &&
      left.quotation === null &&
      items[i + 1] !== undefined &&
      isNominal(items, i + 1) &&
      left.pos !== 'PROPN' &&
      left.pos !== 'PRON'
    )
      return false;
    return item.pos === 'VERB' || item.pos === 'AUX' || listed || tellsOfQuotation(items, i);
  }
  if (form === 'ing') return item.pos === 'VERB' || (listed && item.pos !== 'NOUN') || left.lower === ',';
  if (
    left.quotation === null &&
    (left.pos === 'ADJ' || left.pos === 'ADP' || left.pos === 'NUM') &&
    left.lower !== 'to' &&
    item.pos !== 'VERB'
  )
    return false;
  // "logs of telephone calls": a bare singular before it is part of its name.
  if (
    form === 's' &&
    listed &&
    left.quotation === null &&
    left.pos === 'NOUN' &&
    left.lemma === left.lower &&
    !isUpper(left) &&
    (items[i - 2]?.pos === 'ADP' || items[i - 2]?.pos === 'CCONJ') &&
    !hasMarkOrThat(items, i + 1)
  )
    return false;
  // "The report states that": a noun phrase takes a verb before "that" or marks.
  if (
    form === 's' &&
    listed &&
    (items[i + 1]?.lower === 'that' || items[i + 1]?.lower === ':' || Boolean(items[i + 1]?.quotation)) &&
    !isUpper(item) &&
    (isNominal(items, i - 1) || left.lower === ',')
  )
    return true;
  if (form === 's' && listed && isNominal(items, i - 1) && quotesSomebody(items, i)) return true;
  // "those consulted by the Herald point out", "“A,” reports Bell": particles and inversion make a verb of it.
  if (items[i + 1]?.lower === 'out' && (PARTICLES[cueForm(item.lower)?.lemma ?? '']?.includes('out') ?? false)) return true;
  if (
    form === 's' &&
    listed &&
    quotationLeft(items, i) !== null &&
    items[i + 1] !== undefined &&
    (isUpper(items[i + 1] as Item) || isDeterminer(items[i + 1] as Item) || ROLE_NOUNS.has((items[i + 1] as Item).lower))
  )
    return true;
  // "…, figures show."
  if (
    form === 'base' &&
    listed &&
    isDocument(left.lower) &&
    left.lower.endsWith('s') &&
    (items[i + 1] === undefined || items[i + 1]?.lower === '.' || items[i + 1]?.lower === 'that')
  )
    return true;
  if (item.pos === 'VERB') return !(left.pos === 'ADP' && left.lower !== 'to');
  if (isSubjectPronoun(left) || left.pos === 'AUX' || left.lower === 'to') return true;
  const lemma = cueForm(item.lower)?.lemma;
  return lemma === 'say' || lemma === 'tell' || lemma === 'write' || lemma === 'add' || (form === 's' && isUpper(left) && !isUpper(item));
}

/** "Two owners claim they", "Residents informed the board that": between a plural and the clause it leads to a listed form is a verb, whatever the tagger says. */
function opensReport(items: readonly Item[], i: number, form: VerbForm, listed: boolean): boolean {
  const left = items[i - 1];
  const next = items[i + 1];
  if (!listed || left === undefined || next === undefined || !isPluralHead(left) || next.quotation !== null) return false;
  if (form === 'base') return next.lower === 'that' || (isSubjectPronoun(next) && next.lower !== 'who');
  return form === 'past' && items.slice(i + 1, i + 5).some(({ lower, pos }, n) => lower === 'that' && pos !== 'PRON' && n > 0);
}

/** "the newspaper quotes Bell as saying": whether whom it quotes stands between a verb at `i` and "as saying". */
function quotesSomebody(items: readonly Item[], i: number): boolean {
  const phrase = phraseAfter(items, i + 1);
  return phrase !== null && items[phrase.to]?.lower === 'as' && items[phrase.to + 1]?.lower === 'saying';
}

const isPluralHead = ({ quotation, pos, lower, lemma, text }: Item): boolean =>
  quotation === null && lower.endsWith('s') && (pos === 'NOUN' ? lower !== lemma : pos === 'PROPN' && text.length > 3);

/** `“…,” Bell educated reporters`: a past form that the tagger takes for an adjective, behind a name and the quotation that it closes. */
export function tellsOfQuotation(items: readonly Item[], i: number): boolean {
  const { pos, lower } = items[i] as Item;
  return pos === 'ADJ' && lower.endsWith('ed') && i > 1 && isUpper(items[i - 1] as Item) && quotationBefore(items, i);
}
