import { isFinite } from '../lines/complements';
import type { Complement } from '../lines/complements';
import type { Item } from '../lines/narrator';
import { isGenitive, isPossessive, phraseBefore } from '../lines/phrases';
import type { Subject } from '../lines/subject';
import type { Cue } from './cue';

/** Whether the word's owner stands right before, which makes it a noun whatever the tagger says: "his comment that". */
export function isOwned(items: readonly Item[], i: number): boolean {
  const left = items[i - 1];
  return left !== undefined && left.quotation === null && isPossessive(left);
}

/** "Bell’s demand that …", "his claims that …": the cue whose noun stands at `i`; null where nobody owns it, or it has no clause. */
export function speechNoun(items: readonly Item[], i: number): Cue | null {
  const complement = clauseOf(items, i);
  const subject = complement === null ? null : ownerOf(items, i);
  if (complement === null || subject === null) return null;
  return {
    kind: 'noun',
    lemma: (items[i] as Item).lemma,
    form: null,
    listed: 'speech',
    from: i,
    to: i + 1,
    passive: false,
    negated: false,
    parenthetical: false,
    subject,
    complement,
  };
}

function clauseOf(items: readonly Item[], i: number): Complement | null {
  const first = items[i + 2];
  switch (items[i + 1]?.lower) {
    case 'to':
      return first?.pos === 'VERB' ? { pattern: 'to', at: i + 1, hearer: null } : null;
    case 'that':
      return first === undefined || isFinite(items, i + 2)
        ? null
        : { pattern: first.quotation ? 'quote' : 'that', at: i + 2, hearer: null };
    default:
      return null;
  }
}

/** Whose words they are: who stands before the noun and what describes it. */
function ownerOf(items: readonly Item[], i: number): Subject | null {
  let from = i;
  while (from > 0 && ((items[from - 1] as Item).pos === 'ADJ' || (items[from - 1] as Item).pos === 'NUM')) from--;
  const owner = items[from - 1];
  if (owner === undefined) return null;
  if (isPossessive(owner)) return { from: from - 1, to: from, how: 'before' };
  const phrase = /['’]s?$/u.test(owner.lower) ? phraseBefore(items, from - 1) : null;
  return phrase && { from: phrase.from, to: isGenitive(owner) ? from - 1 : from, how: 'before' };
}
