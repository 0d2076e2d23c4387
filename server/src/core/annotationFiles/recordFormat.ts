import { findNodeAtLocation, parseTree, type ParseError } from 'jsonc-parser';
import { explainSyntax } from '../text/jsonTree';

/** What every record of a file with one record a line has. */
export interface FiledRecord {
  /** A ULID. */
  readonly id: string;
  /** Counts the changes a person made to it, from 1. */
  readonly rev: number;
  /** Keys of later versions, kept as they are, in the order they stood in. */
  readonly unknown: Readonly<Record<string, unknown>>;
}

/** What is wrong with a line, and where: UTF-16 code units from the start of the line, half open. */
export interface RecordProblem {
  readonly code: 'not-json' | 'not-an-object' | 'missing-key' | 'bad-value';
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** A line as read: a record, or what keeps it from being one. */
export type ParsedLine<R extends FiledRecord> =
  { readonly record: R; readonly problems: readonly [] } | { readonly record: null; readonly problems: readonly RecordProblem[] };

/** Something wrong with a value: the keys that lead to it, and what is to be said. */
export interface ValueProblem {
  readonly path: readonly string[];
  readonly code: 'missing-key' | 'bad-value';
  readonly message: string;
}

/** One kind of record: claims, decisions. */
export interface RecordFormat<R extends FiledRecord> {
  /** What one is called: "claim". */
  readonly noun: string;
  /** The known keys in the order in which they are written. */
  readonly keys: readonly (Exclude<keyof R, 'unknown'> & string)[];
  /** What keeps an object from being such a record; none where it is one. */
  readonly problems: (given: Readonly<Record<string, unknown>>) => readonly ValueProblem[];
}

/** For each key, what it must be where the value given is not that; null where it is. */
export type Checks = Readonly<Record<string, (value: unknown) => string | null>>;

/** The problems of an object's keys: each must be there (one problem names all that are not), and be what its check wants. @param at keys that lead to the object. */
export function keyProblems(given: Readonly<Record<string, unknown>>, checks: Checks, at: readonly string[] = []): ValueProblem[] {
  const problems: ValueProblem[] = [];
  const missing = Object.keys(checks)
    .filter((key) => !Object.hasOwn(given, key))
    .map((key) => `"${[...at, key].join('.')}"`);
  if (missing.length > 0)
    problems.push({ path: at, code: 'missing-key', message: `${missing.join(', ')} ${missing.length === 1 ? 'is' : 'are'} missing.` });
  for (const key in checks) {
    if (!Object.hasOwn(given, key)) continue;
    const wanted = checks[key]?.(given[key]) ?? null;
    if (wanted !== null)
      problems.push({ path: [...at, key], code: 'bad-value', message: `"${[...at, key].join('.')}" must be ${wanted}.` });
  }
  return problems;
}

/** Whether a value is a JSON object. */
export function isObject(value: unknown): value is Readonly<Record<string, unknown>> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

/**
 * Reads one line of a file of records.
 * @param line the line without its line end.
 * @returns the record, or every problem that keeps the line from being one. Keys that this version does not know are kept.
 */
export function parseLine<R extends FiledRecord>(format: RecordFormat<R>, line: string): ParsedLine<R> {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { record: null, problems: [syntaxProblem(line)] };
  }
  if (!isObject(value)) {
    return {
      record: null,
      problems: [{ code: 'not-an-object', message: `A ${format.noun} is one JSON object on one line.`, start: 0, end: line.length }],
    };
  }
  const problems = format.problems(value);
  if (problems.length > 0)
    return { record: null, problems: problems.map(({ path, code, message }) => ({ code, message, ...placeInRecord(line, path) })) };
  // As this program writes it: the known keys in their order, and no more.
  if (Object.keys(value).every((key, n) => key === format.keys[n]))
    return { record: { ...value, unknown: {} } as unknown as R, problems: [] };
  const known = new Set<string>(format.keys);
  const keys = Object.fromEntries(format.keys.map((key) => [key, value[key]]));
  const unknown = Object.fromEntries(Object.entries(value).filter(([key]) => !known.has(key)));
  return { record: { ...keys, unknown } as unknown as R, problems: [] };
}

/**
 * Writes a record as one line, without a line end: the known keys in their order, then the unknown ones.
 * @param previous the line that this one replaces. Unknown keys, and values that are objects, are taken from it letter by
 * letter where they did not change, so that numbers too long for JavaScript and other ways of writing survive.
 */
export function serialiseLine<R extends FiledRecord>(format: RecordFormat<R>, record: R, previous = ''): string {
  const left = new Map(Object.entries(record.unknown));
  const written = new Map(parseLine(format, previous).record === null ? [] : valuesAsWritten(previous));
  const known = format.keys.map((key) => {
    const value: unknown = record[key];
    const raw = isObject(value) ? written.get(key) : undefined;
    return `${JSON.stringify(key)}:${raw !== undefined && sameValue(raw, value) ? raw : JSON.stringify(value)}`;
  });
  const unknown: string[] = [];
  for (const [key, raw] of written) {
    if (!left.has(key) || !sameValue(raw, left.get(key))) continue;
    unknown.push(`${JSON.stringify(key)}:${raw}`);
    left.delete(key);
  }
  for (const [key, value] of left) unknown.push(`${JSON.stringify(key)}:${JSON.stringify(value)}`);
  return `{${[...known, ...unknown].join(',')}}`;
}

function sameValue(raw: string, value: unknown): boolean {
  return JSON.stringify(value) === JSON.stringify(JSON.parse(raw));
}

/** The values of a line's object as they are written there, by key, in their order. */
function valuesAsWritten(line: string): (readonly [string, string])[] {
  return (parseTree(line)?.children ?? []).flatMap(({ children = [] }) => {
    const [key, value] = children;
    return key && value ? [[String(key.value), line.slice(value.offset, value.offset + value.length)] as const] : [];
  });
}

function syntaxProblem(line: string): RecordProblem {
  const errors: ParseError[] = [];
  parseTree(line, errors, { disallowComments: true, allowTrailingComma: false, allowEmptyContent: false });
  const first = errors[0];
  const start = first ? Math.min(first.offset, Math.max(0, line.length - 1)) : 0;
  const end = first ? Math.min(line.length, Math.max(start + 1, first.offset + first.length)) : line.length;
  const why = first ? `: ${explainSyntax(first)}` : '';
  return { code: 'not-json', message: `This line is not JSON${why}. It is kept as it is, and left out.`, start, end };
}

/**
 * Where a value stands in a record's line.
 * @param path keys and indexes, such as `['tags', 0]`; none: the whole line.
 * @returns UTF-16 code units from the start of the line, half open; the whole line where there is no such value.
 */
export function placeInRecord(line: string, path: readonly (string | number)[]): { start: number; end: number } {
  const tree = path.length === 0 ? undefined : parseTree(line);
  const node = tree && findNodeAtLocation(tree, [...path]);
  return node ? { start: node.offset, end: node.offset + node.length } : { start: 0, end: line.length };
}
