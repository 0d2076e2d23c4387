import assert from 'node:assert/strict';
import { defaultCodebookText } from '../../server/src/core/claims/codebook/newCodebook';
import { planAdd } from '../../server/src/core/claims/changes/plans';
import { herald } from '../support/articles';
import { TestFolder } from '../support/terminal';

function line(passage: string, tag: string, id: string): string {
  const start = herald.indexOf(passage);
  return planAdd(
    {
      articleText: herald,
      articlePath: 'herald.txt',
      span: { start, end: start + passage.length },
      tags: [tag],
      note: '',
      annotator: 'ann',
      now: new Date('2026-03-01T10:00:00Z'),
      id,
      codebookRevision: 1,
    },
    undefined,
  ).text;
}
const first = '01JNCB0000000000000000000A';
const second = '01JNCB0000000000000000000B';

describe('crossquote check', () => {
  it('is silent where nothing is wrong', async () => {
    const folder = await TestFolder.with({
      'herald.txt': herald,
      'annotations/codebook.json': defaultCodebookText(),
      'annotations/ann/herald.txt.jsonl': line('1,200 days', 'claim.quantity', first),
    });
    assert.deepEqual(await folder.run('check', '.'), { status: 0, out: '', errors: [], progress: [] });
    await folder.remove();
  });

  it('prints every problem as file:line:column: message and ends with 1', async () => {
    const records = `${line('1,200 days', 'claim.quantity', first)}{"id": oops}\n${line('the ceremony', 'no.such.tag', second)}`;
    const folder = await TestFolder.with({
      'herald.txt': herald.replace('1,200 days waiting for this bridge', 'years'),
      'annotations/codebook.json': defaultCodebookText(),
      'annotations/ann/herald.txt.jsonl': records,
      'annotations/bob/herald.txt.jsonl': Buffer.from('“é', 'latin1'),
    });
    const { status, out } = await folder.run('check', '.');
    assert.equal(status, 1);
    const lines = out.trimEnd().split('\n');
    assert(
      lines.some((text) => /^annotations\/ann\/herald\.txt\.jsonl:2:\d+: This line is not JSON/u.test(text)),
      out,
    );
    assert(
      lines.some((text) => /^annotations\/ann\/herald\.txt\.jsonl:3:\d+: The codebook has no tag "no\.such\.tag"/u.test(text)),
      out,
    );
    assert(
      lines.some((text) => /^annotations\/ann\/herald\.txt\.jsonl:1:\d+: This passage is no longer in the article/u.test(text)),
      out,
    );
    assert(
      lines.some((text) => /^annotations\/bob\/herald\.txt\.jsonl:1:1: This file is not UTF-8/u.test(text)),
      out,
    );
    await folder.remove();
  });

  it('says that there is nothing to check where there are no annotations', async () => {
    const folder = await TestFolder.with({ 'herald.txt': herald });
    const { status, errors } = await folder.run('check');
    assert.equal(status, 0);
    assert.match(errors[0] ?? '', /nothing to check/u);
    await folder.remove();
  });
});
