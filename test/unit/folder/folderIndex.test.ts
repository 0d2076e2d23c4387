import assert from 'node:assert/strict';
import fc from 'fast-check';
import { noNames } from '../../../server/src/core/attribution/speakers/nameList';
import { foldName } from '../../../server/src/core/attribution/speakers/spelling';
import { FolderIndex } from '../../../server/src/core/folder/folderIndex';
import { unknownSource } from '../../../server/src/core/sources/sourceOf';
import { finish } from '../../../server/src/core/steps';
import { courier, gazette, herald } from '../../support/articles';
import { article } from '../../support/folder';
import { idNumber } from '../claims/support';
import { decided } from '../statements/decisions/support';
import { plain } from '../statements/wordings';

/** All that an index says, in plain values. */
function everything(index: FolderIndex): unknown {
  index.settle();
  return {
    attributions: index
      .analyses()
      .map(({ article: { path, uri }, attributions }) => [
        path,
        attributions.map(({ id, speaker }) => [id, index.speakerOf(uri, speaker)?.canonical ?? null]),
      ]),
    speakers: index.speakers(),
    spellings: spellings(index),
    statements: index.statements().map(plain),
    matches: index.matches(),
    statementOf: index.analyses().flatMap(({ attributions }) => attributions.map(({ id }) => index.statementOf(id)?.id ?? null)),
  };
}

/** The names of a folder that are spelt in two ways. */
function spellings(index: FolderIndex): unknown {
  assert.equal(index.settleSpellings(), true);
  const names = new Set(
    index
      .analyses()
      .flatMap(({ speakers }) => speakers.flatMap(({ name, names: more }) => [name, ...more]))
      .map(foldName),
  );
  return [...names].sort().map((name) => index.twoSpellings(name) ?? null);
}

function rebuilt(texts: ReadonlyMap<string, string>, resolvedAtOnce?: number): FolderIndex {
  const index = new FolderIndex(undefined, resolvedAtOnce);
  for (const [path, text] of [...texts].sort(([a], [b]) => (a < b ? -1 : 1))) index.update(article(path, text));
  return index;
}

/**
 * The same folder in another session, which knows of each article what this one knew, its matches, and who is who.
 * @param lists gives it the lists of the folder. @param pieces after so many what is recalled is doubted.
 */
function anotherSession(
  index: FolderIndex,
  texts: ReadonlyMap<string, string>,
  resolvedAtOnce: number | undefined,
  lists: (to: FolderIndex) => void = () => undefined,
  pieces = Infinity,
): FolderIndex {
  index.settle();
  index.finishSpeakers();
  const matches = finish(index.storingMatches());
  const speakers = finish(index.whoIsWho.storing());
  assert(matches && speakers);
  const another = new FolderIndex(undefined, resolvedAtOnce);
  lists(another);
  another.whoIsWho.recall(structuredClone(speakers));
  for (const [path, text] of texts) {
    const { uri } = article(path, text);
    another.update(article(path, text), index.analysis(uri)?.article.text === text ? structuredClone(index.stored(uri)) : undefined);
  }
  another.recallMatches(structuredClone(matches));
  for (let done = 0; done < pieces && !another.takeIn(() => true); done++);
  another.whoIsWho.doubt();
  return another;
}

const okonjo = gazette.replace(
  '"The bridge is safe," Okonjo said, according to the union.',
  '"The bridge is safe," Piet Okonjo said. “I will walk across it first,” he added.',
);

describe('the index of a folder', () => {
  it('knows each article, its attributions and where they stand', () => {
    const index = rebuilt(
      new Map([
        ['herald.txt', herald],
        ['courier.txt', courier],
      ]),
    );
    assert.deepEqual(
      index.analyses().map((analysis) => analysis.article.path),
      ['courier.txt', 'herald.txt'],
    );
    assert.equal(index.locate('herald.txt#1')?.analysis.article.uri, article('herald.txt', '').uri);
    assert.equal(index.locate('herald.txt#99'), undefined);
  });

  it('prepares an article for typing without telling anything else of it, and is done some time', () => {
    const texts = new Map([
      ['herald.txt', herald],
      ['courier.txt', courier],
    ]);
    const index = rebuilt(texts);
    const { uri } = article('herald.txt', '');
    const before = index.analysis(uri);
    let calls = 1;
    while (!index.prepare(uri)) calls += 1;
    assert(calls > 1);
    assert.equal(index.prepare(uri), true);
    assert.equal(index.analysis(uri), before);
    assert.deepEqual(everything(index), everything(rebuilt(texts)));
    const edited = herald.replace('We have spent', 'We have already spent');
    index.update(article('herald.txt', edited, 1));
    assert.deepEqual(everything(index), everything(rebuilt(new Map([...texts, ['herald.txt', edited]]))));
  });

  it('has nothing to prepare in an article that it does not know', () => {
    assert.equal(new FolderIndex().prepare('file:///none.txt'), true);
  });

  it('does nothing for a text that it knows', () => {
    const index = rebuilt(new Map([['herald.txt', herald]]));
    const before = index.analysis(article('herald.txt', '').uri);
    assert.equal(index.update(article('herald.txt', herald, 7)), false);
    assert.equal(index.analysis(article('herald.txt', '').uri), before);
  });

  it('analyses no other article when one is edited', () => {
    const index = rebuilt(
      new Map([
        ['herald.txt', herald],
        ['courier.txt', courier],
        ['gazette.txt', gazette],
      ]),
    );
    const others = ['courier.txt', 'gazette.txt'].map((path) => index.analysis(article(path, '').uri));
    index.update(article('herald.txt', herald.replace('1,200', '900'), 2));
    index.settle();
    assert.deepEqual(
      ['courier.txt', 'gazette.txt'].map((path) => index.analysis(article(path, '').uri)),
      others,
    );
  });

  it('finds the statement of an edited article at once, before anybody settles', () => {
    const index = rebuilt(new Map([['courier.txt', courier]]));
    index.settle();
    index.update(article('herald.txt', herald));
    assert.deepEqual(index.statementOf('herald.txt#1')?.members, ['courier.txt#1', 'herald.txt#1']);
  });

  it('settles piece by piece, and knows more after each', () => {
    const texts = new Map([
      ['a.txt', herald],
      ['b.txt', courier],
      ['c.txt', gazette],
    ]);
    const index = rebuilt(texts);
    const known = [];
    for (let pieces = 0; !index.settle(() => true); pieces++) {
      known.push(index.matches().length);
      assert(pieces < 100);
    }
    assert.equal(known[0], 0);
    assert.deepEqual(
      known,
      known.toSorted((a, b) => a - b),
    );
    assert.deepEqual(everything(index), everything(rebuilt(texts)));
  });

  it('forgets an article', () => {
    const index = rebuilt(
      new Map([
        ['herald.txt', herald],
        ['courier.txt', courier],
      ]),
    );
    index.settle();
    assert.equal(index.remove(article('herald.txt', '').uri), true);
    assert.equal(index.remove(article('herald.txt', '').uri), false);
    assert.equal(index.locate('herald.txt#1'), undefined);
    assert.deepEqual(everything(index), everything(rebuilt(new Map([['courier.txt', courier]]))));
  });

  it('refuses a line of a megabyte, says why, and takes the article once it is broken up', () => {
    const index = rebuilt(new Map([['courier.txt', courier]]));
    const { uri } = article('long.txt', '');
    index.update(article('long.txt', 'a'.repeat(1_000_000)));
    assert.match(index.refusal(uri) ?? '', /Line 1 has 1,000,000 characters/u);
    assert.equal(index.analysis(uri), undefined);
    index.update(article('long.txt', herald, 2));
    assert.equal(index.refusal(uri), undefined);
    assert.equal(index.analysis(uri)?.attributions.length, 2);
  });

  it('has nothing to compare in another session in which nothing changed', () => {
    const texts = new Map([
      ['a.txt', herald],
      ['b.txt', courier],
      ['c.txt', gazette],
    ]);
    const index = rebuilt(texts);
    const another = anotherSession(index, texts, undefined);
    assert.equal(another.takeIn(), true);
    assert.equal(another.waiting, 0);
    assert.deepEqual(everything(another), everything(index));
    assert.deepEqual([another.edition, another.whoIsWho.edition], [0, 0]);
    assert.equal(another.finishSpeakers(), true);
    assert.deepEqual(everything(another), everything(index));
    assert.deepEqual([another.edition, another.whoIsWho.edition], [0, 0]);
  });

  it('begins from nothing where other scores count as a match', () => {
    const texts = new Map([
      ['a.txt', herald],
      ['b.txt', courier],
    ]);
    const index = rebuilt(texts);
    index.settle();
    const matches = finish(index.storingMatches());
    assert(matches);
    const [strict, fresh] = [0, 1].map(() => new FolderIndex({ same: 1, possible: 0.99 })) as [FolderIndex, FolderIndex];
    for (const [path, text] of texts) for (const each of [strict, fresh]) each.update(article(path, text));
    strict.recallMatches(matches);
    assert.deepEqual(everything(strict), everything(fresh));
  });

  it('stores no matches before all are found', () => {
    const index = rebuilt(
      new Map([
        ['a.txt', herald],
        ['b.txt', courier],
      ]),
    );
    assert.equal(finish(index.storingMatches()), null);
    index.settle();
    const steps = index.storingMatches();
    assert.equal(steps.next().done, false);
    index.update(article('b.txt', gazette, 2));
    assert.equal(finish(steps), null);
  });

  describe('with decisions', () => {
    const waiting = [
      'herald.txt',
      herald,
      'We have spent 1,200 days waiting for this bridge, and nobody should wait one day longer,',
    ] as const;
    const waitingToo = [
      'courier.txt',
      courier,
      'We have spent 12,000 days waiting for this bridge, and nobody should wait one day longer,',
    ] as const;
    const safe = ['gazette.txt', gazette, 'The bridge is safe,'] as const;
    const three = new Map([
      ['herald.txt', herald],
      ['courier.txt', courier],
      ['gazette.txt', gazette],
    ]);

    it('keeps apart and brings together what was decided', () => {
      const index = rebuilt(three);
      index.settle();
      index.setDecisions([decided('different', waiting, waitingToo), decided('same', waiting, safe, { id: idNumber(2) })], '');
      const members = index.statementOf('herald.txt#1')?.members ?? [];
      assert(members.some((id) => id.startsWith('gazette')) && !members.some((id) => id.startsWith('courier')), members.join());
      assert.deepEqual(
        index.decisions.of('courier.txt#1').map(({ verdict, given }) => [verdict, given[0]?.decision.by]),
        [['different', 'ann']],
      );
      index.setDecisions([], '');
      assert.deepEqual(everything(index), everything(rebuilt(three)));
    });

    it('follows the words through an edit, and rests while they are gone', () => {
      const index = rebuilt(three);
      index.setDecisions([decided('different', waiting, waitingToo)], '');
      const together = (): boolean => index.statementOf('courier.txt#1')?.members.some((id) => id.startsWith('herald')) ?? false;
      assert.equal(together(), false);
      index.update(article('herald.txt', `A line before.\n\n${herald}`, 2));
      assert.equal(together(), false);
      index.update(
        article(
          'herald.txt',
          herald.replace('1,200 days waiting for this bridge, and nobody should wait one day longer,', 'our last coin.'),
          3,
        ),
      );
      assert.deepEqual(
        index.decisions.given.map((each) => [index.decisions.statesOf(each)[0], index.decisions.endsOf(each)]),
        [['orphan', null]],
      );
      index.update(article('herald.txt', herald, 4));
      assert.equal(together(), false);
    });

    it('acts on nothing that two people decided in two ways, but for the one who looks', () => {
      const index = rebuilt(three);
      const both = [decided('different', waiting, waitingToo), decided('same', waiting, waitingToo, { by: 'bob', id: idNumber(2) })];
      index.setDecisions(both, '');
      assert.deepEqual(
        index.decisions.of('herald.txt#1').map(({ verdict }) => verdict),
        ['disputed'],
      );
      assert.deepEqual(everything(index), everything(rebuilt(three)));
      index.setDecisions(both, 'ann');
      assert.equal(
        index.statementOf('courier.txt#1')?.members.some((id) => id.startsWith('herald')),
        false,
      );
    });
  });

  for (const [size, resolvedAtOnce] of [
    ['small', undefined],
    ['large', 0],
  ] as const)
    it(`equals a rebuild after any row of edits in a ${size} folder`, () => {
      const path = fc.constantFrom('a.txt', 'b.txt', 'c.txt', 'd.txt');
      const edit = fc.oneof(
        fc.record({ kind: fc.constant('write' as const), path, text: fc.constantFrom(herald, courier, gazette, okonjo, '') }),
        fc.record({ kind: fc.constant('number' as const), path, text: fc.constantFrom('7', '1,200', '12,000') }),
        fc.record({
          kind: fc.constant('rename' as const),
          path,
          text: fc.constantFrom('Ada Voss', 'Ada Wosz', 'Bela Voss', 'Dr Ada Marie Voss', 'Ada Lindgren', 'Ada Lingren'),
        }),
        fc.record({ kind: fc.constant('remove' as const), path, text: fc.constant('') }),
        fc.record({ kind: fc.constant('look' as const), path, text: fc.constant('') }),
        fc.record({ kind: fc.constant('settle' as const), path, text: fc.constant('') }),
        fc.record({ kind: fc.constant('finish' as const), path, text: fc.constant('') }),
        fc.record({ kind: fc.constant('prepare' as const), path, text: fc.constant('') }),
        // Another session begins, in which one article is another one by now.
        fc.record({ kind: fc.constant('session' as const), path, text: fc.constantFrom(herald, courier, gazette, okonjo, '') }),
        fc.record({ kind: fc.constant('name' as const), path, text: fc.constantFrom('Voss', 'Okonjo', 'nobody') }),
        fc.record({ kind: fc.constant('date' as const), path, text: fc.constantFrom('2026-01-02', '2026-02-20') }),
      );
      const passages = [
        ['a.txt', herald, 'We have spent 1,200 days waiting for this bridge, and nobody should wait one day longer,'],
        ['a.txt', herald, 'I will walk across it first,'],
        ['b.txt', courier, 'We have spent 12,000 days waiting for this bridge, and nobody should wait one day longer,'],
        ['c.txt', gazette, 'The bridge is safe,'],
      ] as const;
      const decision = fc
        .tuple(
          fc.constantFrom('same' as const, 'different' as const),
          fc.constantFrom(...passages),
          fc.constantFrom(...passages),
          fc.constantFrom('ann', 'bob'),
        )
        .filter(([, one, other]) => one !== other)
        .map(([kind, one, other, by]) => decided(kind, one, other, { by }));
      fc.assert(
        fc.property(
          fc.array(edit, { minLength: 2, maxLength: 8 }),
          fc.array(decision, { maxLength: 3 }),
          fc.nat({ max: 7 }),
          fc.nat({ max: 12 }),
          (edits, decisions, when, pieces) => {
            const texts = new Map([
              ['a.txt', herald],
              ['b.txt', courier],
            ]);
            let index = rebuilt(texts, resolvedAtOnce);
            let names = noNames;
            const dates = new Map<string, string>();
            const lists = (to: FolderIndex): void => {
              to.nameList = names;
              const known = new Map(dates);
              to.sources = ({ path: of }) => ({ ...unknownSource, date: known.get(of) ?? null });
            };
            for (const [version, { kind, path: at, text }] of edits.entries()) {
              const before = texts.get(at);
              if (version === Math.min(when, edits.length - 1)) index.setDecisions(decisions, '');
              if (kind === 'look') {
                for (const { attributions } of index.analyses()) for (const { id } of attributions) index.statementOf(id);
                continue;
              }
              if (kind === 'prepare') {
                index.prepare(article(at, '').uri);
                continue;
              }
              if (kind === 'settle') {
                index.settle(() => true);
                continue;
              }
              if (kind === 'finish') {
                index.finishSpeakers(() => true);
                continue;
              }
              if (kind === 'name') {
                names =
                  text === 'nobody'
                    ? noNames
                    : { speakers: [{ name: 'Ada Lindqvist', aliases: [text], kind: null }], apart: [], problems: [] };
                lists(index);
                continue;
              }
              if (kind === 'date') {
                dates.set(at, text);
                lists(index);
                continue;
              }
              if (kind === 'session') {
                texts.set(at, text);
                index = anotherSession(index, texts, resolvedAtOnce, lists, pieces);
                if (version >= Math.min(when, edits.length - 1)) index.setDecisions(decisions, '');
                continue;
              }
              if (kind === 'remove') {
                texts.delete(at);
                index.remove(article(at, '').uri);
                continue;
              }
              const after =
                kind === 'write'
                  ? text
                  : kind === 'number'
                    ? (before ?? '').replace(/\d[\d,]*/u, text)
                    : (before ?? '').replaceAll(/Ada (?:Voss|Wosz|Lindgren|Lingren)|Bela Voss|Dr Ada Marie Voss/gu, text);
              texts.set(at, after);
              index.update(article(at, after, version + 1));
            }
            const fresh = rebuilt(texts);
            lists(fresh);
            fresh.setDecisions(decisions, '');
            assert.deepEqual(everything(index), everything(fresh));
          },
        ),
        { numRuns: 60 },
      );
    });
});
