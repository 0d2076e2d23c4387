import type { AgreementRow } from './agreement';
import { showFigure, type Figure } from './figure';
import type { AgreementReport, AgreementScope } from './report';

const columns = ['kappa', 'alpha', 'unitizing', 'exact', 'partial'] as const;
const headings: Readonly<Record<(typeof columns)[number], string>> = {
  kappa: 'kappa',
  alpha: 'alpha',
  unitizing: 'alpha-U',
  exact: 'F1 exact',
  partial: 'F1 partial',
};

/** The report as JSON: each figure a number, or null with why it is not defined. */
export function agreementJson(report: AgreementReport): string {
  return `${JSON.stringify({ version: 1, ...report }, null, 2)}\n`;
}

/** The report as CSV (RFC 4180, CRLF): a row for each article and subject; a figure that is not defined is empty, with why in the last column. */
export function agreementCsv({ annotators, scopes }: AgreementReport): string {
  const head = [
    'article',
    'kind',
    'id',
    'label',
    ...annotators.map((name) => `passages ${name}`),
    ...columns.map((column) => headings[column]),
    'only one',
    'not defined',
  ];
  const rows = scopes.flatMap(({ article, rows: of }) =>
    of.map((row) => [
      article ?? '',
      row.subject.kind,
      row.subject.id,
      row.subject.label,
      ...annotators.map((name) => (name in row.passages ? String(row.passages[name]) : '')),
      ...columns.map((column) => (row[column].value === null ? '' : row[column].value.toFixed(6))),
      String(row.onlyOne.length),
      whyNot(row),
    ]),
  );
  return [head, ...rows].map((cells) => `${cells.map(csvCell).join(',')}\r\n`).join('');
}

function whyNot(row: AgreementRow): string {
  return columns.flatMap((column) => (row[column].why === null ? [] : [`${headings[column]}: ${row[column].why}`])).join('; ');
}

/** A cell that begins like a formula is made text, so that no spreadsheet runs it. */
function csvCell(text: string): string {
  const safe = /^[=+\-@\t\r]/.test(text) && !/^-?[\d.]+$/.test(text) ? `'${text}` : text;
  return /[",\r\n]/.test(safe) ? `"${safe.replaceAll('"', '""')}"` : safe;
}

/** The report for people at a terminal. */
export function agreementListing(report: AgreementReport): string {
  const notes = [
    ...(report.single.length > 0 ? [`Left out, because only one annotator worked on it: ${report.single.join(', ')}`] : []),
    ...(report.lost > 0
      ? [`Left out: ${report.lost === 1 ? 'one claim whose passage is' : `${report.lost} claims whose passages are`} no longer found.`]
      : []),
  ]
    .map((line) => `${line}\n`)
    .join('');
  if (report.scopes.length === 0) return `There is no article that two annotators worked on.\n${notes}`;
  return `${report.scopes.map(scopeListing).join('\n')}\n${notes}`.trimEnd().concat('\n');
}

function scopeListing({ article, annotators, words, rows }: AgreementScope): string {
  const width = Math.max(...rows.map(({ subject }) => subject.label.length + indent(subject.kind)));
  const line = (label: string, cells: readonly string[]): string =>
    `${label.padEnd(width)}${cells.map((cell) => cell.padStart(12)).join('')}\n`;
  const short = (figure: Figure): string => (figure.value === null ? '-' : showFigure(figure));
  const undefinedHere = new Map(
    rows.flatMap((row) =>
      columns.flatMap((column) =>
        row[column].why === null ? [] : [[`${row.subject.label}: ${headings[column]}`, row[column].why] as const],
      ),
    ),
  );
  return (
    `${article ?? 'All articles'} (${annotators.join(', ')}; ${words} words)\n` +
    line('', [...columns.map((column) => headings[column]), 'only one']) +
    rows
      .map((row) =>
        line(' '.repeat(indent(row.subject.kind)) + row.subject.label, [
          ...columns.map((column) => short(row[column])),
          String(row.onlyOne.length),
        ]),
      )
      .join('') +
    [...undefinedHere].map(([what, why]) => `  ${what} is not defined: ${why}.\n`).join('')
  );
}

const indent = (kind: 'any' | 'group' | 'tag'): number => (kind === 'tag' ? 2 : 0);
