import assert from 'node:assert/strict';
import { defaultCodebookText } from '../../server/src/core/claims/codebook/newCodebook';
import { planAdd } from '../../server/src/core/claims/changes/plans';
import { herald } from '../support/articles';
import { TestFolder } from '../support/terminal';
import { idNumber } from '../unit/claims/support';

function line(annotator: string, passage: string, n: number, text = herald): string {
  const start = text.indexOf(passage);
  return planAdd(
    {
      articleText: text,
      articlePath: 'herald.txt',
      span: { start, end: start + passage.length },
      tags: ['claim.quantity'],
      note: '',
      annotator,
      now: new Date('2026-03-01T10:00:00Z'),
      id: idNumber(n),
      codebookRevision: 1,
    },
    undefined,
  ).text;
}

describe('crossquote agreement', () => {
  let folder: TestFolder;
  before(async () => {
    folder = await TestFolder.with({
      'herald.txt': `Updated.\n\n${herald}`,
      'annotations/codebook.json': defaultCodebookText(),
      'annotations/ann/herald.txt.jsonl': line('ann', '1,200 days', 1),
      'annotations/bo/herald.txt.jsonl': line('bo', '1,200 days', 2) + line('bo', 'the ceremony', 3),
      'annotations/ann/gone.txt.jsonl': line('ann', '1,200 days', 4),
    });
  });
  after(() => folder.remove());

  it('prints figures by tag, overall and by article, also where the text moved', async () => {
    const { status, out, errors } = await folder.run('agreement');
    assert.equal(status, 0);
    assert.match(out, /^All articles \(ann, bo; \d+ words\)\n/);
    assert.match(out, /\nherald\.txt \(ann, bo;/);
    assert.match(out, /\n {2}\S[^\n]* 0\.667 +0\.667 +1\n/);
    assert.deepEqual(errors, ['gone.txt: There is no such article, and its claims do not count.']);
  });

  it('prints JSON and CSV, of one article and of one tag', async () => {
    const { out } = await folder.run('agreement', '--json', '--tag', 'claim.quantity', 'herald.txt');
    const read = JSON.parse(out) as { scopes: { article: string | null; rows: { subject: { id: string }; onlyOne: unknown[] }[] }[] };
    assert.deepEqual(
      read.scopes.map(({ article, rows }) => [article, rows.map(({ subject, onlyOne }) => [subject.id, onlyOne.length])]),
      [
        [null, [['claim.quantity', 1]]],
        ['herald.txt', [['claim.quantity', 1]]],
      ],
    );
    assert.equal((await folder.run('agreement', '--csv')).out.split('\r\n').length, 8);
  });

  for (const [args, message] of [
    [['--json', '--csv'], /Either JSON or CSV/],
    [['--annotators', 'ann'], /takes two names or more/],
    [['nowhere'], /There is no file or folder "nowhere"/],
    [['a', 'b'], /Name one folder or article/],
  ] as const) {
    it(`says what is wrong with "${args.join(' ')}"`, async () => {
      const { status, errors } = await folder.run('agreement', ...args);
      assert.equal(status, 2);
      assert.match(errors[0] ?? '', message);
    });
  }

  it('says so where nobody can be compared', async () => {
    const { status, out, errors } = await folder.run('agreement', '--annotators', 'ann,dee', '.');
    assert.equal(status, 0);
    assert.match(out, /^There is no article that two annotators worked on\./);
    assert.ok(errors.includes('crossquote: there are no claims by "dee" in ".".'));
  });
});
