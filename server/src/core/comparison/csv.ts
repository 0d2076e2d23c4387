import Papa from 'papaparse';
import type { ComparedCell, ComparedConflict, ComparedDecision, ComparedStatement, ComparedWording, Comparison } from './comparison';
import { articlesDisagree } from './inWords';

const columns = [
  'statement',
  'speaker',
  'sources',
  'conflicts',
  'source',
  'file',
  'line',
  'column',
  'type',
  'said by',
  'wording',
  'compared with',
  'match',
  'decided',
  'decided by',
  'differences',
  'missing',
  'tags',
  'notes',
] as const;
type Line = Readonly<Record<(typeof columns)[number], string | number>>;

/** Tells spreadsheets that the file is UTF-8; readers of CSV skip it. */
const byteOrderMark = '\uFEFF';

/**
 * A comparison as CSV (RFC 4180), one wording a line. Texts that a spreadsheet would take for a formula begin with an
 * apostrophe: articles are other people's words.
 */
export function comparisonCsv({ statements, sources }: Pick<Comparison, 'statements' | 'sources'>): string {
  const names = new Map(sources.map((source) => [source.uri, source]));
  const lines = statements.flatMap((statement) =>
    statement.cells.flatMap((cell) => {
      const source = names.get(cell.article);
      return cell.wordings.map((wording, place) =>
        lineOf(statement, cell, wording, place, { name: source?.name ?? cell.article, path: source?.path ?? cell.article }),
      );
    }),
  );
  return `${byteOrderMark}${Papa.unparse({ fields: [...columns], data: lines }, { escapeFormulae: true, newline: '\r\n' })}\r\n`;
}

function lineOf(
  statement: ComparedStatement,
  cell: ComparedCell,
  wording: ComparedWording,
  place: number,
  source: { readonly name: string; readonly path: string },
): Line {
  return {
    statement: statement.number,
    speaker: statement.speaker ?? '',
    sources: statement.cells.length,
    conflicts: statement.conflicts.map(conflictText).join('; '),
    source: source.name,
    file: source.path,
    line: wording.line,
    column: wording.column,
    type: wording.type,
    'said by': wording.mention ?? '',
    wording: wording.segments.map(({ text }) => text).join(''),
    'compared with': wording.reference ? 'this one' : '',
    match: wording.match ?? '',
    decided: wording.decisions.map(decisionCell).join('; '),
    'decided by': wording.decisions.map(({ by, otherwise }) => [...by, ...otherwise].join(', ')).join('; '),
    differences: wording.notes.map(({ kind, text }) => `${kind}: ${text}`).join('; '),
    missing: place === 0 ? cell.missing.join(' … ') : '',
    tags: wording.claims.flatMap(({ tags }) => tags).join(', '),
    notes: [
      ...wording.claims.map(({ note }) => note).filter((note) => note !== ''),
      ...wording.decisions.flatMap(({ notes }) => notes),
    ].join('; '),
  };
}

/** "confirmed", "rejected (courier.txt, line 5)". */
function decisionCell({ what, other }: ComparedDecision): string {
  const verdict = what === '' ? 'noted' : what;
  return other === null ? verdict : `${verdict} (${other.source}, line ${other.line})`;
}

function conflictText(conflict: ComparedConflict): string {
  return `${articlesDisagree(conflict.kind)}: ${conflict.sides.map(({ value, sources }) => `${value} (${sources.join(', ')})`).join(' / ')}`;
}
