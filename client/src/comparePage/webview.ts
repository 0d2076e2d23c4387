// The compare page in the editor: draws what the extension sends, and tells it what the person does.
import { Idiomorph } from 'idiomorph';
import { anyStatement } from '../../../server/src/core/statements/filter';
import { pageHtml, pageLength } from '../../../server/src/core/comparison/page/pageHtml';
import { readForm } from '../../../server/src/core/comparison/readForm';
import type { FromPage, PageQuery, PageState, ToPage, WordingAction } from '../compare/messages';
import { formValues, setFold } from './form';
import { allStops, leadsTo, makeCurrent } from './grid';

declare function acquireVsCodeApi(): {
  postMessage(message: FromPage): void;
  getState(): PageState | undefined;
  setState(state: PageState): void;
};

/** How long typing may rest before the filter works, in milliseconds. */
const TYPING = 180;
const keyActions: Readonly<Record<string, WordingAction>> = { Enter: 'open', t: 'tag', s: 'same', d: 'different' };

const editor = acquireVsCodeApi();
const page = document.getElementById('page') ?? document.body;
const stored = editor.getState();
let uri = stored?.uri ?? '';
let query: PageQuery = stored?.query ?? { filter: anyStatement, reference: null, first: 0 };
let total = 0;
let current = stored?.focus ?? null;
/** Where the focus goes on the next page of statements. */
let landing: 'first' | 'last' | null = null;
let restoring = stored;
let typing: ReturnType<typeof setTimeout> | undefined;
const unfolded = new Set(stored?.unfolded);

const table = (): HTMLElement | null => page.querySelector('table');
const scroller = (): HTMLElement | null => document.getElementById('scroll');

function keep(): void {
  if (uri !== '') editor.setState({ uri, query, focus: current, scroll: scroller()?.scrollTop ?? 0, unfolded: [...unfolded] });
}

function draw({ comparison, reading, reveal, uri: of }: Extract<ToPage, { type: 'comparison' }>): void {
  const otherPage = comparison.query.first !== query.first;
  const stops = table() ? allStops(table() ?? page) : [];
  const focusedStop = document.activeElement?.closest<HTMLElement>('[data-stop]');
  const focused = focusedStop ? stops.indexOf(focusedStop) : -1;
  uri = of;
  const { filter, reference, first, layout } = comparison.query;
  query = { filter, reference, first, ...(layout && { layout }) };
  total = comparison.total;
  // Done at once: a promise is given only where a page's head is morphed.
  void Idiomorph.morph(page, pageHtml(comparison, reading).markup, {
    morphStyle: 'innerHTML',
    restoreFocus: true,
    ignoreActiveValue: true,
    callbacks: { beforeAttributeUpdated: (name, element) => !(name === 'open' && element instanceof HTMLDialogElement) },
  });
  showQuery();
  for (const id of unfolded) setFold(document.getElementById(id), true);
  const now = table() ? allStops(table() ?? page) : [];
  const scroll = scroller();
  if (scroll && otherPage) scroll.scrollTop = 0;
  if (scroll && restoring) scroll.scrollTop = restoring.scroll;
  restoring = undefined;
  const shown = reveal && comparison.shown !== null ? document.getElementById(`w-${comparison.shown}`) : null;
  if (shown) {
    shown.focus({ preventScroll: true });
    shown.scrollIntoView({ block: 'center', inline: 'nearest' });
  } else if (landing !== null) now.at(landing === 'first' ? 0 : -1)?.focus();
  else if (focused >= 0 && document.activeElement === document.body) now[Math.min(focused, now.length - 1)]?.focus();
  landing = null;
  const stop = now.find(({ id }) => id === current) ?? now[0];
  makeCurrent(page, stop);
  current = stop?.id ?? null;
  keep();
}

/** Controls say what is shown, but for the one that is being changed: what the morph leaves of a person's choice may be older. */
function showQuery(): void {
  for (const select of page.querySelectorAll('select')) {
    const chosen = [...select.options].findIndex((option) => option.hasAttribute('selected'));
    if (select !== document.activeElement && chosen >= 0) select.selectedIndex = chosen;
  }
  const inConflict = page.querySelector<HTMLInputElement>('input[name="inConflict"]');
  if (inConflict) inConflict.checked = query.filter.inConflict;
  const words = page.querySelector<HTMLInputElement>('input[name="words"]');
  if (words && words !== document.activeElement) words.value = query.filter.words;
}

function ask(next: PageQuery): void {
  clearTimeout(typing);
  editor.postMessage({ type: 'query', query: next });
}

function askByForm(): void {
  const form = page.querySelector<HTMLFormElement>('form.filters');
  const reference = page.querySelector<HTMLSelectElement>('select[name="reference"]')?.value ?? '';
  if (form) ask({ ...query, filter: readForm(formValues(form)), reference: reference === '' ? null : reference, first: 0 });
}

function leaf(by: 1 | -1, land: 'first' | 'last'): void {
  const first = query.first + by * pageLength;
  if (first < 0 || first >= total) return;
  landing = land;
  ask({ ...query, first });
}

function fold(wording: HTMLElement): void {
  const open = !wording.classList.contains('unfolded');
  setFold(wording, open);
  if (open) unfolded.add(wording.id);
  else unfolded.delete(wording.id);
  keep();
}

function act(action: string, target: Element): void {
  const wording = target.closest<HTMLElement>('[data-wording]');
  switch (action) {
    case 'clear':
      clear();
      break;
    case 'alone':
      ask({ ...query, filter: { ...anyStatement, least: 1 }, first: 0 });
      break;
    case 'previous':
      leaf(-1, 'first');
      break;
    case 'next':
      leaf(1, 'first');
      break;
    case 'keys':
      page.querySelector('dialog')?.showModal();
      break;
    case 'exportHtml':
      editor.postMessage({ type: 'export', format: 'html' });
      break;
    case 'exportCsv':
      editor.postMessage({ type: 'export', format: 'csv' });
      break;
    case 'fold':
      if (wording) fold(wording);
      break;
    case 'takeBack':
      if (wording) takeBack(wording, target);
      break;
    default: {
      const known = Object.values(keyActions).find((one) => one === action);
      if (known && wording) tell(known, wording);
    }
  }
}

function clear(): void {
  const words = page.querySelector<HTMLInputElement>('input[name="words"]');
  if (words) {
    words.value = '';
    words.focus();
  }
  ask({ ...query, filter: anyStatement, first: 0 });
}

function tell(action: WordingAction, wording: HTMLElement): void {
  const id = wording.dataset['wording'];
  if (id === undefined) return;
  if ((action === 'same' || action === 'different') && wording.classList.contains('reference'))
    return say('The others are compared with this wording: decide on one of the others.');
  editor.postMessage({ type: 'wording', action, id });
}

/** @param button whose decision is meant; none: the first of one's own. */
function takeBack(wording: HTMLElement, button = wording.querySelector('[data-decision]')): void {
  const id = wording.dataset['wording'];
  const decision = button?.getAttribute('data-decision');
  if (id === undefined) return;
  if (decision === null || decision === undefined) return say('There is no decision of yours on this wording.');
  editor.postMessage({ type: 'takeBack', id, decision });
}

function say(text: string): void {
  const said = document.getElementById('said');
  if (said) said.textContent = said.textContent === text ? `${text} ` : text;
}

function typed(event: KeyboardEvent): void {
  const { key, target, altKey, metaKey, ctrlKey } = event;
  if (altKey || metaKey || !(target instanceof HTMLElement) || page.querySelector('dialog[open]')) return;
  if (target.matches('input[type="search"]')) {
    if (key === 'Enter' || (key === 'Escape' && query.filter.words === ''))
      page.querySelector<HTMLElement>('[data-stop][tabindex="0"]')?.focus();
    return;
  }
  if (!ctrlKey && !target.matches('select') && typedAnywhere(key)) return event.preventDefault();
  const stop = target.closest<HTMLElement>('[data-stop]');
  const grid = table();
  if (!stop || !grid) return;
  const to = leadsTo(grid, stop, key, ctrlKey);
  if (to !== null) {
    event.preventDefault();
    if (to === 'before') leaf(-1, 'last');
    else if (to === 'after') leaf(1, 'first');
    else {
      to.focus();
      // A browser is content where the edge of what is focused shows.
      to.scrollIntoView({ block: 'nearest', inline: 'nearest' });
    }
  } else if (!ctrlKey && target === stop && typedOnWording(key, stop)) event.preventDefault();
}

function typedAnywhere(key: string): boolean {
  if (key === '/') page.querySelector<HTMLInputElement>('input[name="words"]')?.focus();
  else if (key === '?') page.querySelector('dialog')?.showModal();
  else if (key === '[') leaf(-1, 'first');
  else if (key === ']') leaf(1, 'first');
  else return false;
  return true;
}

function typedOnWording(key: string, stop: HTMLElement): boolean {
  const action = keyActions[key.length === 1 ? key.toLowerCase() : key];
  if (stop.dataset['wording'] === undefined) return false;
  if (key === ' ') fold(stop);
  else if (key.toLowerCase() === 'u') takeBack(stop);
  else if (action) tell(action, stop);
  else return false;
  return true;
}

page.addEventListener('submit', (event) => {
  if (event.target instanceof Element && !event.target.closest('dialog')) event.preventDefault();
});
page.addEventListener('input', ({ target }) => {
  clearTimeout(typing);
  if (target instanceof HTMLSelectElement && target.name === 'layout')
    ask({ ...query, layout: target.value === 'columns' ? 'columns' : 'cards' });
  else if (target instanceof HTMLInputElement && target.type === 'search') typing = setTimeout(askByForm, TYPING);
  else askByForm();
});
page.addEventListener('click', ({ target }) => {
  if (!(target instanceof Element)) return;
  const button = target.closest<HTMLElement>('[data-action]');
  if (button) return act(button.dataset['action'] ?? '', button);
  const wording = target.closest<HTMLElement>('[data-wording]');
  // Whoever selects words wants to copy them.
  if (wording && document.getSelection()?.isCollapsed !== false) tell('open', wording);
});
page.addEventListener('focusin', ({ target }) => {
  const stop = target instanceof Element ? target.closest<HTMLElement>('[data-stop]') : null;
  if (!stop || stop.id === current) return;
  makeCurrent(page, stop);
  current = stop.id;
  keep();
});
document.addEventListener('keydown', typed);
document.addEventListener(
  'scroll',
  ({ target }) => {
    if (target === scroller()) keep();
  },
  true,
);
window.addEventListener('message', ({ data }: MessageEvent<ToPage>) => {
  if (data.type === 'comparison') draw(data);
  else say(data.text);
});
editor.postMessage({ type: 'ready' });
