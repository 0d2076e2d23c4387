import assert from 'node:assert/strict';
import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import fc from 'fast-check';
import { analysed, shownAll } from './reading';

const cases: readonly { readonly what: string; readonly text: string; readonly said: readonly string[] }[] = [
  {
    what: 'an inverted attribution',
    text: '“The bridge will open in May,” said Mayor Ann Bell.',
    said: ['direct "The bridge will open in May," < Mayor Ann Bell | said = Ann Bell'],
  },
  {
    what: 'an aside between name and verb, and a quotation that goes on',
    text: '“The bridge will open in May,” Ann Bell, who took office last year, told reporters. “Nobody will pay for it.”',
    said: [
      'direct "The bridge will open in May," < Ann Bell | told = Ann Bell',
      'direct "Nobody will pay for it." < Ann Bell | told = Ann Bell',
    ],
  },
  {
    what: 'an indirect report and a participle that adds another',
    text: 'Mayor Ann Bell said the bridge would open in May, adding that nobody would pay for it.',
    said: [
      'indirect "the bridge would open in May" < Mayor Ann Bell | said = Ann Bell',
      'indirect "nobody would pay for it" < Mayor Ann Bell | adding = Ann Bell',
    ],
  },
  {
    what: 'according to',
    text: 'According to the harbour board, the bridge will open in May.',
    said: ['indirect "the bridge will open in May" < the harbour board | According to = harbour board'],
  },
  {
    what: 'a clause before its attribution',
    text: 'The bridge will open in May, harbour spokesman Tom Reed said on Tuesday.',
    said: ['indirect "The bridge will open in May" < harbour spokesman Tom Reed | said = Tom Reed'],
  },
  {
    what: 'a fragment and a promise',
    text: 'Ann Bell called the plan a “disgrace” and promised to stop it.',
    said: ['mixed "disgrace" < Ann Bell | called = Ann Bell', 'indirect "to stop it" < Ann Bell | promised = Ann Bell'],
  },
  {
    what: 'two coordinated clauses',
    text: 'Bell told the council that the bridge was safe and that it would open in May.',
    said: ['indirect "the bridge was safe" < Bell | told = Bell', 'indirect "it would open in May" < Bell | told = Bell'],
  },
  {
    what: 'pronouns that follow whoever is talked about',
    text: 'Harbour spokesman Tom Reed arrived late on Monday. “We are open,” he said.\n\nAnn Bell was not convinced.\n\n“They are closed,” she said.',
    said: ['direct "We are open," < he | said = Tom Reed', 'direct "They are closed," < she | said = Ann Bell'],
  },
  {
    what: 'a quotation that stands alone in the next paragraph',
    text: '“We will wait,” Reed said.\n\n“But not for long.”',
    said: ['direct "We will wait," < Reed | said = Reed', 'direct "But not for long." < Reed | said = Reed'],
  },
  {
    what: 'a title that the article itself explains',
    text: 'The French president, Luc Moreau, arrived in Oslo. “I am glad to be here,” the president said.',
    said: ['direct "I am glad to be here," < the president | said = Luc Moreau'],
  },
  { what: 'the name of a programme', text: 'The show “Any Harbour” returns on Sunday.', said: ['scare "Any Harbour" < - | - = -'] },
  {
    what: 'a headline with a colon',
    text: 'Reed: bridge will open in May\n\nThe board met on Monday.',
    said: ['indirect "bridge will open in May" < Reed | : = Reed'],
  },
  { what: 'a denial', text: 'Bell denied that the bridge was unsafe.', said: ['indirect "the bridge was unsafe" < Bell | denied = Bell'] },
  {
    what: 'a spun cue that no list has as such',
    text: 'He included: “The ferry is late.”',
    said: ['direct "The ferry is late." < He | included = -'],
  },
];

describe('attribute: who said what', () => {
  for (const { what, text, said } of cases) it(what, () => assert.deepEqual(shownAll(text), said));

  it('gives the parts of an interrupted quotation one group', () => {
    const { attributions } = analysed('“It is clean,” she said. “Very clean.”');
    assert.notEqual(attributions[0]?.group, null);
    assert.equal(attributions[0]?.group, attributions[1]?.group);
  });

  it('never takes a run of asterisks for a speaker', () => {
    const text = 'After the talks (**********************) stated: “There is a way.”';
    for (const { mention } of analysed(text).attributions)
      assert.ok(mention === null || !text.slice(mention.start, mention.end).includes('*'));
  });

  it('keeps every span within the text, in order, whatever the text is', () => {
    const word = fc.constantFrom(
      'Bell',
      'said',
      'that',
      '“',
      '”',
      '"',
      ',',
      '.',
      'the',
      'bridge',
      'is',
      'open',
      'according',
      'to',
      'she',
      '\n\n',
      ':',
      '–',
      '’',
      'and',
      'adding',
      '(',
      ')',
    );
    fc.assert(
      fc.property(fc.array(word, { maxLength: 40 }), (list) => {
        const text = list.join(' ');
        let last = 0;
        for (const { content, outer, mention, cue, confidence } of analysed(text).attributions) {
          for (const span of [content, outer, mention, cue])
            if (span !== null) assert.ok(span.start >= 0 && span.start <= span.end && span.end <= text.length);
          assert.ok(outer.start >= last && confidence >= 0 && confidence <= 1);
          last = outer.start;
        }
      }),
      { numRuns: 60 },
    );
  });

  it('is right in at least 93 of 100 where it is sure, on the articles that people marked', function () {
    const file = join(import.meta.dirname, '../../../../shared/gold/events.json');
    if (!existsSync(file)) {
      this.skip();
    }
    const { articles } = JSON.parse(readFileSync(file, 'utf8')) as {
      articles: { text: string; quotes: { start: number; end: number; speaker_accepted?: { start: number; end: number }[] }[] }[];
    };
    let sure = 0;
    let right = 0;
    for (const { text, quotes } of articles)
      for (const { type, content, mention, confidence } of analysed(text).attributions) {
        if (confidence < 0.9 || type === 'scare' || type === 'indirect') continue;
        const gold = quotes.find((q) => Math.abs(q.start - content.start) <= 2 && Math.abs(q.end - content.end) <= 2);
        if (gold === undefined) continue;
        sure++;
        const accepted = gold.speaker_accepted ?? [];
        if (
          accepted.length === 0
            ? mention === null
            : mention !== null && accepted.some((span) => span.start < mention.end && mention.start < span.end)
        )
          right++;
      }
    assert.ok(sure > 50 && right / sure >= 0.93, `${right} of ${sure}`);
  });
});
