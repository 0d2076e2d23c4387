import assert from 'node:assert/strict';
import { threeArticles } from '../support/articles';
import { TestFolder } from '../support/terminal';

describe('crossquote concordance', () => {
  let folder: TestFolder;
  before(async () => {
    folder = await TestFolder.with(threeArticles);
  });
  after(() => folder.remove());

  it('prints every hit with its place, aligned on the hit', async () => {
    const { status, out, errors } = await folder.run('concordance', '--width', '20', 'days waiting', '.');
    assert.deepEqual([status, errors], [0, []]);
    assert.deepEqual(out.trimEnd().split('\n'), [
      'courier.txt:5:23:  … have spent 12,000 [days waiting] for this bridge, a…  (Ada Voss)',
      'gazette.txt:5:71:  …ter spending 1,200 [days waiting], the mayor Ada Vos…  (Ada Voss)',
      'herald.txt:5:22:   …e have spent 1,200 [days waiting] for this bridge, a…  (Ada Voss)',
    ]);
  });

  it('narrows down and sorts', async () => {
    const { out } = await folder.run('concordance', '--quotations', '--speaker', 'okonjo', 'bridge', '.');
    assert.match(out, /^gazette\.txt:7:\d+: +"The \[bridge\] is safe,.*\(.*Okonjo\)\n$/u);
    const behind = (await folder.run('concordance', '--sort', 'right', '/bridge \\w+/', '.')).out
      .split('\n')
      .flatMap((line) => /\[(.+?)\]/.exec(line)?.[1]?.toLowerCase() ?? []);
    assert.ok(behind.length > 3);
    assert.deepEqual(behind, [...behind].sort());
  });

  it('says where there is no hit, and what is used wrongly', async () => {
    assert.deepEqual(await folder.run('concordance', 'tunnel', '.'), {
      status: 0,
      out: '',
      errors: ['crossquote: no hit for "tunnel".'],
      progress: (await folder.run('concordance', 'tunnel', '.')).progress,
    });
    for (const [args, message] of [
      [['bridge'], /Say what to look for and where/],
      [['/bri(dge/', '.'], /regular expression cannot be read/],
      [['--sort', 'up', 'bridge', '.'], /--sort is one of place, left, right/],
      [['--width', '3', 'bridge', '.'], /from 10 to 70/],
    ] as const) {
      const { status, errors } = await folder.run('concordance', ...args);
      assert.equal(status, 2);
      assert.match(errors.join('\n'), message);
    }
  });
});
