import { isUlid } from './ids';

const blobShape = /^(?:[0-9a-f]{40}|[0-9a-f]{64})$/;
const timeShape = /^\d{4}-\d\d-\d\dT\d\d:\d\d:\d\dZ$/;
/** What every month has. */
const plainTime = /^\d{4}-(?:0[1-9]|1[0-2])-(?:0[1-9]|1\d|2[0-8])T(?:[01]\d|2[0-3]):[0-5]\d:[0-5]\dZ$/;

const isText = (value: unknown): value is string => typeof value === 'string';
const isCount = (value: unknown): value is number => Number.isSafeInteger(value) && (value as number) >= 0;
const wants = (good: boolean, wanted: string): string | null => (good ? null : wanted);

/** A text that is not empty. @param wanted what it is, in words. */
export const someText =
  (wanted: string) =>
  (value: unknown): string | null =>
    wants(isText(value) && value !== '', wanted);

/** Checks of the keys that every kind of record has: what the value must be where it is not that. */
export const recordChecks = {
  id: (value: unknown) => wants(isText(value) && isUlid(value), 'a ULID (26 characters, upper case)'),
  note: (value: unknown) => wants(isText(value), 'a text'),
  by: someText("the annotator's name"),
  at: (value: unknown) => wants(isText(value) && isTime(value), 'a time such as 2026-09-01T10:00:00Z'),
  rev: (value: unknown) => wants(isCount(value) && value >= 1, 'a whole number, 1 or more'),
} as const;

/** Checks of the keys that anchor a passage. */
export const anchorChecks = {
  exact: (value: unknown) => wants(isText(value), 'a text'),
  prefix: (value: unknown) => wants(isText(value), 'a text'),
  suffix: (value: unknown) => wants(isText(value), 'a text'),
  start: (value: unknown) => wants(isCount(value), 'a whole number of UTF-16 code units, 0 or more'),
  end: (value: unknown) => wants(isCount(value), 'a whole number of UTF-16 code units, 0 or more'),
  blob: (value: unknown) => wants(isText(value) && blobShape.test(value), 'a git blob id (40 or 64 hexadecimal digits, lower case)'),
} as const;

/** A whole number, 0 or more. */
export const count = (value: unknown): string | null => wants(isCount(value), 'a whole number, 0 or more');

/** A list of texts that are not empty. @param wanted what they are, in words. */
export const textList =
  (wanted: string) =>
  (value: unknown): string | null =>
    wants(Array.isArray(value) && value.every((item) => isText(item) && item !== ''), wanted);

/** Whether a passage's offsets are in the wrong order; false where they are no offsets. */
export function endsBeforeStart({ start, end }: Readonly<Record<string, unknown>>): boolean {
  return isCount(start) && isCount(end) && end < start;
}

function isTime(text: string): boolean {
  if (plainTime.test(text)) return true;
  if (!timeShape.test(text)) return false;
  const time = new Date(text);
  return !Number.isNaN(time.getTime()) && formatTime(time) === text;
}

/** A time as records hold it: ISO 8601, UTC, whole seconds. */
export function formatTime(time: Date): string {
  return time.toISOString().replace(/\.\d+Z$/, 'Z');
}
