import assert from 'node:assert/strict';
import { findQuotations } from '../../../server/src/core/quotations/findQuotations';
import { read } from '../text/read';

const kinds = (text: string): string =>
  findQuotations(read(text))
    .map((quotation) => quotation.kind)
    .join(' ');

const cases: [string, string][] = [
  ['“We will stay until the gates are shut,” Vale said.', 'direct'],
  ['Vale said: “We stay.”', 'direct'],
  ['“No!” the crowd shouted.', 'direct'],
  ['Vale said the crew “had been left alone” that night.', 'mixed'],
  ['Vale called the plan “reckless”.', 'mixed'],
  ['Vale said on Monday that “the gates were left open all night”.', 'direct'],
  ['Vale’s demand that “the gates be opened,” was refused.', 'mixed'],
  ['Vale said that “the best of them” had left.', 'mixed'],
  ['Vale said that “opened gates” were a danger.', 'mixed'],
  ['They saw the film “The Long Night” in Lindmouth.', 'scare'],
  ['“The Long Night of Lindmouth” star Ida Kest spoke first.', 'scare'],
  ['Police held Pavel “Rusty” Orsk overnight.', 'scare'],
  ['They met at a so-called “listening post” by the river.', 'scare'],
];

describe('the kind of a quotation by its form', () => {
  for (const [text, expected] of cases)
    it(`${expected}: ${text}`, () => {
      assert.equal(kinds(text), expected);
    });
});
