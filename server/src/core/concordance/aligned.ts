import { lineAndColumn } from '../features/places';
import type { Hit } from './concordance';

/**
 * Hits as aligned lines: place, the words before set flush right, the hit, the words behind.
 * @param width UTF-16 code units on each side of the hit.
 */
export function alignedLines(hits: readonly Hit[], width: number): readonly string[] {
  const places = hits.map(({ article, start }) => {
    const { line, column } = lineAndColumn(article, start);
    return `${article.path}:${line}:${column}:`;
  });
  const longest = (texts: readonly string[]): number => texts.reduce((most, text) => Math.max(most, text.length), 0);
  const placeWidth = longest(places);
  return hits.map((hit, at) => {
    const left = hit.left.length > width ? `…${hit.left.slice(hit.left.length - width + 1)}` : hit.left;
    const right = hit.right.length > width ? `${hit.right.slice(0, width - 1)}…` : hit.right;
    const speaker = hit.speaker === null ? '' : `  (${hit.speaker})`;
    return `${(places[at] ?? '').padEnd(placeWidth)}  ${left.padStart(width)}[${hit.hit}]${right}${speaker}`.trimEnd();
  });
}
