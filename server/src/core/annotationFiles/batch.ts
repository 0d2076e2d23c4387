import {
  applyEdits,
  effectiveRecords,
  insertRecord,
  parseRecordFile,
  recordsOf,
  removeRecord,
  replaceRecord,
  type TextEdit,
} from './recordFile';
import { serialiseLine, type FiledRecord, type RecordFormat } from './recordFormat';
import { requireReadable } from './recordPlans';
import { ClaimRefusedError } from './refusal';

/** Changes to many records of one file, not yet made. */
export interface BatchPlan<R extends FiledRecord> {
  /** Edits of the file's text as it is; they do not overlap. */
  readonly edits: readonly TextEdit[];
  /** The whole text once the edits are made. */
  readonly text: string;
  /** What the plan changes, by id: the record as it was and as it will be, null where there is none. */
  readonly changes: ReadonlyMap<string, { readonly before: R | null; readonly after: R | null }>;
}

/**
 * Plans that records are as given, all in one: written where they are not there, replaced where they are, taken out where null
 * is wanted. Every other byte of the file stays.
 * @param wanted by id.
 * @param current the file's text, undefined where there is none.
 * @throws ClaimRefusedError where a record stands in a merge conflict, or could not be read back: then nothing is planned.
 */
export function planBatch<R extends FiledRecord>(
  format: RecordFormat<R>,
  wanted: ReadonlyMap<string, R | null>,
  current: string | undefined,
): BatchPlan<R> {
  const file = parseRecordFile(format, current ?? '');
  const effective = new Map(effectiveRecords(file).map((line) => [line.record.id, line] as const));
  const changes = new Map<string, { before: R | null; after: R | null }>();
  const edits: TextEdit[] = [];
  const inserted = new Map<number, { edit: TextEdit; records: R[] }>();
  for (const [id, record] of [...wanted].sort(([a], [b]) => (a < b ? -1 : 1))) {
    const line = effective.get(id);
    const all = line ? recordsOf(file, id) : [];
    if (all.some(({ side }) => side !== null))
      throw new ClaimRefusedError('in-conflict', `A ${format.noun} stands in a merge conflict. Resolve the conflict in its file first.`);
    if (record === null) {
      edits.push(...all.map(removeRecord));
      if (line) changes.set(id, { before: line.record, after: null });
      continue;
    }
    if (record.id !== id) throw new ClaimRefusedError('bad-claim', `The ${format.noun} to write is ${record.id}, not ${id}.`);
    requireReadable(format, record);
    if (!line) {
      const edit = insertRecord(file, record);
      const place = inserted.get(edit.start);
      if (place) place.records.push(record);
      else inserted.set(edit.start, { edit, records: [record] });
      changes.set(id, { before: null, after: record });
    } else if (serialiseLine(format, record, line.text) !== serialiseLine(format, line.record, line.text)) {
      edits.push(replaceRecord(file, line, record));
      changes.set(id, { before: line.record, after: record });
    }
  }
  for (const { edit, records } of inserted.values()) edits.push(joined(format, edit, records));
  return { edits, text: applyEdits(current ?? '', edits), changes };
}

/** The edit that puts in the first of several records, made to put in all of them; they are sorted by id. */
function joined<R extends FiledRecord>(format: RecordFormat<R>, first: TextEdit, records: readonly R[]): TextEdit {
  const lineEnd = /(?:\r\n|\n|\r)$/.exec(first.newText)?.[0] ?? '\n';
  return {
    ...first,
    newText:
      first.newText +
      records
        .slice(1)
        .map((record) => serialiseLine(format, record) + lineEnd)
        .join(''),
  };
}
