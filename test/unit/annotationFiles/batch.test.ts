import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseAnnotationFile } from '../../../server/src/core/claims/annotationFile';
import { planBatch } from '../../../server/src/core/annotationFiles/batch';
import type { Claim } from '../../../server/src/core/claims/claim';
import { planRestore } from '../../../server/src/core/claims/changes/plans';
import { claimFormat, serialiseRecord } from '../../../server/src/core/claims/record';
import { applyEdits, effectiveRecords } from '../../../server/src/core/annotationFiles/recordFile';
import { anyClaim, claim, idNumber } from '../claims/support';

const path = 'annotations/ann/post.txt.jsonl';
const line = (n: number, changes: Partial<Claim> = {}): string => serialiseRecord(claim({ id: idNumber(n), ...changes }));
const wanting = (...wanted: (Claim | number)[]): Map<string, Claim | null> =>
  new Map(wanted.map((one) => (typeof one === 'number' ? [idNumber(one), null] : [one.id, one])));

describe('planBatch', () => {
  it('writes, replaces and takes out in one, and leaves the rest alone', () => {
    const current = `${line(1)}\r\noops\r\n${line(4)}\r\n${line(6)}\r\n`;
    const plan = planBatch(
      claimFormat,
      wanting(claim({ id: idNumber(4), note: 'new' }), claim({ id: idNumber(2) }), claim({ id: idNumber(3) }), 6),
      current,
    );
    assert.equal(plan.text, `${line(1)}\r\n${line(2)}\r\n${line(3)}\r\noops\r\n${line(4, { note: 'new' })}\r\n`);
    assert.deepEqual(
      [...plan.changes].map(([id, { before, after }]) => [id, before?.note, after?.note]),
      [
        [idNumber(2), undefined, ''],
        [idNumber(3), undefined, ''],
        [idNumber(4), '', 'new'],
        [idNumber(6), '', undefined],
      ],
    );
  });

  it('makes the lines of a file that is not there', () => {
    assert.equal(
      planBatch(claimFormat, wanting(claim({ id: idNumber(2) }), claim({ id: idNumber(1) })), undefined).text,
      `${line(1)}\n${line(2)}\n`,
    );
  });

  it('changes nothing where all is as wanted', () =>
    assert.deepEqual(planBatch(claimFormat, wanting(claim({ id: idNumber(1) }), 9), `${line(1)}\n`).edits, []));

  it('refuses a claim in a merge conflict', () => {
    const conflict = `<<<<<<< a\n${line(1)}\n=======\n>>>>>>> b\n`;
    assert.throws(() => planBatch(claimFormat, wanting(1), conflict), /merge conflict/);
  });

  it('gives what one change after the other gives, and its edits make its text', () => {
    const some = fc.uniqueArray(anyClaim, { selector: ({ id }) => id, maxLength: 12 });
    fc.assert(
      fc.property(some, some, fc.array(fc.integer({ min: 0, max: 30 })), (old, put, gone) => {
        const current = old
          .sort((a, b) => (a.id < b.id ? -1 : 1))
          .map((one) => `${serialiseRecord(one)}\n`)
          .join('');
        const wanted = new Map<string, Claim | null>([
          ...gone.map((n) => [idNumber(n), null] as const),
          ...put.map((one) => [one.id, one] as const),
        ]);
        const plan = planBatch(claimFormat, wanted, current);
        const single = [...wanted].reduce((text, [id, one]) => planRestore({ path, id, claim: one }, text).text, current);
        assert.equal(plan.text, single);
        assert.equal(applyEdits(current, plan.edits), plan.text);
        for (const { record: one } of effectiveRecords(parseAnnotationFile(plan.text))) assert.equal(wanted.get(one.id) === null, false);
      }),
    );
  });
});
