// The script of an exported page: its filters and folds, on what already stands in the page.
import {
  foldWords,
  sameFilter,
  statementTest,
  type StatementFacts,
  type StatementFilter,
} from '../../../server/src/core/statements/filter';
import { readForm } from '../../../server/src/core/comparison/readForm';
import { countText } from '../../../server/src/core/comparison/page/filterHtml';
import { formValues, setFold } from './form';

interface Row {
  readonly element: HTMLElement;
  readonly facts: StatementFacts;
}

function start(): void {
  document.body.classList.add('folding');
  document.addEventListener('click', ({ target }) => {
    const wording = target instanceof Element && target.closest('[data-action="fold"]') ? target.closest('.wording') : null;
    if (wording) setFold(wording, !wording.classList.contains('unfolded'));
  });
  const form = document.querySelector<HTMLFormElement>('form.filters');
  const said = document.getElementById('count');
  if (!form || !said) return;
  const articles = [...form.querySelectorAll<HTMLOptionElement>('#f-article option')].slice(1).map(({ value }) => value);
  const rows = [...document.querySelectorAll<HTMLElement>('tr.statement')].map((element) => rowOf(element, articles));
  const everything = readForm(formValues(form));
  const apply = (): void => {
    const filter = readForm(formValues(form));
    said.textContent = show(rows, filter);
    const clear = document.getElementById('f-clear');
    if (clear) clear.hidden = sameFilter(filter, everything);
  };
  form.addEventListener('submit', (event) => {
    event.preventDefault();
  });
  form.addEventListener('input', apply);
  document.getElementById('f-clear')?.addEventListener('click', () => {
    form.reset();
    apply();
    document.getElementById('f-words')?.focus();
  });
  document.addEventListener('keydown', (event) => {
    if (event.key !== '/' || event.target instanceof HTMLInputElement || event.ctrlKey || event.metaKey || event.altKey) return;
    event.preventDefault();
    document.getElementById('f-words')?.focus();
  });
  form.closest<HTMLElement>('.bar')?.removeAttribute('hidden');
}

function rowOf(element: HTMLElement, articles: readonly string[]): Row {
  const { articles: own = '', speakers = '[]', conflicts = '' } = element.dataset;
  const names = JSON.parse(speakers) as string[];
  const wordings = [...element.querySelectorAll('td .text')].map(({ textContent }) => textContent);
  return {
    element,
    facts: {
      articles: own.split(' ').flatMap((place) => articles[Number(place)] ?? []),
      speakers: names,
      conflicts: conflicts.split(' ').filter((kind) => kind !== '') as StatementFacts['conflicts'],
      words: foldWords([...wordings, ...names].join(' ')),
    },
  };
}

/** Shows the rows that fit, hides the others, and says how many there are. */
function show(rows: readonly Row[], filter: StatementFilter): string {
  const fits = statementTest(filter);
  const shown = rows.filter(({ facts }) => fits(facts));
  const kept = new Set(shown);
  for (const row of rows) row.element.hidden = !kept.has(row);
  for (const group of document.querySelectorAll('tbody')) group.hidden = !group.querySelector('tr.statement:not([hidden])');
  return countText(shown.length, new Set(shown.flatMap(({ facts }) => facts.articles)).size);
}

start();
