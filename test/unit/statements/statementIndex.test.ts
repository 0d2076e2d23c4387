import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { DecidedLink } from '../../../server/src/core/statements/decisions/decidedLinks';
import { StatementIndex, type StatementIndexOptions } from '../../../server/src/core/statements/statementIndex';
import { finish } from '../../../server/src/core/steps';
import type { MatchInput } from '../../../server/src/core/statements/statement';
import { plain } from './wordings';

/** An attribution of article `a`, `b`, …: `input('a', 'Vera Lund', 'The bridge is safe')`. */
function input(article: string, speakerName: string | null, text: string, more: Partial<MatchInput> = {}): MatchInput {
  const start = more.span?.start ?? 0;
  return {
    id: `${article}#${start}`,
    uri: `file:///${article}.txt`,
    type: 'direct',
    text,
    speaker: speakerName?.toLowerCase() ?? null,
    speakerName,
    date: null,
    voices: [],
    group: null,
    span: { start, end: start + text.length },
    ...more,
  };
}

function indexOf(...inputs: readonly MatchInput[]): StatementIndex {
  const index = new StatementIndex();
  for (const uri of new Set(inputs.map((each) => each.uri)))
    index.update(
      uri,
      inputs.filter((each) => each.uri === uri),
    );
  index.settle();
  return index;
}

/** What an index knows once it was kept and taken in again. */
function inAnotherSession(
  index: StatementIndex,
  options: StatementIndexOptions,
  inputsOf: (uri: string) => readonly MatchInput[] | undefined,
): StatementIndex {
  assert.equal(index.settle(), true);
  const another = new StatementIndex(options);
  finish(another.restoring(structuredClone(finish(index.storing())), inputsOf));
  return another;
}

describe('statement index', () => {
  it('matches the same words of the same speaker in two articles', () => {
    const index = indexOf(
      input('a', 'Vera Lund', 'The harbour wall will be rebuilt before the winter storms'),
      input('b', 'Vera Lund', 'The harbor wall will be rebuilt before winter storms', { type: 'indirect' }),
    );
    assert.deepEqual(
      index.matches().map(({ a, b, kind }) => ({ a, b, kind })),
      [{ a: 'a#0', b: 'b#0', kind: 'same' }],
    );
    assert.deepEqual(index.statementOf('b#0')?.members, ['a#0', 'b#0']);
    assert.equal(index.statementOf('b#0')?.speaker, 'Vera Lund');
  });

  it('finds the whole that a fragment was taken from', () => {
    const index = indexOf(
      input('a', 'Vera Lund', 'We were utterly unprepared for a flood of this size, and nobody warned us'),
      input('b', 'Vera Lund', 'utterly unprepared', { type: 'mixed' }),
    );
    assert.equal(index.matchesOf('b#0').length, 1);
  });

  it('does not match two statements on one topic', () => {
    const index = indexOf(
      input('a', 'Vera Lund', 'I am willing to meet the mayor if he shows an interest in reopening the harbour'),
      input('b', 'Vera Lund', 'I have no plans to phone the mayor this week'),
    );
    assert.deepEqual(index.matches(), []);
  });

  it('never matches within one article', () => {
    const words = 'The harbour wall will be rebuilt before the winter storms';
    const index = indexOf(input('a', 'Vera Lund', words), input('a', 'Vera Lund', words, { span: { start: 100, end: 150 } }));
    assert.deepEqual(index.matches(), []);
  });

  it('lets an unknown speaker through, but gives a statement the name that is known', () => {
    const words = 'The harbour wall will be rebuilt before the winter storms';
    const index = indexOf(input('a', null, words), input('b', 'Vera Lund', words));
    assert.equal(index.statementOf('a#0')?.speaker, 'Vera Lund');
    assert.deepEqual(index.statementOf('a#0')?.conflicts, []);
  });

  it('shows a conflict where the same words are given to two speakers', () => {
    const words = 'the closure was painful but entirely unavoidable';
    const index = indexOf(input('a', 'Vera Lund', words), input('b', 'Tomas Brandt', words));
    const statement = index.statementOf('a#0');
    assert.equal(statement?.speaker, null);
    assert.deepEqual(statement?.conflicts, [
      {
        kind: 'speaker',
        sides: [
          { value: 'Vera Lund', members: ['a#0'] },
          { value: 'Tomas Brandt', members: ['b#0'] },
        ],
      },
    ]);
  });

  it('keeps statements apart whose articles lie months apart', () => {
    const words = 'The harbour wall will be rebuilt before the winter storms';
    const index = indexOf(input('a', 'Vera Lund', words, { date: '2023-01-05' }), input('b', 'Vera Lund', words, { date: '2023-09-05' }));
    assert.deepEqual(index.matches(), []);
  });

  it('leaves scare quotes out', () => {
    const index = indexOf(input('a', null, 'so-called experts', { type: 'scare' }));
    assert.equal(index.statementOf('a#0'), undefined);
  });

  describe('with decisions', () => {
    const words = 'The harbour wall will be rebuilt before the winter storms';
    const other = 'I have no plans to phone the mayor this week';

    it('matches what was decided to be the same, though nothing else says so', () => {
      const index = indexOf(input('a', 'Vera Lund', words), input('b', 'Tomas Brandt', other));
      index.decide([{ a: 'a#0', b: 'b#0', kind: 'same' }]);
      assert.deepEqual(index.matches(), [{ a: 'a#0', b: 'b#0', kind: 'same', score: 1 }]);
      assert.deepEqual(index.statementOf('a#0')?.members, ['a#0', 'b#0']);
      index.decide([]);
      assert.deepEqual([index.matches(), index.statementOf('a#0')?.members], [[], ['a#0']]);
    });

    it('keeps apart what was decided to be different, though the words are the same', () => {
      const index = indexOf(input('a', 'Vera Lund', words), input('b', 'Vera Lund', words), input('c', 'Vera Lund', words));
      index.decide([{ a: 'a#0', b: 'b#0', kind: 'different' }]);
      assert.equal(
        index.matchesOf('a#0').some(({ b }) => b === 'b#0'),
        false,
      );
      assert.notEqual(index.statementOf('a#0'), index.statementOf('b#0'));
      assert.equal(index.statementOf('c#0')?.members.length, 2);
    });

    it('forgets the other wording of a decision with its article', () => {
      const index = indexOf(input('a', 'Vera Lund', words), input('b', 'Tomas Brandt', other));
      index.decide([{ a: 'a#0', b: 'b#0', kind: 'same' }]);
      index.remove('file:///b.txt');
      assert.deepEqual([index.matches(), index.statementOf('a#0')?.members], [[], ['a#0']]);
    });
  });

  it('refuses thresholds that contradict each other', () => {
    assert.throws(() => new StatementIndex({ same: 0.3, possible: 0.5 }), RangeError);
  });

  it('answers with what is known so far, and compares an article first that somebody looks at', () => {
    const index = new StatementIndex();
    const [one, two] = ['The harbour wall will be rebuilt before the winter storms', 'not a single lifeboat left the burning pier'];
    for (const article of ['a', 'b', 'c'])
      index.update(`file:///${article}.txt`, [input(article, 'Vera Lund', article === 'c' ? two : one)]);
    assert.deepEqual(
      index.statements().map(({ members }) => members),
      [['a#0'], ['b#0'], ['c#0']],
    );
    index.settleArticle('file:///b.txt');
    assert.deepEqual(
      index.statements().map(({ members }) => members),
      [['a#0', 'b#0'], ['c#0']],
    );
  });

  it('answers in another session as in this one, with nothing left to compare', () => {
    const words = 'The harbour wall will be rebuilt before the winter storms';
    const inputs = [
      input('a', 'Vera Lund', words),
      input('b', 'Vera Lund', words),
      input('c', 'Tomas Brandt', words),
      input('d', 'Vera Lund', 'Nobody warned the fishermen'),
    ];
    const index = indexOf(...inputs);
    const another = inAnotherSession(index, {}, (uri) => inputs.filter((each) => each.uri === uri));
    assert.deepEqual([another.matches(), another.statements().map(plain)], [index.matches(), index.statements().map(plain)]);
    assert.deepEqual(
      inputs.map(({ id }) => [...another.candidatesOf(id)].sort()),
      inputs.map(({ id }) => [...index.candidatesOf(id)].sort()),
    );
    assert.equal(
      another.settle(() => true),
      true,
    );
    assert.equal(another.edition, 0);
  });

  it('equals a fresh index after any sequence of updates, removals and sessions', () => {
    const phrases = [
      'the harbour wall will be rebuilt',
      'before the winter storms',
      'nobody warned the fishermen',
      'if the ministry pays',
      'the ferry was overloaded',
      'not a single lifeboat',
      '47 passengers',
      '52 passengers',
      'utterly unprepared',
      'an independent inquiry',
    ];
    const content = fc.record({
      text: fc.array(fc.constantFrom(...phrases), { minLength: 1, maxLength: 3 }).map((parts) => parts.join(' ')),
      speaker: fc.constantFrom('Vera Lund', 'Tomas Brandt', null),
      type: fc.constantFrom('direct', 'indirect', 'mixed', 'scare'),
    });
    // What happens after the step: nothing, a piece or all of the comparing, somebody looks at the article, or all is kept for another
    // session, in which the article is another one at first.
    const then = fc.constantFrom('nothing', 'piece', 'all', 'look', 'another session');
    const id = fc.tuple(fc.constantFrom('a', 'b', 'c', 'd', 'e'), fc.nat({ max: 3 })).map(([article, at]) => `${article}#${at * 100}`);
    const decided = fc.record({ a: id, b: id, kind: fc.constantFrom('same', 'different') }).filter(({ a, b }) => a < b);
    const step = fc.record({
      article: fc.constantFrom('a', 'b', 'c', 'd', 'e'),
      contents: fc.array(content, { maxLength: 6 }),
      then,
      date: fc.constantFrom(null, '2023-01-05', '2023-01-15', '2023-01-28'),
      decisions: fc.option(fc.uniqueArray(decided, { selector: ({ a, b }) => `${a} ${b}`, maxLength: 4 }), { nil: null }),
    });
    // Few candidates each, so that lists are full and what leaves them must come back.
    const options = { candidates: { limit: 2 } };
    fc.assert(
      fc.property(fc.array(step, { minLength: 1, maxLength: 14 }), (steps) => {
        let index = new StatementIndex(options);
        const last = new Map<string, MatchInput[]>();
        let decisions: readonly DecidedLink[] = [];
        for (const { article, contents, date, then: what, decisions: now } of steps) {
          if (now !== null) index.decide((decisions = now));
          const inputs = contents.map(({ text, speaker, type }, at) =>
            input(article, speaker, text, { type, date, span: { start: at * 100, end: at * 100 + text.length } }),
          );
          index.update(`file:///${article}.txt`, inputs);
          last.set(article, inputs);
          if (what === 'another session') {
            index = inAnotherSession(index, options, (uri) => (uri === `file:///${article}.txt` ? undefined : last.get(uri.slice(8, -4))));
            index.decide(decisions);
            index.update(`file:///${article}.txt`, inputs);
          }
          if (what === 'piece' || what === 'all') index.settle(() => what === 'piece');
          if (what !== 'look') continue;
          index.settleArticle(`file:///${article}.txt`);
          for (const { id } of inputs) index.statementOf(id);
        }
        const fresh = new StatementIndex(options);
        fresh.decide(decisions);
        for (const [article, inputs] of [...last].reverse()) if (inputs.length > 0) fresh.update(`file:///${article}.txt`, inputs);
        assert.equal(index.settle(), true);
        fresh.settle();
        assert.deepEqual(index.matches(), fresh.matches());
        assert.deepEqual(index.statements().map(plain), fresh.statements().map(plain));
        for (const each of [...last.values()].flat()) {
          assert.deepEqual(index.matchesOf(each.id), fresh.matchesOf(each.id));
          assert.deepEqual(index.statementOf(each.id), fresh.statementOf(each.id));
        }
      }),
      { numRuns: 300 },
    );
  });
});
