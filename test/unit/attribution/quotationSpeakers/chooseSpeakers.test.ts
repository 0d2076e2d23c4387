import assert from 'node:assert/strict';
import { shownAll } from '../reading';

describe('choosing the words that name a speaker', () => {
  it('a paper that only reports a quotation is not who said it', () =>
    assert.deepEqual(
      shownAll('“The road stays closed,” Jon Reed said. “Nobody will be let through,” the Coast Monitor reports.').map((one) =>
        one.replace(/^.*= /, ''),
      ),
      ['Jon Reed', 'Jon Reed'],
    ));
  it('a paper speaks where nobody else does', () =>
    assert.deepEqual(
      shownAll('“The road stays closed until the end of May,” the Coast Monitor reports.').map((one) => one.replace(/^.*= /, '')),
      ['Coast Monitor'],
    ));
  it('goes on with the speaker of an interrupted quotation', () =>
    assert.deepEqual(
      shownAll('“The road stays closed,” said Ann Bell. “We will see in May.”').map((one) => one.replace(/^.*= /, '')),
      ['Ann Bell', 'Ann Bell'],
    ));
});
