import type { Segment } from '../../features/markedWording';
import { shortened } from '../../features/words';
import type { Verdict } from '../../statements/decisions/verdict';
import type { ComparedCell, ComparedDecision, ComparedSource, ComparedWording } from '../comparison';
import { decisionText, typeNames } from '../inWords';
import { html, type Html } from './html';

/** From this length on a wording is folded. */
const longFrom = 280;
const mostMissing = 3;
const mostOfMissing = 70;

/** What a cell lacks, in words. */
interface Missing {
  readonly without: string;
  readonly words: string;
}

/** What an article makes of a statement, and below its last wording what it leaves out; `interactive` with what the keyboard and the mouse need to act on it. */
export function cellHtml(cell: ComparedCell, source: ComparedSource, interactive: boolean): Html {
  return html`${cell.wordings.map((wording, place) => wordingHtml(wording, source, place === cell.wordings.length - 1 ? missingOf(cell) : null, interactive))}`;
}

/** What stands in the column of an article that lacks the statement. */
export function nothingHtml(statement: string, source: ComparedSource, interactive: boolean): Html {
  const says = `${source.name} does not have this statement.`;
  return interactive
    ? html`<div class="nothing" id="${`n-${statement}-${source.uri}`}" data-stop tabindex="-1" role="group" aria-label="${says}"><span aria-hidden="true">–</span></div>`
    : html`<span class="nothing"><span aria-hidden="true">–</span><span class="unseen">${says}</span></span>`;
}

function wordingHtml(wording: ComparedWording, source: ComparedSource, missing: Missing | null, interactive: boolean): Html {
  const long = wordsOf(wording).length >= longFrom;
  const classes = ['wording', wording.reference && 'reference', long && 'long'].filter((name) => name !== false).join(' ');
  const content = html`<p class="text">${quoted(wording, wording.segments.map(segmentHtml))}</p>
${long && html`<button type="button" class="fold" data-action="fold" aria-expanded="false"${interactive && html` tabindex="-1"`}>Show all</button>`}
<p class="who">${whoOf(wording)}</p>${notesHtml(wording, missing)}${decisionsHtml(wording, interactive)}${claimsHtml(wording)}`;
  if (!interactive) return html`<div class="${classes}">${content}</div>`;
  return html`<div class="${classes}" id="${`w-${wording.id}`}" data-stop data-wording="${wording.id}" tabindex="-1" role="group" aria-label="${spoken(wording, source, missing)}">${content}${actionsHtml(wording)}</div>`;
}

/** What somebody said word for word stands in marks. */
function quoted({ type }: ComparedWording, text: readonly Html[]): Html {
  return type === 'indirect' ? html`${text}` : html`“${text}”`;
}

function segmentHtml({ text, kind, material }: Segment): Html {
  if (kind === null) return html`${text}`;
  return material ? html`<mark class="material">${text}</mark>` : html`<mark>${text}</mark>`;
}

function whoOf({ mention, type, line, reference, match }: ComparedWording): Html {
  const said = mention === null ? typeNames[type] : `${mention}, ${typeNames[type]}`;
  return html`${said} · line ${line}${reference && html` · <span class="compared">reference</span>`}${match === 'possible' && html` · <span class="possible">possibly the same</span>`}`;
}

function notesHtml({ notes }: ComparedWording, missing: Missing | null): Html | null {
  if (notes.length === 0 && missing === null) return null;
  return html`<ul class="notes">${notes.map(({ kind, text }) => html`<li class="material"><b>${kind}</b> ${text}</li>`)}${missing !== null && html`<li><b>${missing.without}</b> ${missing.words}</li>`}</ul>`;
}

const verdictSigns: Readonly<Record<Verdict, string>> = { same: '✓', different: '≠', disputed: '⚠', open: '·' };

/** What was decided, in words; whoever looks takes their own back. */
function decisionsHtml({ decisions }: ComparedWording, interactive: boolean): Html | null {
  if (decisions.length === 0) return null;
  return html`<ul class="decisions">${decisions.map((decision) => html`<li class="${decision.verdict}"><span aria-hidden="true">${verdictSigns[decision.verdict]} </span>${decisionText(decision)}${interactive && takeBackHtml(decision)}</li>`)}</ul>`;
}

function takeBackHtml({ own }: ComparedDecision): Html | null {
  return (
    own &&
    html` <button type="button" class="quiet" data-action="takeBack" data-decision="${own.id}" tabindex="-1" aria-keyshortcuts="U" title="Take your decision back (U)">Take back</button>`
  );
}

function claimsHtml({ claims }: ComparedWording): Html | null {
  if (claims.length === 0) return null;
  return html`<ul class="claims">${claims.map(({ tags, note, by }) => html`<li><b>${tags.join(', ')}</b> <span class="by">${by}</span>${note !== '' && html` ${note}`}</li>`)}</ul>`;
}

/** The keys stand in the list of keys; here they are told to screen readers. */
function actionsHtml({ reference }: ComparedWording): Html {
  const button = (action: string, key: string, label: string): Html =>
    html`<button type="button" data-action="${action}" tabindex="-1" aria-keyshortcuts="${key}" title="${`${label} (${key})`}">${label}</button>`;
  return html`<div class="actions" role="toolbar" aria-label="What to do with this wording">${button('open', 'Enter', 'Open')}${button('tag', 'T', 'Tag…')}${!reference && [button('same', 'S', 'Same'), button('different', 'D', 'Not the same')]}</div>`;
}

/** What none of a cell's wordings has: "without" or "none has", and "“…”, “…”"; null where it lacks nothing. */
function missingOf({ missing, wordings }: ComparedCell): Missing | null {
  if (missing.length === 0) return null;
  const more = missing.length - mostMissing;
  const words = `${missing
    .slice(0, mostMissing)
    .map((text) => `“${shortened(text, mostOfMissing)}”`)
    .join(', ')}${more > 0 ? ` and ${more} more` : ''}`;
  return { without: wordings.length === 1 ? 'without' : 'none has', words };
}

function wordsOf({ segments }: ComparedWording): string {
  return segments.map(({ text }) => text).join('');
}

/** What a screen reader says of a wording: all that the eye sees, marks in words. */
function spoken(wording: ComparedWording, source: ComparedSource, missing: Missing | null): string {
  const { mention, type, line, reference, match, notes, claims, decisions } = wording;
  return [
    `${source.name}, line ${line}, ${mention === null ? '' : `${mention}, `}${typeNames[type]}: ${wordsOf(wording)}`,
    reference ? 'the reference that the others are compared with' : '',
    match === 'possible' ? 'possibly the same' : '',
    ...notes.map(({ kind, text }) => `${kind}: ${text}`),
    missing === null ? '' : `${missing.without} ${missing.words}`,
    ...decisions.map(decisionText),
    ...claims.map(({ tags, by }) => `tagged ${tags.join(', ')} by ${by}`),
  ]
    .filter((part) => part !== '')
    .map((part) => part.replace(/\.$/u, ''))
    .join('. ');
}
