import type { ArticleSpeaker } from '../attribution';

/** Whether an article knows its speakers as it did before. */
export function sameSpeakers(a: readonly ArticleSpeaker[], b: readonly ArticleSpeaker[]): boolean {
  return a.length === b.length && a.every((one, index) => {
    const other = b[index];
    return other !== undefined && one.id === other.id && one.name === other.name && one.kind === other.kind && one.gender === other.gender
      && sameWords(one.names, other.names) && sameWords(one.titles, other.titles);
  });
}

function sameWords(a: readonly string[], b: readonly string[]): boolean {
  return a.length === b.length && a.every((word, index) => word === b[index]);
}
