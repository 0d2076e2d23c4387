import assert from 'node:assert/strict';
import fc from 'fast-check';
import { summariseChanges, type ClaimChange, type ClaimChangeKind } from '../../../server/src/core/claims/changes';
import { commitMessage } from '../../../server/src/core/claims/commitMessage';
import { claim, idNumber } from './support';

function change(kind: ClaimChangeKind, n: number, changes: Partial<ClaimChange> = {}): ClaimChange {
  const made = claim({ id: idNumber(n) });
  return { kind, id: made.id, annotator: 'ann', articlePath: 'strait/kestrel-gazette.txt', before: kind === 'added' ? null : made, after: kind === 'removed' ? null : made, ...changes };
}

const messageOf = (...claims: ClaimChange[]): string => commitMessage({ claims, codebook: null, others: [] }) ?? '';
const subjectOf = (...claims: ClaimChange[]): string | undefined => messageOf(...claims).split('\n')[0];

describe('commitMessage', () => {
  it('says what was tagged', () => {
    assert.equal(messageOf(change('added', 1), change('added', 2, { after: claim({ tags: ['claim.law', 'worth.cfs'], exact: 'a\nlong passage '.repeat(9) }) })),
      'Tag 2 claims in kestrel-gazette.txt (ann)\n\n'
      + 'In strait/kestrel-gazette.txt (ann):\n'
      + '+ claim.quantity: "nine ships"\n'
      + '+ claim.law, worth.cfs: "a long passage a long passage a long passage a lo…"\n');
  });

  it('says what was changed about a claim', () => {
    assert.match(messageOf(change('changed', 1, { after: claim({ tags: ['claim.law'], note: 'x', start: 2 }) })), /~ claim.law: "nine ships" \(was claim.quantity; note; passage\)/);
  });

  it('counts one claim as one', () => assert.equal(subjectOf(change('removed', 1)), 'Remove 1 claim in kestrel-gazette.txt (ann)'));
  it('counts each kind of change', () => {
    assert.equal(subjectOf(change('added', 1), change('added', 2), change('changed', 3), change('removed', 4)), 'Tag 2, change 1 and remove 1 claim in kestrel-gazette.txt (ann)');
  });
  it('counts articles where there are several', () => {
    assert.equal(subjectOf(change('added', 1), change('added', 2, { articlePath: 'b.txt', annotator: 'bo' })), 'Tag 2 claims in 2 articles (ann, bo)');
  });
  it('leaves out what does not fit', () => {
    assert.equal(subjectOf(change('added', 1, { articlePath: `${'long-name-'.repeat(5)}.txt` })), `Tag 1 claim in ${'long-name-'.repeat(5)}.txt`);
    assert.equal(subjectOf(change('added', 1, { articlePath: `${'long-name-'.repeat(9)}.txt` })), 'Tag 1 claim in 1 article (ann)');
  });
  it('lists no more than twenty claims of an article', () => {
    const message = messageOf(...Array.from({ length: 23 }, (_, n) => change('added', n)));
    assert.equal(message.match(/^\+/gm)?.length, 20);
    assert.match(message, /\nand 3 more\n/);
  });

  it('names the codebook and other files', () => {
    assert.equal(commitMessage({ claims: [], codebook: 'added', others: ['annotations/codebook.schema.json'] }),
      'Add the codebook\n\nCodebook added.\nAlso: annotations/codebook.schema.json\n');
    assert.equal(commitMessage({ claims: [], codebook: null, others: ['annotations/ann/links.jsonl'] })?.split('\n')[0], 'Change 1 annotation file');
  });

  it('has nothing to say where nothing changed', () => assert.equal(commitMessage(summariseChanges(new Map(), new Map())), undefined));

  it('keeps the subject under 72 characters and on one line, and no line is a comment', () => {
    const anyChange = fc.record({
      kind: fc.constantFrom<ClaimChangeKind>('added', 'changed', 'moved', 'removed'), id: fc.nat(40).map(idNumber), annotator: fc.stringMatching(/^[a-z]{1,40}$/),
      articlePath: fc.string({ minLength: 1, maxLength: 90 }).filter((path) => !/[\r\n]/.test(path)), before: fc.constant(claim()), after: fc.constant(claim({ exact: '# so\nmany' })),
    });
    fc.assert(fc.property(fc.array(anyChange, { minLength: 1, maxLength: 9 }), (claims) => {
      const lines = messageOf(...claims).split('\n');
      assert.ok((lines[0] ?? '').length < 72);
      assert.equal(lines[1], '');
      assert.ok(lines.every((line) => !line.startsWith('#')));
    }));
  });
});
