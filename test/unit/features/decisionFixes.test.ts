import assert from 'node:assert/strict';
import { decisionFixes } from '../../../server/src/core/features/decisionFixes';
import type { GivenDecision } from '../../../server/src/core/statements/decisions/verdict';
import { courier, gazette, herald } from '../../support/articles';
import { decided } from '../statements/decisions/support';
import { decisionExample, fileUri } from './decisionFile';

const inHerald = [
  'herald.txt',
  herald,
  'We have spent 1,200 days waiting for this bridge, and nobody should wait one day longer,',
] as const;
const inCourier = [
  'courier.txt',
  courier,
  'We have spent 12,000 days waiting for this bridge, and nobody should wait one day longer,',
] as const;
const inGazette = ['gazette.txt', gazette, 'Nobody should wait one day longer for the bridge after spending 1,200 days waiting'] as const;
const articles = { 'courier.txt': courier, 'gazette.txt': gazette, 'herald.txt': herald };
const numbered = (given: readonly GivenDecision[]): GivenDecision[] =>
  given.map((one, n) => ({ ...one, decision: { ...one.decision, id: `01J6MZ3T00AAAAAAAAAAAAAAA${n}` } }));

/** The fixes on a line: "title -> command argument keys". */
function fixes(
  given: readonly GivenDecision[],
  now: Readonly<Record<string, string>>,
  line = 0,
  { attaches = true, commands = ['crossquote.undecide'] } = {},
): { title: string; command: string; args: readonly unknown[]; preferred: boolean }[] {
  const { index, decisions } = decisionExample(numbered(given), now);
  return decisionFixes({
    index,
    decisions,
    file: fileUri,
    range: { start: { line, character: 0 }, end: { line, character: 0 } },
    diagnostics: [],
    commands,
    attaches,
  }).map(({ title, command, isPreferred = false }) => ({
    title,
    command: command?.command ?? '',
    args: (command?.arguments as readonly unknown[]) ?? [],
    preferred: isPreferred,
  }));
}
const titles = (...asked: Parameters<typeof fixes>): string[] => fixes(...asked).map(({ title }) => title);

describe('quick fixes of decisions', () => {
  it('are none where all is well', () => assert.deepEqual(titles([decided('same', inHerald, inCourier)], articles), []));

  it('attach a lost passage to what matches the other wording, or to the selection, or delete the decision', () => {
    // The passage was another text then; what says the same now matches the courier's wording.
    const before = ['herald.txt', 'Thank you all, and a safe way home tonight.\n', 'Thank you all, and a safe way home tonight'] as const;
    const found = fixes([decided('same', before, inCourier)], articles);
    assert.deepEqual(
      found.map(({ title }) => title),
      [
        'Attach to line 5, “We have spent 1,200 days waiting for this bridge, and…”, which matches the other wording',
        'Attach to the selection in herald.txt',
        'Delete this decision (same, 2026-09-01)',
      ],
    );
    assert.deepEqual(
      found.map(({ command }) => command),
      ['crossquote.attachDecision', 'crossquote.attachDecision', 'crossquote.undecide'],
    );
    assert.deepEqual(found[0]?.args[0], { file: fileUri, id: '01J6MZ3T00AAAAAAAAAAAAAAA0', end: 'a', article: 'file:///news/herald.txt' });
  });

  it('are the server’s own for a client without such commands', () => {
    const before = ['herald.txt', 'Thank you all, and a safe way home tonight.\n', 'Thank you all, and a safe way home tonight'] as const;
    const found = fixes([decided('same', before, inCourier)], articles, 0, { attaches: false, commands: [] });
    assert.deepEqual(
      found.map(({ command }) => command),
      ['crossquote.server.attachDecision', 'crossquote.server.undecide'],
    );
  });

  it('confirm a passage whose words changed', () => {
    const now = {
      ...articles,
      'herald.txt': herald.replace('nobody should wait one day longer', 'nobody should wait a single day longer'),
    };
    const [first] = fixes([decided('same', inHerald, inCourier)], now);
    assert.match(first?.title ?? '', /^Confirm the passage: line 5, “We have spent 1,200 days/u);
    assert.equal(first?.preferred, true);
  });

  it('delete a decision whose article is gone', () => {
    assert.deepEqual(titles([decided('same', inHerald, inCourier)], { 'courier.txt': courier, 'gazette.txt': gazette }), [
      'Delete this decision (same, 2026-09-01)',
    ]);
  });

  it('keep the later of two that contradict each other, or delete the one', () => {
    const both = [decided('same', inHerald, inCourier), decided('different', inHerald, inCourier, { at: '2026-09-03T10:00:00Z' })];
    for (const line of [0, 1]) {
      const [keep, one] = fixes(both, articles, line);
      assert.deepEqual(
        [keep?.title, keep?.preferred, keep?.args],
        ['Keep the later decision (different, 2026-09-03), delete the other', true, [{ file: fileUri, id: '01J6MZ3T00AAAAAAAAAAAAAAA0' }]],
      );
      assert.equal(one?.title, line === 0 ? 'Delete this decision (same, 2026-09-01)' : 'Delete this decision (different, 2026-09-03)');
    }
  });

  it('delete any decision of a chain that contradicts itself', () => {
    const chain = [decided('same', inHerald, inCourier), decided('same', inCourier, inGazette), decided('different', inHerald, inGazette)];
    for (const line of [0, 1, 2])
      assert.deepEqual(
        titles(chain, articles, line).map((title) => title.replace(/\(.*/u, '')),
        ['Delete this decision '],
      );
  });
});
