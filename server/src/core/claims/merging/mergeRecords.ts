import { mergeFields, readFields, writeFields, type TagsExclude } from './mergeFields';

/** A record that both branches changed in ways that exclude each other. */
export interface RecordConflict {
  readonly id: string;
  /** What differs: names of fields, and `passage` for where it stands. */
  readonly fields: readonly string[];
  /** Lines. The two versions have the same values in every field that is not in dispute. */
  readonly base: string | undefined;
  readonly ours: string;
  readonly theirs: string;
}

/** Something that a merge decided and a person should hear of. */
export interface MergeNote {
  readonly code: 'edit-kept' | 'versions-kept' | 'revision-raised';
  /** Id of the record or entry it is about. */
  readonly id: string;
  readonly message: string;
}

/** What becomes of one id. */
export interface RecordOutcome {
  /** The lines that hold it; empty: it goes. */
  readonly lines: readonly string[];
  readonly conflict?: RecordConflict;
  readonly note?: MergeNote;
}

type Versions = readonly string[];

const same = (a: Versions, b: Versions): boolean => a.length === b.length && a.every((line) => b.includes(line));

/**
 * Merges one record by its versions on both branches and in their common ancestor. A version list is empty where the record is
 * not there, and has several entries only where an earlier merge left them.
 */
export function mergeRecord(id: string, base: Versions, ours: Versions, theirs: Versions, excludes?: TagsExclude): RecordOutcome {
  if (same(ours, theirs) || same(base, theirs)) return { lines: ours };
  if (same(base, ours)) return { lines: theirs };
  if (ours.length === 0 || theirs.length === 0) {
    const [kept, remover, editor] = ours.length === 0 ? [theirs, 'ours', 'theirs'] : [ours, 'theirs', 'ours'];
    // Several versions in the base are no one state that a branch could have left untouched.
    const message = `${id} was removed on one branch (${remover}) and changed on the other (${editor}): the changed record is kept.`;
    return { lines: kept, note: { code: 'edit-kept', id, message } };
  }
  const [mine, other] = [ours[0], theirs[0]];
  if (mine === undefined || other === undefined || ours.length > 1 || theirs.length > 1) {
    const message = `${id} stands in several versions from an earlier merge: all of them are kept.`;
    return { lines: [...ours, ...theirs.filter((line) => !ours.includes(line))], note: { code: 'versions-kept', id, message } };
  }
  const was = base.length === 1 ? base[0] : undefined;
  const merged = mergeFields(was === undefined ? undefined : readFields(was), readFields(mine), readFields(other), excludes);
  const [left, right] = [writeFields(merged.ours), writeFields(merged.theirs)];
  if (merged.disputed.length === 0) return { lines: [left] };
  return { lines: [left, right], conflict: { id, fields: merged.disputed, base: was, ours: left, theirs: right } };
}
