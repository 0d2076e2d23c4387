import { sha256 } from '@noble/hashes/sha2.js';
import { utf8ToBytes } from '@noble/hashes/utils.js';
import { count } from '../../count';
import type { Comparison } from '../comparison';
import { anyStatement } from '../../statements/filter';
import { countText, filterHtml } from './filterHtml';
import { html, Html } from './html';
import { legendHtml } from './pageHtml';
import { tableHtml } from './tableHtml';

/** What the page brings along: its look, and the script by which its filters work. */
export interface PageAssets {
  readonly css: string;
  readonly script: string;
}

/** Files of the built extension or program that hold them. */
export const assetFiles = { css: 'report.css', script: 'report.js' } as const;

/**
 * A comparison as one page of its own: nothing is fetched, no other script can run, and without scripts everything is
 * there, only the filters are not.
 * @param comparison all statements, not a slice.
 * @param title what the page is called: the folder's name.
 */
export function exportedPage(comparison: Comparison, assets: PageAssets, title: string): string {
  const {
    total,
    sources,
    articles,
    query: { reference },
  } = comparison;
  const comparedWith = sources.find(({ uri }) => uri === reference)?.name;
  const everything = { ...anyStatement, least: 1 };
  const page = html`<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src ${hashOf(assets.css)}; script-src ${hashOf(assets.script)}; base-uri 'none'; form-action 'none'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<meta name="generator" content="Crossquote">
<title>${title}: who worded it how</title>
<style>${embedded(assets.css, 'style')}</style>
</head>
<body class="report">
<header class="title"><h1>${title}</h1><p>${count(total, 'statement')} as ${count(sources.length, 'source')} word them, of ${count(articles, 'article')}. ${comparedWith === undefined ? 'The reference is the fullest wording of each.' : ''}${comparedWith !== undefined && html` The reference is ${comparedWith}, and the fullest wording where it lacks the statement.`}</p></header>
${
  total === 0
    ? html`<main><p class="empty">No statement stands in more than one of these articles.</p></main>`
    : html`<div class="bar" hidden>${filterHtml({ ...comparison, choices: sources, query: { ...comparison.query, filter: everything } }, everything)}</div>
<section class="line" aria-label="What is shown"><p id="count" role="status">${countText(total, sources.length)}</p>${legendHtml('the reference')}</section>
<main class="scroll" id="scroll" tabindex="0" aria-label="Statements">${tableHtml(comparison, false)}</main>`
}
<script>${embedded(assets.script, 'script')}</script>
</body>
</html>
`;
  return page.markup;
}

/** Style or script as it stands in the page. @throws Error where it would end its own element. */
function embedded(text: string, element: 'style' | 'script'): Html {
  if (text.toLowerCase().includes(`</${element}`)) throw new Error(`The page's ${element} ends its own element.`);
  return new Html(text);
}

function hashOf(text: string): Html {
  return new Html(`'sha256-${btoa(String.fromCharCode(...sha256(utf8ToBytes(text))))}'`);
}
