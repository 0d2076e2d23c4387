import assert from 'node:assert/strict';
import fc from 'fast-check';
import { parseAnnotationFile } from '../../../../server/src/core/claims/annotationFile';
import { blobIdOfText } from '../../../../server/src/core/anchoring/blobId';
import { planAdd, planRemove, planRestore, planUpdate, type AddRequest } from '../../../../server/src/core/claims/changes/plans';
import { serialiseRecord } from '../../../../server/src/core/claims/record';
import { anyClaim, claim, idNumber, marked } from '../support';

const path = 'annotations/ann/strait/post.txt.jsonl';
const now = new Date('2026-09-02T08:30:15.250Z');

/** A request to tag the marked passage. */
function tag(text: string, changes: Partial<AddRequest> = {}): AddRequest {
  const { text: articleText, span } = marked(text);
  return {
    articleText,
    span,
    articlePath: 'strait/post.txt',
    tags: ['claim.quantity'],
    note: '',
    annotator: 'ann',
    now,
    id: idNumber(5),
    codebookRevision: 3,
    ...changes,
  };
}

const refused =
  (code: string) =>
  (error: unknown): boolean =>
    error instanceof Error && 'code' in error && error.code === code && error.message.length > 20;

describe('plans', () => {
  describe('planAdd', () => {
    it('makes the file with one line', () => {
      const plan = planAdd(tag('The port saw <|nine ships|> leave.'), undefined);
      assert.equal(plan.path, path);
      assert.equal(plan.create, true);
      assert.equal(plan.articlePath, 'strait/post.txt');
      assert.deepEqual(plan.after, {
        id: idNumber(5),
        tags: ['claim.quantity'],
        exact: 'nine ships',
        prefix: 'The port saw ',
        suffix: ' leave.',
        start: 13,
        end: 23,
        blob: blobIdOfText('The port saw nine ships leave.'),
        note: '',
        by: 'ann',
        at: '2026-09-02T08:30:15Z',
        rev: 1,
        codebook: 3,
        unknown: {},
      });
      assert.equal(plan.text, `${serialiseRecord(plan.after)}\n`);
    });

    it('puts one line into a file', () => {
      const current = `${serialiseRecord(claim({ id: idNumber(1) }))}\noops\n${serialiseRecord(claim({ id: idNumber(9) }))}\n`;
      const plan = planAdd(tag('The port saw <|nine|> ships leave.'), current);
      assert.equal(plan.create, false);
      assert.equal(plan.edits.length, 1);
      assert.equal(plan.edits[0]?.start, plan.edits[0]?.end);
      assert.equal(plan.text.length, current.length + (plan.edits[0]?.newText.length ?? 0));
    });

    it('leaves white space at the ends of a selection out', () => {
      assert.equal(planAdd(tag('The port saw<| nine ships\n|>leave.'), undefined).after?.exact, 'nine ships');
    });

    it('records the id of the bytes where they are given', () => {
      const bytes = new TextEncoder().encode('\uFEFFnine ships');
      assert.equal(planAdd(tag('<|nine|> ships', { bytes }), undefined).after?.blob, blobIdOfText('\uFEFFnine ships'));
    });

    it('takes each tag once', () =>
      assert.deepEqual(planAdd(tag('<|nine|>', { tags: ['a', 'b', 'a'] }), undefined).after?.tags, ['a', 'b']));
    it('takes a note without tags', () =>
      assert.equal(planAdd(tag('<|nine|>', { tags: [], note: 'check' }), undefined).after?.note, 'check'));

    for (const [what, request, code] of [
      ['an empty selection', tag('The port <||>saw nine ships'), 'empty-selection'],
      ['a selection of white space', tag('The port <| \n |>saw nine ships'), 'empty-selection'],
      ['neither tag nor note', tag('<|nine|>', { tags: [], note: ' ' }), 'nothing-to-record'],
      ["the adjudicator's folder", tag('<|nine|>', { annotator: 'gold' }), 'bad-annotator'],
      ['an article outside the folder', tag('<|nine|>', { articlePath: '../post.txt' }), 'bad-path'],
      ['an id that is none', tag('<|nine|>', { id: '7' }), 'bad-claim'],
    ] as const) {
      it(`refuses ${what}`, () => assert.throws(() => planAdd(request, undefined), refused(code)));
    }

    it('refuses the same passage with the same tags, and takes other tags', () => {
      const current = planAdd(tag('The port saw <|nine ships|>.', { tags: ['a', 'b'] }), undefined).text;
      const again = { id: idNumber(6) };
      assert.throws(() => planAdd(tag('The port saw <|nine ships|>.', { ...again, tags: ['b', 'a'] }), current), refused('already-tagged'));
      assert.equal(planAdd(tag('The port saw <|nine ships|>.', { ...again, tags: ['b'] }), current).edits.length, 1);
      assert.equal(planAdd(tag('The port saw <|nine|> ships.', { ...again, tags: ['a', 'b'] }), current).edits.length, 1);
    });
  });

  it('refuses the same passage also where it stood elsewhere when it was tagged', () => {
    const current = planAdd(tag('The port saw <|nine ships|> leave at dawn.'), undefined).text;
    const again = tag('UPDATE. The port saw <|nine ships|> leave at dawn.', { id: idNumber(6) });
    assert.throws(() => planAdd(again, current), refused('already-tagged'));
    const other = tag('The port saw nine ships leave at dawn. Later it saw <|nine ships|> come back.', { id: idNumber(6) });
    assert.equal(planAdd(other, current).edits.length, 1);
  });

  describe('planUpdate', () => {
    const line = serialiseRecord(claim({ unknown: { mood: 1 } })).replace('"mood":1', '"mood":1.0');
    const current = `${line}\noops\n`;
    const request = { path, id: claim().id, now, codebookRevision: 4 };

    it('replaces tags, and keeps what it does not know', () => {
      const plan = planUpdate({ ...request, tags: ['claim.law'] }, current);
      assert.deepEqual(plan.before, claim({ unknown: { mood: 1 } }));
      assert.deepEqual(plan.after, claim({ unknown: { mood: 1 }, tags: ['claim.law'], rev: 2, at: '2026-09-02T08:30:15Z', codebook: 4 }));
      assert.match(plan.text, /"mood":1\.0\}\noops\n$/);
    });

    it('leaves the codebook revision where only the note changes', () => {
      assert.equal(planUpdate({ ...request, note: 'seen' }, current).after?.codebook, 1);
    });

    it('describes the passage anew where a person chose it', () => {
      const { text: articleText, span } = marked('Later the port saw <|ten ships|> leave.');
      const { after } = planUpdate({ ...request, place: { articleText, span } }, current);
      assert.deepEqual([after?.exact, after?.start, after?.blob], ['ten ships', 19, blobIdOfText(articleText)]);
    });

    it('plans nothing where nothing changes', () => assert.deepEqual(planUpdate({ ...request, note: '' }, current).edits, []));
    it('refuses a claim that is gone', () =>
      assert.throws(() => planUpdate({ ...request, id: idNumber(1), note: 'x' }, current), refused('not-found')));
    it('refuses another annotator', () =>
      assert.throws(() => planUpdate({ ...request, note: 'x', annotator: 'bo' }, current), refused('not-the-owner')));
    it('refuses to take the last tag of a claim without a note', () => {
      assert.throws(() => planUpdate({ ...request, tags: [] }, current), refused('nothing-to-record'));
    });
    it('refuses a claim in a conflict', () => {
      assert.throws(() => planUpdate({ ...request, note: 'x' }, `<<<<<<< a\n${line}\n=======\n>>>>>>> b\n`), refused('in-conflict'));
    });
  });

  describe('planRemove', () => {
    it('takes the line out', () => {
      const current = `${serialiseRecord(claim())}\noops\n`;
      assert.equal(planRemove({ path, id: claim().id }, current).text, 'oops\n');
    });

    it('takes a doubled line out with it, so that it does not come back', () => {
      const current = [claim(), claim({ id: idNumber(9) }), claim({ note: 'again' })].map((each) => `${serialiseRecord(each)}\n`).join('');
      assert.equal(planRemove({ path, id: claim().id }, current).text, `${serialiseRecord(claim({ id: idNumber(9) }))}\n`);
    });
  });

  describe('planRestore', () => {
    it('undoes and redoes an added, a changed and a removed claim', () => {
      const article = 'The port saw <|nine ships|> leave.';
      fc.assert(
        fc.property(
          fc.uniqueArray(anyClaim, { selector: ({ id }) => id, maxLength: 6 }),
          fc.constantFrom('add', 'update', 'remove'),
          (claims, what) => {
            const sorted = [...claims].sort((a, b) => (a.id < b.id ? -1 : 1));
            const current = sorted.map((each) => `${serialiseRecord(each)}\n`).join('');
            const [first] = claims;
            if (what !== 'add' && !first) return;
            const plan =
              what === 'add' || !first
                ? planAdd(tag(article, { id: idNumber(77) }), current)
                : what === 'update'
                  ? planUpdate({ path, id: first.id, note: `${first.note}!`, now, codebookRevision: 9 }, current)
                  : planRemove({ path, id: first.id }, current);
            const undone = planRestore({ path, id: plan.id, claim: plan.before }, plan.text);
            assert.equal(undone.text, current);
            assert.equal(planRestore({ path, id: plan.id, claim: plan.after }, undone.text).text, plan.text);
          },
        ),
      );
    });

    it('plans nothing where the claim is as it was, or is gone already', () => {
      const current = `${serialiseRecord(claim())}\n`;
      assert.deepEqual(planRestore({ path, id: claim().id, claim: claim() }, current).edits, []);
      const gone = planRestore({ path, id: claim().id, claim: null }, undefined);
      assert.deepEqual([gone.edits, gone.create], [[], false]);
    });

    it('leaves damaged lines alone', () => {
      const plan = planRestore({ path, id: claim().id, claim: claim() }, 'oops\n');
      assert.deepEqual(
        parseAnnotationFile(plan.text).damaged.map(({ text }) => text),
        ['oops'],
      );
    });
  });
});
