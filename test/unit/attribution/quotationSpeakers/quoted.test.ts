import assert from 'node:assert/strict';
import { candidatesAround, candidatesInLine, isBare, placeOf } from '../../../../server/src/core/attribution/quotationSpeakers/quoted';
import { lineOf, linesOf, words } from '../reading';

/** The ways from the first quotation of a text to the words that may name its speaker. */
function ways(text: string): string[] {
  const { line, cues } = lineOf(text);
  const at = line.items.findIndex((item) => item.quotation !== null);
  const quotation = line.items[at]?.quotation;
  if (!quotation) throw new Error('the text has no quotation');
  return candidatesInLine(placeOf(quotation, line, at, isBare(line)), cues, []).map(
    ({ way, mention }) => `${way}: ${words(text, line, mention) ?? '-'}`,
  );
}

describe('quoted: what may name who said a quotation', () => {
  const cases: readonly [string, string][] = [
    ['“The road is closed,” Ann Bell said.', 'cue-after: Ann Bell'],
    ['Ann Bell said: “The road is closed.”', 'cue-before: Ann Bell'],
    ['Bell: “The road is closed.”', 'label: Bell'],
    ['“The road is closed” – Ann Bell', 'signature: Ann Bell'],
    ['He spoke up against her “bold plan” twice.', 'owner: her'],
  ];
  for (const [text, expected] of cases) it(text, () => assert.ok(ways(text).includes(expected), ways(text).join(', ')));

  it('a dash and a name below a block quotation sign it', () => {
    const text = '“The road is closed.”\n- Ann Bell.';
    const lines = linesOf(text);
    const [line] = lines;
    const quotation = line?.items[0]?.quotation;
    assert.ok(line && quotation);
    const [signed] = candidatesAround(placeOf(quotation, line, 0, true), lines, [[], []], null);
    assert.equal(signed?.way, 'signature');
    assert.equal(words(text, signed.cueLine, signed.mention), 'Ann Bell');
  });

  it('a line of marks alone is bare', () => {
    assert.equal(isBare(lineOf('“The road is closed.”').line), true);
    assert.equal(isBare(lineOf('“The road is closed,” she said.').line), false);
  });
});
