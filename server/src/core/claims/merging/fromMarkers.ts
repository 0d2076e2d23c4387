import type { MergeInput } from './mergeAnnotations';

/**
 * The versions of a file that conflict markers in it hold: the lines outside conflicts belong to each of them.
 * @returns undefined where there is no conflict, or where one is not closed. `base` is undefined where git wrote no `|||||||` part.
 */
export function versionsBetweenMarkers(text: string): MergeInput | undefined {
  const parts = { ours: '', base: '', theirs: '' };
  let side: keyof typeof parts | null = null;
  let [conflicts, withBase] = [0, 0];
  for (const [line, content = ''] of text.matchAll(/([^\r\n]*)(?:\r\n|\n|\r|$)/g)) {
    const sign = /^(<{7}|\|{7}|={7}|>{7})(?: |$)/.exec(content)?.[1]?.[0];
    if (sign === undefined) {
      if (side === null) for (const key of ['ours', 'base', 'theirs'] as const) parts[key] += line;
      else parts[side] += line;
      continue;
    }
    if (sign === '<' ? side !== null : side === null) return undefined;
    if (sign === '<') conflicts += 1;
    if (sign === '|') withBase += 1;
    side = sign === '<' ? 'ours' : sign === '|' ? 'base' : sign === '=' ? 'theirs' : null;
  }
  if (conflicts === 0 || side !== null) return undefined;
  return { ours: parts.ours, theirs: parts.theirs, base: withBase === conflicts ? parts.base : undefined };
}
