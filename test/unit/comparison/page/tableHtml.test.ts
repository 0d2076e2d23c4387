import assert from 'node:assert/strict';
import { storedPage } from '../../../../client/src/compare/messages';
import { anyStatement, readFilter } from '../../../../server/src/core/statements/filter';
import { pageHtml } from '../../../../server/src/core/comparison/page/pageHtml';
import { mostColumns, tableHtml } from '../../../../server/src/core/comparison/page/tableHtml';
import { herald } from '../../../support/articles';
import { compared } from '../compared';

/** So many outlets that all have the same report. */
const outlets = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, n) => [`outlet-${String.fromCharCode(97 + n)}.txt`, herald]));
const heads = (markup: string): number => markup.match(/<th scope="col"/gu)?.length ?? 0;

describe('the table of a comparison', () => {
  it('has a column for each of few sources', () => {
    const comparison = compared(outlets(3));
    assert.equal(heads(tableHtml(comparison, true).markup), 4);
    assert.doesNotMatch(pageHtml(comparison, false).markup, /name="layout"/u);
  });

  it('has the sources of a statement side by side where they are many, and columns where somebody wants them', () => {
    const many = outlets(mostColumns + 1);
    const beside = compared(many);
    assert.equal(heads(tableHtml(beside, true).markup), 2);
    assert.equal(tableHtml(beside, true).markup.match(/<section class="card"/gu)?.length, beside.statements.length * (mostColumns + 1));
    assert.match(pageHtml(beside, false).markup, /name="layout">.*<option value="cards" selected>/u);
    const columns = compared(many, { layout: 'columns' });
    assert.equal(heads(tableHtml(columns, true).markup), mostColumns + 2);
    assert.match(pageHtml(columns, false).markup, /name="layout">.*<option value="columns" selected>/u);
  });

  it('is laid out after a restart as it was, whatever is stored', () => {
    const restored = (layout: unknown): unknown =>
      storedPage({ uri: 'file:///news', query: { filter: anyStatement, reference: null, first: 0, layout } }, readFilter)?.query.layout;
    assert.deepEqual(
      [restored('columns'), restored('cards'), restored(undefined), restored('x')],
      ['columns', 'cards', undefined, undefined],
    );
  });
});
