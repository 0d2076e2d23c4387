import winkNLP from 'wink-nlp';
import type { ItsFunction, WinkMethods } from 'wink-nlp';
import model from 'wink-eng-lite-web-model';
import type { PartOfSpeech, Token } from './article';
import { withNames } from './nameTags';
import { plainLetters } from './plainLetters';

/** A word or mark of a stretch of text as the tagger cuts it, for the one who asked to place; offsets are code units into that stretch. */
export type TaggedWord = { -readonly [K in keyof Token]: Token[K] };

/** What the tagger gives for each token; its own typings declare these as methods of two different arities. */
interface Readings {
  readonly pos: ItsFunction<PartOfSpeech>;
  readonly lemma: ItsFunction<string>;
  readonly uniqueId: ItsFunction<number>;
}

interface Tagger {
  readonly nlp: WinkMethods;
  readonly its: Readings;
  /** Words that the model was built with have ids below this; words met later get ids from here on. */
  readonly vocabulary: number;
}

let loaded: Tagger | undefined;

function tagger(): Tagger {
  if (loaded === undefined) {
    const nlp = winkNLP(model, ['pos']);
    const its = nlp.its as unknown as Readings;
    const [vocabulary = 0] = nlp.readDoc('qzxqvbq').tokens().out(its.uniqueId) as number[];
    loaded = { nlp, its, vocabulary };
  }
  return loaded;
}

/** The lemmas of a word by part of speech, as far as they were asked for: a lemma depends on nothing else but the word in lower case. */
interface Lemmas {
  VERB: string | undefined;
  NOUN: string | undefined;
  AUX: string | undefined;
  ADJ: string | undefined;
  PART: string | undefined;
}

/** What a word reads as, wherever it stands. */
interface Form {
  readonly text: string;
  readonly lower: string;
  readonly lemmas: Lemmas;
}

// By the tagger's id of a word. Asked once, remembered for the next article, so that equal words are one string.
const forms: (Form | undefined)[] = [];
const lemmas = new Map<string, Lemmas>();

/** Whether words of a part of speech have lemmas other than themselves. */
const isInflected = (pos: PartOfSpeech): pos is keyof Lemmas =>
  pos === 'NOUN' || pos === 'VERB' || pos === 'ADJ' || pos === 'AUX' || pos === 'PART';

/** Marks that the model takes for a smiley: "Bell (Ohio): “…”". */
const TWO_MARKS = /^(?:[)\]][:;]|[:;][([])$/u;

const LETTER_AT_END = /\p{L}$/u;
const MARK_AT_START = /^[^\s\p{L}\p{N}]/u;

/**
 * The text with a space between an apostrophe and a mark that follows: "the mayor’s ,". Without it the model takes "mayor’s"
 * for one word, and wherever it comes later, so that what a text is cut into would depend on the texts before.
 */
function apart(text: string): string {
  let spaced = '';
  let done = 0;
  for (let at = 1; at < text.length; at++) {
    const code = text.charCodeAt(at);
    if (code !== 0x27 && code !== 0x2019) continue;
    const end = text.charAt(at + 1) === 's' ? at + 2 : at + 1;
    const next = text.charCodeAt(end);
    if (
      next === 0x20 ||
      (next > 0x60 && next < 0x7b) ||
      !MARK_AT_START.test(text.slice(end, end + 2)) ||
      !LETTER_AT_END.test(text.slice(Math.max(0, at - 2), at))
    )
      continue;
    spaced += `${text.slice(done, end)} `;
    done = end;
  }
  return done === 0 ? text : spaced + text.slice(done);
}

/**
 * Cuts a text into words and marks, each with its universal part of speech and lemma, as wink-nlp's English model
 * gives them. White space gives no word. Spans never overlap and come in text order.
 */
export function tagWords(text: string): TaggedWord[] {
  const { nlp, its } = tagger();
  const plain = plainLetters(text);
  const isPlain = plain === text;
  const tokens = nlp.readDoc(apart(plain)).tokens();
  const ids = tokens.out(its.uniqueId) as number[];
  const tags = tokens.out(its.pos) as PartOfSpeech[];
  const words: TaggedWord[] = [];
  let at = 0;
  for (let i = 0; i < ids.length; i++) {
    const pos = tags[i] ?? 'X';
    if (pos === 'SPACE') continue;
    const id = ids[i] ?? 0;
    while (forms.length <= id) forms.push(undefined);
    const form = (forms[id] ??= formOf(tokens.itemAt(i).out()));
    const value = form.text;
    if (value === '') continue;
    while (plain.charCodeAt(at) === 0x20) at++;
    // Words nearly always stand right behind one another, which costs less to see than to search.
    const start = plain.startsWith(value, at) ? at : plain.indexOf(value, at);
    if (start < 0) continue;
    at = start + value.length;
    if (value.length === 2 && TWO_MARKS.test(value)) {
      for (let k = start; k < at; k++)
        words.push({
          start: k,
          end: k + 1,
          text: text[k] ?? '',
          lower: text[k] ?? '',
          lemma: text[k] ?? '',
          pos: 'PUNCT',
          quotation: null,
        });
      continue;
    }
    const lemma = isInflected(pos) ? (form.lemmas[pos] ??= tokens.itemAt(i).out(its.lemma)) : form.lower;
    if (isPlain || text.startsWith(value, start))
      words.push({ start, end: at, text: value, lower: form.lower, lemma, pos, quotation: null });
    else words.push(asWritten(text.slice(start, at), start, pos));
  }
  return withNames(words);
}

/** A word that the tagger read without the marks on its letters. */
function asWritten(text: string, start: number, pos: PartOfSpeech): TaggedWord {
  const lower = text.toLowerCase();
  return { start, end: start + text.length, text, lower, lemma: lower, pos, quotation: null };
}

function formOf(text: string): Form {
  const lower = text.toLowerCase();
  let known = lemmas.get(lower);
  if (known === undefined)
    lemmas.set(lower, (known = { VERB: undefined, NOUN: undefined, AUX: undefined, ADJ: undefined, PART: undefined }));
  return { text, lower, lemmas: known };
}

const vocabulary = new Map<string, boolean>();

/** Whether the tagger's vocabulary holds the word as written. */
export function isKnownWord(word: string): boolean {
  let answer = vocabulary.get(word);
  if (answer === undefined) {
    const { nlp, its, vocabulary: size } = tagger();
    const ids = nlp.readDoc(word).tokens().out(its.uniqueId) as number[];
    answer = ids.length === 1 && ids[0] !== undefined && ids[0] < size;
    vocabulary.set(word, answer);
  }
  return answer;
}
