import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ArticleSpeaker } from '../../../server/src/core/attribution/attribution';
import { noNames, type NameList } from '../../../server/src/core/attribution/speakers/nameList';
import { speakersPrint, type StoredSpeakers } from '../../../server/src/core/attribution/speakers/storedSpeakers';
import { WhoIsWho } from '../../../server/src/core/attribution/speakers/whoIsWho';
import { finish } from '../../../server/src/core/steps';
import { analysis } from './folder';

type Folder = ReadonlyMap<string, readonly string[]>;

const uriOf = (path: string): string => `file:///news/${path}`;
const speakersIn = (lines: readonly string[]): readonly ArticleSpeaker[] => analysis('', lines).speakers;

function put(who: WhoIsWho, folder: Folder): void {
  for (const [path, lines] of folder) who.put(uriOf(path), path, speakersIn(lines), speakersPrint(speakersIn(lines)));
}

function fresh(folder: Folder, list: NameList = noNames): WhoIsWho {
  const who = new WhoIsWho();
  who.nameList = list;
  put(who, folder);
  who.settle();
  return who;
}

function kept(who: WhoIsWho): StoredSpeakers {
  const stored = finish(who.storing());
  assert(stored);
  return structuredClone(stored);
}

/** Another session on a folder, which was given what an earlier one kept. */
function another(stored: StoredSpeakers, folder: Folder, list: NameList = noNames): WhoIsWho {
  const who = new WhoIsWho();
  who.nameList = list;
  who.recall(stored);
  put(who, folder);
  return who;
}

/** The name and id of each article's speakers, by path. */
function told(who: WhoIsWho, folder: Folder): unknown {
  return [...folder]
    .sort(([a], [b]) => (a < b ? -1 : 1))
    .map(([path, lines]) => [path, lines.map((_, at) => who.speakerOf(uriOf(path), `s${at + 1}`) ?? 'nobody')]);
}

const everything = (who: WhoIsWho, folder: Folder): unknown => [told(who, folder), who.speakers()];

const one: Folder = new Map([
  ['a.txt', ['Ann Bell', 'mayor of Lindmouth | Piet Moll']],
  ['b.txt', ['Bell', 'Lindmouth mayor']],
]);
const listed: NameList = { speakers: [{ name: 'Anna Bell', aliases: ['Ann Bell'], kind: null }], apart: [], problems: [] };

describe('who is who from one session to the next', () => {
  it('counts at once where the articles are just those of then', () => {
    const [before, now] = [fresh(one), another(kept(fresh(one)), one)];
    assert.deepEqual(told(now, one), told(before, one));
    now.doubt();
    assert.deepEqual([now.settled, now.edition], [true, 0]);
    now.changes();
    assert.equal(now.finish(), true);
    assert.deepEqual([now.changes(), now.edition, everything(now, one)], [[], 0, everything(before, one)]);
  });

  it('is known of an article before the others are there', () => {
    const now = another(kept(fresh(one)), new Map([['b.txt', one.get('b.txt') ?? []]]));
    assert.deepEqual(
      ['s1', 's2'].map((id) => now.speakerOf(uriOf('b.txt'), id)?.canonical),
      ['Ann Bell', 'Piet Moll'],
    );
  });

  it('does not count where the name list is another one, and is shown until it is worked out', () => {
    const now = another(kept(fresh(one)), one, listed);
    now.doubt();
    assert.equal(now.settled, false);
    assert.equal(now.speakerOf(uriOf('b.txt'), 's1')?.canonical, 'Ann Bell');
    now.changes();
    now.settle();
    assert.equal(now.speakerOf(uriOf('b.txt'), 's1')?.canonical, 'Anna Bell');
    assert.deepEqual(now.changes().sort(), ['a.txt', 'b.txt'].map(uriOf));
  });

  it('tells of those articles alone that others change', () => {
    const before: Folder = new Map([...one, ['c.txt', ['Otto Brandl']]]);
    const now = another(kept(fresh(before)), new Map([...before, ['d.txt', ['Ida Bell']]]));
    now.doubt();
    now.changes();
    now.settle();
    // Whose "Bell" is nobody's for certain now.
    assert.deepEqual(now.changes().sort(), ['b.txt', 'd.txt'].map(uriOf));
  });

  it('is not kept before it is worked out', () => {
    const now = another(kept(fresh(one)), one);
    assert.equal(finish(now.storing()), null);
    now.doubt();
    now.delete(uriOf('a.txt'));
    assert.equal(finish(now.storing()), null);
    now.settle();
    assert(finish(now.storing()));
  });

  const lines = fc.uniqueArray(
    fc.constantFrom(
      'Ann Bell',
      'Bell',
      'A Bell',
      'Ida Bell',
      'body: Bell',
      'body: NHU',
      'body: Northern Harbour Union',
      'french president | Emil Garin',
      'French leader',
      'spokesman',
      'joint: Ann Bell and Emil Garin',
    ),
    { maxLength: 4 },
  );
  const path = fc.constantFrom('a.txt', 'b.txt', 'c.txt', 'd.txt', 'e.txt');
  const folder = fc
    .uniqueArray(fc.tuple(path, lines), { maxLength: 5, selector: ([at]) => at })
    .map((articles): Folder => new Map(articles));
  const edit = fc.oneof(
    { weight: 3, arbitrary: fc.record({ kind: fc.constant('write' as const), path, lines }) },
    fc.record({
      kind: fc.constantFrom('remove' as const, 'doubt' as const, 'settle' as const, 'finish' as const, 'list' as const, 'session' as const),
      path,
      lines,
    }),
  );

  it('equals a fresh start after sessions and edits, and tells of every change', () => {
    fc.assert(
      fc.property(folder, folder, fc.array(edit, { maxLength: 10 }), (first, second, edits) => {
        let [list, now] = [noNames, new Map(second)];
        let who = another(kept(fresh(first)), now);
        // What somebody who follows the changes knows.
        const known = new Map<string, string>();
        const follow = (): void => {
          for (const uri of who.changes()) known.set(uri, summary(uri));
        };
        const summary = (uri: string): string =>
          JSON.stringify(
            (now.get(uri.slice(uriOf('').length)) ?? []).map((_, at) => {
              const speaker = who.speakerOf(uri, `s${at + 1}`);
              return speaker && [speaker.id, speaker.canonical, speaker.kind];
            }),
          );
        for (const { kind, path: at, lines: written } of edits) {
          if (kind === 'write') {
            now.set(at, written);
            who.put(uriOf(at), at, speakersIn(written));
            known.set(uriOf(at), summary(uriOf(at)));
          } else if (kind === 'remove') {
            now.delete(at);
            who.delete(uriOf(at));
          } else if (kind === 'doubt') who.doubt();
          else if (kind === 'settle') who.settle(() => true);
          else if (kind === 'finish') who.finish(() => true);
          else if (kind === 'list') who.nameList = list = list === noNames ? listed : noNames;
          else {
            now = new Map(now);
            who = another(kept(fresh(now, list)), now, list);
            known.clear();
          }
          follow();
        }
        who.doubt();
        who.settle();
        follow();
        assert.deepEqual(everything(who, now), everything(fresh(now, list), now));
        for (const [uri, was] of known) if (now.has(uri.slice(uriOf('').length))) assert.equal(was, summary(uri), uri);
        who.finish();
        follow();
        assert.deepEqual(everything(who, now), everything(fresh(now, list), now));
        for (const [uri, was] of known) if (now.has(uri.slice(uriOf('').length))) assert.equal(was, summary(uri), uri);
      }),
      { numRuns: 300 },
    );
  });
});
