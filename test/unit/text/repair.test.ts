import assert from 'node:assert/strict';
import fc from 'fast-check';
import { findJoins } from '../../../server/src/core/text/joins';
import { backMapper, repair } from '../../../server/src/core/text/repair';

const repaired = (text: string): string => repair(text, 0, text.length, findJoins(text).joins).text;
// Damage elsewhere in the article is what makes a capital inside a word suspect.
const damaged = (text: string): string =>
  repaired(`${text} He met withMr Odum inNorhaven.`).replace(' He met with Mr Odum in Norhaven.', '');

describe('words run together', () => {
  const apart: [string, string][] = [
    ['He spoke at aGreen House dinner.', 'He spoke at a Green House dinner.'],
    ['The premier, HelenaBrask, spoke. Brask left.', 'The premier, Helena Brask, spoke. Brask left.'],
    ['hisNorhaven premierHelenaBrask', 'his Norhaven premier Helena Brask'],
    ['It was signed byTheUnited Ports.', 'It was signed by The United Ports.'],
    ['Odum, PavelOrsk and others', 'Odum, Pavel Orsk and others'],
    ['It came asthe gates opened and gave theboth a choice.', 'It came as the gates opened and gave the both a choice.'],
  ];
  for (const [text, expected] of apart)
    it(`come apart at a capital in a damaged article: ${text}`, () => {
      assert.equal(damaged(text), expected);
    });

  it('come apart where plain words leave no doubt', () => {
    assert.equal(repaired('His neighbourIda Orsk met PavelOdum inNorhaven.'), 'His neighbour Ida Orsk met Pavel Odum in Norhaven.');
  });

  for (const text of [
    'Ann McKay and Ida LaSalle met.',
    'The iPhone and eBay.',
    'A post on YouTube.',
    'Pay by PayPal.',
    'At TechBank, TechBank and TechBank.',
  ]) {
    it(`are not seen in an honest article: ${text}`, () => {
      assert.equal(repaired(text), text);
    });
  }

  const afterNames: [string, string][] = [
    ['Premier Helena Braskaffirmed it. Brask left.', 'Premier Helena Brask affirmed it. Brask left.'],
    ['She met Pavel Orskbut only once. Orsk agreed.', 'She met Pavel Orsk but only once. Orsk agreed.'],
  ];
  for (const [text, expected] of afterNames)
    it(`come apart after a name the article knows: ${text}`, () => {
      assert.equal(repaired(text), expected);
    });

  for (const text of [
    'John Johnson and Carol from Carolina.',
    'Roman met a Romanian in Romania.',
    'Brask and the Braskites.',
    '@VoteBrask #GoBrask withMr@mail.example',
  ]) {
    it(`are not made up: ${text}`, () => {
      assert.equal(repaired(text), text);
    });
  }
});

describe('two small words run together', () => {
  const apart: [string, string][] = [
    ['Orsk saidthe gates had gone.', 'Orsk said the gates had gone.'],
    ['Orsk toldreporters that it rained.', 'Orsk told reporters that it rained.'],
    ['“Nobody came,” hesaid.', '“Nobody came,” he said.'],
    ['The Ministersaid that it rained.', 'The Minister said that it rained.'],
    ['Accordingto Orsk, andthe others, it rained.', 'According to Orsk, and the others, it rained.'],
    ['Orsk saidthe gates forthe ships were proudof nobody.', 'Orsk said the gates for the ships were proud of nobody.'],
  ];
  for (const [text, expected] of apart)
    it(`come apart in any article: ${text}`, () => {
      assert.equal(repaired(text), expected);
    });

  for (const text of [
    'He went within and onto it, without them.',
    'Hereby notwithstanding, whoever.',
    'Mr Bensaid met Ms Alsaid of Port Said.',
    'The paperwork was worse thanexpected.',
    'a well-saidthe thing',
  ]) {
    it(`are not made up: ${text}`, () => {
      assert.equal(repaired(text), text);
    });
  }
});

describe('spaces', () => {
  const cases: [string, string][] = [
    ['It doesn’ t stop, I’ m sure he’ s late and they’ ll go.', "It doesn't stop, I'm sure he's late and they'll go."],
    ['She doesn ’t say it ’s over.', "She doesn't say it's over."],
    ['the ports’ decision', 'the ports’ decision'],
    ['that.He went on', 'that. He went on'],
    ['he stated:’There is a way', 'he stated: ’There is a way'],
    ['two ways:‘Stay or go’', 'two ways: ‘Stay or go’'],
    ['‘We rang,’Orsk said', '‘We rang,’ Orsk said'],
    ['of the G7“against the war”', 'of the G7 “against the war”'],
    ['in Lindmouth,Norhaven', 'in Lindmouth, Norhaven'],
    ['version 2.5, 10:30, e.g. the U.S.A. at example.org', 'version 2.5, 10:30, e.g. the U.S.A. at example.org'],
    ['by (*********)stated', 'by ( )stated'],
  ];
  for (const [text, expected] of cases)
    it(text, () => {
      assert.equal(repaired(text), expected);
    });
});

describe('a run without white space that is too long to be a word', () => {
  it('comes in pieces that hold all of it', () => {
    const view = repair(`Vale ${'😀x'.repeat(200)} said`, 0, 610, new Map());
    const pieces = view.text.split(' ').slice(1, -1);
    assert.equal(pieces.join(''), '😀x'.repeat(200));
    assert(pieces.every((piece) => piece.length <= 51 && !/^[\uDC00-\uDFFF]/.test(piece)));
  });
});

describe('the way back from the repaired view', () => {
  const dirt = fc
    .array(fc.constantFrom('Vale', 'said', ' ', '’', '’ t ', ' ’s ', '***', 'withMr', 'aGreen', '.He', ':‘Go', '“', ','), { maxLength: 30 })
    .map((parts) => parts.join(''));
  it('gives rising offsets, and letters stand where they stood', () => {
    fc.assert(
      fc.property(dirt, fc.nat({ max: 5 }), (text, start) => {
        const whole = `${'.'.repeat(start)}${text}`;
        const view = repair(whole, start, whole.length, findJoins(whole).joins);
        const back = backMapper(view);
        let last = start;
        for (let i = 0; i < view.text.length; i++) {
          const from = back(i, 'start');
          assert(from >= last && from <= whole.length);
          last = from;
          if (/\p{L}/u.test(view.text.charAt(i))) assert.equal(whole.charAt(from), view.text.charAt(i));
        }
      }),
    );
  });
});
