import Papa from 'papaparse';
import { isUlid } from '../../annotationFiles/ids';
import { splitTags, unguardCell } from './csvCells';
import type { Imported, ImportedClaim, ImportedPassage, ImportedTag, ImportFile, ImportProblem, OwnRecord } from './exchange';
import { parseJson } from './jsonPlace';
import { isOnArticle } from '../optionalKeys';
import { objectOf, timeOf } from './values';

/** Names that other programs give the columns; the first is ours. */
const columns = {
  id: ['id'],
  article: ['article', 'document', 'file', 'source'],
  tags: ['tags', 'tag', 'code', 'codes', 'label'],
  note: ['note', 'memo', 'comment'],
  annotator: ['annotator', 'coder', 'user', 'author', 'by'],
  at: ['at', 'date', 'time', 'modified'],
  exact: ['exact', 'text', 'quote', 'content', 'passage', 'segment'],
  prefix: ['prefix'],
  suffix: ['suffix'],
  start: ['start', 'begin'],
  end: ['end'],
  blob: ['blob'],
  rev: ['rev'],
  codebook: ['codebook'],
  more: ['more'],
} as const;
type Column = keyof typeof columns;
type Row = Readonly<Partial<Record<Column, string>>>;

/** Claims from CSV with a head row: Crossquote's own, or any with a column of articles and one of passages. Commas, semicolons or tabs part cells. */
export function importCsv(files: readonly ImportFile[]): Imported {
  const claims: ImportedClaim[] = [];
  const tags: ImportedTag[] = [];
  const problems: ImportProblem[] = [];
  for (const file of files) {
    const { head, rows } = readRows(file, problems);
    if (head.length === 0) continue;
    const known = columnsOf(head);
    if (head.includes('definition') && head.includes('label') && known.article === undefined) {
      tags.push(...rows.map(({ cells }) => tagOf(head, cells)));
      continue;
    }
    if (known.article === undefined || (known.exact === undefined && known.start === undefined)) {
      problems.push({
        file: file.name,
        line: 1,
        message: 'The first row must name the columns, among them "article" and "exact" (the passage), or "start" and "end".',
      });
      continue;
    }
    for (const { cells, line } of rows) {
      const row = Object.fromEntries(Object.entries(known).map(([column, index]) => [column, unguardCell(cells[index] ?? '')])) as Row;
      const read = readRow(row, file.name, line);
      if (typeof read === 'string') problems.push({ file: file.name, line, message: read });
      else claims.push(read);
    }
  }
  return { claims, tags, problems, losses: [] };
}

interface ReadRow {
  readonly cells: readonly string[];
  readonly line: number;
}

function readRows({ name, text }: ImportFile, problems: ImportProblem[]): { head: readonly string[]; rows: readonly ReadRow[] } {
  const rows: ReadRow[] = [];
  let line = 1;
  let from = 0;
  Papa.parse<string[]>(text, {
    skipEmptyLines: true,
    delimitersToGuess: [',', ';', '\t'],
    step: ({ data, errors, meta: { cursor } }) => {
      const [error] = errors;
      // A single column has nothing to guess a delimiter from; that is no error.
      if (error && error.code !== 'UndetectableDelimiter')
        problems.push({ file: name, line, message: `This row cannot be read: ${error.message}.` });
      else rows.push({ cells: data, line });
      line += text.slice(from, cursor).split(/\r\n|\n|\r/).length - 1;
      from = cursor;
    },
  });
  const [head, ...rest] = rows;
  return { head: (head?.cells ?? []).map((cell) => cell.trim().toLowerCase()), rows: rest };
}

function columnsOf(head: readonly string[]): Partial<Record<Column, number>> {
  return Object.fromEntries(
    (Object.keys(columns) as Column[]).flatMap((column) => {
      const index = columns[column].map((name) => head.indexOf(name)).find((place) => place >= 0);
      return index === undefined ? [] : [[column, index]];
    }),
  );
}

function tagOf(head: readonly string[], cells: readonly string[]): ImportedTag {
  const cell = (name: string): string => unguardCell(cells[head.indexOf(name)] ?? '');
  return {
    name: cell('id') || cell('label'),
    label: cell('label'),
    definition: cell('definition'),
    color: /^#[0-9a-f]{6}$/iu.test(cell('color')) ? cell('color') : null,
  };
}

/** @returns what keeps the row from being a claim, in words. */
function readRow(row: Row, file: string, line: number): ImportedClaim | string {
  const [start, end] = [numberIn(row.start), numberIn(row.end)];
  if (start === null || end === null) return '"start" and "end" must be whole numbers.';
  if (start !== undefined && end !== undefined && end < start) return '"end" must not be less than "start".';
  const span = start === undefined || end === undefined ? null : { start, end };
  const exact = row.exact ?? '';
  const whole = exact === '' && (span === null || isOnArticle({ exact, ...span }));
  const passage: ImportedPassage | null = whole
    ? null
    : {
        exact: exact === '' ? null : exact,
        prefix: row.prefix ?? '',
        suffix: row.suffix ?? '',
        span,
        unit: row.blob === undefined ? 'unknown' : 'utf-16',
      };
  const own = ownRecord(row, span, line);
  if (typeof own === 'string') return own;
  return {
    file,
    line,
    origin: row.id || `${file}#${line}`,
    article: row.article ?? '',
    articleText: null,
    passage,
    tags: splitTags(row.tags ?? ''),
    note: row.note ?? '',
    by: row.annotator || null,
    at: timeOf(row.at),
    own,
  };
}

/** undefined: left out; null: no number. */
function numberIn(cell: string | undefined): number | null | undefined {
  if (cell === undefined || cell.trim() === '') return undefined;
  const number = Number(cell);
  return Number.isSafeInteger(number) && number >= 0 ? number : null;
}

function ownRecord(row: Row, span: { start: number; end: number } | null, line: number): OwnRecord | string | null {
  const { id = '', rev, codebook, blob, exact, prefix, suffix } = row;
  const [revision, codebookRevision] = [numberIn(rev), numberIn(codebook)];
  if (!isUlid(id) || revision === undefined || codebookRevision === undefined || blob === undefined) return null;
  if (revision === null || codebookRevision === null) return '"rev" and "codebook" must be whole numbers.';
  const more = row.more ? parseJson(row.more) : null;
  if (more?.problem) return `"more" (line ${line}) is not JSON.`;
  const anchor = span && exact !== undefined && prefix !== undefined && suffix !== undefined ? { exact, prefix, suffix, ...span } : null;
  return { id, anchor, rev: revision, codebook: codebookRevision, blob, unknown: objectOf(more?.value) ?? {} };
}
