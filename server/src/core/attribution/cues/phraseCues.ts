import type { Cue } from './cue';
import { clauseAhead } from '../lines/complements';
import { cueForm, isDocument, isSpeechNoun } from '../lines/cueForms';
import { ROLE_NOUNS } from '../lines/data/people';
import type { Item } from '../lines/narrator';
import { isGenitive, isPossessive, isUpper, phraseAfter, phraseBefore } from '../lines/phrases';
import type { Range } from '../lines/phrases';
import { subjectBefore } from '../lines/subjects';
import { wordSet } from '../../text/wordSet';

/** Nouns for what somebody says that take no clause of their own. */
const WORDS_OF = wordSet(`
  verdict reaction word words advice explanation conclusion retort refrain motto plea assessment summary tweet cry
`);
/** Nouns that "in" makes a cue of with whom they belong to: "in her opinion". */
const VIEWS: ReadonlySet<string> = new Set(['words', 'opinion', 'view', 'estimation', 'assessment', 'judgment', 'judgement']);
/** What somebody is who holds what follows, or what was just told: "is convinced that", "…, she is sure". */
const CONVICTIONS: ReadonlySet<string> = new Set(['convinced', 'sure', 'certain', 'confident', 'adamant', 'indignant']);
const ARE: ReadonlySet<string> = new Set(['is', 'are', 'was', 'were', 'remains', 'remained', "'s", "'re"]);
const QUOTES: ReadonlySet<string> = new Set(['quotes', 'quoted', 'cites', 'cited']);
const COPULAS: ReadonlySet<string> = new Set(['was', 'is', 'were', 'are', 'came']);

const SAID = { kind: 'verb', lemma: 'say', form: 'past', listed: 'speech', passive: false, negated: false, parenthetical: false } as const;

/** `“Never,” was Bell’s answer.`, `“No comment,” was the reply from the board.`: the verb at `i`, right behind a quotation, and the noun; the noun alone where its owner stands between. */
export function copulaCue(items: readonly Item[], i: number): Cue | null {
  if (!items[i - 1]?.quotation || !COPULAS.has(items[i]?.lower ?? '')) return null;
  const phrase = phraseAfter(items, i + 1);
  if (phrase === null) return null;
  const noun = speechNounIn(items, phrase);
  if (noun < 0) return null;
  const subject = ownerOf(items, phrase, noun);
  if (subject === null) return null;
  return {
    ...SAID,
    from: subject.from < noun ? noun : i,
    to: noun + 1,
    subject: { ...subject, how: 'inverted' },
    complement: { pattern: 'end', at: items.length, hearer: null },
  };
}

function speechNounIn(items: readonly Item[], { from, to }: Range): number {
  for (let k = from; k < to; k++) {
    const { lower } = items[k] as Item;
    if (isSpeechNoun(lower) || WORDS_OF.has(lower)) return k;
  }
  return -1;
}

/** Whose answer it is: before the noun ("Bell’s", "his") or behind it ("of the harbour master"). */
function ownerOf(items: readonly Item[], phrase: Range, noun: number): Range | null {
  for (let k = phrase.from; k < noun; k++) {
    if (isPossessive(items[k] as Item)) return { from: k, to: k + 1 };
    if (isGenitive(items[k] as Item)) return phraseBefore(items, k - 1, phrase.from);
  }
  const link = items[noun + 1]?.lower;
  return link === 'of' || link === 'from' ? phraseAfter(items, noun + 2) : null;
}

/** `“The plan is dead”, so the minister on Tuesday.`: as texts translated from German have it; `so` at `i`. */
export function soCue(items: readonly Item[], i: number): Cue | null {
  if (items[i]?.lower !== 'so') return null;
  const behind = items[i - 1]?.lower === ',' ? items[i - 2] : items[i - 1]?.text.trimEnd().endsWith(',') ? items[i - 1] : undefined;
  if (!behind?.quotation) return null;
  const phrase = phraseAfter(items, i + 1);
  if (phrase === null) return null;
  const last = items[phrase.to - 1] as Item;
  const next = items[phrase.to];
  if (!(isUpper(last) || ROLE_NOUNS.has(last.lower)) || next?.pos === 'VERB' || next?.pos === 'AUX') return null;
  return {
    ...SAID,
    from: i,
    to: i + 1,
    subject: { from: phrase.from, to: phrase.to, how: 'inverted' },
    complement: { pattern: 'end', at: items.length, hearer: null },
  };
}

/** "In the words of Bell, …", "In Bell’s view, …", "in his opinion": `in` at `i`. */
export function inWordsCue(items: readonly Item[], i: number): Cue | null {
  if (items[i]?.lower !== 'in' || (i > 0 && items[i - 1]?.lower !== ',')) return null;
  const phrase = phraseAfter(items, i + 1);
  if (phrase === null) return null;
  let noun = phrase.from;
  while (noun < phrase.to && !VIEWS.has(items[noun]?.lower ?? '')) noun++;
  const subject = noun === phrase.to ? null : ownerOf(items, { from: phrase.from, to: noun + 1 }, noun);
  if (subject === null) return null;
  const before = subject.from < noun;
  return {
    kind: 'according',
    lemma: 'according',
    form: null,
    listed: 'speech',
    from: before ? noun : i,
    to: before ? noun + 1 : noun + 2,
    passive: false,
    negated: false,
    parenthetical: true,
    subject: { ...subject, how: 'inverted' },
    complement: { pattern: 'end', at: items.length, hearer: null },
  };
}

/**
 * "Bell is convinced that …", `“…”, – he is sure.`: the adjective at `i` with the verb before it. Where "that" does not follow, it
 * closes a sentence that tells what is held.
 */
export function convictionCue(items: readonly Item[], i: number): Cue | null {
  const item = items[i];
  if (item === undefined || !CONVICTIONS.has(item.lower)) return null;
  let verb = i - 1;
  while (verb > 0 && items[verb]?.pos === 'ADV') verb--;
  if (verb < 1 || !ARE.has(items[verb]?.lower ?? '')) return null;
  const subject = subjectBefore(items, verb, 0);
  if (subject === null || subject.how === 'relative') return null;
  if (items[i + 1]?.lower === 'that' && clauseAhead(items, i + 2))
    return { ...SAID, from: verb, to: i + 1, subject, complement: { pattern: 'that', at: i + 2, hearer: null } };
  const before = items[subject.from - 1];
  const closes = before !== undefined && (before.quotation !== null || /^(?:,|[-–—]+)$/u.test(before.text));
  return closes && (items[i + 1] === undefined || items[i + 1]?.lower === '.')
    ? { ...SAID, from: verb, to: i + 1, subject, complement: { pattern: 'end', at: items.length, hearer: null } }
    : null;
}

/** "drew attention to the fact that": the verb at `i`. */
export function attentionCue(items: readonly Item[], i: number): Cue | null {
  if (
    items[i + 1]?.lower !== 'attention' ||
    items[i + 2]?.lower !== 'to' ||
    !/^(?:draws?|drew|drawn|drawing|calls?|called|calling)$/u.test(items[i]?.lower ?? '')
  )
    return null;
  const that = items.findIndex(({ lower, quotation }, k) => k > i + 2 && k < i + 6 && quotation === null && lower === 'that');
  const subject = subjectBefore(items, i, 0);
  return that < 0 || subject === null || !clauseAhead(items, that + 1)
    ? null
    : { ...SAID, from: i, to: i + 2, subject, complement: { pattern: 'that', at: that + 1, hearer: null } };
}

/** "In the report it is noted that …": the verb at `i`, said by the document that "in" leads to. */
export function documentCue(items: readonly Item[], i: number): Cue | null {
  if (items[i + 1]?.lower !== 'that' || items[0]?.lower !== 'in') return null;
  const is = items[i - 1];
  if (items[i - 2]?.lower !== 'it' || is === undefined || !/^(?:is|was)$/u.test(is.lower)) return null;
  if (cueForm(items[i]?.lower ?? '')?.form !== 'past' || !clauseAhead(items, i + 2)) return null;
  const phrase = phraseAfter(items, 1);
  if (phrase === null || phrase.to > i - 2 || !isSpoken(items[phrase.to - 1]?.lower ?? '')) return null;
  return {
    ...SAID,
    from: i - 1,
    to: i + 1,
    subject: { ...phrase, how: 'inverted' },
    complement: { pattern: 'that', at: i + 2, hearer: null },
  };
}

const isSpoken = (noun: string): boolean => isDocument(noun) || isSpeechNoun(noun);

/** `“…”, the agency quotes Bell.`: the verb at `i`, said by whoever is quoted. */
export function quotesCue(items: readonly Item[], i: number): Cue | null {
  if (!QUOTES.has(items[i]?.lower ?? '')) return null;
  const agency = phraseBefore(items, i - 1);
  const before = agency === null ? undefined : items[items[agency.from - 1]?.lower === ',' ? agency.from - 2 : agency.from - 1];
  const quoted = before?.quotation ? phraseAfter(items, i + 1) : null;
  const next = quoted === null ? undefined : items[quoted.to];
  return quoted === null || (next !== undefined && next.lower !== '.')
    ? null
    : {
        ...SAID,
        from: i,
        to: i + 1,
        subject: { ...quoted, how: 'inverted' },
        complement: { pattern: 'end', at: items.length, hearer: null },
      };
}

/** The cue of more than a verb that starts at `i`, or whose chief word stands there. */
export function phraseCue(items: readonly Item[], i: number): Cue | null {
  return (
    copulaCue(items, i) ??
    soCue(items, i) ??
    inWordsCue(items, i) ??
    convictionCue(items, i) ??
    attentionCue(items, i) ??
    documentCue(items, i) ??
    quotesCue(items, i)
  );
}
