import { shortened } from '../../features/words';
import { count } from '../../count';
import type { ComparedConflict, ComparedSource, ComparedStatement, Comparison, Layout } from '../comparison';
import { articlesDisagree, nobodyNamed } from '../inWords';
import { html, type Html } from './html';
import { cellHtml, nothingHtml } from './wordingHtml';

/** With more sources than this a column for each is more empty than full: then a statement's sources stand side by side in one, unless somebody wants columns. */
export const mostColumns = 12;
const mostOfLabel = 110;

/** How a comparison's sources stand beside each other. */
export function layoutOf({ sources, query: { layout } }: Comparison): Layout {
  return layout ?? (sources.length <= mostColumns ? 'columns' : 'cards');
}

/** Statements down, sources across. */
export function tableHtml(comparison: Comparison, interactive: boolean): Html {
  const {
    statements,
    sources,
    total,
    query: { first },
  } = comparison;
  const columns = layoutOf(comparison) === 'columns' ? sources : null;
  return html`<table class="${columns ? 'across' : 'beside'}"${interactive && html` role="grid" aria-rowcount="${total + 1}" aria-colcount="${(columns?.length ?? 1) + 1}"`} aria-label="Statements and how each source words them">
<thead><tr${interactive && html` aria-rowindex="1"`}><th scope="col" class="corner">Statement</th>${columns ? columns.map((source) => html`<th scope="col" title="${source.path}">${source.name}</th>`) : html`<th scope="col">How each source words it</th>`}</tr></thead>
${bySpeaker(statements).map(
  (
    [speaker, rows],
    group,
  ) => html`<tbody id="${`g-${first}-${group}`}"><tr class="speaker"><th scope="rowgroup" colspan="${(columns?.length ?? 1) + 1}"><span>${speaker ?? nobodyNamed}</span></th></tr>
${rows.map((statement) => rowHtml(statement, comparison, columns, interactive))}</tbody>
`,
)}</table>`;
}

function bySpeaker(statements: readonly ComparedStatement[]): (readonly [string | null, readonly ComparedStatement[]])[] {
  const groups = new Map<string | null, ComparedStatement[]>();
  for (const statement of statements) groups.set(statement.speaker, [...(groups.get(statement.speaker) ?? []), statement]);
  return [...groups];
}

function rowHtml(
  statement: ComparedStatement,
  { sources }: Comparison,
  columns: readonly ComparedSource[] | null,
  interactive: boolean,
): Html {
  const cells = new Map(statement.cells.map((cell) => [cell.article, cell]));
  const cellOf = (source: ComparedSource): Html => {
    const cell = cells.get(source.uri);
    return cell ? cellHtml(cell, source, interactive) : nothingHtml(statement.id, source, interactive);
  };
  const row = interactive ? html` aria-rowindex="${statement.number + 1}"` : factsHtml(statement, sources);
  return html`<tr class="statement" id="${`s-${statement.id}`}" data-statement="${statement.id}"${row}>${headHtml(statement, sources.length, interactive)}${
    columns
      ? columns.map((source) => html`<td>${cellOf(source)}</td>`)
      : html`<td><div class="cards">${sources.filter(({ uri }) => cells.has(uri)).map((source) => html`<section class="card" aria-label="${source.name}"><h3 title="${source.path}">${source.name}</h3>${cellOf(source)}</section>`)}</div></td>`
  }</tr>
`;
}

/** What the filter of a page without a server asks of a row. */
function factsHtml({ cells, speaker, conflicts }: ComparedStatement, sources: readonly ComparedSource[]): Html {
  const speakers =
    speaker === null ? conflicts.flatMap(({ kind, sides }) => (kind === 'speaker' ? sides.map(({ value }) => value) : [])) : [speaker];
  const articles = cells.map(({ article }) => sources.findIndex(({ uri }) => uri === article));
  return html` data-articles="${articles.join(' ')}" data-speakers="${JSON.stringify(speakers)}" data-conflicts="${conflicts.map(({ kind }) => kind).join(' ')}"`;
}

function headHtml({ id, number, label, cells, conflicts }: ComparedStatement, sources: number, interactive: boolean): Html {
  const content = html`<p class="label">${shortened(label, mostOfLabel)}</p>
<p class="who"><span class="number">${number}</span> ${cells.length === 1 ? 'in one source alone' : `in ${cells.length} of ${count(sources, 'source')}`}</p>${conflicts.map(conflictHtml)}`;
  return interactive
    ? html`<th scope="row"><div class="head" id="${`h-${id}`}" data-stop tabindex="-1">${content}</div></th>`
    : html`<th scope="row"><div class="head">${content}</div></th>`;
}

function conflictHtml({ kind, sides }: ComparedConflict): Html {
  return html`<div class="conflict"><p><span aria-hidden="true">⚠ </span><b>${articlesDisagree(kind)}</b></p><ul>${sides.map(({ value, sources }) => html`<li><b>${value}</b> <span class="by">${sources.join(', ')}</span></li>`)}</ul></div>`;
}
