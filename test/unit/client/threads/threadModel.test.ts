import assert from 'node:assert/strict';
import type { PlacedClaim } from '../../../../server/src/claims/claimProtocol';
import { claimThreads, type ThreadReader } from '../../../../client/src/claims/threads/threadModel';
import { claim, idNumber } from '../../claims/support';

const codebook = { tags: [] };
const article = 'file:///news/a.txt';
const reader: ThreadReader = { annotator: 'ann', mode: 'shown', codebook };

/** Claim number n on the whole of a line; a negative line: an orphan. */
const on = (n: number, annotator: string, line: number, changes: Parameters<typeof claim>[0] = {}): PlacedClaim => ({
  annotator,
  article,
  file: `${annotator}.jsonl`,
  state: line < 0 ? 'orphan' : 'exact',
  range: line < 0 ? null : { start: { line, character: 0 }, end: { line, character: 9 } },
  claim: claim({ id: idNumber(n), by: annotator, tags: ['a'], ...changes }),
});
const answer = (n: number, annotator: string, line: number, to: number, note = 'really?'): PlacedClaim =>
  on(n, annotator, line, { tags: [], note, unknown: { reply: idNumber(to) } });
const told = (claims: readonly PlacedClaim[], as: Partial<ThreadReader> = {}): string[] =>
  claimThreads(claims, { ...reader, ...as }).map(
    ({ label, entries, answered }) =>
      `${label}: ${entries.map((entry) => `${entry.own ? 'I' : entry.author} ${Number(entry.placed.claim.id.slice(10))}`).join(', ')} -> ${answered ? Number(answered.claim.id.slice(10)) : 'nobody'}`,
  );

describe('the threads beside an article', () => {
  it('are one a passage, labelled by tags and whose they are; an answer is to the last of somebody else', () => {
    assert.deepEqual(told([on(1, 'ann', 3), on(2, 'bob', 3, { tags: ['b'] }), on(3, 'ann', 5)]), [
      'a · b (bob): I 1, bob 2 -> 2',
      'a: I 3 -> nobody',
    ]);
  });
  it('follow each claim by its answers and theirs, in the order of time', () => {
    const claims = [answer(5, 'bob', 3, 4), on(1, 'bob', 3), answer(4, 'ann', 3, 1), on(2, 'ann', 3), answer(3, 'cleo', 3, 1)];
    assert.deepEqual(told(claims), ['a (bob) · a: bob 1, cleo 3, I 4, bob 5, I 2 -> 5']);
  });
  it('keep an answer with its claim where the passage of either moved, and by itself where the claim is gone', () => {
    assert.deepEqual(told([on(1, 'bob', 3), answer(2, 'ann', 4, 1)]), ['a (bob): bob 1, I 2 -> 1']);
    const [alone] = claimThreads([answer(2, 'ann', 4, 1)], reader);
    assert.deepEqual([alone?.label, alone?.entries[0]?.body], ['Answer', '*Answers a claim that is gone.*\n\nreally?']);
    assert.match(claimThreads([answer(2, 'ann', 4, 1)], { ...reader, mode: 'hidden' })[0]?.entries[0]?.body ?? '', /blind mode/);
  });
  it('end where answers go round in a circle', () => {
    assert.deepEqual(told([answer(1, 'ann', 3, 2), answer(2, 'bob', 3, 1)]), ['Answer: I 1, bob 2 -> 2']);
  });
  it('show others’ where they stand apart only where one takes part', () => {
    const claims = [on(1, 'bob', 3), on(2, 'bob', 5), answer(3, 'ann', 5, 2), on(4, 'ann', 7), answer(5, 'bob', 7, 4)];
    assert.deepEqual(told(claims, { mode: 'apart' }), ['a (bob): bob 2, I 3 -> 2', 'a: I 4, bob 5 -> 5']);
  });
  it('are none for orphans, and beside the whole article for a claim on it', () => {
    const whole = on(1, 'ann', 0, { exact: '', start: 0, end: 0 });
    assert.deepEqual(
      claimThreads([whole, on(2, 'ann', -1)], reader).map(({ range }) => range),
      [null],
    );
  });
  it('say where gold has other tags', () => {
    const [thread] = claimThreads(
      [
        { ...on(1, 'ann', 3), gold: { kind: 'tags', tags: ['b'] } },
        { ...on(2, 'gold', 4), gold: { kind: 'only-gold' } },
      ],
      reader,
    );
    assert.equal(thread?.entries[0]?.label, 'a · ≠ Gold: b');
  });
  it('draw no pictures from notes, which the editor would fetch', () => {
    const [thread] = claimThreads(
      [on(1, 'bob', 3, { note: 'see ![it](https://example.org/x.png) and [that](https://example.org)' })],
      reader,
    );
    assert.equal(thread?.entries[0]?.body, 'see \\!\\[it](https://example.org/x.png) and [that](https://example.org)');
  });
});
