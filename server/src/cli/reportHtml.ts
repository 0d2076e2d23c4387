import type { SpeakerRows, StatementRow, Wording } from '../core/features/statementTable';
import { count } from '../core/features/words';
import { conflictLine } from './reportText';

// Marks are never colour alone: other words are underlined, material ones bold and underlined twice.
const style = `
  :root { color-scheme: light dark; --line: color-mix(in srgb, currentColor 20%, transparent); }
  body { font: 16px/1.5 system-ui, sans-serif; max-width: 60rem; margin: 2rem auto; padding: 0 1rem; }
  h2 { margin-top: 2.5rem; border-bottom: 1px solid var(--line); }
  article { margin: 1.5rem 0; border: 1px solid var(--line); border-radius: 6px; padding: .5rem 1rem; }
  .conflict { font-weight: 600; }
  .conflict::before { content: "⚠ "; }
  dl { display: grid; grid-template-columns: minmax(8rem, 14rem) 1fr; gap: .5rem 1rem; margin: .5rem 0; }
  dt { overflow-wrap: anywhere; } dt small { display: block; opacity: .75; }
  dd { margin: 0; } dd small { display: block; opacity: .75; }
  mark { background: none; color: inherit; text-decoration: underline dotted; text-underline-offset: .2em; }
  mark.material { font-weight: 700; text-decoration: underline double; background: color-mix(in srgb, gold 35%, transparent); }
`;

/** The report as one self-contained page: no script, nothing fetched. */
export function reportHtml(table: readonly SpeakerRows[]): string {
  const body = table.length === 0 ? '<p>No statement stands in more than one of these articles.</p>' : table.map(speakerHtml).join('\n');
  return `<!DOCTYPE html>
<html lang="en">
<head>
<meta charset="utf-8">
<meta http-equiv="Content-Security-Policy" content="default-src 'none'; style-src 'unsafe-inline'">
<meta name="viewport" content="width=device-width, initial-scale=1">
<title>Crossquote report</title>
<style>${style}</style>
</head>
<body>
<h1>Statements across articles</h1>
<p>Words that differ from the fullest wording are <mark>underlined</mark>; a number, date, negation, condition or name that differs is <mark class="material">bold</mark>.</p>
${body}
</body>
</html>
`;
}

function speakerHtml({ speaker, statements }: SpeakerRows): string {
  return `<section>\n<h2>${escaped(speaker ?? 'Speaker unknown or in conflict')}</h2>\n${statements.map(statementHtml).join('\n')}\n</section>`;
}

function statementHtml(row: StatementRow): string {
  const conflicts = row.conflicts.map((conflict) => `<p class="conflict">${escaped(conflictLine(conflict))}</p>\n`).join('');
  return `<article>\n<p><small>${count(row.articles, 'article')}</small></p>\n${conflicts}<dl>\n${row.wordings.map(wordingHtml).join('\n')}\n</dl>\n</article>`;
}

function wordingHtml(wording: Wording): string {
  const { mention, missing } = wording;
  const who = mention === null ? '' : `<small>${escaped(mention)}</small>`;
  const text = wording.segments.map(({ text: part, kind, material }) => (kind === null ? escaped(part) : `<mark${material ? ' class="material"' : ''}>${escaped(part)}</mark>`)).join('');
  const lacks = missing.length === 0 ? '' : `<small>lacks: ${missing.map((part) => `“${escaped(part)}”`).join(', ')}</small>`;
  return `<dt>${escaped(wording.source)}<small>${escaped(wording.path)}:${wording.line}:${wording.column}</small></dt>\n<dd>${text}${who}${lacks}</dd>`;
}

function escaped(text: string): string {
  return text.replace(/[&<>"']/gu, (character) => `&#${character.charCodeAt(0)};`);
}
