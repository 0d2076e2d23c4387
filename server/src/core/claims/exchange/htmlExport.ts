import type { ArticleSource } from '../../sources/sourceList';
import type { Codebook } from '../codebook/codebook';
import { findTag } from '../codebook/codebook';
import type { Span } from '../../text/span';
import { count } from '../../count';
import type { ExchangeArticle, ExportClaim, ExportDecision, Exported, ExportInput } from './exchange';
import { Losses } from './losses';
import { isOnArticle } from '../optionalKeys';

// Marks are never colour alone: a claim is underlined, more so where several overlap, and its tags stand behind its words.
const style = `
  :root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 20%, transparent); }
  body { font: 16px/1.6 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
  h2 { margin-top: 3rem; border-bottom: 1px solid var(--line); overflow-wrap: anywhere; }
  .text { white-space: pre-wrap; overflow-wrap: anywhere; }
  mark { color: inherit; background: color-mix(in srgb, var(--tag, gold) 22%, transparent); text-decoration: underline; text-decoration-color: var(--tag, currentColor); text-underline-offset: .2em; }
  mark.more { text-decoration-style: double; }
  sup a { text-decoration: none; font-size: .75em; padding: 0 .15em; }
  ol { padding-left: 2.5em; } li { margin: .6rem 0; } li:target { outline: 2px solid; outline-offset: .3em; }
  .tag { border: 1px solid var(--tag, currentColor); border-radius: 4px; padding: 0 .35em; margin-right: .35em; white-space: nowrap; }
  .note { white-space: pre-wrap; } small { opacity: .8; } blockquote { margin: .2rem 0; }
  dt { margin-top: .6rem; } dd { margin: 0 0 0 1.5rem; }
`;

/** The articles with their claims marked, the claims with tags and notes below each, decisions and tags at the end: one page without script, nothing fetched. */
export function exportHtml(input: ExportInput): Exported {
  const losses = new Losses();
  for (const { claim } of input.claims) {
    if (Object.keys(claim.unknown).length > 0) losses.add('what a later version wrote beside it is left out.');
  }
  if (input.claims.length > 0) losses.add('a page is for reading: nothing reads it back.', 'file');
  const numbers = new Map(input.claims.map(({ claim }, index) => [claim.id, index + 1]));
  const articles = Array.from(input.articles.values(), (article) => articleHtml(article, input, numbers));
  const content = `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Claims: ${escaped(input.name)}</title>
<style>${style}</style>
</head>
<body>
<h1>Claims: ${escaped(input.name)}</h1>
<p>${count(input.claims.length, 'claim')} in ${count(input.articles.size, 'article')}.</p>
${articles.join('\n')}
${decisionsHtml(input.decisions)}
${tagsHtml(input)}
</body>
</html>
`;
  return { files: [{ path: 'claims.html', content }], losses: losses.list() };
}

function articleHtml(article: ExchangeArticle, { claims, codebook, sourceOf }: ExportInput, numbers: ReadonlyMap<string, number>): string {
  const here = claims.filter(({ articlePath }) => articlePath === article.path);
  const entries = here.map(
    (one) => `<li id="claim-${numbers.get(one.claim.id) ?? 0}" value="${numbers.get(one.claim.id) ?? 0}">${claimHtml(one, codebook)}</li>`,
  );
  return `<section>\n<h2>${escaped(article.path)}</h2>\n${sourceHtml(sourceOf(article.path))}<div class="text">${markedText(article.text, here, codebook, numbers)}</div>\n<ol>\n${entries.join('\n')}\n</ol>\n</section>`;
}

/** A line that says who published the article, when and where; nothing where that is not known. */
function sourceHtml({ outlet, date, url, title }: ArticleSource): string {
  const parts = [
    ...[title, outlet, date].flatMap((part) => (part === null ? [] : [escaped(part)])),
    ...(url === null ? [] : [`<a href="${escaped(url)}" rel="noreferrer">${escaped(url)}</a>`]),
  ];
  return parts.length === 0 ? '' : `<p>${parts.join(', ')}</p>\n`;
}

/** The text with each stretch that claims stand on in one mark, cut where a claim begins or ends, and numbers where claims end. */
function markedText(text: string, claims: readonly ExportClaim[], codebook: Codebook, numbers: ReadonlyMap<string, number>): string {
  const placed = claims.flatMap((one) => (one.span && one.span.end > one.span.start ? [{ ...one, span: one.span }] : []));
  const cuts = [...new Set([0, text.length, ...placed.flatMap(({ span }) => [span.start, span.end])])].sort((a, b) => a - b);
  const parts = cuts.slice(0, -1).map((start, index) => {
    const end = cuts[index + 1] ?? text.length;
    const over = placed.filter(({ span }) => span.start <= start && end <= span.end);
    const ending = placed.filter(({ span }) => span.end === end).map(({ claim }) => numbers.get(claim.id) ?? 0);
    const links = ending.map((number) => `<sup><a href="#claim-${number}">${number}</a></sup>`).join('');
    return markedPart(text, { start, end }, over, codebook) + links;
  });
  return parts.join('');
}

function markedPart(text: string, { start, end }: Span, over: readonly ExportClaim[], codebook: Codebook): string {
  const words = escaped(text.slice(start, end));
  const [first] = over;
  if (!first) return words;
  const title = over
    .map(({ claim }) => claim.tags.map((id) => labelOf(codebook, id)).join(', '))
    .filter((labels) => labels !== '')
    .join('; ');
  return `<mark${over.length > 1 ? ' class="more"' : ''} title="${escaped(title)}"${colourOf(codebook, first.claim.tags)}>${words}</mark>`;
}

const stateTexts = {
  exact: '',
  moved: '',
  changed: 'The words of this passage changed.',
  ambiguous: 'This passage can be any of several.',
  orphan: 'This passage is no longer in the article.',
} as const;

function claimHtml({ claim, annotator, speaker, state }: ExportClaim, codebook: Codebook): string {
  const tags = claim.tags.map((id) => `<span class="tag"${colourOf(codebook, [id])}>${escaped(labelOf(codebook, id))}</span>`).join('');
  const passage = isOnArticle(claim) ? '<em>The article as a whole</em>' : `<blockquote>“${escaped(claim.exact)}”</blockquote>`;
  const note = claim.note === '' ? '' : `<div class="note">${escaped(claim.note)}</div>`;
  const who = [speaker === null ? '' : `said by ${speaker}`, `tagged by ${annotator}, ${claim.at.slice(0, 10)}`, stateTexts[state]]
    .filter((part) => part !== '')
    .join('; ');
  return `${passage}${tags}${note}<small>${escaped(who)}</small>`;
}

function decisionsHtml(decisions: readonly ExportDecision[]): string {
  if (decisions.length === 0) return '';
  const entries = decisions.map(
    ({ kind, a, b, note, by, at }) => `<li><strong>${escaped(kind)}</strong>
<blockquote>“${escaped(a.exact)}” <small>${escaped(a.articlePath)}</small></blockquote>
<blockquote>“${escaped(b.exact)}” <small>${escaped(b.articlePath)}</small></blockquote>
${note === '' ? '' : `<div class="note">${escaped(note)}</div>`}<small>${escaped(`${by}, ${at.slice(0, 10)}`)}</small></li>`,
  );
  return `<section>\n<h2>Decisions on statements</h2>\n<ul>\n${entries.join('\n')}\n</ul>\n</section>`;
}

function tagsHtml({ codebook, claims }: ExportInput): string {
  const used = [...new Set(claims.flatMap(({ claim }) => claim.tags))];
  if (used.length === 0) return '';
  const entries = used.map((id) => {
    const number = claims.filter(({ claim }) => claim.tags.includes(id)).length;
    return `<dt><span class="tag"${colourOf(codebook, [id])}>${escaped(labelOf(codebook, id))}</span> <small>${escaped(id)}, ${count(number, 'claim')}</small></dt><dd>${escaped(findTag(codebook, id)?.definition ?? '')}</dd>`;
  });
  return `<section>\n<h2>Tags</h2>\n<dl>\n${entries.join('\n')}\n</dl>\n</section>`;
}

const labelOf = (codebook: Codebook, id: string): string => findTag(codebook, id)?.label ?? id;

/** The first colour among the tags. The codebook's reader lets nothing but `#rrggbb` through. */
function colourOf(codebook: Codebook, tags: readonly string[]): string {
  const colour = tags.map((id) => findTag(codebook, id)?.color ?? null).find((found) => found !== null);
  return colour === undefined ? '' : ` style="--tag: ${colour}"`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => `&#${character.charCodeAt(0)};`);
}
