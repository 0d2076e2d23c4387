import type { AnchorState } from '../anchoring/anchors';
import type { Problem, ProblemCode } from './problem';
import { placeInRecord, type FiledRecord } from './recordFormat';
import type { FileLine, RecordFile, RecordLine } from './recordFile';

/** A problem of one value of a record, at its place in the file. @param key the keys that lead to the value. */
export function problemAt(
  path: string,
  line: FileLine,
  key: readonly (string | number)[],
  code: ProblemCode,
  severity: Problem['severity'],
  message: string,
): Problem {
  const { start, end } = placeInRecord(line.text, key);
  return { path, line: line.number + 1, column: start + 1, endColumn: end + 1, code, severity, message };
}

/** What is wrong with any file of records, whatever they say: damaged lines, conflict markers, order, the end, ids that stand twice. */
export function checkRecordFile<R extends FiledRecord>(path: string, file: RecordFile<R>): Problem[] {
  return [...checkLines(path, file), ...checkOrder(path, file), ...checkEnd(path, file), ...checkDoubled(path, file)];
}

function checkLines<R extends FiledRecord>(path: string, { damaged, markers }: RecordFile<R>): Problem[] {
  const broken = damaged.flatMap(({ number, problems }) =>
    problems.map(({ start, end, message }): Problem => ({
      path,
      line: number + 1,
      column: start + 1,
      endColumn: end + 1,
      code: 'broken-line',
      severity: 'error',
      message,
    })),
  );
  const message = 'A merge conflict was left here. The records between the markers are read; choose between them and take the markers out.';
  return [
    ...broken,
    ...markers.map(({ number, text }): Problem => ({
      path,
      line: number + 1,
      column: 1,
      endColumn: text.length + 1,
      code: 'conflict-marker',
      severity: 'error',
      message,
    })),
  ];
}

function checkOrder<R extends FiledRecord>(path: string, { conflicts, records }: RecordFile<R>): Problem[] {
  if (conflicts.length > 0) return [];
  return records.flatMap((line, index) => {
    const before = records[index - 1];
    return before && before.record.id > line.record.id
      ? [problemAt(path, line, ['id'], 'wrong-order', 'information', 'Records are sorted by id, and this one comes too late.')]
      : [];
  });
}

function checkEnd<R extends FiledRecord>(path: string, { lines }: RecordFile<R>): Problem[] {
  const last = lines.at(-1);
  if (!last || last.next > last.end) return [];
  const column = last.text.length + 1;
  return [
    {
      path,
      line: last.number + 1,
      column,
      endColumn: column,
      code: 'no-final-line-end',
      severity: 'information',
      message: 'The last line has no line end.',
    },
  ];
}

/** Ids that stand twice in one file; the two sides of a conflict are no doubles. */
function checkDoubled<R extends FiledRecord>(path: string, { records }: RecordFile<R>): Problem[] {
  const first = new Map<string, RecordLine<R>>();
  return records
    .filter(({ side }) => side !== 'base')
    .flatMap((line) => {
      const { id } = line.record;
      const before = first.get(id);
      if (!before) {
        first.set(id, line);
        return [];
      }
      if (before.side !== line.side && before.side !== null && line.side !== null) return [];
      return [problemAt(path, line, ['id'], 'duplicate-id', 'error', `The id ${id} stands on line ${before.number + 1} as well.`)];
    });
}

const anchorProblems: Readonly<Record<AnchorState, { readonly severity: Problem['severity']; readonly message: string } | null>> = {
  exact: null,
  moved: null,
  changed: { severity: 'warning', message: 'The words of this passage changed. Look at it and confirm it.' },
  ambiguous: { severity: 'warning', message: 'This passage can be any of several in the article now. Say which.' },
  orphan: { severity: 'error', message: 'This passage is no longer in the article.' },
};

/** What a reader should know of how a passage was found again; null where there is nothing to say. */
export function anchorProblem(
  state: AnchorState,
): { readonly code: 'changed' | 'ambiguous' | 'orphan'; readonly severity: Problem['severity']; readonly message: string } | null {
  const problem = anchorProblems[state];
  return problem && state !== 'exact' && state !== 'moved' ? { code: state, ...problem } : null;
}
