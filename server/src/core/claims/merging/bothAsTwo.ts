import { parseTree } from 'jsonc-parser';
import type { RecordConflict } from './mergeRecords';

/** Keeps both versions of a record in conflict: ours as it is, theirs as a record of its own. @returns lines. */
export function bothAsTwo({ ours, theirs }: RecordConflict, newId: () => string): readonly string[] {
  const id = parseTree(theirs)?.children?.find(({ children }) => children?.[0]?.value === 'id')?.children?.[1];
  return id === undefined
    ? [ours, theirs]
    : [ours, `${theirs.slice(0, id.offset)}${JSON.stringify(newId())}${theirs.slice(id.offset + id.length)}`];
}
