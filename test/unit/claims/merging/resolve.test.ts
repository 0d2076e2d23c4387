import assert from 'node:assert/strict';
import { parseAnnotationFile } from '../../../../server/src/core/claims/annotationFile';
import type { Claim } from '../../../../server/src/core/claims/claim';
import { versionsBetweenMarkers } from '../../../../server/src/core/claims/merging/fromMarkers';
import { mergeAnnotations } from '../../../../server/src/core/claims/merging/mergeAnnotations';
import { resolveFile } from '../../../../server/src/core/claims/merging/resolve';
import { applyEdits, insertRecord, recordsOf, removeRecord } from '../../../../server/src/core/annotationFiles/recordFile';
import { serialiseRecord } from '../../../../server/src/core/claims/record';
import { claim, idNumber } from '../support';

const line = (n: number, changes: Partial<Claim> = {}): string => serialiseRecord(claim({ id: idNumber(n), ...changes }));
const file = (...lines: readonly string[]): string => lines.map((each) => `${each}\n`).join('');
const stages = { base: file(line(1)), ours: file(line(1), line(2), line(4)), theirs: file(line(1), line(3)) };
/** As git writes it where no driver is set up. */
const conflicted = file(line(1), '<<<<<<< HEAD', line(2), line(4), '=======', line(3), '>>>>>>> other');

const textOf = (current: string | undefined, input = stages): string => {
  const found = resolveFile('records', input, current);
  assert.equal(found.state, 'merged');
  return found.merged.text;
};

describe('resolveFile', () => {
  for (const [what, current] of [
    ['the conflict that git left', conflicted],
    ['a side that somebody checked out', stages.theirs],
    ['no file', undefined],
  ] as const) {
    it(`merges by the stages, given ${what}`, () => assert.equal(textOf(current), file(line(1), line(2), line(3), line(4))));
  }

  it('keeps a claim that was tagged since', () => {
    const since = applyEdits(conflicted, [insertRecord(parseAnnotationFile(conflicted), claim({ id: idNumber(5) }))]);
    assert.equal(textOf(since), file(line(1), line(2), line(3), line(4), line(5)));
  });

  it('keeps a change and a removal that were made since', () => {
    const file4 = parseAnnotationFile(conflicted);
    assert.equal(
      textOf(conflicted.replace(line(1), line(1, { note: 'new', rev: 2 }))),
      file(line(1, { note: 'new', rev: 2 }), line(2), line(3), line(4)),
    );
    assert.equal(textOf(applyEdits(conflicted, recordsOf(file4, idNumber(1)).map(removeRecord))), file(line(2), line(3), line(4)));
  });

  it('takes the side of a record that a person chose within what is left of the conflicts', () => {
    const two = {
      base: file(line(1), line(2)),
      ours: file(line(1, { note: 'a' }), line(2, { note: 'a' })),
      theirs: file(line(1, { note: 'b' }), line(2, { note: 'b' })),
    };
    const own = file(
      line(1, { note: 'c', rev: 3 }),
      '<<<<<<< ours',
      line(2, { note: 'a' }),
      '=======',
      line(2, { note: 'b' }),
      '>>>>>>> theirs',
    );
    const found = resolveFile('records', two, own);
    assert.equal(found.state === 'merged' && found.merged.conflicts.length, 1);
    assert.ok(found.state === 'merged' && found.merged.text.startsWith(`${line(1, { note: 'c', rev: 3 })}\n<<<<<<< ours\n`));
  });

  it('leaves a file that was settled by hand', () =>
    assert.equal(resolveFile('records', stages, file(line(1), line(2))).state, 'settled-by-hand'));

  it('leaves JSON that was changed by hand between its markers', () => {
    const json = { base: '{\n  "title": "A"\n}\n', ours: '{\n  "title": "B"\n}\n', theirs: '{\n  "title": "C"\n}\n' };
    const left = '{\n<<<<<<< HEAD\n  "title": "B"\n=======\n  "title": "C"\n>>>>>>> x\n}\n';
    assert.equal(resolveFile('json', json, left).state, 'merged');
    assert.equal(resolveFile('json', json, left.replace('"C"', '"C and B"')).state, 'refused');
  });
});

describe('versionsBetweenMarkers', () => {
  it('gives the versions, so that a conflict that was committed can be merged as well', () => {
    const input = versionsBetweenMarkers(conflicted);
    assert.ok(input);
    assert.deepEqual({ ...input }, { base: undefined, ours: file(line(1), line(2), line(4)), theirs: file(line(1), line(3)) });
    assert.equal(mergeAnnotations(input).text, file(line(1), line(2), line(3), line(4)));
  });

  it('knows the ancestor where git wrote it', () => {
    const text = file('<<<<<<< a', '||||||| b', line(1), '=======', line(1), line(2), '>>>>>>> c');
    assert.deepEqual(versionsBetweenMarkers(text), { base: file(line(1)), ours: '', theirs: file(line(1), line(2)) });
    assert.equal(mergeAnnotations(versionsBetweenMarkers(text) ?? assert.fail()).text, file(line(2)));
  });

  for (const text of [file(line(1)), '<<<<<<< a\n=======\n', '=======\n']) {
    it(`gives nothing for ${JSON.stringify(text.slice(0, 20))}`, () => assert.equal(versionsBetweenMarkers(text), undefined));
  }
});
