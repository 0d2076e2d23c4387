import assert from 'node:assert/strict';
import fc from 'fast-check';
import { annotationPath, annotatorSlug, isAnnotatorFolder, parseAnnotationPath } from '../../../server/src/core/annotationFiles/paths';

describe('paths', () => {
  it("puts an article's claims below their annotator", () => {
    assert.equal(annotationPath('ann', 'strait/kestrel-gazette.txt'), 'annotations/ann/strait/kestrel-gazette.txt.jsonl');
  });

  it('reads the path back', () => {
    assert.deepEqual(parseAnnotationPath('annotations/ann/strait/kestrel-gazette.txt.jsonl'), {
      annotator: 'ann',
      articlePath: 'strait/kestrel-gazette.txt',
      gold: false,
    });
    assert.equal(parseAnnotationPath('annotations/gold/a.txt.jsonl')?.gold, true);
  });

  for (const path of [
    'annotations/ann/links.jsonl',
    'annotations/codebook.json',
    'annotations/a.jsonl',
    'notes/ann/a.txt.jsonl',
    'annotations/ann/a.txt',
    'annotations/.git/a.txt.jsonl',
  ]) {
    it(`takes ${path} for no article's file`, () => assert.equal(parseAnnotationPath(path), undefined));
  }

  for (const [annotator, article] of [
    ['gold', 'a.txt'],
    ['links', 'a.txt'],
    ['', 'a.txt'],
    ['a/b', 'a.txt'],
    ['..', 'a.txt'],
    ['ann', '../a.txt'],
    ['ann', '/a.txt'],
    ['ann', 'links'],
    ['ann', ''],
    ['ann', 'annotations/codebook.json'],
  ] as const) {
    it(`refuses annotator "${annotator}" with article "${article}"`, () => {
      assert.throws(() => annotationPath(annotator, article), { name: 'ClaimRefusedError' });
    });
  }

  for (const [name, slug] of [
    ['ann', 'ann'],
    ['Ann Baker', 'ann-baker'],
    ["Zoë O'Hara", 'zoe-o-hara'],
    ['  a.b@example.org ', 'a-b-example-org'],
    ['Gold', 'gold-annotator'],
    ['links', 'links-annotator'],
    ['CON', 'con-annotator'],
    ['ann_b', 'ann_b'],
  ] as const) {
    it(`makes "${slug}" of "${name}"`, () => assert.equal(annotatorSlug(name), slug));
  }

  it('keeps names apart whose letters it cannot keep', () => {
    const slugs = ['Ірина', 'Олена', '李', '王', '', '***', 'Søren', 'Sören'].map(annotatorSlug);
    assert.equal(new Set(slugs).size, slugs.length, slugs.join(' '));
  });

  it('gives a folder name that every file system takes, and the same for a folder name', () => {
    fc.assert(
      fc.property(
        fc.oneof(fc.string({ unit: 'binary' }), fc.string({ unit: 'grapheme' }), fc.stringMatching(/^[A-Za-z_ -]{0,60}$/)),
        (name) => {
          const slug = annotatorSlug(name);
          assert.match(slug, /^[a-z0-9](?:[a-z0-9_-]{0,48}[a-z0-9])?$/);
          assert.ok(isAnnotatorFolder(slug));
          assert.equal(annotatorSlug(slug), slug);
        },
      ),
    );
  });

  it('reads back every path it makes', () => {
    const part = fc
      .string({ minLength: 1 })
      .filter((name) => !name.includes('/') && name !== '.' && name !== '..' && name !== 'annotations' && name !== 'links');
    fc.assert(
      fc.property(fc.string().map(annotatorSlug), fc.array(part, { minLength: 1, maxLength: 4 }), (annotator, parts) => {
        assert.deepEqual(parseAnnotationPath(annotationPath(annotator, parts.join('/'))), {
          annotator,
          articlePath: parts.join('/'),
          gold: false,
        });
      }),
    );
  });
});
