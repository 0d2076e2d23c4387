import { opensStrongly } from './clauseStarts';
import { isFinite } from './complements';
import { cueForm } from './cueForms';
import { describes, titledName } from './describedNames';
import type { Item } from './narrator';
import { isDay, isNominal, isPartOfDay, isUpper, phraseAfter, phraseBefore } from './phrases';
import type { Range } from './phrases';
import { beforeBracket, beforeSelf, PERSONS } from './stepsBack';
import { withHow } from './subject';
import type { Subject } from './subject';
import { widen } from './widening';

/** The subject before an aside that ends at the comma, bracket or dash `close`. */
export function subjectOverAside(items: readonly Item[], close: number, floor: number): Subject | null {
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
    if (
      phrase === null ||
      (phrase.to - phrase.from === 1 && !isNominal(items, phrase.from) && !PERSONS.has((items[phrase.from] as Item).lower))
    )
      continue;
    const first = items[k + 1] as Item;
    if (opening === '(') return withHow(widen(items, phrase, floor), 'aside');
    if (PERSONS.has(first.lower)) continue;
    if (opening !== ',') return withHow(widen(items, phrase, floor), 'aside');
    const named = titledName(items, behind) && (describes(items, phrase) || isIntroduced(items, phrase, behind.to));
    const range = named ? { from: phrase.from, to: behind.to } : phrase;
    if (opensStrongly(items, phrase.from, floor)) {
      // "Until the vote, Ann Bell, a member, said": what tells when gives way to a name behind it.
      if (
        best !== null &&
        isUpper(items[best.to - 1] as Item) &&
        items[phrase.from - 1]?.pos === 'ADP' &&
        !isUpper(items[phrase.to - 1] as Item) &&
        !describes(items, phrase)
      )
        break;
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
  return (
    items[from]?.lower === 'the' &&
    to - from <= 3 &&
    head.pos === 'NOUN' &&
    head.lemma === head.lower &&
    !isUpper(head) &&
    close - to >= 3 &&
    !isPartOfDay(head)
  );
}

/** "Ann Bell, clad in red with lights that formed a word, said": the name and comma that open the line, whatever verbs follow up to `close`. */
function openingName(items: readonly Item[], close: number, floor: number): Subject | null {
  const phrase = phraseAfter(items, items[floor]?.pos === 'ADV' ? floor + 1 : floor);
  if (
    phrase === null ||
    phrase.to >= close ||
    close - phrase.to > 45 ||
    items[phrase.to]?.lower !== ',' ||
    !isUpper(items[phrase.to - 1] as Item) ||
    isDay(items[phrase.to - 1] as Item)
  )
    return null;
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
