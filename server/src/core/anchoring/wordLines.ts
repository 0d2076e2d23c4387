import { wordsOf, type Word } from './fold';

/** A line of a text that holds words. */
export interface WordLine {
  /** Index of its first word in the text. */
  readonly first: number;
  readonly end: number;
  /** Its words, whose offsets count from the line's start. */
  readonly words: readonly Word[];
  /** The same for lines with the same words and marks, whatever the style of the marks and the white space. */
  readonly key: string;
}

/** A text as its lines and words, marks made alike (`fold.ts`). */
export interface WordedText {
  readonly text: string;
  readonly lines: readonly WordLine[];
  /** By word: UTF-16 code units from the start of the text. */
  readonly starts: Int32Array;
  readonly ends: Int32Array;
}

type LineWords = Pick<WordLine, 'words' | 'key'>;

/**
 * Reads texts into words; a line that was read before is not read again. Lines that no text has had since the last but one
 * `turn` are forgotten.
 */
export class KeptWords {
  #before: ReadonlyMap<string, LineWords> = new Map();
  #now = new Map<string, LineWords>();

  /** Begins with another state of the article: what is not used from now on is soon forgotten. */
  turn(): void {
    this.#before = this.#now;
    this.#now = new Map();
  }

  /** A text's lines and words, the same whatever was read before. */
  read(text: string): WordedText {
    const lines: WordLine[] = [];
    const places: number[] = [];
    let count = 0;
    for (const [start, end] of lineEnds(text)) {
      const { words, key } = this.#line(text.slice(start, end));
      if (words.length === 0) continue;
      lines.push({ first: count, end: (count += words.length), words, key });
      places.push(start);
    }
    const [starts, ends] = [new Int32Array(count), new Int32Array(count)];
    for (const [n, { first, words }] of lines.entries()) {
      const at = places[n] ?? 0;
      let index = first;
      for (const word of words) {
        starts[index] = at + word.start;
        ends[index++] = at + word.end;
      }
    }
    return { text, lines, starts, ends };
  }

  #line(text: string): LineWords {
    let line = this.#now.get(text);
    if (line !== undefined) return line;
    line = this.#before.get(text);
    if (line === undefined) {
      const words = wordsOf(text);
      line = { words, key: words.map((word) => word.text).join(' ') };
    }
    this.#now.set(text, line);
    return line;
  }
}

function* lineEnds(text: string): Generator<readonly [start: number, end: number]> {
  let start = 0;
  for (const { index } of text.matchAll(/[\r\n]/g)) {
    if (index > start) yield [start, index];
    start = index + 1;
  }
  if (start < text.length) yield [start, text.length];
}
