import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { Claim } from '../../../../server/src/core/claims/claim';
import { importBrat } from '../../../../server/src/core/claims/exchange/bratImport';
import { exportBrat } from '../../../../server/src/core/claims/exchange/bratExport';
import { exportCsv } from '../../../../server/src/core/claims/exchange/csvExport';
import { importCsv } from '../../../../server/src/core/claims/exchange/csvImport';
import type { Exported, Imported } from '../../../../server/src/core/claims/exchange/exchange';
import { exportRefi } from '../../../../server/src/core/claims/exchange/refiExport';
import { importRefi } from '../../../../server/src/core/claims/exchange/refiImport';
import { exportW3c } from '../../../../server/src/core/claims/exchange/w3cExport';
import { importW3c } from '../../../../server/src/core/claims/exchange/w3cImport';
import { after, anyFolder, asImport, bare, claimsIn, exported, folderOf, claimOn, plan } from './exchanging';
import { idNumber } from '../support';

const formats = [
  { name: 'w3c', write: exportW3c, read: (made: Exported): Imported => importW3c(asImport(made)), keeps: (claim: Claim): unknown => claim },
  { name: 'csv', write: exportCsv, read: (made: Exported): Imported => importCsv(asImport(made)), keeps: (claim: Claim): unknown => claim },
  {
    name: 'brat',
    write: exportBrat,
    read: (made: Exported): Imported => importBrat(asImport(made)),
    keeps: (claim: Claim): unknown => claim,
  },
  {
    name: 'refi-qda',
    write: exportRefi,
    read: ({ files: [file] }: Exported): Imported => importRefi([{ name: 'claims.qdpx', bytes: file?.content as Uint8Array }]),
    // What its losses say: revisions, blob ids and keys of later versions.
    keeps: ({ id, tags, exact, prefix, suffix, start, end, note, by, at }: Claim): unknown => ({
      id,
      tags,
      exact,
      prefix,
      suffix,
      start,
      end,
      note: note.replaceAll('\u0000', '\uFFFD'),
      by,
      at,
    }),
  },
];

const runs = { numRuns: 60 };

for (const { name, write, read, keeps } of formats) {
  describe(`claims to ${name} and back`, () => {
    it('come back as they were', () => {
      fc.assert(
        fc.property(anyFolder, (folder) => {
          const made = plan(read(exported(folder, write)), bare(folder));
          assert.deepEqual([...made.problems, ...made.unsure], []);
          const kept = (annotations: ReadonlyMap<string, string>): unknown =>
            claimsIn(annotations).map(([path, claim]) => [path, keeps(claim)]);
          assert.deepEqual(kept(after(bare(folder), made).annotations), kept(folder.annotations));
        }),
        runs,
      );
    });

    it('double nothing where they are', () => {
      fc.assert(
        fc.property(anyFolder, (folder) => {
          const made = plan(read(exported(folder, write)), folder);
          assert.deepEqual(made.edits, []);
          assert.equal(made.same, claimsIn(folder.annotations).length);
        }),
        runs,
      );
    });

    it('double nothing when somebody else takes them over, twice', () => {
      fc.assert(
        fc.property(anyFolder, (folder) => {
          const imported = read(exported(folder, write));
          const once = after(folder, plan(imported, folder, { annotator: 'cleo' }));
          const again = plan(imported, once, { annotator: 'cleo' });
          assert.deepEqual(again.edits, []);
          const ids = claimsIn(once.annotations).map(([, { id }]) => id);
          assert.equal(new Set(ids).size, ids.length);
        }),
        runs,
      );
    });
  });
}

describe('claims whose article changed', () => {
  const old = 'The port saw nine ships leave at dawn. Nobody waved.\n';
  const text = `A headline with a \u{1F6A2}.\n\n${old}`;
  const moved = claimOn(old, 'nine ships leave at dawn', { id: idNumber(1), note: 'count them' });
  const gone = claimOn(old, 'nine ships', { id: idNumber(2), exact: 'thirty camels and a goat', end: 37, prefix: '', suffix: '' });
  const whole = claimOn(old, 'nine', { id: idNumber(3), exact: '', prefix: '', suffix: '', start: 0, end: 0 });
  const folder = folderOf({ 'post.txt': text }, { 'post.txt': [moved, gone, whole] });

  for (const { name, write, read } of formats.slice(0, 2)) {
    it(`keep their anchors through ${name}, orphans too`, () => {
      const made = plan(read(exported(folder, write)), bare(folder));
      assert.deepEqual(claimsIn(after(bare(folder), made).annotations), claimsIn(folder.annotations));
      assert.deepEqual(
        made.unsure.map(({ state }) => state),
        ['orphan'],
      );
    });
  }

  it('are left out of brat where there is no place for them, and the export says so', () => {
    const made = exported(folder, exportBrat);
    const back = after(bare(folder), plan(importBrat(asImport(made)), bare(folder)));
    assert.deepEqual(
      claimsIn(back.annotations).map(([, claim]) => claim),
      [moved],
    );
    assert(made.losses.includes('1 claim: the passage is not in the article any more, and brat knows annotations by their place alone.'));
    assert(made.losses.includes('1 claim: brat has no annotations of a text as a whole.'));
  });

  it('keep an article as a whole through REFI-QDA, and lose orphans, which it says', () => {
    const made = exported(folder, exportRefi);
    const back = after(bare(folder), plan(formats[3]?.read(made) ?? assert.fail(), bare(folder)));
    assert.deepEqual(
      claimsIn(back.annotations).map(([, { id, exact, start }]) => [id, exact, start]),
      [
        [moved.id, moved.exact, text.indexOf('nine ships')],
        [whole.id, '', 0],
      ],
    );
    assert(made.losses.some((loss) => loss.startsWith('1 claim: the passage is not in the article any more')));
  });
});
