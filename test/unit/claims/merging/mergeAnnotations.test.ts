import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseAnnotationFile } from '../../../../server/src/core/claims/annotationFile';
import type { Claim } from '../../../../server/src/core/claims/claim';
import { bothAsTwo } from '../../../../server/src/core/claims/merging/bothAsTwo';
import { mergeAnnotations, type Merged } from '../../../../server/src/core/claims/merging/mergeAnnotations';
import { serialiseRecord } from '../../../../server/src/core/claims/record';
import { anyClaim, claim, idNumber } from '../support';

const line = (n: number, changes: Partial<Claim> = {}): string => serialiseRecord(claim({ id: idNumber(n), ...changes }));
const file = (...lines: readonly string[]): string => lines.map((each) => `${each}\n`).join('');
const merge = (base: string | undefined, ours: string | undefined, theirs: string | undefined): Merged =>
  mergeAnnotations({ base, ours, theirs });
const clean = (base: string | undefined, ours: string | undefined, theirs: string | undefined): string => {
  const { text, conflicts } = merge(base, ours, theirs);
  assert.deepEqual(conflicts, []);
  return text;
};

describe('mergeAnnotations', () => {
  it('takes what each branch added, sorted by id', () => {
    assert.equal(clean(file(line(2)), file(line(2), line(5)), file(line(1), line(2), line(3))), file(line(1), line(2), line(3), line(5)));
  });

  it('takes out what either branch removed', () => {
    assert.equal(clean(file(line(1), line(2), line(3)), file(line(2), line(3)), file(line(1), line(2))), file(line(2)));
  });

  it('takes a change that one branch made', () => {
    assert.equal(
      clean(file(line(1), line(2)), file(line(1), line(2)), file(line(1, { note: 'Seen.' }), line(2))),
      file(line(1, { note: 'Seen.' }), line(2)),
    );
  });

  it('merges different fields of one record, and counts the changes of both', () => {
    const ours = line(1, { note: 'Seen.', rev: 3, at: '2026-09-03T10:00:00Z' });
    const theirs = line(1, { exact: 'ten ships', rev: 2, at: '2026-09-02T10:00:00Z' });
    assert.equal(
      clean(file(line(1)), file(ours), file(theirs)),
      file(line(1, { note: 'Seen.', exact: 'ten ships', rev: 4, at: '2026-09-03T10:00:00Z' })),
    );
  });

  it('merges tags as sets', () => {
    const [base, ours, theirs] = [
      ['a', 'b'],
      ['a', 'c'],
      ['a', 'b', 'd'],
    ].map((tags) => line(1, { tags }));
    assert.equal(clean(file(base ?? ''), file(ours ?? ''), file(theirs ?? '')), file(line(1, { tags: ['a', 'c', 'd'], rev: 1 })));
  });

  it('has a person decide where both branches chose a tag, and the codebook allows one of them', () => {
    const excludes = (tags: readonly string[]): boolean => tags.length > 1;
    const input = { base: file(line(1, { tags: ['a'] })), ours: file(line(1, { tags: ['b'] })), theirs: file(line(1, { tags: ['c'] })) };
    assert.deepEqual(
      mergeAnnotations(input, { excludes }).conflicts.map(({ fields }) => fields),
      [['tags']],
    );
    assert.equal(mergeAnnotations(input).text, file(line(1, { tags: ['b', 'c'] })));
  });

  it('keeps a changed record that the other branch removed, and says so', () => {
    for (const [ours, theirs] of [
      [file(), file(line(1, { note: 'Seen.' }))],
      [file(line(1, { note: 'Seen.' })), undefined],
    ]) {
      const { text, conflicts, notes } = merge(file(line(1), line(2)), ours, theirs);
      assert.equal(text, file(line(1, { note: 'Seen.' })));
      assert.deepEqual(conflicts, []);
      assert.deepEqual(
        notes.map(({ code, id }) => [code, id]),
        [['edit-kept', idNumber(1)]],
      );
    }
  });

  it('writes both versions where one field has two new values, each with all else that was merged', () => {
    const ours = line(1, { note: 'mine', tags: ['claim.quantity', 'a'], rev: 2 });
    const theirs = line(1, { note: 'other', prefix: 'Nobody saw ', rev: 2 });
    const { text, conflicts } = merge(file(line(1), line(2)), file(ours, line(2)), file(theirs, line(2)));
    const both = { tags: ['claim.quantity', 'a'], prefix: 'Nobody saw ', rev: 3 };
    assert.equal(
      text,
      file(
        '<<<<<<< ours',
        line(1, { note: 'mine', ...both }),
        '||||||| base',
        line(1),
        '=======',
        line(1, { note: 'other', ...both }),
        '>>>>>>> theirs',
        line(2),
      ),
    );
    assert.deepEqual(
      conflicts.map(({ id, fields }) => [id, fields]),
      [[idNumber(1), ['note']]],
    );
  });

  it('never mixes two places of one passage', () => {
    const { conflicts } = merge(file(line(1)), file(line(1, { start: 20, end: 30 })), file(line(1, { exact: 'ten ships' })));
    assert.deepEqual(conflicts[0]?.fields, ['passage']);
  });

  it('settles as it is told, also as two records', () => {
    const input = { base: file(line(1)), ours: file(line(1, { note: 'mine' })), theirs: file(line(1, { note: 'other' })) };
    assert.equal(mergeAnnotations(input, { settle: () => 'theirs' }).text, file(line(1, { note: 'other' })));
    const two = mergeAnnotations(input, { settle: (conflict) => bothAsTwo(conflict, () => idNumber(9)) });
    assert.equal(two.text, file(line(1, { note: 'mine' }), line(9, { note: 'other' })));
  });

  it('keeps unknown keys as they are written, each merged by itself', () => {
    const withKeys = (text: string): string => line(1).replace(/\}$/, `,${text}}`);
    const merged = clean(
      file(withKeys('"x":1.0,"y":2')),
      file(withKeys('"x":1.0,"y":3')),
      file(withKeys('"x":1.00,"y":2,"z":12345678901234567890')),
    );
    assert.equal(merged, file(withKeys('"x":1.00,"y":3,"z":12345678901234567890')));
  });

  it('keeps damaged lines until a branch mends them', () => {
    assert.equal(
      clean(file('oops', line(2)), file('oops', line(2), line(3)), file('oops', line(2), line(1))),
      file(line(1), 'oops', line(2), line(3)),
    );
    assert.equal(clean(file('oops', line(2)), file(line(1), line(2)), file('oops', line(2))), file(line(1), line(2)));
    assert.equal(clean(file(line(2)), file(line(2)), file(line(2), '{"broken')), file(line(2), '{"broken'));
  });

  it('keeps our line ends, byte-order mark and the lack of a last line end', () => {
    assert.equal(
      clean(file(line(1)), `\uFEFF${line(1)}\r\n${line(3)}`, file(line(1), line(2))),
      `\uFEFF${line(1)}\r\n${line(2)}\r\n${line(3)}`,
    );
    assert.equal(clean(file(line(1)), line(1), file(line(1), line(2))), file(line(1), line(2)));
  });

  it('reads what an unfinished merge and merge=union left', () => {
    const unfinished = file('<<<<<<< a', line(1, { note: 'a' }), '=======', line(1, { note: 'b' }), '>>>>>>> b', line(2));
    const { text } = merge(file(line(1)), unfinished, file(line(1), line(3)));
    assert.deepEqual(
      parseAnnotationFile(text).records.map(({ record: { id, note } }) => [id, note]),
      [
        [idNumber(1), 'a'],
        [idNumber(1), 'b'],
        [idNumber(2), ''],
        [idNumber(3), ''],
      ],
    );
    assert.equal(clean(file(line(1)), file(line(1), line(2), line(2)), file(line(1), line(2))), file(line(1), line(2)));
  });

  it('has a person decide where the ancestor is itself undecided', () => {
    const undecided = file('<<<<<<< a', line(1, { note: 'a' }), '=======', line(1, { note: 'b' }), '>>>>>>> b');
    assert.equal(merge(undecided, file(line(1, { note: 'a' })), file(line(1, { note: 'b' }))).conflicts.length, 1);
  });

  const anyFile = fc
    .uniqueArray(anyClaim, { selector: ({ id }) => id, maxLength: 8 })
    .map((claims) => file(...[...claims].sort((a, b) => (a.id < b.id ? -1 : 1)).map((each) => serialiseRecord(each))));

  it('changes nothing where one branch or neither changed anything', () => {
    fc.assert(
      fc.property(anyFile, anyFile, (base, changed) => {
        assert.equal(merge(base, changed, base).text, changed);
        assert.equal(merge(base, base, changed).text, changed);
        assert.equal(merge(base, changed, changed).text, changed);
      }),
    );
  });

  it('holds the same records whichever branch is ours', () => {
    fc.assert(
      fc.property(anyFile, anyFile, anyFile, (base, ours, theirs) => {
        const content = ({ text, conflicts }: Merged): unknown => [
          conflicts.map(({ id, fields }) => [id, fields]).sort(),
          parseAnnotationFile(text)
            .records.filter(({ record: { id } }) => !conflicts.some((each) => each.id === id))
            .map(({ record: { id, tags, note, rev, at } }) => [id, [...tags].sort(), note, rev, at]),
        ];
        assert.deepEqual(content(merge(base, ours, theirs)), content(merge(base, theirs, ours)));
      }),
    );
  });
});
