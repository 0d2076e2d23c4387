import type { Item } from './narrator';
import {
  isDay,
  isDeterminer,
  isMark,
  isNominal,
  isObjectPronoun,
  isPartOfDay,
  isPossessive,
  isSubjectPronoun,
  isTime,
  phraseAfter,
} from './phrases';
import type { Range } from './phrases';
import { wordSet } from '../../text/wordSet';

/** What follows a cue. `end` means that nothing does: the content stands before, or elsewhere. */
export type Pattern = 'that' | 'clause' | 'to' | 'wh' | 'np' | 'prep' | 'quote' | 'colon' | 'end';

export interface Complement {
  readonly pattern: Pattern;
  /** Index of the content's first item; the line's length where there is none. */
  readonly at: number;
  /** To whom it was said. */
  readonly hearer: Range | null;
}

const WH: ReadonlySet<string> = new Set(['what', 'how', 'whether', 'why', 'if', 'where', 'who', 'when']);
const PLACE = wordSet(`
  in on at during after before from via through by with to over about of for last this earlier while as following behind amid
  inside outside
`);
const CLAUSE_PRONOUNS = wordSet(`
  he she they we i it there you this these those nobody everyone someone people none nothing everything
`);
/** What tells when something was said rather than what: "said as she left". */
const MEANWHILE: ReadonlySet<string> = new Set(['as', 'while', 'after', 'before', 'since', 'because', 'until', 'once']);
const STOPS: ReadonlySet<string> = new Set(['.', '?', '!', ';']);
const BARE_PAST = /(?:ed|en)$/u;

/** Skips times that stand between a cue and its content: "on Tuesday", "last week", "again". */
export function skipTimes(items: readonly Item[], at: number): number {
  let k = at;
  for (;;) {
    const item = items[k];
    const next = items[k + 1];
    if (item === undefined || item.quotation !== null) return k;
    // "promised not to go": the promise is not to go.
    if (item.lower === 'not' && next?.lower === 'to') return k;
    if (isDay(item)) {
      k++;
      while (items[k] !== undefined && (isPartOfDay(items[k] as Item) || (items[k] as Item).pos === 'NUM')) k++;
      continue;
    }
    if (item.pos === 'ADP' && next !== undefined && isDay(next)) {
      k++;
      continue;
    }
    if (
      /^(?:this|last|next|that|early|late|the|earlier|every)$/u.test(item.lower) &&
      next !== undefined &&
      (isPartOfDay(next) || isDay(next))
    ) {
      k += 2;
      continue;
    }
    if (
      isTime(items, k) &&
      !(item.lower === 'all' || item.lower === 'there' || item.lower === 'so' || item.lower === 'now' || item.lower === 'even')
    ) {
      k++;
      continue;
    }
    return k;
  }
}

/** Whether a verb can carry a clause by itself. */
export function isFinite(items: readonly Item[], i: number): boolean {
  const item = items[i];
  if (item === undefined || item.quotation !== null) return false;
  if (item.pos === 'AUX') return items[i - 1]?.lower !== 'to' && !/^(?:be|been|being|having)$/u.test(item.lower);
  if (item.lower === "'s" || item.lower === "'re" || item.lower === "'ve" || item.lower === "'ll" || item.lower === "'d")
    return item.pos !== 'PART' && i > 0 && isSubjectPronoun(items[i - 1] as Item);
  if (item.pos !== 'VERB') return false;
  if (item.lower.endsWith('ing')) return false;
  const left = items[i - 1];
  // "self-described", "a later press gaggle", "a think tank"
  if (item.lower === 'think' && /^tanks?$/u.test(items[i + 1]?.lower ?? '')) return false;
  if (left !== undefined && isDeterminer(left) && item.lower.endsWith('ed') && isNominal(items, i + 1)) return false;
  if (left?.pos === 'ADV' && items[i + 1]?.pos === 'NOUN' && items[i - 2]?.pos === 'DET') return false;
  if (
    left !== undefined &&
    left.quotation === null &&
    ((left.text === '-' && left.end === item.start) ||
      (left.pos === 'ADJ' && items[i + 1]?.quotation === null && items[i + 1]?.pos === 'NOUN'))
  )
    return false;
  return left === undefined || (left.lower !== 'to' && !(isDeterminer(left) && !isSubjectPronoun(left)) && !isPossessive(left));
}

/** Whether a clause with its own subject starts at `at`. */
export function clauseAhead(items: readonly Item[], at: number): boolean {
  const first = items[at];
  if (first === undefined) return false;
  let nominal = false;
  let relative = false;
  for (let k = at; k < Math.min(items.length, at + 30); k++) {
    const item = items[k] as Item;
    if (item.quotation !== null) {
      if (nominal && /^[\p{Ll}]/u.test(item.text)) return true;
      nominal ||= true;
      continue;
    }
    if (STOPS.has(item.lower)) return false;
    if (!nominal && isMark(item) && item.lower !== '$' && item.lower !== '#') return false;
    if (CLAUSE_PRONOUNS.has(item.lower)) {
      nominal = true;
      continue;
    }
    if (/^(?:who|which)$/u.test(item.lower) && nominal) {
      relative = true;
      continue;
    }
    if (item.lower === 'that' && k > at && nominal) {
      relative = true;
      continue;
    }
    // "told them the favourite was her deputy": an adjective that stands for somebody.
    if (item.pos === 'ADJ' && k > at && isDeterminer(items[k - 1] as Item) && isFinite(items, k + 1)) {
      nominal = true;
      continue;
    }
    if (isNominal(items, k) || (k === at && item.pos === 'VERB' && item.lower.endsWith('ing'))) {
      nominal = true;
      continue;
    }
    if (isFinite(items, k)) {
      if (!nominal) return item.lower.endsWith('ing');
      // "efforts led by a donor" carries no clause; "efforts led to ..." does.
      if (item.pos === 'VERB' && BARE_PAST.test(item.lower) && items[k + 1]?.lower === 'by') continue;
      if (relative) {
        relative = false;
        continue;
      }
      return true;
    }
  }
  return false;
}

/** Skips what tells where and how between a cue and "that" or a mark: "in a statement released by his office". */
function skipCircumstance(items: readonly Item[], at: number): number {
  let k = skipTimes(items, at);
  for (let guard = 0; guard < 5; guard++) {
    const item = items[k];
    if (item === undefined || item.quotation !== null || !PLACE.has(item.lower)) return k;
    let inner = k + 1;
    // "after meeting the board", "behind closed doors"
    if (
      items[inner]?.pos === 'VERB' &&
      (items[inner]?.lower.endsWith('ing') || (items[inner]?.lower.endsWith('ed') && isNominal(items, inner + 1)))
    )
      inner++;
    const phrase = phraseAfter(items, inner);
    if (phrase === null) return k;
    k = skipTimes(items, phrase.to);
    const after = items[k];
    // "wrote after Bell argued that" goes on with Bell's words, "said in a letter released today that" does not.
    if (
      after !== undefined &&
      !MEANWHILE.has(item.lower) &&
      after.quotation === null &&
      after.pos === 'VERB' &&
      /(?:ed|ing)$/u.test(after.lower) &&
      items[k + 1]?.quotation === null
    ) {
      k = skipTimes(items, k + 1);
    }
  }
  return k;
}

/**
 * Reads what follows a cue.
 * @param at index right after the cue.
 * @param takesHearer whether the verb takes the hearer as its object ("told reporters").
 */
export function complementAt(items: readonly Item[], at: number, takesHearer: boolean): Complement {
  let k = skipTimes(items, at);
  let hearer: Range | null = null;
  const first = items[k];
  if (takesHearer && first !== undefined && first.quotation === null && first.lower !== 'that' && first.lower !== 'to') {
    const phrase =
      isObjectPronoun(first) && !(first.lower === 'her' && isNominal(items, k + 1)) ? { from: k, to: k + 1 } : phraseAfter(items, k);
    if (phrase !== null && !isMark(first)) {
      const behind = skipTimes(items, phrase.to);
      // "warned the road would be closed": no hearer, but the subject of what was said.
      if (behind === phrase.to && isFinite(items, behind) && !isObjectPronoun(first)) return { pattern: 'clause', at: k, hearer: null };
      hearer = phrase;
      k = behind;
      // "told the reporters who had come": which ones.
      if (items[k]?.lower === 'who' && !isObjectPronoun(first)) return { pattern: 'end', at: items.length, hearer };
    }
  } else if (first?.lower === 'to' && items[k + 1] !== undefined && items[k + 1]?.pos !== 'VERB' && items[k + 1]?.pos !== 'AUX') {
    const phrase = phraseAfter(items, k + 1);
    if (phrase !== null) {
      hearer = phrase;
      k = skipTimes(items, phrase.to);
    }
  }
  const direct = patternAt(items, k, hearer !== null || !takesHearer);
  if (direct !== null && direct.pattern !== 'np' && direct.pattern !== 'prep' && direct.pattern !== 'end')
    return withHearer(direct, hearer);
  const beyond = skipCircumstance(items, k);
  if (beyond > k) {
    const later = patternAt(items, beyond, true);
    // "told them about a plan that Bell made": what is about something has no clause.
    if (later?.pattern === 'that' && items[k]?.lower === 'about') return { pattern: 'end', at: items.length, hearer };
    if (later !== null && (later.pattern === 'that' || later.pattern === 'quote' || later.pattern === 'colon'))
      return withHearer(later, hearer);
    // "said in a statement it would pay": a clause whose subject nobody takes for part of what stands before it.
    if (later?.pattern === 'clause' && opensClause(items, beyond)) return withHearer(later, hearer);
    if (later === null || later.pattern === 'end') {
      const prep = items[k]?.lower;
      if (prep !== 'of' && prep !== 'for' && prep !== 'about' && prep !== 'to') return { pattern: 'end', at: items.length, hearer };
    }
  }
  return direct === null ? { pattern: 'end', at: items.length, hearer } : withHearer(direct, hearer);
}

const withHearer = ({ pattern, at }: { readonly pattern: Pattern; readonly at: number }, hearer: Range | null): Complement => ({
  pattern,
  at,
  hearer,
});

/** Whether what stands at `at` can only begin a phrase of its own: a pronoun, an article, an owner. */
function opensClause(items: readonly Item[], at: number): boolean {
  const item = items[at] as Item;
  return item.quotation === null && (CLAUSE_PRONOUNS.has(item.lower) || isPossessive(item) || /^(?:the|a|an)$/u.test(item.lower));
}

function patternAt(items: readonly Item[], at: number, mayBeClause: boolean): { pattern: Pattern; at: number } | null {
  const item = items[at];
  if (item === undefined || STOPS.has(item.lower)) return { pattern: 'end', at: items.length };
  if (item.quotation !== null) return { pattern: 'quote', at };
  const next = items[at + 1];
  // "stated this, in a letter: “…”"
  if (/^(?:this|so|it)$/u.test(item.lower) && (next?.lower === ',' || next?.lower === ':')) return patternAt(items, at + 1, mayBeClause);
  if (item.lower === ':')
    return next === undefined
      ? { pattern: 'colon', at: items.length }
      : next.quotation !== null
        ? { pattern: 'quote', at: at + 1 }
        : { pattern: 'colon', at: at + 1 };
  if (item.lower === ',') {
    if (next?.quotation) return { pattern: 'quote', at: at + 1 };
    // "reported on Tuesday, that the road was closed": as texts translated from Slavic languages and German have it.
    if (next?.lower === 'that' && next.pos !== 'DET' && !isFinite(items, at + 2) && clauseAhead(items, at + 2))
      return { pattern: 'that', at: at + 2 };
    // ", in fact, that": an aside before the conjunction
    const close = asideEnd(items, at);
    if (close > 0 && items[close + 1]?.lower === 'that') return { pattern: 'that', at: close + 2 };
    return { pattern: 'end', at: items.length };
  }
  if (item.lower === 'that' && next !== undefined) {
    if (next.lower === ',') {
      const close = asideEnd(items, at + 1);
      if (close > 0) return { pattern: 'that', at: at + 1 < close && close - at > 2 ? close + 1 : at + 1 };
    }
    if (next.quotation !== null) return { pattern: 'quote', at: at + 1 };
    // "that increased costs were": a participle before the clause's subject.
    if (next.pos === 'VERB' && /(?:ed|en)$/u.test(next.lower) && isNominal(items, at + 2) && clauseAhead(items, at + 2))
      return { pattern: 'that', at: at + 1 };
    if ((next.pos === 'VERB' && !next.lower.endsWith('ing')) || next.pos === 'AUX' || isMark(next)) return { pattern: 'clause', at };
    return { pattern: 'that', at: at + 1 };
  }
  if (
    item.lower === 'to' &&
    next !== undefined &&
    (next.pos === 'VERB' || next.pos === 'AUX' || next.pos === 'ADV' || next.quotation !== null)
  )
    return { pattern: 'to', at };
  if (item.lower === 'not' && next?.lower === 'to') return { pattern: 'to', at };
  if (WH.has(item.lower)) return { pattern: 'wh', at };
  if (isMark(item) && item.lower !== '$' && item.lower !== '#' && item.lower !== '@') return { pattern: 'end', at: items.length };
  if (item.pos === 'CCONJ') return { pattern: 'end', at: items.length };
  if (mayBeClause && item.pos !== 'ADP' && !MEANWHILE.has(item.lower) && clauseAhead(items, at)) return { pattern: 'clause', at };
  if (item.pos === 'ADP' || item.pos === 'SCONJ')
    return mayBeClause &&
      (item.lower === 'if' || MEANWHILE.has(item.lower) || item.lower === 'in' || item.lower === 'under' || item.lower === 'despite') &&
      commaClause(items, at)
      ? { pattern: 'clause', at }
      : { pattern: 'prep', at };
  if (item.pos === 'VERB' && item.lower.endsWith('ing'))
    return mayBeClause && clauseAhead(items, at) ? { pattern: 'clause', at } : { pattern: 'np', at };
  return { pattern: 'np', at };
}

/** "said in Ohio, people want …": a preposed circumstance with its comma, then a clause. */
function commaClause(items: readonly Item[], at: number): boolean {
  for (let k = at + 1; k < Math.min(items.length, at + 16); k++) {
    const item = items[k] as Item;
    if (item.quotation !== null || STOPS.has(item.lower)) return false;
    if (item.lower === ',') return clauseAhead(items, k + 1);
  }
  return false;
}

/** Index of the comma that closes the aside opened by the comma at `open`; 0 where none does within a few words. */
function asideEnd(items: readonly Item[], open: number): number {
  for (let k = open + 1; k < Math.min(items.length, open + 14); k++) {
    const item = items[k] as Item;
    if (item.quotation !== null || STOPS.has(item.lower)) return 0;
    if (item.lower === ',') return k;
  }
  return 0;
}
