import type { ArticleSpeaker } from '../attribution';

/** Whether an article knows its speakers as it did before. */
export function sameSpeakers(a: readonly ArticleSpeaker[], b: readonly ArticleSpeaker[]): boolean {
  return a.length === b.length && a.every((one, n) => isSameSpeaker(one, b[n] as ArticleSpeaker));
}

/** Whether an article says the same of two speakers, by the same id. */
export function isSameSpeaker(a: ArticleSpeaker, b: ArticleSpeaker): boolean {
  return a === b || (a.id === b.id && a.name === b.name && a.kind === b.kind && a.gender === b.gender && sameWords(a.names, b.names) && sameWords(a.titles, b.titles));
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, index) => word === b[index]);
}
