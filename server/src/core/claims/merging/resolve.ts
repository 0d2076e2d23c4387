import { idOf, readSide } from './recordLines';
import type { Merged, MergeInput, MergeOptions } from './mergeAnnotations';
import { mergeByKind, type MergedFile } from './mergeFile';

/** What `resolveFile` found. */
export type Resolution =
  | { readonly state: 'merged'; readonly merged: Merged }
  /** A person settled the file already: it has no conflict markers, and is none of the branches' versions. */
  | { readonly state: 'settled-by-hand' }
  /** It cannot be merged by records; `reason` says why, for a person. */
  | { readonly state: 'refused'; readonly reason: string };

const hasMarkers = (text: string): boolean => /^(?:<{7}|>{7})(?: |\r?$)/m.test(text);

/**
 * Merges a file that git left unmerged, from the three versions that git keeps of it, and carries over what a person changed in the
 * conflicted file since: claims added, changed or removed there.
 * @param current the file as it stands in the work tree; undefined where it is not there.
 */
export function resolveFile(
  kind: MergedFile['kind'],
  stages: MergeInput,
  current: string | undefined,
  options: Parameters<typeof mergeByKind>[2] = {},
): Resolution {
  const merged = mergeByKind(kind, stages, options);
  if (!merged) return { state: 'refused', reason: 'One of its versions is not JSON: settle it by hand.' };
  const versions = [stages.base, stages.ours, stages.theirs].filter((text) => text !== undefined);
  const asWritten = mergeByKind(kind, stages, { ...options, settle: undefined, json: 'markers' });
  if (current === undefined || [...versions, merged.text, asWritten?.text].some((text) => text !== undefined && sameLines(text, current)))
    return { state: 'merged', merged };
  if (!hasMarkers(current)) return { state: 'settled-by-hand' };
  if (kind === 'records')
    return { state: 'merged', merged: withLaterChanges(stages, merged, asWritten?.text ?? merged.text, current, options) };
  const known = new Set([...versions, asWritten?.text ?? ''].flatMap((text) => text.split(/\r?\n/)));
  const own = current.split(/\r?\n/).find((line) => !known.has(line) && !/^(?:<{7}|\|{7}|={7}|>{7})/.test(line));
  return own === undefined
    ? { state: 'merged', merged }
    : { state: 'refused', reason: `It was changed by hand since the merge stopped ("${own.trim()}"): settle it by hand.` };
}

const sameLines = (a: string, b: string): boolean => a.replaceAll('\r\n', '\n') === b.replaceAll('\r\n', '\n');

/** The merge, with what stands in the conflicted file and in none of the branches, and without what was taken out there. */
function withLaterChanges(stages: MergeInput, merged: Merged, asWritten: string, current: string, options: MergeOptions): Merged {
  const known = new Set([stages.base, stages.ours, stages.theirs, asWritten].flatMap((text) => (text ?? '').split(/\r\n|\n|\r/)));
  const now = readSide(current);
  const later = new Map(Array.from(now.records, ([id, lines]) => [id, lines.filter((line) => !known.has(line)).at(-1)] as const));
  const conflicts = merged.conflicts.filter(({ id }) => now.records.has(id) && later.get(id) === undefined);
  const settle: MergeOptions['settle'] = (conflict) => {
    const own = later.get(conflict.id);
    if (!now.records.has(conflict.id)) return [];
    return own === undefined ? (options.settle?.(conflict) ?? 'markers') : [own];
  };
  const again = mergeByKind('records', stages, { ...options, settle }) ?? merged;
  const lines = again.text.split(/(?<=\n)/).flatMap((line) => {
    const id = idOf(line);
    if (id === null) return [line];
    if (!now.records.has(id)) return [];
    const own = later.get(id);
    return own === undefined || conflicts.some((conflict) => conflict.id === id) ? [line] : [own + (/\r?\n$/.exec(line)?.[0] ?? '')];
  });
  const text = lines.join('');
  const inText = readSide(text);
  const added = now.lines.filter(({ id, text: line }) =>
    id === null ? line.trim() !== '' && !known.has(line) && !inText.others.has(line) : later.get(id) === line && !inText.records.has(id),
  );
  const additions = added.map(({ text: line }) => `${line}\n`).join('');
  const result = mergeByKind('records', { base: '', ours: text, theirs: additions }, { settle: () => 'markers' });
  return { text: additions === '' ? text : insertedOutside(text, additions, result?.text), conflicts, notes: again.notes };
}

/** Markers of conflicts that are left must survive: where there are any, what was added goes to the end. */
function insertedOutside(text: string, additions: string, sorted: string | undefined): string {
  return hasMarkers(text) || sorted === undefined ? `${text === '' || text.endsWith('\n') ? text : `${text}\n`}${additions}` : sorted;
}
