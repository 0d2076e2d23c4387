import assert from 'node:assert/strict';
import fc from 'fast-check';
import { summariseChanges, type ClaimChange, type ClaimChangeKind } from '../../../../server/src/core/claims/changes/changes';
import { commitMessage } from '../../../../server/src/core/claims/changes/commitMessage';
import { serialiseDecision } from '../../../../server/src/core/statements/decisions/decisionRecord';
import { decision } from '../../statements/decisions/support';
import { claim, idNumber } from '../support';

function change(kind: ClaimChangeKind, n: number, changes: Partial<ClaimChange> = {}): ClaimChange {
  const made = claim({ id: idNumber(n) });
  return {
    kind,
    id: made.id,
    annotator: 'ann',
    articlePath: 'strait/kestrel-gazette.txt',
    before: kind === 'added' ? null : made,
    after: kind === 'removed' ? null : made,
    ...changes,
  };
}

const messageOf = (...claims: ClaimChange[]): string =>
  commitMessage({ claims, decisions: [], codebook: null, names: 0, others: [] }) ?? '';
const subjectOf = (...claims: ClaimChange[]): string | undefined => messageOf(...claims).split('\n')[0];

describe('commitMessage', () => {
  it('says what was tagged', () => {
    assert.equal(
      messageOf(
        change('added', 1),
        change('added', 2, { after: claim({ tags: ['claim.law', 'worth.cfs'], exact: 'a\nlong passage '.repeat(9) }) }),
      ),
      'Tag 2 claims in kestrel-gazette.txt (ann)\n\n' +
        'In strait/kestrel-gazette.txt (ann):\n' +
        '+ claim.quantity: "nine ships"\n' +
        '+ claim.law, worth.cfs: "a long passage a long passage a long passage a lo…"\n',
    );
  });

  it('says what was changed about a claim', () => {
    assert.match(
      messageOf(change('changed', 1, { after: claim({ tags: ['claim.law'], note: 'x', start: 2 }) })),
      /~ claim.law: "nine ships" \(was claim.quantity; note; passage\)/,
    );
  });

  it('says what was decided on statements and speakers', () => {
    const summary = summariseChanges(
      new Map([['annotations/speakers.json', '{"speakers":[{"name":"Ida Bell"}]}']]),
      new Map([
        [
          'annotations/ann/links.jsonl',
          `${serialiseDecision(decision())}\n${serialiseDecision(decision({ id: idNumber(2), kind: 'different' }))}\n`,
        ],
        ['annotations/speakers.json', '{"speakers":[{"name":"Ida Bell","aliases":["Ida Bel"]},{"name":"Piet Okonjo"}]}'],
      ]),
    );
    assert.equal(
      commitMessage(summary),
      'Decide on 2 pairs of wordings (ann)\n\nDecisions on wordings (ann):\n+ "nine ships" ≠ "nine ships"\n+ "nine ships" = "nine ships"\n2 decisions on speakers.\n',
    );
    assert.equal(commitMessage({ ...summary, decisions: [] })?.split('\n')[0], 'Decide on 2 speakers');
  });

  it('counts one claim as one', () => assert.equal(subjectOf(change('removed', 1)), 'Remove 1 claim in kestrel-gazette.txt (ann)'));
  it('counts each kind of change', () => {
    assert.equal(
      subjectOf(change('added', 1), change('added', 2), change('changed', 3), change('removed', 4)),
      'Tag 2, change 1 and remove 1 claim in kestrel-gazette.txt (ann)',
    );
  });
  it('counts articles where there are several', () => {
    assert.equal(
      subjectOf(change('added', 1), change('added', 2, { articlePath: 'b.txt', annotator: 'bo' })),
      'Tag 2 claims in 2 articles (ann, bo)',
    );
  });
  it('leaves out what does not fit', () => {
    assert.equal(
      subjectOf(change('added', 1, { articlePath: `${'long-name-'.repeat(5)}.txt` })),
      `Tag 1 claim in ${'long-name-'.repeat(5)}.txt`,
    );
    assert.equal(subjectOf(change('added', 1, { articlePath: `${'long-name-'.repeat(9)}.txt` })), 'Tag 1 claim in 1 article (ann)');
  });
  it('lists no more than twenty claims of an article', () => {
    const message = messageOf(...Array.from({ length: 23 }, (_, n) => change('added', n)));
    assert.equal(message.match(/^\+/gm)?.length, 20);
    assert.match(message, /\nand 3 more\n/);
  });

  it('names the codebook and other files', () => {
    assert.equal(
      commitMessage({ claims: [], decisions: [], codebook: 'added', names: 0, others: ['annotations/codebook.schema.json'] }),
      'Add the codebook\n\nCodebook added.\nAlso: annotations/codebook.schema.json\n',
    );
    assert.equal(
      commitMessage({ claims: [], decisions: [], codebook: null, names: 0, others: ['annotations/sources.json'] })?.split('\n')[0],
      'Change 1 annotation file',
    );
  });

  it('has nothing to say where nothing changed', () => assert.equal(commitMessage(summariseChanges(new Map(), new Map())), undefined));

  it('keeps the subject under 72 characters and on one line, and no line is a comment', () => {
    const anyChange = fc.record({
      kind: fc.constantFrom<ClaimChangeKind>('added', 'changed', 'moved', 'removed'),
      id: fc.nat(40).map(idNumber),
      annotator: fc.stringMatching(/^[a-z]{1,40}$/),
      articlePath: fc.string({ minLength: 1, maxLength: 90 }).filter((path) => !/[\r\n]/.test(path)),
      before: fc.constant(claim()),
      after: fc.constant(claim({ exact: '# so\nmany' })),
    });
    fc.assert(
      fc.property(fc.array(anyChange, { minLength: 1, maxLength: 9 }), (claims) => {
        const lines = messageOf(...claims).split('\n');
        assert.ok((lines[0] ?? '').length < 72);
        assert.equal(lines[1], '');
        assert.ok(lines.every((line) => !line.startsWith('#')));
      }),
    );
  });
});
