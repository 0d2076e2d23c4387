import { textHash } from '../../textHash';
import type { ArticleSpeaker } from '../attribution';

/** Whether an article knows its speakers as it did before. */
export function sameSpeakers(a: readonly ArticleSpeaker[], b: readonly ArticleSpeaker[]): boolean {
  return a.length === b.length && a.every((one, n) => isSameSpeaker(one, b[n] as ArticleSpeaker));
}

/** Whether an article says the same of two speakers, by the same id. */
export function isSameSpeaker(a: ArticleSpeaker, b: ArticleSpeaker): boolean {
  return a === b || (a.id === b.id && a.gender === b.gender && sameSaid(a, b));
}

/** What an article says of a speaker, whatever it makes of that. */
export type SaidOfSpeaker = Pick<ArticleSpeaker, 'kind' | 'name' | 'names' | 'titles'>;

/** Whether the same is said of two. */
export function sameSaid(one: SaidOfSpeaker, other: SaidOfSpeaker): boolean {
  return one.name === other.name && one.kind === other.kind && sameWords(one.names, other.names) && sameWords(one.titles, other.titles);
}

/** A number that is the same wherever `sameSaid` holds, and seldom elsewhere. */
export function saidHash({ kind, name, names, titles }: SaidOfSpeaker): number {
  let hash = textHash(name, textHash(kind));
  for (const one of names) hash = textHash(one, hash + 1);
  for (const title of titles) hash = textHash(title, hash + 2);
  return hash;
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a === b || (a.length === b.length && a.every((word, index) => word === b[index]));
}
