import assert from 'node:assert/strict';
import { creditStart, datelineEnd, isRelay, isTrailing } from '../../../../server/src/core/attribution/cues/extents';
import { lineOf, shownAll, words } from '../reading';

describe('extents: what is no part of a reported clause', () => {
  const cases: readonly [string, string, string][] = [
    [
      'the attribution that follows a clause with a verb of its own',
      'Ruvia wants a new bridge, port spokesman Jon Reed said on Monday.',
      'indirect "Ruvia wants a new bridge" < port spokesman Jon Reed | said = Jon Reed',
    ],
    [
      'a dateline',
      'ELLISPORT, March 3 (Coast Wire) - The ferry will sail again, Ann Bell said.',
      'indirect "The ferry will sail again" < Ann Bell | said = Ann Bell',
    ],
    [
      'what a paper adds that passes it on',
      'The harbour stays shut until May, port spokesman Jon Reed told reporters, the Coast Herald says.',
      'indirect "The harbour stays shut until May" < port spokesman Jon Reed | told = Jon Reed',
    ],
    [
      'a picture’s credit',
      'Ann Bell said that the harbour would be shut until May (Picture: Coast Wire)',
      'indirect "the harbour would be shut until May" < Ann Bell | said = Ann Bell',
    ],
  ];
  for (const [what, text, expected] of cases) it(what, () => assert.deepEqual(shownAll(text), [expected]));

  it('keeps "not" in a promise not to do something', () =>
    assert.deepEqual(
      shownAll('Ann Bell promised not to close the harbour.').map((one) => one.split(' < ')[0]),
      ['indirect "not to close the harbour"'],
    ));

  it('takes a wish not to be named for no report', () =>
    assert.deepEqual(shownAll('A senior official, who asked not to be named, said the harbour would be shut.'), [
      'indirect "the harbour would be shut" < A senior official | said = senior official',
    ]));
});

describe('extents: datelines', () => {
  const cases: readonly [string, string | null][] = [
    ['ELLISPORT, March 3 (Coast Wire) - The ferry sank.', 'The'],
    ['ELLISPORT – The ferry sank.', 'The'],
    ['Ellisport (Coast Wire) - The ferry sank.', 'The'],
    ['The ferry sank - nobody knew why.', null],
    ['The co-owner of the ferry spoke.', null],
  ];
  for (const [text, first] of cases)
    it(text, () => {
      const { items } = lineOf(text).line;
      const end = datelineEnd(items);
      assert.equal(end === 0 ? null : items[end]?.text, first);
    });
});

describe('extents: attributions behind what they attribute', () => {
  const trailing = (text: string): (string | null)[] => {
    const { line, cues } = lineOf(text);
    return cues.filter((_, c) => isTrailing(line.items, cues, c)).map((cue) => words(text, line, cue));
  };
  it('follow it behind a comma', () => assert.deepEqual(trailing('The road is closed, Bell said on Monday.'), ['said']));
  it('do not interrupt it', () => assert.deepEqual(trailing('The road, Bell said, was closed.'), []));
  it('do not stand before it', () => assert.deepEqual(trailing('Bell said that the road was closed.'), []));

  it('may be passed on by a relay', () => {
    const { line, cues } = lineOf('The road is closed, Bell told reporters, the Herald says.');
    assert.deepEqual(
      cues.map((_, c) => isRelay(line.items, cues, c)),
      [false, true],
    );
  });
  it('have no credit where a bracket says something else', () => {
    const { items } = lineOf('The road (the old one) is closed.').line;
    assert.equal(creditStart(items, 0, items.length), items.length);
  });
});
