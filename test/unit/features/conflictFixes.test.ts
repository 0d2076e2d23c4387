import assert from 'node:assert/strict';
import type { Range } from 'vscode-languageserver-types';
import type { Claim } from '../../../server/src/core/claims/claim';
import { serialiseRecord } from '../../../server/src/core/claims/record';
import { conflictFixes } from '../../../server/src/core/features/conflictFixes';
import { claim, idNumber } from '../claims/support';

const line = (n: number, changes: Partial<Claim> = {}): string => `${serialiseRecord(claim({ id: idNumber(n), ...changes }))}\n`;
const at = (from: number): Range => ({ start: { line: from, character: 0 }, end: { line: from, character: 3 } });
const fixes = (text: string, place: number): { title: string; text: string }[] =>
  conflictFixes({ uri: 'file:///a.jsonl', text, range: at(place), excludes: () => false, newId: () => idNumber(9) }).map(
    ({ title, edit }) => {
      const [made] = edit?.changes?.['file:///a.jsonl'] ?? [];
      assert.deepEqual(made?.range, {
        start: { line: 0, character: 0 },
        end: { line: text.split('\n').length - 1, character: text.split('\n').at(-1)?.length },
      });
      return { title, text: made.newText };
    },
  );

describe('conflictFixes', () => {
  const added = `${line(1)}<<<<<<< HEAD\n${line(2)}=======\n${line(3)}>>>>>>> other\n${line(4)}`;

  it('merges what both sides added, from any line of the conflict', () => {
    for (const place of [1, 2, 5])
      assert.deepEqual(fixes(added, place), [{ title: 'Merge both sides claim by claim', text: line(1) + line(2) + line(3) + line(4) }]);
    assert.deepEqual(
      fixes(added.trimEnd(), 1).map(({ text }) => text),
      [line(1) + line(2) + line(3) + line(4).trimEnd()],
    );
  });

  it('offers nothing elsewhere, and nothing where a marker is missing', () => {
    assert.deepEqual(fixes(added, 0), []);
    assert.deepEqual(fixes(`<<<<<<< HEAD\n${line(1)}`, 0), []);
  });

  it('lets a person decide what both changed differently, and leaves other conflicts', () => {
    const two = `<<<<<<< ours\n${line(1, { note: 'a' })}=======\n${line(1, { note: 'b' })}>>>>>>> theirs\n`;
    const other = two.replaceAll(idNumber(1), idNumber(5));
    const [ours, theirs, both, ...more] = fixes(two + other, 0);
    assert.deepEqual(more, []);
    assert.deepEqual(ours, { title: 'Take our version of “nine ships”', text: line(1, { note: 'a' }) + other });
    assert.deepEqual(theirs, { title: 'Take their version of “nine ships”', text: line(1, { note: 'b' }) + other });
    assert.equal(both?.text, line(1, { note: 'a' }) + line(9, { note: 'b' }) + other);
  });

  it('says how many are left', () => {
    const mixed = `<<<<<<< HEAD\n${line(1, { note: 'a' })}${line(2)}=======\n${line(1, { note: 'b' })}${line(3)}>>>>>>> other\n`;
    assert.equal(fixes(mixed, 0)[0]?.title, 'Merge both sides claim by claim (one is left to decide)');
  });
});
