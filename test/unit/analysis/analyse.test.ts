import assert from 'node:assert/strict';
import fc from 'fast-check';
import { analyse, KeptAnalysis } from '../../../server/src/core/analysis/analyse';
import { unlessAsWritten } from '../../../server/src/core/interned';
import { repairedText } from '../../../server/src/core/text/readArticle';
import { repairedTexts } from '../../../server/src/core/text/repairedTexts';
import type { Article } from '../../../server/src/core/text/article';
import { courier, gazette, herald } from '../../support/articles';

const opening = [herald, courier, gazette].join('\n\n');

/** What a person types, pastes and takes out. */
const pieces = [
  'a',
  ' ',
  '\n',
  '\n\n',
  '.',
  ',',
  '"',
  '“',
  '”',
  '’',
  'Bell',
  'he',
  ' said ',
  ': ',
  'Photo: A.',
  ' “We go,” she said.',
  '\n“So be it.”\n',
  'withMrMossand',
  ' according to the mayor, Ann Moss',
  '\nAnn Moss, the mayor, said that nobody would go.\n',
  '\nRead more\n',
  'She',
  ' they said',
  ' Tom Reed and Ann Bell',
  ' Mr. Bell',
  ' Carl Bell',
  ' the company',
  'The letter said ',
  ' a Coast Herald report',
  ' Kelpco, Tarnco and Moorline. Those firms said it was late.',
  '\nHerald: Why does the “road” stay shut?\n',
  '\nBell: Moss said that it was “wet”.\n',
  '\n“We go, she said.\n',
  '\n"So be it.” he said. “And so on.\n',
  '”“',
  '\n\nFrench president Luc Moreau met Lindmark’s mayor. The president said it was late. “It was,” he added. They agreed.\n\n',
];
const edit = fc.record({
  at: fc.double({ min: 0, max: 1, noNaN: true }),
  remove: fc.constantFrom(0, 0, 0, 1, 3, 40, 400),
  insert: fc.constantFrom('', ...pieces),
});

function sayTheSame(article: Article, kept: KeptAnalysis): void {
  const [again, anew] = [analyse(article, kept), analyse(article)];
  assert.deepEqual(again, anew);
  // Put together when asked for: they must be asked for.
  assert.deepEqual([again.article.tokens, again.article.sentences], [anew.article.tokens, anew.article.sentences]);
  const spans = anew.attributions.map(({ content }) => content);
  assert.deepEqual(
    repairedTexts(again.article, spans, kept.reading.paragraphs),
    spans.map((span) => unlessAsWritten(article.text, span, repairedText(anew.article, span))),
  );
}

describe('an article analysed again after an edit', () => {
  it('says what an analysis anew says', function () {
    this.timeout(60_000);
    fc.assert(
      fc.property(fc.array(edit, { minLength: 1, maxLength: 12 }), (edits) => {
        const kept = new KeptAnalysis();
        let text = opening;
        for (const [version, { at, remove, insert }] of edits.entries()) {
          const start = Math.floor(at * text.length);
          text = text.slice(0, start) + insert + text.slice(start + remove);
          const article = { uri: 'file:///a.txt', path: 'a.txt', version, text };
          sayTheSame(article, kept);
        }
      }),
      { numRuns: 60 },
    );
  });

  it('says so after each character that somebody types', function () {
    this.timeout(60_000);
    const sentence = fc.constantFrom(
      'She told Tom Reed that “nobody will go,” and left. ',
      'The mayor and Carl Bell said they were late. ',
      ' according to a Harbour Council letter',
      '\n\n“He lied,” the spokesman said of Voss.\n',
      'quietly and at length ',
    );
    fc.assert(
      fc.property(
        fc.array(fc.record({ at: fc.double({ min: 0, max: 1, noNaN: true }), sentence, back: fc.boolean() }), {
          minLength: 1,
          maxLength: 2,
        }),
        (places) => {
          const kept = new KeptAnalysis();
          let text = opening;
          for (const { at, sentence: typed, back } of places) {
            const start = Math.floor(at * text.length);
            const [before, after] = [text.slice(0, start), text.slice(start)];
            const states = Array.from({ length: typed.length + 1 }, (_, n) => before + typed.slice(0, n) + after);
            for (const state of back ? [...states, ...states.toReversed()] : states) {
              text = state;
              sayTheSame({ uri: 'file:///a.txt', path: 'a.txt', version: 0, text }, kept);
            }
          }
        },
      ),
      { numRuns: 12 },
    );
  });

  it('says so of an article that repeats itself', () => {
    const kept = new KeptAnalysis();
    for (const text of [
      herald,
      `${herald}\n\n${herald}`,
      `${courier}\n${herald}\n\n${herald}\n${courier}`,
      `${herald}\n\n${courier}`,
      '',
      herald,
    ]) {
      const article = { uri: 'file:///a.txt', path: 'a.txt', version: 0, text };
      sayTheSame(article, kept);
    }
  });
});
