import type { Claim } from './claim';
import type { Span } from '../text/span';
import { parseRecord, serialiseRecord, type RecordProblem } from './record';

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

/** A line that holds a claim. */
export interface RecordLine extends FileLine {
  readonly claim: Claim;
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

/** An annotation file as read. */
export interface AnnotationFile {
  readonly text: string;
  readonly lines: readonly FileLine[];
  readonly records: readonly RecordLine[];
  readonly damaged: readonly DamagedLine[];
  readonly markers: readonly FileLine[];
  readonly conflicts: readonly ConflictBlock[];
}

const marker = /^(<{7}|\|{7}|={7}|>{7})(?: |$)/;

/**
 * Reads an annotation file. Every line stands for itself: a damaged line or a conflict marker costs nothing but itself.
 * @param text with LF or CRLF line ends, with or without a byte-order mark and a final line end.
 */
export function parseAnnotationFile(text: string): AnnotationFile {
  const lines = splitLines(text);
  const records: RecordLine[] = [];
  const damaged: DamagedLine[] = [];
  const markers: FileLine[] = [];
  const conflicts: { first: number; last: number | null }[] = [];
  let side: ConflictSide | null = null;
  for (const line of lines) {
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
    const { claim, problems } = parseRecord(line.text);
    if (claim) records.push({ ...line, claim, side });
    else damaged.push({ ...line, problems });
  }
  return { text, lines, records, damaged, markers, conflicts };
}

function splitLines(text: string): FileLine[] {
  const lines: FileLine[] = [];
  const ends = /\r\n|\n|\r/g;
  let start = text.startsWith('\uFEFF') ? 1 : 0;
  while (start < text.length) {
    ends.lastIndex = start;
    const found = ends.exec(text);
    const end = found?.index ?? text.length;
    const next = found ? ends.lastIndex : text.length;
    lines.push({ number: lines.length, start, end, next, text: text.slice(start, end) });
    start = next;
  }
  return lines;
}

/**
 * The claims that a file holds, one for each id, in the order of their lines. Where an id stands more than once, the record
 * with the greatest `rev` counts, and the later line among equals; within a conflict our side counts before theirs, and what
 * only the common ancestor had is left out.
 */
export function effectiveRecords(file: AnnotationFile): RecordLine[] {
  const byId = new Map<string, RecordLine>();
  for (const record of file.records) {
    if (record.side === 'base') continue;
    const other = byId.get(record.claim.id);
    const loses = other && (record.side === 'theirs' && other.side === 'ours' || record.claim.rev < other.claim.rev);
    if (!loses) byId.set(record.claim.id, record);
  }
  return [...byId.values()].sort((a, b) => a.number - b.number);
}

/** Every line that holds the id, base sides of conflicts too. */
export function recordsOf(file: AnnotationFile, id: string): readonly RecordLine[] {
  return file.records.filter(({ claim }) => claim.id === id);
}

/**
 * The edit that adds one claim as one line, behind the last record with a smaller id and never inside a conflict. The
 * line end is that of the line before it.
 */
export function insertRecord(file: AnnotationFile, claim: Claim): TextEdit {
  const record = serialiseRecord(claim);
  const before = file.records.findLast((line) => line.claim.id < claim.id)?.number ?? -1;
  const conflict = file.conflicts.find(({ first, last }) => first <= before && (last === null || before < last));
  const index = conflict ? conflict.last ?? conflict.first - 1 : before;
  const line = file.lines[index];
  const lineEnd = lineEndNear(file, index);
  if (!line) {
    const start = file.text.startsWith('\uFEFF') ? 1 : 0;
    return { start, end: start, newText: record + lineEnd };
  }
  const joined = line.next === line.end ? lineEnd : '';
  return { start: line.next, end: line.next, newText: joined + record + lineEnd };
}

function lineEndNear(file: AnnotationFile, index: number): string {
  const near = [file.lines[index], file.lines[index - 1], file.lines[index + 1]].find((line) => line && line.next > line.end);
  return near ? file.text.slice(near.end, near.next) : '\n';
}

/** The edit that writes a claim in place of the record on a line of this file; the line end stays. */
export function replaceRecord(line: RecordLine, claim: Claim): TextEdit {
  return { start: line.start, end: line.end, newText: serialiseRecord(claim, line.text) };
}

/** The edit that takes a line of this file out, with its line end. */
export function removeRecord(line: RecordLine): TextEdit {
  return { start: line.start, end: line.next, newText: '' };
}

/**
 * The text with the edits made.
 * @param edits which do not overlap, in any order.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  return [...edits].sort((a, b) => b.start - a.start)
    .reduce((done, { start, end, newText }) => done.slice(0, start) + newText + done.slice(end), text);
}
