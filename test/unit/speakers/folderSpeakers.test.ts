import assert from 'node:assert/strict';
import fc from 'fast-check';
import { aliases, canonical, ids } from './folder';

describe('who is who across articles', () => {
  it('is the fullest name any article gives', () => {
    assert.deepEqual(canonical(['Vale'], ['Ingrid Vale, Vale'], ['Ms Vale']), [['Ingrid Vale'], ['Ingrid Vale'], ['Ingrid Vale']]);
  });

  it('goes by the commonest spelling, initials and suffixes aside', () => {
    assert.deepEqual(canonical(['Dmitri Orsk'], ['Dmitry Orsk'], ['Dmitry Orsk'], ['Dmitry P Orsk']).flat(), Array(4).fill('Dmitry Orsk'));
    assert.deepEqual(canonical(['Thomas Lund Jr'], ['Tom Lund'], ['Tom Lund']).flat(), Array(3).fill('Tom Lund'));
  });

  it('knows a name by what transliterations exchange', () => {
    assert.deepEqual(
      canonical(['Volodymyr Bilenky'], ['Volodimir Bilenkyy'], ['Volodymyr Bilenky']).flat(),
      Array(3).fill('Volodymyr Bilenky'),
    );
    assert.deepEqual(canonical(['Otto Scholtz, Scholtz', 'Schulz'], ['Otto Scholtz']), [
      ['Otto Scholtz', 'Otto Scholtz'],
      ['Otto Scholtz'],
    ]);
  });

  it('knows a name with a word run on to it where the folder has the person', () => {
    assert.deepEqual(canonical(['Helena Braskset'], ['Helena Brask']), [['Helena Brask'], ['Helena Brask']]);
    assert.deepEqual(canonical(['Helena Dorset'], ['Ida Dor']), [['Helena Dorset'], ['Ida Dor']]);
  });

  it('lists the other names', () => {
    assert.deepEqual(aliases('Helena Brask', ['premier | Helena Brask, Brask'], ['Helen Brask'], ['Helena Brask']), [
      'Helen Brask',
      'Brask',
    ]);
  });
});

describe('a surname that stands alone', () => {
  it('stays by itself where two persons of the folder have it', () => {
    assert.deepEqual(canonical(['Ann Bell'], ['Ida Bell'], ['Bell']), [['Ann Bell'], ['Ida Bell'], ['Bell']]);
  });

  it('is the person of its own article', () => {
    assert.deepEqual(canonical(['Ann Bell', 'Bell'], ['Ida Bell', 'Bell']), [
      ['Ann Bell', 'Ann Bell'],
      ['Ida Bell', 'Ida Bell'],
    ]);
  });

  it('is the person whom articles on the same people name', () => {
    assert.deepEqual(canonical(['Ann Bell', 'Otto Brandl'], ['Ida Bell', 'Mara Quill'], ['Bell', 'Mara Quill'])[2], [
      'Ida Bell',
      'Mara Quill',
    ]);
  });

  it('of a family stays in doubt', () => {
    assert.deepEqual(canonical(['Ann Bell', 'Ida Bell'], ['Bell', 'Otto Brandl'])[1], ['Bell', 'Otto Brandl']);
  });

  it('is never another first name', () => {
    assert.deepEqual(canonical(['Ann Bell'], ['Otto Bell']), [['Ann Bell'], ['Otto Bell']]);
    assert.deepEqual(canonical(['Ann Bell', 'A Bell'], ['Alma Bell']), [['Ann Bell', 'A Bell'], ['Alma Bell']]);
  });

  it('of father and son stays apart where one article has both', () => {
    assert.deepEqual(canonical(['Otto Bell', 'Otto Bell Jr'], ['Otto Bell Jr'], ['Otto Bell']), [
      ['Otto Bell', 'Otto Bell Jr'],
      ['Otto Bell Jr'],
      ['Otto Bell'],
    ]);
  });

  it('is the person where the article takes it for a body ("the Brask cabinet")', () => {
    assert.deepEqual(canonical(['Helena Brask', 'body: Brask'])[0], ['Helena Brask', 'Helena Brask']);
    assert.deepEqual(canonical(['Helena Brask', 'Mara Quill'], ['body: Brask', 'Mara Quill'])[1], ['Helena Brask', 'Mara Quill']);
    assert.deepEqual(canonical(['Helena Brask', 'Mara Quill'], ['body: Brask', 'Otto Brandl'])[1], ['Brask', 'Otto Brandl']);
  });
});

describe('a title that only another article explains', () => {
  const wire = [
    'french president | Emil Garin, Garin',
    'kremlin spokesman | Pavel Orsk',
    'us president | Ada Voss',
    'russian president | Lev Odum, Odum',
    'mayor of Lindmouth | Piet Moll',
  ];
  const explained: [string, string][] = [
    ['French president', 'Emil Garin'],
    ['French leader', 'Emil Garin'],
    ['US leader', 'Ada Voss'],
    ['American president', 'Ada Voss'],
    ['Kremlin spokesman', 'Pavel Orsk'],
    ["Odum's representative", 'Pavel Orsk'],
    ['Russian leader', 'Lev Odum'],
    ['Lindmouth’s mayor', 'Piet Moll'],
  ];
  for (const [title, name] of explained)
    it(`${title}: ${name}`, () => {
      assert.deepEqual(canonical(wire, [title])[1], [name]);
    });

  for (const title of ['former French president', 'German president', 'French finance minister', 'president', 'spokesman', 'man']) {
    it(`${title}: nobody of these`, () => {
      assert.deepEqual(canonical(wire, [title])[1], [title]);
    });
  }

  it('is the holder whom articles on the same people name, where a folder has two', () => {
    const two = [
      ['French president | Emil Garin', 'Mara Quill'],
      ['French president | Paul Mercier', 'Otto Brandl'],
      ['French president', 'Otto Brandl'],
    ];
    assert.deepEqual(canonical(...two)[2], ['Paul Mercier', 'Otto Brandl']);
  });

  it('is one speaker in articles on the same event, and another elsewhere', () => {
    const [a, b, c] = ids(['police spokesman', 'Mara Quill'], ['police spokesman', 'Mara Quill'], ['police spokesman', 'Otto Brandl']);
    assert.equal(a?.[0], b?.[0]);
    assert.notEqual(a?.[0], c?.[0]);
  });
});

describe('bodies', () => {
  it('are not their spokesmen', () => {
    assert.deepEqual(canonical(['body: Kremlin', 'kremlin spokesman | Pavel Orsk']), [['Kremlin', 'Pavel Orsk']]);
  });

  it('are known by initials, by company endings, by their several names', () => {
    assert.deepEqual(canonical(['body: Northern Harbour Union'], ['body: NHU']).flat(), Array(2).fill('Northern Harbour Union'));
    assert.deepEqual(
      canonical(['body: Kestrel Systems Inc'], ['body: Kestrel Systems'], ['body: Kestrel Systems']).flat(),
      Array(3).fill('Kestrel Systems'),
    );
    assert.deepEqual(canonical(['body: US'], ['body: United States'], ['body: US']).flat(), Array(3).fill('United States'));
    assert.deepEqual(canonical(['body: Brask’s campaign'], ['body: Brask campaign']).flat(), Array(2).fill('Brask campaign'));
    assert.deepEqual(
      canonical(['body: Brask’s office'], ['body: Brask’s office'], ['body: Brask office']).flat(),
      Array(3).fill('Brask’s office'),
    );
    assert.deepEqual(canonical(['body: No 10'], ['body: Downing Street']).flat(), Array(2).fill('Downing Street'));
  });

  it('with the same initials stay apart', () => {
    assert.deepEqual(canonical(['body: Northern Harbour Union'], ['body: National Health Unit'], ['body: NHU']).flat(), [
      'Northern Harbour Union',
      'National Health Unit',
      'NHU',
    ]);
  });
});

describe('speakers together', () => {
  it('are called by their folder names', () => {
    assert.deepEqual(canonical(['joint: Voss and Garin', 'Voss', 'Garin'], ['Ada Voss', 'Emil Garin'])[0], [
      'Ada Voss and Emil Garin',
      'Ada Voss',
      'Emil Garin',
    ]);
  });
});

describe('the result', () => {
  const names = fc.constantFrom(
    'Ann Bell',
    'Bell',
    'A Bell',
    'Ida Bell',
    'Ida Bel',
    'Otto Bell Jr',
    'Otto Bell',
    'body: Bell',
    'body: NHU',
    'body: Northern Harbour Union',
    'french president | Emil Garin',
    'French leader',
    'spokesman',
    'joint: Ann Bell and Emil Garin',
  );
  const folder = fc.array(fc.uniqueArray(names, { maxLength: 6 }), { maxLength: 8 });

  it('has every speaker, and one id for each canonical name and person', () => {
    fc.assert(
      fc.property(folder, (articles) => {
        const found = ids(...articles);
        assert(found.flat().every((id) => id !== 'nobody' && id !== ''));
        const byId = new Map<string, string>();
        for (const [a, list] of canonical(...articles).entries()) {
          for (const [s, name] of list.entries()) {
            const id = found[a]?.[s] ?? '';
            assert.equal(byId.get(id) ?? name, name);
            byId.set(id, name);
          }
        }
      }),
    );
  });
});
