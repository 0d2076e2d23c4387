import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse, KeptAnalysis } from '../../server/src/core/analyse';
import { repairedText } from '../../server/src/core/text/readArticle';
import { repairedTexts } from '../../server/src/core/text/repairedTexts';
import type { Article } from '../../server/src/core/text/article';
import { courier, gazette, herald } from '../support/articles';

const opening = [herald, courier, gazette].join('\n\n');

/** What a person types, pastes and takes out. */
const pieces = [
  'a', ' ', '\n', '\n\n', '.', ',', '"', '“', '”', '’', 'Bell', 'he', ' said ', ': ', 'Photo: A.', ' “We go,” she said.', '\n“So be it.”\n', 'withMrMossand', ' according to the mayor, Ann Moss',
  '\nAnn Moss, the mayor, said that nobody would go.\n', '\nRead more\n',
];
const edit = fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), remove: fc.constantFrom(0, 0, 0, 1, 3, 40, 400), insert: fc.constantFrom('', ...pieces) });

function sayTheSame(article: Article, kept: KeptAnalysis): void {
  const [again, anew] = [analyse(article, kept), analyse(article)];
  assert.deepEqual(again, anew);
  // Put together when asked for: they must be asked for.
  assert.deepEqual([again.article.tokens, again.article.sentences], [anew.article.tokens, anew.article.sentences]);
  const spans = anew.attributions.map(({ content }) => content);
  assert.deepEqual(repairedTexts(again.article, spans, kept.reading.paragraphs), spans.map((span) => repairedText(anew.article, span)));
}

describe('an article analysed again after an edit', () => {
  it('says what an analysis anew says', function () {
    this.timeout(60_000);
    fc.assert(fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
      const kept = new KeptAnalysis();
      let text = opening;
      for (const [version, { at, remove, insert }] of edits.entries()) {
        const start = Math.floor(at * text.length);
        text = text.slice(0, start) + insert + text.slice(start + remove);
        const article = { uri: 'file:///a.txt', path: 'a.txt', version, text };
        sayTheSame(article, kept);
      }
    }), { numRuns: 60 });
  });

  it('says so of an article that repeats itself', () => {
    const kept = new KeptAnalysis();
    for (const text of [herald, `${herald}\n\n${herald}`, `${courier}\n${herald}\n\n${herald}\n${courier}`, `${herald}\n\n${courier}`, '', herald]) {
      const article = { uri: 'file:///a.txt', path: 'a.txt', version: 0, text };
      sayTheSame(article, kept);
    }
  });
});
