import { OneOfEach } from './oneOfEach';
import type { Span } from './text/span';
import { textHash } from './textHash';

/** Beyond so many, words are kept apart from those before. */
const most = 50_000;
const strings = new Map<string, string>();
const none: readonly string[] = [];
const mostLists = 20_000;
const lists = new OneOfEach<readonly string[], readonly string[]>(mostLists, {
  hash: (texts) => texts.reduce((hash, text) => textHash(text, hash + 1), 0),
  isOf: (known, texts) => known.length === texts.length && known.every((one, at) => one === texts[at]),
  make: (texts) => texts.map(interned),
});

/**
 * The same text, as one that takes little memory: equal texts are one, and no text holds on to pieces that it was put together of
 * or to a longer one that it was cut from.
 */
export function interned(text: string): string {
  let known = strings.get(text);
  if (known === undefined) {
    if (strings.size >= most) strings.clear();
    known = flat(text);
    strings.set(known, known);
  }
  return known;
}

/** The same texts in a list of which there is only one. */
export function internedList(texts: readonly string[]): readonly string[] {
  return texts.length === 0 ? none : lists.of(texts);
}

/** The same text as one piece of its own. */
export function flat(text: string): string {
  return text.split('').join('');
}

/** How a stretch of a text reads once repaired; null where that is the text's own words to the letter. */
export function unlessAsWritten(text: string, { start, end }: Span, reading: string): string | null {
  return text.slice(start, end) === reading ? null : interned(reading);
}
