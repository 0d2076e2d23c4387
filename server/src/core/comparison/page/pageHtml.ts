import type { Comparison } from '../comparison';
import { narrows } from '../../statements/filter';
import { count } from '../../count';
import { countText, filterHtml, select } from './filterHtml';
import { html, type Html } from './html';
import { layoutOf, mostColumns, tableHtml } from './tableHtml';

/** How many statements a page of the webview shows; the rest is leafed through. */
export const pageLength = 100;

const shortcuts: readonly (readonly [string, string])[] = [
  ['← ↑ ↓ →', 'from wording to wording'],
  ['Home, End', 'first, last in the row'],
  ['Ctrl+Home, Ctrl+End', 'first, last on the page'],
  ['Enter', 'open the place in the editor'],
  ['Space', 'unfold or fold a long wording'],
  ['S', 'it is the same as the reference'],
  ['D', 'it is not the same'],
  ['U', 'take your decision back'],
  ['T', 'tag it as a claim'],
  ['[  ]', 'previous, next statements'],
  ['/', 'filter by words'],
  ['?', 'these keys'],
];

/**
 * The body of the compare page in the editor: filters, table, and what is said to screen readers.
 * @param reading whether articles are still being read, so that more may come.
 */
export function pageHtml(comparison: Comparison, reading: boolean): Html {
  const { total, sources } = comparison;
  return html`<header class="bar"><h1 class="unseen">Statements and how each source words them</h1>${filterHtml(comparison)}<div class="looks">${referenceHtml(comparison)}${layoutHtml(comparison)}</div></header>
<section class="line" aria-label="What is shown"><p id="count" role="status">${countText(total, sources.length)}${reading && ' so far; articles are still being read'}</p>${legendHtml('the reference')}
<div class="tools"><button type="button" class="quiet" id="b-html" data-action="exportHtml">Export page…</button><button type="button" class="quiet" id="b-csv" data-action="exportCsv">Export CSV…</button><button type="button" class="quiet" id="b-keys" data-action="keys" aria-haspopup="dialog" aria-keyshortcuts="?">Keys</button></div><p id="said" class="unseen" role="status"></p></section>
<main class="scroll" id="scroll">${total === 0 ? emptyHtml(comparison) : tableHtml(comparison, true)}</main>
${pagesHtml(comparison)}
${keysHtml}`;
}

/** What the marks mean. */
export function legendHtml(reference: string): Html {
  return html`<p class="legend"><mark>Other words</mark> than ${reference}, and <mark class="material">what changes the meaning</mark>: a number, date, negation, condition, hedge or name.</p>`;
}

function referenceHtml({ query: { reference }, choices }: Comparison): Html {
  return select(
    'reference',
    'Reference',
    [{ value: '', label: 'fullest wording' }, ...choices.map(({ uri, name }) => ({ value: uri, label: name }))],
    reference ?? '',
  );
}

/** A choice only where it makes a difference: few sources have their columns. */
function layoutHtml(comparison: Comparison): Html | null {
  if (comparison.sources.length <= mostColumns && comparison.query.layout === undefined) return null;
  return select(
    'layout',
    'Layout',
    [
      { value: 'cards', label: 'side by side' },
      { value: 'columns', label: 'in columns' },
    ],
    layoutOf(comparison),
  );
}

function pagesHtml({ total, statements, query: { first } }: Comparison): Html {
  if (total <= statements.length) return html`<nav id="pages" hidden></nav>`;
  const last = first + statements.length;
  return html`<nav id="pages" aria-label="Leaf through the statements"><button type="button" id="b-previous" data-action="previous" aria-keyshortcuts="["${first === 0 && html` disabled`}>Previous</button>
<span>${first + 1} to ${last} of ${count(total, 'statement')}</span>
<button type="button" id="b-next" data-action="next" aria-keyshortcuts="]"${last >= total && html` disabled`}>Next</button></nav>`;
}

function emptyHtml({ articles, query: { filter } }: Comparison): Html {
  if (articles === 0)
    return html`<div class="empty"><h2>No articles yet</h2><p>Open a folder with the articles as plain text files, one file each.</p></div>`;
  if (narrows(filter))
    return html`<div class="empty"><h2>No statement fits</h2><p>None of the statements in ${count(articles, 'article')} passes all of the filters.</p><p><button type="button" data-action="clear">Clear the filters</button></p></div>`;
  return html`<div class="empty"><h2>Nothing to compare</h2><p>No statement stands in more than one of ${count(articles, 'article')}.</p><p><button type="button" data-action="alone">Show what one source alone has</button></p></div>`;
}

const keysHtml = html`<dialog id="keys" aria-labelledby="keys-title"><h2 id="keys-title">Keys</h2><dl>${shortcuts.map(([key, what]) => html`<div><dt>${key}</dt><dd>${what}</dd></div>`)}</dl><form method="dialog"><button>Close</button></form></dialog>`;
