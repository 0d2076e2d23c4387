import type { ReadArticle } from '../../../server/src/core/text/article';
import { readArticle, repairedText } from '../../../server/src/core/text/readArticle';

/** Reads a text as an article of no folder. */
export function read(text: string): ReadArticle {
  return readArticle({ uri: 'file:///a.txt', path: 'a.txt', version: 0, text });
}

/** A text's words as they read once repaired, with a space between any two. */
export function words(text: string): string {
  return read(text)
    .tokens.map((token) => token.text)
    .join(' ');
}

/** A text's sentences as they read once repaired. */
export function sentences(text: string): string[] {
  const article = read(text);
  return article.sentences.map((sentence) => repairedText(article, sentence));
}
