import type { Span } from '../text/span';
import { parseLine, serialiseLine, type FiledRecord, type RecordFormat, type RecordProblem } from './recordFormat';

/** A replacement in a file's text: UTF-16 code units into the text as it was, half open. */
export interface TextEdit extends Span {
  readonly newText: string;
}

/** Which side of a merge conflict a line stands on. */
export type ConflictSide = 'ours' | 'base' | 'theirs';

/** A line of the file. The span leaves out the line end. */
export interface FileLine extends Span {
  /** Counts from 0. */
  readonly number: number;
  /** Where the next line starts. */
  readonly next: number;
  readonly text: string;
}

/** A line that holds a record. */
export interface RecordLine<R extends FiledRecord> extends FileLine {
  readonly record: R;
  /** null outside conflicts. */
  readonly side: ConflictSide | null;
}

/** A line that holds none and is neither blank nor a conflict marker. It stays in the file as it is. */
export interface DamagedLine extends FileLine {
  readonly problems: readonly RecordProblem[];
}

/** A merge conflict that git left: from `<<<<<<<` to `>>>>>>>`. */
export interface ConflictBlock {
  /** Number of the line with `<<<<<<<`. */
  readonly first: number;
  /** Number of the line with `>>>>>>>`, null where the file ends before it. */
  readonly last: number | null;
}

/** A file of records, one a line, as read. */
export interface RecordFile<R extends FiledRecord> {
  readonly format: RecordFormat<R>;
  readonly text: string;
  readonly lines: readonly FileLine[];
  readonly records: readonly RecordLine<R>[];
  readonly damaged: readonly DamagedLine[];
  readonly markers: readonly FileLine[];
  readonly conflicts: readonly ConflictBlock[];
}

const marker = /^(<{7}|\|{7}|={7}|>{7})(?: |$)/;

/**
 * Reads a file of records. Every line stands for itself: a damaged line or a conflict marker costs nothing but itself.
 * @param text with LF or CRLF line ends, with or without a byte-order mark and a final line end.
 * @param before the file as it was read earlier: lines around a change are not read again, and their records are the very objects.
 */
export function parseRecordFile<R extends FiledRecord>(format: RecordFormat<R>, text: string, before?: RecordFile<R>): RecordFile<R> {
  const lines = splitLines(text);
  const known = before && knownRecords(before, lines);
  const records: RecordLine<R>[] = [];
  const damaged: DamagedLine[] = [];
  const markers: FileLine[] = [];
  const conflicts: { first: number; last: number | null }[] = [];
  let side: ConflictSide | null = null;
  for (const line of lines) {
    const same = known?.(line);
    if (same) {
      records.push(
        same.start === line.start && same.next === line.next && same.number === line.number && same.side === side
          ? same
          : { ...line, record: same.record, side },
      );
      continue;
    }
    const sign = marker.exec(line.text)?.[1]?.[0];
    if (sign !== undefined) {
      markers.push(line);
      const open = conflicts.at(-1);
      if (sign === '<') {
        side = 'ours';
        if (open?.last !== null) conflicts.push({ first: line.number, last: null });
      } else if (side !== null) {
        if (sign === '>' && open) open.last = line.number;
        side = sign === '|' ? 'base' : sign === '=' ? 'theirs' : null;
      }
      continue;
    }
    if (line.text.trim() === '') continue;
    const { record, problems } = parseLine(format, line.text);
    if (record) records.push({ ...line, record, side });
    else damaged.push({ ...line, problems });
  }
  return { format, text, lines, records, damaged, markers, conflicts };
}

/** Makes a function that gives what a line was read as that stands before or behind all that changed. */
function knownRecords<R extends FiledRecord>(
  before: RecordFile<R>,
  lines: readonly FileLine[],
): (line: FileLine) => RecordLine<R> | undefined {
  const shorter = Math.min(before.lines.length, lines.length);
  const by = lines.length - before.lines.length;
  let first = 0;
  while (first < shorter && before.lines[first]?.text === lines[first]?.text) first++;
  let end = lines.length;
  while (end > first && end - by > first && before.lines[end - by - 1]?.text === lines[end - 1]?.text) end--;
  const records: RecordLine<R>[] = [];
  for (const line of before.records) records[line.number] = line;
  return ({ number }) => (number < first ? records[number] : number >= end ? records[number - by] : undefined);
}

function splitLines(text: string): FileLine[] {
  const lines: FileLine[] = [];
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  let [feed, carriage] = [-1, -1];
  const found = (sign: string): number => (text.indexOf(sign, start) + 1 || Infinity) - 1;
  while (start < text.length) {
    if (feed < start) feed = found('\n');
    if (carriage < start) carriage = found('\r');
    const end = Math.min(feed, carriage, text.length);
    const next = end === text.length ? end : feed === end + 1 && carriage === end ? end + 2 : end + 1;
    lines.push({ number: lines.length, start, end, next, text: text.slice(start, end) });
    start = next;
  }
  return lines;
}

/**
 * The records that a file holds, one for each id, in the order of their lines. Where an id stands more than once, the record
 * with the greatest `rev` counts, and the later line among equals; within a conflict our side counts before theirs, and what
 * only the common ancestor had is left out.
 */
export function effectiveRecords<R extends FiledRecord>(file: RecordFile<R>): readonly RecordLine<R>[] {
  const byId = new Map<string, RecordLine<R>>();
  let doubled = false;
  for (const line of file.records) {
    if (line.side === 'base') continue;
    const other = byId.get(line.record.id);
    doubled ||= other !== undefined;
    const loses = other && ((line.side === 'theirs' && other.side === 'ours') || line.record.rev < other.record.rev);
    if (!loses) byId.set(line.record.id, line);
  }
  const lines = [...byId.values()];
  return doubled ? lines.sort((a, b) => a.number - b.number) : lines;
}

/** Every line that holds the id, base sides of conflicts too. */
export function recordsOf<R extends FiledRecord>(file: RecordFile<R>, id: string): readonly RecordLine<R>[] {
  return file.records.filter(({ record }) => record.id === id);
}

/**
 * The edit that adds one record as one line, behind the last record with a smaller id and never inside a conflict. The
 * line end is that of the line before it.
 */
export function insertRecord<R extends FiledRecord>(file: RecordFile<R>, added: R): TextEdit {
  const record = serialiseLine(file.format, added);
  const before = file.records.findLast((line) => line.record.id < added.id)?.number ?? -1;
  const conflict = file.conflicts.find(({ first, last }) => first <= before && (last === null || before < last));
  const index = conflict ? (conflict.last ?? conflict.first - 1) : before;
  const line = file.lines[index];
  const lineEnd = lineEndNear(file, index);
  if (!line) {
    const start = file.text.startsWith('\uFEFF') ? 1 : 0;
    return { start, end: start, newText: record + lineEnd };
  }
  const joined = line.next === line.end ? lineEnd : '';
  return { start: line.next, end: line.next, newText: joined + record + lineEnd };
}

function lineEndNear<R extends FiledRecord>(file: RecordFile<R>, index: number): string {
  const near = [file.lines[index], file.lines[index - 1], file.lines[index + 1]].find((line) => line && line.next > line.end);
  return near ? file.text.slice(near.end, near.next) : '\n';
}

/** The edit that writes a record in place of the one on a line of this file; the line end stays. */
export function replaceRecord<R extends FiledRecord>(file: RecordFile<R>, line: RecordLine<R>, record: R): TextEdit {
  return { start: line.start, end: line.end, newText: serialiseLine(file.format, record, line.text) };
}

/** The edit that takes a line of this file out, with its line end. */
export function removeRecord(line: FileLine): TextEdit {
  return { start: line.start, end: line.next, newText: '' };
}

/**
 * The text with the edits made.
 * @param edits which do not overlap, in any order; of two at one place an insertion goes before what stands there.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const parts: string[] = [];
  let at = 0;
  for (const { start, end, newText } of [...edits].sort((a, b) => a.start - b.start || a.end - b.end)) {
    parts.push(text.slice(at, start), newText);
    at = end;
  }
  return [...parts, text.slice(at)].join('');
}
