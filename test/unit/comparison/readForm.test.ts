import assert from 'node:assert/strict';
import { anyStatement } from '../../../server/src/core/statements/filter';
import { filterHtml } from '../../../server/src/core/comparison/page/filterHtml';
import { readForm } from '../../../server/src/core/comparison/readForm';
import { compared } from './compared';
import { threeArticles } from '../../support/articles';

describe('the form of the filters', () => {
  it('says what was chosen', () => {
    assert.deepEqual(
      readForm({ sources: '3-', speaker: '=Ada Voss', article: 'file:///news/herald.txt', words: 'bridge', inConflict: 'on' }),
      { least: 3, most: null, speaker: 'Ada Voss', article: 'file:///news/herald.txt', words: 'bridge', inConflict: true },
    );
    assert.deepEqual(readForm({ sources: '1-1', speaker: '*', article: '', words: '' }), { ...anyStatement, least: 1, most: 1 });
  });

  it('tells nobody named from anybody', () => {
    assert.equal(readForm({ speaker: '=' }).speaker, '');
    assert.equal(readForm({ speaker: '*' }).speaker, null);
  });

  it('has chosen what the filter says', () => {
    const { markup } = filterHtml(
      compared(threeArticles, { filter: { ...anyStatement, least: 1, most: 1, speaker: 'Nobody There', words: '"<x>' } }),
    );
    for (const chosen of ['value="1-1" selected', 'value="=Nobody There" selected>Nobody There (0)', 'value="&quot;&lt;x&gt;"'])
      assert(markup.includes(chosen), `${chosen} is not in ${markup}`);
  });
});
