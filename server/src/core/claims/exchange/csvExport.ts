import Papa from 'papaparse';
import { findTag } from '../codebook/codebook';
import { claimColumns, decisionColumns, guardCell, joinTags } from './csvCells';
import type { DecisionEnd, ExportClaim, ExportDecision, Exported, ExportedFile, ExportInput } from './exchange';
import { Losses } from './losses';

/**
 * Claims as one table, decisions on statements as a second one, tags as a third (CSV as RFC 4180 has it, UTF-8 with a
 * byte-order mark so that spreadsheets read it as such). Offsets are UTF-16 code units, as records have them.
 */
export function exportCsv(input: ExportInput): Exported {
  const losses = new Losses();
  const files: ExportedFile[] = [
    {
      path: 'claims.csv',
      content: table(
        claimColumns,
        input.claims.map((one) => claimRow(one, input)),
      ),
    },
  ];
  if (input.decisions.length > 0)
    files.push({
      path: 'claims-decisions.csv',
      content: table(
        decisionColumns,
        input.decisions.map((one) => decisionRow(one)),
      ),
    });
  const used = input.codebook.tags.filter(({ id }) => input.claims.some(({ claim }) => claim.tags.includes(id)));
  if (used.length > 0) {
    files.push({
      path: 'claims-tags.csv',
      content: table(
        ['id', 'label', 'definition', 'group', 'color'],
        used.map(({ id, label, definition, group, color }) => [id, label, definition, group ?? '', color ?? '']),
      ),
    });
  }
  return { files, losses: losses.list() };
}

function table(columns: readonly string[], rows: readonly (readonly string[])[]): string {
  return `\uFEFF${Papa.unparse({ fields: [...columns], data: rows.map((row) => row.map(guardCell)) }, { newline: '\r\n' })}\r\n`;
}

function claimRow(
  { claim, articlePath, annotator, span, state, speaker }: ExportClaim,
  { articles, codebook, sourceOf }: ExportInput,
): string[] {
  const text = articles.get(articlePath)?.text;
  const source = sourceOf(articlePath);
  const there = text !== undefined && span;
  const cells: Readonly<Record<(typeof claimColumns)[number], string>> = {
    id: claim.id,
    article: articlePath,
    line: there ? String(text.slice(0, span.start).split(/\r\n|\n|\r/).length) : '',
    text: there ? text.slice(span.start, span.end) : '',
    tags: joinTags(claim.tags),
    labels: joinTags(claim.tags.map((id) => findTag(codebook, id)?.label ?? id)),
    note: claim.note,
    annotator,
    speaker: speaker ?? '',
    state,
    at: claim.at,
    rev: String(claim.rev),
    codebook: String(claim.codebook),
    start: String(claim.start),
    end: String(claim.end),
    exact: claim.exact,
    prefix: claim.prefix,
    suffix: claim.suffix,
    blob: claim.blob,
    more: Object.keys(claim.unknown).length > 0 ? JSON.stringify(claim.unknown) : '',
    outlet: source.outlet ?? '',
    published: source.date ?? '',
    url: source.url ?? '',
    title: source.title ?? '',
  };
  return claimColumns.map((column) => cells[column]);
}

function decisionRow({ id, kind, a, b, note, by, at }: ExportDecision): string[] {
  const end = ({ articlePath, exact, span }: DecisionEnd): string[] => [
    articlePath,
    exact,
    span ? String(span.start) : '',
    span ? String(span.end) : '',
  ];
  return [id, kind, ...end(a), ...end(b), note, by, at];
}
