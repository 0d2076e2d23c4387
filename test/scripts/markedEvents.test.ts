import assert from 'node:assert/strict';
import { parseMarkedEvent } from '../../scripts/matching/markedEvents';

const event = `=== one outlet
The mayor said {toll|the toll would rise}. “{bridge|The bridge stays open. }{toll|Cars will pay},” she said.
=== another
{toll bridge?|Tolls will go up}, says the mayor.
=== a third
The mayor promised {bridge|an “{bridge|open bridge}”} and {school|a new school}.
`;

describe('an event with its attributions marked', () => {
  const { articles, pairs } = parseMarkedEvent('tolls', event);

  it('is articles without the marks', () => {
    assert.deepEqual(
      articles.map(({ id }) => id),
      ['tolls-0', 'tolls-1', 'tolls-2'],
    );
    assert.equal(articles[0]?.text, 'The mayor said the toll would rise. “The bridge stays open. Cars will pay,” she said.\n');
  });

  it('tells quotations from reports, and takes neighbours within one of them for one', () => {
    assert.deepEqual(
      articles.map(({ text, quotes }) => quotes.map(({ id, start, end, type }) => `${id} ${type} ${text.slice(start, end)}`)),
      [
        ['tolls-0q0 indirect the toll would rise', 'tolls-0q1 direct The bridge stays open. Cars will pay'],
        ['tolls-1q0 indirect Tolls will go up'],
        ['tolls-2q0 direct open bridge', 'tolls-2q1 indirect an “open bridge” and a new school'],
      ],
    );
  });

  it('pairs what reports the same statement across its articles, and parts off what may', () => {
    assert.deepEqual(pairs.same, [
      ['tolls-0q0', 'tolls-1q0'],
      ['tolls-0q1', 'tolls-1q0'],
      ['tolls-0q1', 'tolls-2q0'],
      ['tolls-0q1', 'tolls-2q1'],
    ]);
    assert.deepEqual(pairs.neutral, [
      ['tolls-1q0', 'tolls-2q0'],
      ['tolls-1q0', 'tolls-2q1'],
    ]);
  });

  it('is refused where a brace is not closed or was never opened', () => {
    assert.throws(() => parseMarkedEvent('tolls', '=== one\n{toll|the toll'), /tolls-0: a brace is never closed/u);
    assert.throws(() => parseMarkedEvent('tolls', '=== one\nthe toll}'), /tolls-0: a closing brace/u);
  });
});
