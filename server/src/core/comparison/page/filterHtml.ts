import { count } from '../../count';
import type { Comparison } from '../comparison';
import { anyStatement, sameFilter, type StatementFilter } from '../../statements/filter';
import { html, type Html } from './html';

/** One entry of a list to choose from. */
interface Choice {
  readonly value: string;
  readonly label: string;
}

/**
 * The filters, each with its name as `readForm` knows it.
 * @param unfiltered what is shown where nothing is chosen: then there is nothing to clear.
 */
export function filterHtml(
  { query: { filter }, speakers, choices, sources, inConflict: disagreed }: Comparison,
  unfiltered: StatementFilter = anyStatement,
): Html {
  const { least, most, speaker, article, words, inConflict } = filter;
  const steps = Array.from({ length: Math.max(0, Math.min(sources.length, 9) - 1) }, (_, step) => step + 2);
  const numbers: Choice[] = [
    { value: '1-', label: 'any number' },
    ...[...new Set([2, ...steps, ...(most === null && least > 1 ? [least] : [])])]
      .sort((a, b) => a - b)
      .map((number) => ({ value: `${number}-`, label: `at least ${number}` })),
    { value: '1-1', label: 'one alone' },
  ];
  const names: Choice[] = [
    { value: '*', label: 'anybody' },
    ...speakers.map(({ name, statements }) => ({ value: `=${name}`, label: `${name === '' ? 'nobody named' : name} (${statements})` })),
  ];
  return html`<form class="filters" role="search" aria-label="Which statements are shown">
<label class="words"><span class="unseen">Words in the statements</span><input type="search" id="f-words" name="words" value="${words}" placeholder="Words…" autocomplete="off" spellcheck="false" aria-keyshortcuts="/"></label>
${select('sources', 'Sources', numbers, `${least}-${most ?? ''}`)}
${select('speaker', 'Speaker', withCurrent(names, speaker === null ? '*' : `=${speaker}`, speaker ?? ''), speaker === null ? '*' : `=${speaker}`)}
${select('article', 'In', [{ value: '', label: 'any article' }, ...choices.map(({ uri, name }) => ({ value: uri, label: name }))], article ?? '')}
<label class="check"><input type="checkbox" id="f-inConflict" name="inConflict"${inConflict && html` checked`}> In conflict (${disagreed})</label>
<button type="button" class="quiet" id="f-clear" data-action="clear"${sameFilter(filter, unfiltered) && html` hidden`}>Clear</button>
</form>`;
}

/** The list that a choice is taken from has it, also where nothing fits it any more. */
function withCurrent(choices: readonly Choice[], value: string, label: string): readonly Choice[] {
  return choices.some((choice) => choice.value === value) ? choices : [...choices, { value, label: `${label} (0)` }];
}

/** A list to choose from, with its label before it. */
export function select(name: string, label: string, choices: readonly Choice[], value: string): Html {
  return html`<label><span>${label}</span> <select id="${`f-${name}`}" name="${name}">${choices.map((choice) => html`<option value="${choice.value}"${choice.value === value && html` selected`}>${choice.label}</option>`)}</select></label>`;
}

/** "12 of 23 statements in 6 articles": what is told when the filter has done its work. */
export function countText(shown: number, articles: number): string {
  return shown === 0 ? 'No statement fits' : `${count(shown, 'statement')} in ${count(articles, 'article')}`;
}
