import { parseTree } from 'jsonc-parser';

/** The fields of one record: each key with its value as it is written. */
export type Fields = ReadonlyMap<string, string>;

/** What differs between two branches in one record, as names of its fields. */
export interface MergedFields {
  /** With our value where both branches changed a field differently. */
  readonly ours: Fields;
  /** With theirs. */
  readonly theirs: Fields;
  /** The fields, or groups of fields, in which the two differ; empty where the merge is clean. */
  readonly disputed: readonly string[];
}

/** Decides whether some tags exclude each other by the codebook. */
export type TagsExclude = (tags: readonly string[]) => boolean;

/** Keys that say where a passage stands: one without the others is no place. */
const passageKeys = ['exact', 'prefix', 'suffix', 'start', 'end', 'blob'];
/** Keys that follow from what else changed, and are never disputed. */
const bookkeeping = ['at', 'rev', 'codebook'];

/** The fields of a line that holds a record. */
export function readFields(line: string): Fields {
  return new Map(
    (parseTree(line)?.children ?? []).flatMap(({ children = [] }) => {
      const [key, value] = children;
      return key && value ? [[String(key.value), line.slice(value.offset, value.offset + value.length)] as const] : [];
    }),
  );
}

/** A record as one line, the values as they are written. */
export function writeFields(fields: Fields): string {
  return `{${Array.from(fields, ([key, raw]) => `${JSON.stringify(key)}:${raw}`).join(',')}}`;
}

/**
 * Merges two versions of one record field by field. A field that one branch changed has that branch's value. Tags are merged as
 * sets; the passage (`exact` to `blob`) is one field. `at` is the later one; `rev` counts the changes of both branches; `codebook`
 * goes with the tags, and is the older one where both changed them.
 * @param base the common ancestor; undefined where there is none.
 */
export function mergeFields(base: Fields | undefined, ours: Fields, theirs: Fields, excludes: TagsExclude = () => false): MergedFields {
  const [left, right] = [new Map(ours), new Map(theirs)];
  const disputed: string[] = [];
  const settle = (keys: readonly string[], from: Fields): void => {
    for (const key of keys) {
      for (const side of [left, right]) {
        const value = from.get(key);
        if (value === undefined) side.delete(key);
        else side.set(key, value);
      }
    }
  };
  const all = new Set([...ours.keys(), ...theirs.keys(), ...(base?.keys() ?? [])]);
  const units = [passageKeys, ...[...all].filter((key) => !passageKeys.includes(key) && !bookkeeping.includes(key)).map((key) => [key])];
  const changedTags: ('ours' | 'theirs')[] = [];
  for (const keys of units) {
    const [was, mine, other] = [valueOf(base, keys), valueOf(ours, keys), valueOf(theirs, keys)];
    const name = keys === passageKeys ? 'passage' : (keys[0] ?? '');
    if (name === 'tags') changedTags.push(...(mine === was ? [] : ['ours' as const]), ...(other === was ? [] : ['theirs' as const]));
    if (mine === other || was === other) settle(keys, ours);
    else if (was === mine) settle(keys, theirs);
    else {
      const tags = name === 'tags' ? mergedTags(base, ours, theirs, excludes) : undefined;
      if (tags === undefined) disputed.push(name);
      else settle(keys, new Map([['tags', tags]]));
    }
  }
  for (const key of bookkeeping) {
    const value = keptBooks(key, base?.get(key), ours.get(key), theirs.get(key), changedTags);
    if (value !== undefined) settle([key], new Map([[key, value]]));
  }
  return { ours: left, theirs: inOrderOf(left, right), disputed };
}

/** Values in a form in which equal ones are equal texts. */
function valueOf(fields: Fields | undefined, keys: readonly string[]): string {
  return JSON.stringify(
    keys.map((key) => {
      const raw = fields?.get(key);
      // Numbers are compared as written: 1.0 and 1 may differ to somebody, and long ones do not fit JavaScript.
      return raw === undefined ? null : /^[{["]/.test(raw) ? JSON.stringify(JSON.parse(raw)) : raw;
    }),
  );
}

function tagList(fields: Fields | undefined): readonly string[] | undefined {
  const value: unknown = JSON.parse(fields?.get('tags') ?? '[]');
  return Array.isArray(value) && value.every((tag) => typeof tag === 'string') ? value : undefined;
}

/** @returns undefined where the sets exclude each other, or are no lists of texts. */
function mergedTags(base: Fields | undefined, ours: Fields, theirs: Fields, excludes: TagsExclude): string | undefined {
  const [was, mine, other] = [tagList(base), tagList(ours), tagList(theirs)];
  if (!was || !mine || !other) return undefined;
  const merged = [
    ...mine.filter((tag) => !was.includes(tag) || other.includes(tag)),
    ...other.filter((tag) => !was.includes(tag) && !mine.includes(tag)),
  ];
  return excludes(merged) && !excludes(mine) && !excludes(other) ? undefined : JSON.stringify(merged);
}

function keptBooks(
  key: string,
  base: string | undefined,
  ours: string | undefined,
  theirs: string | undefined,
  changedTags: readonly string[],
): string | undefined {
  if (ours === undefined || theirs === undefined || (ours === theirs && key !== 'rev')) return ours ?? theirs;
  if (key === 'at') return ours > theirs ? ours : theirs;
  const [was, mine, other] = [Number(base ?? 0), Number(ours), Number(theirs)];
  if (![was, mine, other].every(Number.isSafeInteger)) return ours;
  if (key === 'rev') return String(base === undefined ? Math.max(mine, other) : Math.max(mine, other, mine + other - was));
  if (changedTags.length === 2) return String(Math.min(mine, other));
  return changedTags[0] === 'theirs' ? theirs : ours;
}

function inOrderOf(order: Fields, fields: Fields): Fields {
  const keys = [...new Set([...order.keys(), ...fields.keys()])];
  return new Map(
    keys.flatMap((key) => {
      const value = fields.get(key);
      return value === undefined ? [] : [[key, value] as const];
    }),
  );
}
