import assert from 'node:assert/strict';
import fc from 'fast-check';
import { FolderSpeakers } from '../../../server/src/core/attribution/speakers/folderSpeakers';
import { NameSpellings, type NamedSpeakers } from '../../../server/src/core/attribution/speakers/twoSpellings';
import { noNames, parseNameList } from '../../../server/src/core/attribution/speakers/nameList';
import { foldName } from '../../../server/src/core/attribution/speakers/spelling';
import { analysis, resolved } from './folder';

/** "name ~ usual spelling, in how many articles", and whether both are one speaker. */
function told(list: object, ...articles: readonly (readonly string[])[]): string[] {
  const names = parseNameList(JSON.stringify(list));
  assert.deepEqual(names.problems, noNames.problems);
  const analyses = articles.map((lines, i) => analysis(`file:///${i}.txt`, lines));
  const resolution = resolved(names, articles);
  const spellings = new NameSpellings(
    (of) =>
      analyses
        .filter(({ article: { uri } }) => uri === of)
        .map(({ article: { uri, path }, speakers }) => ({
          path,
          speakers: speakers.map((own) => [own, resolution.speakerOf(uri, own.id) ?? null] as const),
        }))[0],
  );
  spellings.nameList = names;
  for (const {
    article: { uri },
  } of analyses)
    spellings.mark(uri);
  spellings.settle();
  const all = new Set(analyses.flatMap(({ speakers }) => speakers.flatMap(({ name, names: more }) => [name, ...more])).map(foldName));
  return [...all]
    .flatMap((name) => spellings.of(name) ?? [])
    .map(
      ({ name, usual, articles: { size }, one, inseparable }) =>
        `${name} ~ ${usual} ${size} ${one ? 'one' : 'two'}${inseparable ? ' inseparable' : ''}`,
    );
}

describe('a name spelt in two ways', () => {
  it('is told of the less usual spelling', () => {
    assert.deepEqual(told({}, ['Dmitry Orsk'], ['Dmitri Orsk'], ['Dmitry Orsk']), ['Dmitri Orsk ~ Dmitry Orsk 2 one']);
  });
  it('is told within one article', () => {
    assert.deepEqual(told({}, ['Dmitry Orsk, Dmitri Orsk'], ['Dmitry Orsk']), ['Dmitri Orsk ~ Dmitry Orsk 2 one inseparable']);
  });
  it('is told of two speakers whose surnames are a letter apart', () => {
    assert.deepEqual(told({}, ['Emil Marcon'], ['Emil Macron'], ['Emil Macron']), ['Emil Marcon ~ Emil Macron 2 two']);
  });
  for (const [what, ...names] of [
    ['a short form', 'Bob Quill', 'Robert Quill'],
    ['a surname alone', 'Dmitry Orsk', 'Orsk'],
    ['accents and points', 'Zoë D. Quill', 'Zoe D Quill'],
    ['another first name', 'Ida Macron', 'Emil Marcon'],
    ['an initial', 'A Bell', 'Ann Bell'],
  ] as const)
    it(`is not ${what}`, () => {
      assert.deepEqual(told({}, ...names.map((name) => [name])), []);
    });

  it('is decided once the name list says one speaker, or two', () => {
    const articles = [['Emil Marcon'], ['Emil Macron'], ['Dmitry Orsk'], ['Dmitri Orsk']];
    assert.equal(told({}, ...articles).length, 2);
    assert.deepEqual(
      told({ speakers: [{ name: 'Emil Macron', aliases: ['Emil Marcon'] }], apart: [['Dmitry Orsk', 'Dmitri Orsk']] }, ...articles),
      [],
    );
  });

  it('is told after any row of edits as if all articles had come at once', () => {
    const line = fc.constantFrom(
      'Dmitry Orsk',
      'Dmitri Orsk',
      'Dmitry Orsk, Dmitri Orsk',
      'Emil Macron',
      'Emil Marcon',
      'Emil Macrn',
      'Zoë Quill',
      'Zoe Quill, Zoë Quill',
      'body: Emil Macron',
    );
    const edits = fc.array(fc.tuple(fc.nat({ max: 5 }), fc.uniqueArray(line, { maxLength: 3 }), fc.boolean()), { maxLength: 14 });
    fc.assert(
      fc.property(edits, (all) => {
        const folder = new Map<string, readonly string[]>();
        const speakers = new FolderSpeakers();
        const namesOf = (uri: string): NamedSpeakers | undefined => {
          const lines = folder.get(uri);
          return (
            lines && {
              path: uri.slice('file:///'.length),
              speakers: analysis(uri, lines).speakers.map((own) => [own, speakers.speakerOf(uri, own.id) ?? null]),
            }
          );
        };
        const spellings = new NameSpellings(namesOf);
        const settle = (): void => {
          speakers.settle();
          for (const uri of speakers.changes()) spellings.mark(uri);
          spellings.settle();
        };
        for (const [n, lines, rests] of all) {
          const uri = `file:///${n}.txt`;
          if (lines.length === 0 ? folder.delete(uri) : folder.set(uri, lines)) {
            if (lines.length === 0) speakers.delete(uri);
            else speakers.put(uri, `${n}.txt`, analysis(uri, lines).speakers);
          }
          spellings.mark(uri);
          if (rests) settle();
        }
        settle();
        const fresh = new NameSpellings(namesOf);
        for (const uri of [...folder.keys()].sort()) fresh.mark(uri);
        fresh.settle();
        for (const name of ['dmitry orsk', 'dmitri orsk', 'emil macron', 'emil marcon', 'emil macrn', 'zoe quill'])
          assert.deepEqual(spellings.of(name), fresh.of(name), name);
      }),
      { numRuns: 200 },
    );
  });
});
