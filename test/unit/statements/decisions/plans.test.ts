import assert from 'node:assert/strict';
import {
  planDecide,
  planRestoreDecision,
  planUndecide,
  type DecideRequest,
  type PassageRequest,
} from '../../../../server/src/core/statements/decisions/plans';
import { parseDecisionFile } from '../../../../server/src/core/statements/decisions/decisionRecord';
import { idNumber, marked } from '../../claims/support';

/** `passage('herald.txt', 'She said <|no|>.')`. */
function passage(articlePath: string, text: string): PassageRequest {
  const { text: articleText, span } = marked(text);
  return { articlePath, articleText, span };
}

const herald = 'Voss said: <|The bridge is safe.|> She went home.';
const courier = 'On Monday <|the bridge was declared safe|> by Voss.';
let next = 0;
const request = (changes: Partial<DecideRequest> = {}): DecideRequest => ({
  a: passage('herald.txt', herald),
  b: passage('courier.txt', courier),
  kind: 'same',
  note: '',
  annotator: 'ann',
  now: new Date('2026-09-01T10:00:00.500Z'),
  id: idNumber(++next),
  ...changes,
});

describe('planning a decision', () => {
  it('is one line in the annotator’s own file, the passage of the first article first', () => {
    const plan = planDecide(request(), undefined);
    assert.equal(plan.path, 'annotations/ann/links.jsonl');
    assert.equal(plan.create, true);
    assert.deepEqual(
      parseDecisionFile(plan.text).records.map(({ record: { kind, a, b, rev } }) => [kind, a.article, a.exact, b.article, b.exact, rev]),
      [['same', 'courier.txt', 'the bridge was declared safe', 'herald.txt', 'The bridge is safe.', 1]],
    );
  });

  it('takes the place of what the same person decided on the pair before, also once the text has moved', () => {
    const first = planDecide(request(), undefined);
    const moved = request({ kind: 'different', a: passage('herald.txt', `A new line.\n${herald}`), now: new Date('2026-09-02T10:00:00Z') });
    const second = planDecide(moved, first.text);
    assert.deepEqual(
      parseDecisionFile(second.text).records.map(({ record: { id, kind, b, rev, at } }) => [id, kind, b.start, rev, at]),
      [[first.id, 'different', 23, 2, '2026-09-02T10:00:00Z']],
    );
    assert.deepEqual(second.before, first.after);
  });

  it('does nothing where just this is decided', () => {
    const first = planDecide(request(), undefined);
    assert.deepEqual(planDecide(request(), first.text).edits, []);
  });

  it('puts a note on the decision that is there, and keeps it when the decision changes', () => {
    const noted = planDecide(request({ kind: 'note', note: 'from one press conference' }), planDecide(request(), undefined).text);
    const changed = planDecide(request({ kind: 'different' }), noted.text);
    assert.deepEqual(
      parseDecisionFile(changed.text).records.map(({ record: { kind, note } }) => [kind, note]),
      [['different', 'from one press conference']],
    );
  });

  it('puts decisions on other pairs beside it', () => {
    const first = planDecide(request(), undefined);
    const second = planDecide(request({ b: passage('gazette.txt', '<|It is a safe bridge|>, said Voss.') }), first.text);
    assert.equal(parseDecisionFile(second.text).records.length, 2);
    assert(second.text.startsWith(first.text));
  });

  it('is taken back to the letter', () => {
    const current = `${planDecide(request(), undefined).text}oops\n`;
    const plan = planDecide(request({ kind: 'different' }), current);
    assert.equal(planRestoreDecision({ path: plan.path, id: plan.id, decision: plan.before }, plan.text).text, current);
    assert.equal(planUndecide({ path: plan.path, id: plan.id, annotator: 'ann' }, plan.text).text, 'oops\n');
  });

  for (const [what, changes, message] of [
    ['one wording with itself', { b: passage('herald.txt', herald) }, /one wording/],
    ['nothing', { b: passage('courier.txt', 'On <| |>Monday.') }, /Nothing is selected/],
    ['a note that says nothing', { kind: 'note', note: ' ' }, /Write a note/],
    ['somebody whose name is no folder', { annotator: 'a/b' }, /cannot be an annotator/],
  ] as const) {
    it(`refuses ${what}`, () => {
      assert.throws(() => planDecide(request(changes), undefined), message);
    });
  }

  it('lets nobody take back another’s decision', () => {
    const { path, id, text } = planDecide(request(), undefined);
    assert.throws(() => planUndecide({ path, id, annotator: 'bob' }, text), /is ann's, and you are bob/);
    assert.throws(
      () => planRestoreDecision({ path: 'annotations/ann/herald.txt.jsonl', id, decision: null }, text),
      /no file of decisions/,
    );
  });
});
