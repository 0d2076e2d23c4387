import type { MergeNote } from './mergeRecords';

/** A JSON value; undefined where it is not there. */
export type Json = null | boolean | number | string | readonly Json[] | { readonly [key: string]: Json | undefined } | undefined;
type JsonObject = { readonly [key: string]: Json | undefined };

/** A value as merged, once with our value where both branches changed it differently and once with theirs. */
export interface MergedValue {
  readonly ours: Json;
  readonly theirs: Json;
}

/** What a merge of values tells besides the values. */
export interface ValueReport {
  /** Paths in words ("tags › claim.quantity › label") of what both branches changed differently. */
  readonly disputed: string[];
  readonly notes: MergeNote[];
}

/** Keys by which entries of a list are told apart, the first that all of them have. */
const identities = ['id', 'name', 'path', 'article', 'url'];

export const sameJson = (a: Json, b: Json): boolean => JSON.stringify(sorted(a)) === JSON.stringify(sorted(b));

const isObject = (value: Json): value is JsonObject => typeof value === 'object' && value !== null && !Array.isArray(value);
const isList = (value: Json): value is readonly Json[] => Array.isArray(value);

/** Keys in one order, so that two ways of writing one object are equal. */
function sorted(value: Json): Json {
  if (isList(value)) return value.map(sorted);
  if (!isObject(value)) return value;
  return Object.fromEntries(
    Object.entries(value)
      .sort(([a], [b]) => (a < b ? -1 : 1))
      .map(([key, one]) => [key, sorted(one)]),
  );
}

/**
 * Merges JSON values three ways: objects key by key, lists of entries by what identifies them, other lists as sets. A value that one
 * branch changed has that branch's value; changing wins over removing. `revision` becomes one more than both where both branches
 * changed something.
 * @param path keys down to here, for the report.
 */
export function mergeValues(base: Json, ours: Json, theirs: Json, report: ValueReport, path: readonly string[] = []): MergedValue {
  if (sameJson(ours, theirs) || sameJson(base, theirs)) return { ours, theirs: ours };
  if (sameJson(base, ours)) return { ours: theirs, theirs };
  if (ours === undefined || theirs === undefined) {
    const id = path.at(-1) ?? '';
    report.notes.push({
      code: 'edit-kept',
      id,
      message: `${path.join(' › ')} was removed on one branch and changed on the other: what was changed is kept.`,
    });
    return { ours: ours ?? theirs, theirs: ours ?? theirs };
  }
  if (isObject(ours) && isObject(theirs)) return mergeObjects(isObject(base) ? base : {}, ours, theirs, report, path);
  if (isList(ours) && isList(theirs)) return mergeLists(isList(base) ? base : [], ours, theirs, report, path);
  report.disputed.push(path.join(' › '));
  return { ours, theirs };
}

function mergeObjects(base: JsonObject, ours: JsonObject, theirs: JsonObject, report: ValueReport, path: readonly string[]): MergedValue {
  const [left, right]: [Record<string, Json>, Record<string, Json>] = [{}, {}];
  for (const key of new Set([...Object.keys(ours), ...Object.keys(theirs)])) {
    const [was, mine, other] = [base[key], ours[key], theirs[key]];
    const both =
      key === 'revision' ? mergedRevision(was, mine, other, report, !sameJson(withoutRevision(ours), withoutRevision(theirs))) : undefined;
    const merged = both ?? mergeValues(was, mine, other, report, [...path, key]);
    if (merged.ours !== undefined) left[key] = merged.ours;
    if (merged.theirs !== undefined) right[key] = merged.theirs;
  }
  return { ours: left, theirs: right };
}

const withoutRevision = (value: JsonObject): JsonObject => Object.fromEntries(Object.entries(value).filter(([key]) => key !== 'revision'));

/** @returns undefined where only one branch raised it, or where it is no whole number. */
function mergedRevision(was: Json, mine: Json, other: Json, report: ValueReport, differ: boolean): MergedValue | undefined {
  if (!Number.isSafeInteger(mine) || !Number.isSafeInteger(other) || mine === was || other === was) return undefined;
  const revision = Math.max(Number(mine), Number(other)) + (differ ? 1 : 0);
  if (differ)
    report.notes.push({
      code: 'revision-raised',
      id: 'revision',
      message: `Both branches raised the revision, each for changes of its own: it is ${revision} now.`,
    });
  return { ours: revision, theirs: revision };
}

function mergeLists(
  base: readonly Json[],
  ours: readonly Json[],
  theirs: readonly Json[],
  report: ValueReport,
  path: readonly string[],
): MergedValue {
  const identify = identityOf([...base, ...ours, ...theirs], [base, ours, theirs]);
  const byIdentity = (list: readonly Json[]): ReadonlyMap<string, Json> => new Map(list.map((entry) => [identify(entry), entry]));
  const [was, mine, other] = [byIdentity(base), byIdentity(ours), byIdentity(theirs)];
  const merged = new Map<string, MergedValue>();
  for (const key of new Set([...mine.keys(), ...other.keys()])) {
    const value = mergeValues(was.get(key), mine.get(key), other.get(key), report, [...path, key]);
    if (value.ours !== undefined) merged.set(key, value);
  }
  const order = [...mine.keys()].filter((key) => merged.has(key));
  let before: string | undefined;
  for (const key of other.keys()) {
    if (merged.has(key) && !order.includes(key)) order.splice(before === undefined ? 0 : order.indexOf(before) + 1, 0, key);
    if (merged.has(key)) before = key;
  }
  const values = order.map((key) => merged.get(key)).filter((value) => value !== undefined);
  return { ours: values.map((value) => value.ours), theirs: values.map((value) => value.theirs) };
}

/** How the entries of lists are told apart: by a key that each has and none shares, else by their whole value. */
export function identityOf(entries: readonly Json[], lists: readonly (readonly Json[])[]): (entry: Json) => string {
  const read = (entry: Json, key: string): string | undefined => {
    const value = isObject(entry) ? entry[key] : undefined;
    return typeof value === 'string' ? value : undefined;
  };
  const key =
    entries.length === 0
      ? undefined
      : identities.find(
          (name) =>
            entries.every((entry) => read(entry, name) !== undefined) &&
            lists.every((list) => new Set(list.map((entry) => read(entry, name))).size === list.length),
        );
  return (entry) => (key === undefined ? JSON.stringify(sorted(entry)) : (read(entry, key) ?? ''));
}
