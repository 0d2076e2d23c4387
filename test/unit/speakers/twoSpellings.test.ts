import assert from 'node:assert/strict';
import { NameSpellings } from '../../../server/src/core/attribution/speakers/twoSpellings';
import { noNames, parseNameList } from '../../../server/src/core/attribution/speakers/nameList';
import { foldName } from '../../../server/src/core/attribution/speakers/spelling';
import { analysis, resolved } from './folder';

/** "name ~ usual spelling, in how many articles", and whether both are one speaker. */
function told(list: object, ...articles: readonly (readonly string[])[]): string[] {
  const names = parseNameList(JSON.stringify(list));
  assert.deepEqual(names.problems, noNames.problems);
  const analyses = articles.map((lines, i) => analysis(`file:///${i}.txt`, lines));
  const resolution = resolved(names, articles);
  const spellings = new NameSpellings((of) => analyses.filter(({ article: { uri } }) => uri === of)
    .map(({ article: { uri, path }, speakers }) => ({ path, speakers: speakers.map((own) => [own, resolution.speakerOf(uri, own.id) ?? null] as const) }))[0]);
  spellings.nameList = names;
  for (const { article: { uri } } of analyses) spellings.mark(uri);
  spellings.settle();
  const all = new Set(analyses.flatMap(({ speakers }) => speakers.flatMap(({ name, names: more }) => [name, ...more])).map(foldName));
  return [...all].flatMap((name) => spellings.of(name) ?? []).map(({ name, usual, articles: { size }, one, inseparable }) => `${name} ~ ${usual} ${size} ${one ? 'one' : 'two'}${inseparable ? ' inseparable' : ''}`);
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
    ['a short form', 'Bob Quill', 'Robert Quill'], ['a surname alone', 'Dmitry Orsk', 'Orsk'], ['accents and points', 'Zoë D. Quill', 'Zoe D Quill'],
    ['another first name', 'Ida Macron', 'Emil Marcon'], ['an initial', 'A Bell', 'Ann Bell'],
  ] as const) it(`is not ${what}`, () => { assert.deepEqual(told({}, ...names.map((name) => [name])), []); });

  it('is decided once the name list says one speaker, or two', () => {
    const articles = [['Emil Marcon'], ['Emil Macron'], ['Dmitry Orsk'], ['Dmitri Orsk']];
    assert.equal(told({}, ...articles).length, 2);
    assert.deepEqual(told({ speakers: [{ name: 'Emil Macron', aliases: ['Emil Marcon'] }], apart: [['Dmitry Orsk', 'Dmitri Orsk']] }, ...articles), []);
  });
});
