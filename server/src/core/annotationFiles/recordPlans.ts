import {
  applyEdits,
  effectiveRecords,
  insertRecord,
  parseRecordFile,
  recordsOf,
  removeRecord,
  replaceRecord,
  type RecordFile,
  type RecordLine,
  type TextEdit,
} from './recordFile';
import { parseLine, serialiseLine, type FiledRecord, type RecordFormat } from './recordFormat';
import { ClaimRefusedError } from './refusal';

/** A change to one file of records, not yet made. Everything needed to make it and to undo it. */
export interface RecordPlan<R extends FiledRecord> {
  /** The file, from the folder that is open. */
  readonly path: string;
  /** True where there is no such file yet: make it empty, then apply the edits. */
  readonly create: boolean;
  /** Edits of the file's text as it is; they do not overlap. */
  readonly edits: readonly TextEdit[];
  /** The whole text once the edits are made. */
  readonly text: string;
  readonly id: string;
  /** The record as it was, null where there was none. */
  readonly before: R | null;
  /** The record as it will be, null where it goes. */
  readonly after: R | null;
}

/** @param current the file's text, undefined where there is none. */
export function planOf<R extends FiledRecord>(
  path: string,
  current: string | undefined,
  edits: readonly TextEdit[],
  id: string,
  before: R | null,
  after: R | null,
): RecordPlan<R> {
  return { path, create: current === undefined && edits.length > 0, edits, text: applyEdits(current ?? '', edits), id, before, after };
}

/**
 * Plans the removal of a record: every line with its id goes, so that a doubled one does not come back.
 * @throws ClaimRefusedError as `theRecord` does.
 */
export function planRemoval<R extends FiledRecord>(
  format: RecordFormat<R>,
  { path, id }: { readonly path: string; readonly id: string },
  current: string | undefined,
): RecordPlan<R> {
  const file = parseRecordFile(format, current ?? '');
  const { record } = theRecord(file, id);
  return planOf<R>(path, current, recordsOf(file, id).map(removeRecord), id, record, null);
}

/**
 * Plans that a record is again as it was, for undo: written as given, put in where it is gone, or taken out.
 * @param request `record` null: not there.
 * @throws ClaimRefusedError where the record stands in a merge conflict, or could not be read back.
 */
export function planRestoration<R extends FiledRecord>(
  format: RecordFormat<R>,
  request: { readonly path: string; readonly id: string; readonly record: R | null },
  current: string | undefined,
): RecordPlan<R> {
  const { path, id, record } = request;
  const file = parseRecordFile(format, current ?? '');
  const there = recordsOf(file, id).length > 0;
  if (record === null) return there ? planRemoval(format, request, current) : planOf<R>(path, current, [], id, null, null);
  if (record.id !== id) throw new ClaimRefusedError('bad-claim', `The ${format.noun} to restore is ${record.id}, not ${id}.`);
  requireReadable(format, record);
  if (!there) return planOf<R>(path, current, [insertRecord(file, record)], id, null, record);
  const line = theRecord(file, id);
  const same = serialiseLine(format, record, line.text) === serialiseLine(format, line.record, line.text);
  return planOf(path, current, same ? [] : [replaceRecord(file, line, record)], id, line.record, record);
}

/** @throws ClaimRefusedError where what is to be written could not be read back. */
export function requireReadable<R extends FiledRecord>(format: RecordFormat<R>, record: R): void {
  const [problem] = parseLine(format, serialiseLine(format, record)).problems;
  if (problem) throw new ClaimRefusedError('bad-claim', `The ${format.noun} cannot be written: ${problem.message}`);
}

/**
 * The line with the record that counts for an id.
 * @throws ClaimRefusedError where it stands in a merge conflict, or is not there.
 */
export function theRecord<R extends FiledRecord>(file: RecordFile<R>, id: string): RecordLine<R> {
  const { noun } = file.format;
  if (recordsOf(file, id).some(({ side }) => side !== null)) {
    throw new ClaimRefusedError('in-conflict', `This ${noun} stands in a merge conflict. Resolve the conflict in its file first.`);
  }
  const found = effectiveRecords(file).find(({ record }) => record.id === id);
  if (!found) throw new ClaimRefusedError('not-found', `There is no ${noun} ${id} any more.`);
  return found;
}
