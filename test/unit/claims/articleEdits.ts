import type { Span } from '../../../server/src/core/text/span';

/** A word or a space of an edited article, with its place in the article as it was; null for text that was put in. */
export interface Piece {
  readonly text: string;
  readonly old: number | null;
}

/** An edit of an article that keeps count of what came from where. */
export type ArticleEdit = (text: string, random: () => number) => readonly Piece[];

/** The same series of numbers from 0 to 1 for the same seed. */
export function randomFrom(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1664525 + 1013904223) >>> 0;
    return state / 2 ** 32;
  };
}

const replacements = 'market window river patient silver minister table yellow reason quickly bought under seven nobody winter'.split(' ');
const pieces = (text: string): Piece[] => Array.from(text.matchAll(/\s+|\S+/g), ({ 0: found, index }) => ({ text: found, old: index }));
const isSpace = ({ text }: Piece): boolean => text.trim() === '';

/** Sentences of more than 15 characters, roughly, that begin and end beside white space: what a person would tag. */
export function sentencesOf(text: string): Span[] {
  const all = Array.from(text.matchAll(/[^\n]+/g)).flatMap(({ 0: paragraph, index: at }) =>
    Array.from(paragraph.matchAll(/[^.!?]+[.!?]*["”’]*\s*/g)).flatMap(({ 0: raw, index }) => {
      const start = at + index + raw.length - raw.trimStart().length;
      const { length } = raw.trim();
      return length > 15 ? [{ start, end: start + length }] : [];
    }),
  );
  return all.filter(({ start, end }) => /^\s?$/.test(text.charAt(start - 1)) && /^\s?$/.test(text.charAt(end)));
}

/** A sentence, four words of it where it is long, and one word. */
export function passagesOf(text: string, random: () => number): Span[] {
  return sentencesOf(text).flatMap((sentence) => {
    const words = Array.from(text.slice(sentence.start, sentence.end).matchAll(/\S+/g), ({ 0: found, index }) => ({
      start: sentence.start + index,
      end: sentence.start + index + found.length,
    }));
    if (words.length < 7) return [sentence];
    const [first, one] = [Math.floor(random() * (words.length - 4)), Math.floor(random() * words.length)];
    const [from, to, single] = [words[first], words[first + 3], words[one]];
    return from && to && single ? [sentence, { start: from.start, end: to.end }, single] : [sentence];
  });
}

const withoutSentences =
  (share: number): ArticleEdit =>
  (text, random) => {
    const gone = sentencesOf(text).filter(() => random() < share);
    return pieces(text).filter(({ old }) => !gone.some(({ start, end }) => old !== null && start <= old && old < end));
  };

const wordsReplaced =
  (share: number): ArticleEdit =>
  (text, random) =>
    pieces(text).map((piece) =>
      isSpace(piece) || random() >= share ? piece : { ...piece, text: replacements[Math.floor(random() * replacements.length)] ?? '' },
    );

const paragraphsShuffled: ArticleEdit = (text, random) => {
  const paragraphs: Piece[][] = [[]];
  for (const piece of pieces(text)) {
    paragraphs.at(-1)?.push(piece);
    if (piece.text.includes('\n')) paragraphs.push([]);
  }
  return paragraphs
    .map((content) => ({ content, key: random() }))
    .sort((a, b) => a.key - b.key)
    .flatMap(({ content }) => [...content, ...(content.at(-1)?.text.includes('\n') ? [] : [{ text: '\n\n', old: null }])]);
};

const restyled: ArticleEdit = (text) =>
  pieces(text).map((piece) => ({ ...piece, text: piece.text.replace(/[“”]/g, '"').replace(/[‘’]/g, "'").replace(/[–—]/g, '-') }));

const onTop: ArticleEdit = (text) => [
  { text: 'The desk added an update to this report on Monday evening.\n\n', old: null },
  ...pieces(text),
];

export const articleEdits = {
  'a paragraph on top': onTop,
  'marks in another style': restyled,
  'paragraphs shuffled': paragraphsShuffled,
  '5 % of words replaced': wordsReplaced(0.05),
  '20 % of words replaced': wordsReplaced(0.2),
  '20 % of sentences deleted': withoutSentences(0.2),
} as const;

/** Where a passage stands in the edited article: from its first word that is left to its last; null where none is. */
export function placeAfter(edited: readonly Piece[], { start, end }: Span): Span | null {
  let offset = 0;
  let [first, last] = [-1, -1];
  for (const piece of edited) {
    const inside = piece.old !== null && start <= piece.old && piece.old < end && !isSpace(piece);
    if (inside && first < 0) first = offset;
    offset += piece.text.length;
    if (inside) last = offset;
  }
  return first < 0 ? null : { start: first, end: last };
}
