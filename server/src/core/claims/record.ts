import { findNodeAtLocation, parseTree, printParseErrorCode, type ParseError } from 'jsonc-parser';
import type { Claim } from './claim';
import { isUlid } from './ids';

/** What is wrong with a line, and where: UTF-16 code units from the start of the line, half open. */
export interface RecordProblem {
  readonly code: 'not-json' | 'not-an-object' | 'missing-key' | 'bad-value';
  readonly message: string;
  readonly start: number;
  readonly end: number;
}

/** A line as read: a claim, or what keeps it from being one. */
export type ParsedRecord =
  | { readonly claim: Claim; readonly problems: readonly [] }
  | { readonly claim: null; readonly problems: readonly RecordProblem[] };

type KnownKey = Exclude<keyof Claim, 'unknown'>;

/** The keys of a record in the order in which they are written. */
export const recordKeys: readonly KnownKey[] =
  ['id', 'tags', 'exact', 'prefix', 'suffix', 'start', 'end', 'blob', 'note', 'by', 'at', 'rev', 'codebook'];

const known: ReadonlySet<string> = new Set(recordKeys);
const blobShape = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const timeShape = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;

const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const wants = (good: boolean, wanted: string): string | null => (good ? null : wanted);

/** For each key, what it must be where the value given is not that. */
const checks: Readonly<Record<KnownKey, (value: unknown) => string | null>> = {
  id: (value) => wants(isText(value) && isUlid(value), 'a ULID (26 characters, upper case)'),
  tags: (value) => wants(Array.isArray(value) && value.every((tag) => isText(tag) && tag !== ''), 'a list of tag ids'),
  exact: (value) => wants(isText(value), 'a text'),
  prefix: (value) => wants(isText(value), 'a text'),
  suffix: (value) => wants(isText(value), 'a text'),
  start: (value) => wants(isCount(value), 'a whole number of UTF-16 code units, 0 or more'),
  end: (value) => wants(isCount(value), 'a whole number of UTF-16 code units, 0 or more'),
  blob: (value) => wants(isText(value) && blobShape.test(value), 'a git blob id (40 or 64 hexadecimal digits, lower case)'),
  note: (value) => wants(isText(value), 'a text'),
  by: (value) => wants(isText(value) && value !== '', "the annotator's name"),
  at: (value) => wants(isText(value) && isTime(value), 'a time such as 2026-09-01T10:00:00Z'),
  rev: (value) => wants(isCount(value) && value >= 1, 'a whole number, 1 or more'),
  codebook: (value) => wants(isCount(value), 'a whole number, 0 or more'),
};

function isTime(text: string): boolean {
  if (!timeShape.test(text)) return false;
  const time = new Date(text);
  return !Number.isNaN(time.getTime()) && formatTime(time) === text;
}

/** A time as records hold it: ISO 8601, UTC, whole seconds. */
export function formatTime(time: Date): string {
  return time.toISOString().replace(/\.\d+Z$/, 'Z');
}

/**
 * Reads one line of an annotation file.
 * @param line the line without its line end.
 * @returns the claim, or every problem that keeps the line from being one. Keys that this version does not know are kept.
 */
export function parseRecord(line: string): ParsedRecord {
  let value: unknown;
  try {
    value = JSON.parse(line);
  } catch {
    return { claim: null, problems: [syntaxProblem(line)] };
  }
  if (typeof value !== 'object' || value === null || Array.isArray(value)) {
    const problem = { code: 'not-an-object', message: 'A claim is one JSON object on one line.', start: 0, end: line.length } as const;
    return { claim: null, problems: [problem] };
  }
  const given = value as Readonly<Record<string, unknown>>;
  const keys = Object.keys(given);
  const good = recordKeys.every((key) => Object.hasOwn(given, key) && checks[key](given[key]) === null) && !endsBeforeStart(given);
  if (!good) return { claim: null, problems: findProblems(line, new Map(Object.entries(given))) };
  const { id, tags, exact, prefix, suffix, start, end, blob, note, by, at, rev, codebook } = given as unknown as Claim;
  const unknown = keys.length === recordKeys.length ? {} : Object.fromEntries(Object.entries(given).filter(([key]) => !known.has(key)));
  return { claim: { id, tags, exact, prefix, suffix, start, end, blob, note, by, at, rev, codebook, unknown }, problems: [] };
}

function endsBeforeStart({ start, end }: Readonly<Record<string, unknown>>): boolean {
  return isCount(start) && isCount(end) && end < start;
}

function findProblems(line: string, given: ReadonlyMap<string, unknown>): RecordProblem[] {
  const problems: RecordProblem[] = [];
  const at = (...path: string[]): { start: number; end: number } =>
    (path.length === 0 ? { start: 0, end: line.length } : placeInRecord(line, path));
  for (const key of recordKeys) {
    if (!given.has(key)) {
      problems.push({ code: 'missing-key', message: `"${key}" is missing.`, ...at() });
      continue;
    }
    const wanted = checks[key](given.get(key));
    if (wanted !== null) problems.push({ code: 'bad-value', message: `"${key}" must be ${wanted}.`, ...at(key) });
  }
  if (endsBeforeStart(Object.fromEntries(given))) {
    problems.push({ code: 'bad-value', message: '"end" must not be less than "start".', ...at('end') });
  }
  return problems;
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

/** A parser's error in words ("closing brace expected"). */
export function explainSyntax(error: ParseError): string {
  return printParseErrorCode(error.error).replace(/([a-z])([A-Z])/g, (_, before: string, after: string) => `${before} ${after.toLowerCase()}`)
    .toLowerCase();
}

/**
 * Where a value stands in a record's line.
 * @param path keys and indexes, such as `['tags', 0]`.
 * @returns UTF-16 code units from the start of the line, half open; the whole line where there is no such value.
 */
export function placeInRecord(line: string, path: readonly (string | number)[]): { start: number; end: number } {
  const tree = parseTree(line);
  const node = tree && findNodeAtLocation(tree, [...path]);
  return node ? { start: node.offset, end: node.offset + node.length } : { start: 0, end: line.length };
}

/**
 * Writes a claim as one line, without a line end: the known keys in their order, then the unknown ones.
 * @param previous the line that this one replaces. Unknown keys whose values did not change are taken from it letter by
 * letter and in its order, so that numbers too long for JavaScript and other ways of writing survive.
 */
export function serialiseRecord(claim: Claim, previous = ''): string {
  const parts = recordKeys.map((key) => `${JSON.stringify(key)}:${JSON.stringify(claim[key])}`);
  const left = new Map(Object.entries(claim.unknown));
  for (const [key, raw] of unknownAsWritten(previous)) {
    if (left.has(key) && JSON.stringify(left.get(key)) === JSON.stringify(JSON.parse(raw))) {
      parts.push(`${JSON.stringify(key)}:${raw}`);
      left.delete(key);
    }
  }
  for (const [key, value] of left) parts.push(`${JSON.stringify(key)}:${JSON.stringify(value)}`);
  return `{${parts.join(',')}}`;
}

function unknownAsWritten(line: string): (readonly [string, string])[] {
  if (parseRecord(line).claim === null) return [];
  return (parseTree(line)?.children ?? []).flatMap(({ children = [] }) => {
    const [key, value] = children;
    if (!key || !value || known.has(String(key.value))) return [];
    return [[String(key.value), line.slice(value.offset, value.offset + value.length)] as const];
  });
}
