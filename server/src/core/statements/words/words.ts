import type { Span } from '../../text/span';
import { stemOf } from './stems';
import { wordSet } from '../../text/wordSet';

/** A word of a wording. Contractions are taken apart: "hasn't" is "has" and "not"; "per cent" and "%" are "percent". */
export interface Word extends Span {
  /** Lower case, straight apostrophes, the full word behind a contraction. */
  readonly norm: string;
  readonly stem: string;
  /** Begins with a capital that no sentence start explains. */
  readonly name: boolean;
  /** Number of the clause or sentence it stands in, from 0. */
  readonly clause: number;
  /** Number of the sentence it stands in, from 0. */
  readonly sentence: number;
}

// A number with its separators; letters with inner apostrophes (and the stray space scraping leaves: "doesn’ t"), full stops of
// abbreviations ("U.S."), or a lone sign that carries meaning.
const tokens =
  /\d+(?:[.,:]\d+)*(?:st|nd|rd|th|s)?(?![\p{L}\d])|(?:\p{L}\.){2,}|\p{L}+(?:['’]\s(?:t|s|m|re|ve|ll|d)(?![\p{L}\p{N}])|['’]\p{L}+)*|[%$€£]|\d+/gu;
const clauseEnd = /[.!?;:…–—]|,\s+(?:but|and|or|because|if|when|while|which|who|that|so)\b|\s-\s/u;
const sentenceEnd = /[.!?…]["'”’)\]]*\s*$/u;

/** A full stop after one of these ends nothing. */
const titles = wordSet(`
  mr mrs ms dr st gen sen rep gov lt col sgt prof rev hon no vs
`);
/** Most words: nothing about them has to be looked into. */
const plain = /^[a-z]+$/;

const wholes: ReadonlyMap<string, readonly string[]> = new Map([
  ["won't", ['will', 'not']],
  ["can't", ['can', 'not']],
  ['cannot', ['can', 'not']],
  ["shan't", ['shall', 'not']],
  ["ain't", ['is', 'not']],
  ["let's", ['let', 'us']],
  ['gonna', ['going', 'to']],
  ['wanna', ['want', 'to']],
]);
/** Abbreviations that news writes out as often as not; by their form as written, for "us" is also a pronoun. */
const abbreviations: ReadonlyMap<string, readonly string[]> = new Map([
  ['US', ['united', 'states']],
  ['USA', ['united', 'states']],
  ['UK', ['united', 'kingdom']],
  ['UN', ['united', 'nations']],
  ['EU', ['european', 'union']],
]);
const endings: readonly (readonly [string, string | null])[] = [
  ["n't", 'not'],
  ["'re", 'are'],
  ["'ve", 'have'],
  ["'ll", 'will'],
  ["'m", 'am'],
  ["'d", 'would'],
  ["'s", null],
];

/**
 * Splits a wording into words; spans are UTF-16 code units into `text`.
 * A contraction's parts have their own spans where they can be told apart, else both the whole.
 */
export function wordsOf(text: string): Word[] {
  const words: Word[] = [];
  let clause = 0;
  let sentence = 0;
  let last = 0;
  let title = false;
  const add = (part: Span & { readonly norm: string }, name: boolean): void => {
    const before = words.at(-1);
    if (part.norm === 'cent' && before?.norm === 'per')
      words.splice(-1, 1, { ...before, norm: 'percent', stem: stemOf('percent'), end: part.end });
    else words.push({ norm: part.norm, start: part.start, end: part.end, stem: stemOf(part.norm), name, clause, sentence });
  };
  for (const match of text.matchAll(tokens)) {
    const start = match.index;
    const raw = match[0];
    // Most words stand one space apart: nothing ends between them.
    const apart = last === 0 || ((start !== last + 1 || text[last] !== ' ') && !(title && /^\.\s*$/u.test(text.slice(last, start))));
    if (last > 0 && apart && clauseEnd.test(text.slice(last, start + Math.min(raw.length, 8)))) clause++;
    const opens = last === 0 || (apart && sentenceEnd.test(text.slice(last, start)));
    if (opens && last > 0) sentence++;
    last = start + raw.length;
    if (plain.test(raw) && !wholes.has(raw)) {
      title = titles.has(raw);
      add({ norm: raw, start, end: last }, false);
      continue;
    }
    const norm = raw.toLowerCase().replace(/’/gu, "'").replace(/\s/gu, '');
    title = titles.has(norm);
    const written = abbreviations.get(raw.includes('.') ? raw.replace(/\./gu, '') : raw);
    const name = written !== undefined || (!opens && /^\p{Lu}/u.test(raw) && !/^I(?:['’]|$)/u.test(raw));
    for (const part of written?.map((each) => ({ norm: each, start, end: last })) ?? parts(norm, start, last)) add(part, name);
  }
  return words;
}

function parts(norm: string, start: number, end: number): (Span & { readonly norm: string })[] {
  if (norm === '%') return [{ norm: 'percent', start, end }];
  const whole = wholes.get(norm);
  if (whole !== undefined) return whole.map((word) => ({ norm: word, start, end }));
  if (norm.includes('.') && /^(?:\p{L}\.){2,}$/u.test(norm)) return [{ norm: norm.replace(/\./gu, ''), start, end }];
  if (!norm.includes("'")) return [{ norm, start, end }];
  for (const [ending, full] of endings) {
    if (!norm.endsWith(ending) || norm.length === ending.length) continue;
    const base = norm.slice(0, -ending.length);
    const cut = start + base.length;
    return full === null
      ? [{ norm: base, start, end }]
      : [
          { norm: base, start, end: cut },
          { norm: full, start: cut, end },
        ];
  }
  return [{ norm, start, end }];
}
