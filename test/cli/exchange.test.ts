import assert from 'node:assert/strict';
import { readFile, readdir } from 'node:fs/promises';
import { join } from 'node:path';
import { defaultCodebookText } from '../../server/src/core/claims/codebook/newCodebook';
import { planAdd } from '../../server/src/core/claims/changes/plans';
import { threeArticles, herald } from '../support/articles';
import { TestFolder } from '../support/terminal';

const passage = 'We have spent 1,200 days waiting for this bridge';
const record = planAdd(
  {
    articleText: herald,
    articlePath: 'herald.txt',
    span: { start: herald.indexOf(passage), end: herald.indexOf(passage) + passage.length },
    tags: ['claim.quantity'],
    note: 'count the days',
    annotator: 'ann',
    now: new Date('2026-03-01T10:00:00Z'),
    id: '01JNCB0000000000000000000A',
    codebookRevision: 1,
  },
  undefined,
).text;
const file = 'annotations/ann/herald.txt.jsonl';
const annotated = { ...threeArticles, 'annotations/codebook.json': defaultCodebookText(), [file]: record };

describe('crossquote export and import', () => {
  for (const [format, output] of [
    ['w3c', 'out.jsonld'],
    ['csv', 'out.csv'],
    ['brat', 'out-brat'],
    ['refi-qda', 'out.qdpx'],
  ] as const) {
    it(`goes through ${format} and back on disk`, async () => {
      const folder = await TestFolder.with(annotated);
      const done = await folder.run('export', '--format', format, '--output', output);
      assert.equal(done.status, 0, done.errors.join('\n'));
      assert(done.errors.includes(`1 claim exported to ${output}.`));
      const elsewhere = await TestFolder.with(threeArticles);
      const back = await elsewhere.run('import', '--format', format, join(folder.path, output));
      assert.equal(back.status, 0, back.errors.join('\n'));
      assert.match(back.out, /^1 claim added\./u);
      const text = await readFile(join(elsewhere.path, file), 'utf8');
      if (format === 'refi-qda') assert.match(text, /"note":"count the days"/u);
      else assert.equal(text, record);
      assert.match(
        (await elsewhere.run('import', '--format', format, join(folder.path, output))).out,
        /^0 claims added, 1 there already\./u,
      );
      assert.equal((await elsewhere.run('check')).out, '');
      await Promise.all([folder.remove(), elsewhere.remove()]);
    });
  }

  it('says who says a claim', async () => {
    const folder = await TestFolder.with(annotated);
    const { out, status } = await folder.run('export', '--format', 'csv');
    assert.equal(status, 0);
    assert.match(out, /,count the days,ann,Ada Voss,exact,/u);
    await folder.remove();
  });

  it('replaces nothing without being told to, and leaves nothing half-written', async () => {
    const folder = await TestFolder.with({ ...annotated, 'page.html': 'mine' });
    const refused = await folder.run('export', '--format', 'html', '-o', 'page.html');
    assert.equal(refused.status, 2);
    assert.match(refused.errors.at(-1) ?? '', /"page\.html" is there already/u);
    assert.equal(await readFile(join(folder.path, 'page.html'), 'utf8'), 'mine');
    assert.equal((await folder.run('export', '--format', 'html', '-o', 'page.html', '--force')).status, 0);
    assert.match(await readFile(join(folder.path, 'page.html'), 'utf8'), /^<!DOCTYPE html>/u);
    assert.deepEqual(
      (await readdir(folder.path)).filter((name) => name.endsWith('.tmp')),
      [],
    );
    await folder.remove();
  });

  it('takes the claims of one annotator, or of one tag', async () => {
    const folder = await TestFolder.with({
      ...annotated,
      'annotations/bob/herald.txt.jsonl': record
        .replaceAll('"ann"', '"bob"')
        .replace('0000A', '0000B')
        .replace('claim.quantity', 'claim.other'),
    });
    const exported = async (...args: string[]): Promise<string[]> =>
      Array.from((await folder.run('export', '--format', 'w3c', ...args)).out.matchAll(/"name": "(\w+)"/gu), ([, name = '']) => name);
    assert.deepEqual(await exported(), ['ann', 'bob']);
    assert.deepEqual(await exported('--annotator', 'bob'), ['bob']);
    assert.deepEqual(await exported('--tag', 'claim.quantity'), ['ann']);
    assert.match(
      (await folder.run('export', '--format', 'w3c', '--annotator', 'cleo')).errors[0] ?? '',
      /no annotator "cleo" here\. Use one of: ann, bob/u,
    );
    await folder.remove();
  });

  it('imports nothing while tags are unknown, and says where and what to do', async () => {
    const folder = await TestFolder.with({ ...threeArticles, 'codes.csv': 'article,exact,tags\nherald.txt,north bridge,Bridge works\n' });
    const refused = await folder.run('import', '--format', 'csv', '--annotator', 'Ann Lee', 'codes.csv');
    assert.equal(refused.status, 1);
    assert.equal(refused.errors[0], 'codes.csv:2: The codebook has no tag "bridge-works" (“Bridge works”).');
    assert.match(refused.errors[1] ?? '', /nothing was imported\. --add-tags/u);
    assert.deepEqual((await readdir(folder.path)).includes('annotations'), false);
    const done = await folder.run('import', '--format', 'csv', '--annotator', 'Ann Lee', '--add-tags', 'codes.csv');
    assert.equal(done.out, '1 claim added, 1 tag added to the codebook.\n');
    assert.match(await readFile(join(folder.path, 'annotations/codebook.json'), 'utf8'), /"id": "bridge-works"/u);
    assert.match(await readFile(join(folder.path, 'annotations/ann-lee/herald.txt.jsonl'), 'utf8'), /"exact":"north bridge"/u);
    await folder.remove();
  });

  it('is told in one line what it was asked wrong', async () => {
    const folder = await TestFolder.with(annotated);
    for (const args of [
      ['export'],
      ['export', '--format', 'pdf'],
      ['export', '--format', 'brat'],
      ['import', '--format', 'html', 'x'],
      ['import', '--format', 'csv'],
      ['import', '--format', 'csv', 'none.csv'],
      ['import', '--format', 'csv', '--map', 'a', file],
    ]) {
      const { status, errors } = await folder.run(...args);
      assert.equal(status, 2, args.join(' '));
      assert.equal(errors.length, 1, errors.join('\n'));
    }
    await folder.remove();
  });
});
