import assert from 'node:assert/strict';
import { parseNameList } from '../../../server/src/core/attribution/speakers/nameList';
import { aliasesWith, canonicalWith, kindsWith } from './folder';

describe('the researcher’s name list', () => {
  const list = (value: object): ReturnType<typeof parseNameList> => parseNameList(JSON.stringify(value));

  it('makes one speaker of two', () => {
    const names = list({ speakers: [{ name: 'Dmitry Orsk', aliases: ['D. Orskoy'] }] });
    assert.deepEqual(canonicalWith(names, ['Dmitry Orsk'], ['D. Orskoy', 'Mara Quill']), [['Dmitry Orsk'], ['Dmitry Orsk', 'Mara Quill']]);
  });

  it('gives another name, to the surname alone too', () => {
    const names = list({ speakers: [{ name: 'Dmitri Orsk', aliases: ['Dmitry Orsk'] }] });
    assert.deepEqual(canonicalWith(names, ['Dmitry Orsk'], ['Orsk']), [['Dmitri Orsk'], ['Dmitri Orsk']]);
    assert.deepEqual(aliasesWith(names, 'Dmitri Orsk', ['Dmitry Orsk'], ['Orsk']), ['Dmitry Orsk', 'Orsk']);
  });

  it('makes two speakers of one', () => {
    const articles = [['Dmitry Orsk'], ['Dmitri Orsk'], ['Dmitry Orsk']];
    assert.deepEqual(canonicalWith(list({}), ...articles).flat(), Array(3).fill('Dmitry Orsk'));
    assert.deepEqual(canonicalWith(list({ apart: [['Dmitri Orsk', 'Dmitry Orsk']] }), ...articles).flat(), [
      'Dmitry Orsk',
      'Dmitri Orsk',
      'Dmitry Orsk',
    ]);
  });

  it('says whom a description means, and takes nobody else along', () => {
    const names = list({ speakers: [{ name: 'Piet Moll', aliases: ['mayor of Lindmouth'] }] });
    const found = canonicalWith(names, ['mayor of Lindmouth | Ada Voss'], ['mayor of Lindmouth'], ['Ada Voss']);
    assert.deepEqual(found.flat(), ['Ada Voss', 'Piet Moll', 'Ada Voss']);
  });

  it('says whether it is a person or a body', () => {
    assert.deepEqual(kindsWith(list({ speakers: [{ name: 'Brask', kind: 'person' }] }), ['body: Brask']), ['person']);
  });

  it('gives speakers together their new names', () => {
    const names = list({ speakers: [{ name: 'Adele Voss', aliases: ['Ada Voss'] }] });
    assert.deepEqual(canonicalWith(names, ['joint: Voss and Garin', 'Voss', 'Garin'], ['Ada Voss', 'Emil Garin'])[0], [
      'Adele Voss and Emil Garin',
      'Adele Voss',
      'Emil Garin',
    ]);
  });

  it('changes nobody whom it does not name', () => {
    const articles = [
      ['Ann Bell', 'body: Port Union'],
      ['Bell', 'Mara Quill'],
    ];
    assert.deepEqual(canonicalWith(list({ speakers: [{ name: 'Nobody Here' }] }), ...articles), canonicalWith(list({}), ...articles));
  });
});
