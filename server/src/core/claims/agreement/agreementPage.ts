import type { AgreementRow, OnlyOne } from './agreement';
import { showFigure, type Figure } from './figure';
import type { AgreementReport, AgreementScope } from './report';

/** A passage as the page shows it. */
export interface ShownPassage {
  /** The words, shortened. */
  readonly text: string;
  readonly tags: readonly string[];
  /** What opens its place. */
  readonly href: string;
}

const columns = ['kappa', 'alpha', 'unitizing', 'exact', 'partial'] as const;
const headings: Readonly<Record<(typeof columns)[number], readonly [name: string, question: string]>> = {
  kappa: ['Cohen’s kappa', 'How often two annotators give a word the same value, beyond chance'],
  alpha: ['Krippendorff’s alpha', 'The same for any number of annotators'],
  unitizing: ['alpha-U', 'How far passages are at the same places, with the same ends, beyond chance'],
  exact: ['F1 exact', 'Share of passages in common, first and last word the same'],
  partial: ['F1 partial', 'Share of passages in common, where one shared word is enough'],
};

const style = `
  body { font: var(--vscode-font-size, 15px)/1.5 var(--vscode-font-family, system-ui, sans-serif); color: var(--vscode-foreground); padding: 0 1.5rem 3rem; max-width: 70rem; }
  table { border-collapse: collapse; margin: .75rem 0; }
  th, td { padding: .25rem .75rem; text-align: right; border-bottom: 1px solid var(--vscode-widget-border, color-mix(in srgb, currentColor 25%, transparent)); }
  thead th { vertical-align: bottom; font-weight: 600; } tbody th { text-align: left; font-weight: 400; } tr.tag th { padding-left: 2rem; } tr.any th, tr.group th { font-weight: 600; }
  td { font-variant-numeric: tabular-nums; } td small, .quiet { opacity: .8; } abbr { text-decoration: underline dotted; }
  a { color: var(--vscode-textLink-foreground); } summary { cursor: pointer; margin: .75rem 0 0; font-weight: 600; } li { margin: .15rem 0; }
`;

/**
 * The report as a page for the editor: no script, nothing fetched. Figures are words too: nothing is told by colour.
 * @param passageOf a claim by its id; undefined where it is gone.
 */
export function agreementPage(report: AgreementReport, passageOf: (claim: string) => ShownPassage | undefined): string {
  const [all, ...articles] = report.scopes;
  const left = [
    ...(report.single.length > 0 ? [`Left out, because only one annotator worked on it: ${report.single.join(', ')}.`] : []),
    ...(report.lost > 0
      ? [`Left out: ${report.lost === 1 ? 'one claim whose passage is' : `${report.lost} claims whose passages are`} no longer found.`]
      : []),
  ]
    .map((line) => `<p class="quiet">${escaped(line)}</p>`)
    .join('\n');
  const body =
    all === undefined
      ? '<p>There is no article that two annotators worked on. Agreement can be told once two of them have claims on the same article.</p>'
      : `${scopeHtml(all)}\n${onlyOneHtml(all, passageOf)}\n<h2>By article</h2>\n${articles.map((scope) => `<details${articles.length === 1 ? ' open' : ''}><summary>${escaped(scope.article ?? '')}</summary>${scopeHtml(scope)}</details>`).join('\n')}`;
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<title>Agreement</title>
<style>${style}</style>
</head>
<body>
<h1>Agreement</h1>
${body}
${left}
</body>
</html>
`;
}

function scopeHtml({ annotators, words, rows }: AgreementScope): string {
  const head = columns
    .map((column) => `<th scope="col"><abbr title="${escaped(headings[column][1])}">${escaped(headings[column][0])}</abbr></th>`)
    .join('');
  const reasons = new Map(
    rows.flatMap((row) =>
      columns.flatMap((column) =>
        row[column].why === null ? [] : [[`${row.subject.label}, ${headings[column][0]}`, row[column].why] as const],
      ),
    ),
  );
  return `<p>${escaped(annotators.join(', '))}; ${words.toLocaleString('en')} words.</p>
<table>
<thead><tr><td></td>${head}${annotators.map((name) => `<th scope="col">${escaped(name)}</th>`).join('')}<th scope="col"><abbr title="Passages that no other annotator marked so">only one</abbr></th></tr></thead>
<tbody>
${rows.map((row) => rowHtml(row, annotators)).join('\n')}
</tbody>
</table>
${reasons.size === 0 ? '' : `<details><summary>Why ${reasons.size === 1 ? 'one figure is' : `${reasons.size} figures are`} not defined</summary><ul>${Array.from(reasons, ([what, why]) => `<li>${escaped(what)}: ${escaped(why)}.</li>`).join('')}</ul></details>`}`;
}

function rowHtml(row: AgreementRow, annotators: readonly string[]): string {
  const cell = (figure: Figure): string =>
    figure.value === null ? `<td><abbr title="${escaped(showFigure(figure))}">not defined</abbr></td>` : `<td>${showFigure(figure)}</td>`;
  return `<tr class="${row.subject.kind}"><th scope="row">${escaped(row.subject.label)}</th>${columns.map((column) => cell(row[column])).join('')}${annotators.map((name) => `<td>${row.passages[name] ?? 0}</td>`).join('')}<td>${row.onlyOne.length}</td></tr>`;
}

/** What only one annotator marked, for passages of any tag and then for each tag. */
function onlyOneHtml({ rows }: AgreementScope, passageOf: (claim: string) => ShownPassage | undefined): string {
  const lists = rows
    .filter(({ subject, onlyOne }) => subject.kind !== 'group' && onlyOne.length > 0)
    .map(
      ({ subject, onlyOne }) =>
        `<details${subject.kind === 'any' ? ' open' : ''}><summary>${escaped(subject.label)} (${onlyOne.length})</summary><ul>${onlyOne.map((one) => itemHtml(one, passageOf(one.claim))).join('')}</ul></details>`,
    );
  return `<h2>Marked by one annotator alone</h2>\n${lists.length === 0 ? '<p>No passage.</p>' : lists.join('\n')}`;
}

function itemHtml({ article, annotator }: OnlyOne, passage: ShownPassage | undefined): string {
  if (!passage) return '';
  return `<li><a href="${escaped(passage.href)}">${escaped(passage.text)}</a> <span class="quiet">${escaped([annotator, article, passage.tags.join(', ')].join(' · '))}</span></li>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/g, (character) => `&#${character.charCodeAt(0)};`);
}
