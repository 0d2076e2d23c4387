import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { serialiseRecord } from '../../server/src/core/claims/record';
import { claim, gitIsThere, idNumber } from '../unit/claims/support';
import { Repository } from '../histories/repository';

const line = (n: number, note = ''): string => `${serialiseRecord(claim({ id: idNumber(n), note }))}\n`;
const path = 'press cuttings/annotations/ann/port’s report.txt.jsonl';

describe('crossquote merge', () => {
  let repository: Repository;
  before(function () {
    if (!gitIsThere()) this.skip();
  });
  beforeEach(() => {
    repository = new Repository();
  });
  afterEach(() => repository.remove());

  /** Two branches that both change a file, merged by git. */
  function branches(file: string, base: string | Uint8Array, ours: string | Uint8Array, theirs: string | Uint8Array): number | null {
    repository.write(file, base);
    repository.commit('base');
    repository.git('branch', 'other');
    repository.write(file, ours);
    repository.commit('ours');
    repository.git('checkout', '-q', 'other');
    repository.write(file, theirs);
    repository.commit('theirs');
    repository.git('checkout', '-q', 'main');
    return repository.tryGit('merge', '-q', '--no-edit', 'other').status;
  }

  it('resolves what git left, stages it, and says what it did', async () => {
    assert.equal(branches(path, line(1), line(1) + line(2), line(1) + line(3)), 1);
    assert.deepEqual(await repository.crossquote('merge', '--resolve', 'press cuttings'), {
      status: 0,
      out: `${path}: merged.\n`,
      errors: '',
    });
    assert.equal(repository.read(path), line(1) + line(2) + line(3));
    assert.deepEqual(repository.unmerged(), []);
    assert.deepEqual(await repository.crossquote('merge', '--resolve'), {
      status: 0,
      out: 'No annotation file is in conflict.\n',
      errors: '',
    });
  });

  it('leaves to a person what is a person’s to decide, then takes the decision', async () => {
    branches(path, line(1), line(1, 'mine'), line(1, 'other'));
    const { status, out } = await repository.crossquote('merge', '--resolve');
    assert.equal(status, 1);
    assert.match(
      out,
      /\(nine ships\): both branches changed note differently; both are between conflict markers\.\nOne file is left to settle\.\n$/,
    );
    assert.deepEqual(repository.unmerged(), [path]);
    assert.equal((await repository.crossquote('merge', '--resolve', '--keep', 'theirs')).status, 0);
    assert.match(repository.read(path), /"note":"other"/);
    assert.deepEqual(repository.unmerged(), []);
  });

  it('brings back a changed claim of a file that the other branch deleted', async () => {
    repository.write(path, line(1) + line(2));
    repository.commit('base');
    repository.git('checkout', '-q', '-b', 'other');
    repository.write(path, line(1, 'Seen.') + line(2));
    repository.commit('theirs');
    repository.git('checkout', '-q', 'main');
    repository.git('rm', '-q', path);
    repository.commit('ours');
    repository.tryGit('merge', '-q', 'other');
    const { status, out } = await repository.crossquote('merge', '--resolve');
    assert.equal(status, 0);
    assert.match(out, /removed on one branch \(ours\) and changed on the other/);
    assert.equal(repository.read(path), line(1, 'Seen.'));
  });

  it('merges a codebook by tags', async () => {
    const codebook = (...ids: string[]): string =>
      `${JSON.stringify({ revision: 1, tags: ids.map((id) => ({ id, label: id, definition: id })) }, null, 2)}\n`;
    assert.equal(branches('annotations/codebook.json', codebook('a'), codebook('a', 'b'), codebook('a', 'c')), 1);
    assert.equal((await repository.crossquote('merge', '--resolve')).status, 0);
    assert.deepEqual(
      (JSON.parse(repository.read('annotations/codebook.json')) as { tags: { id: string }[] }).tags.map(({ id }) => id),
      ['a', 'c', 'b'],
    );
  });

  for (const [args, message] of [
    [['merge', 'a'], /^crossquote: Git calls "crossquote merge %O %A %B %P"/],
    [['merge', '--install', '--resolve'], /Either install or resolve/],
    [['merge', '--resolve', '--keep', 'mine'], /--keep takes ours, theirs or both/],
    [['merge', '--resolve', 'nowhere'], /There is no folder "nowhere"/],
  ] as const) {
    it(`says what is wrong with "${args.join(' ')}"`, async () => {
      const { status, errors } = await repository.crossquote(...args);
      assert.equal(status, 2);
      assert.match(errors, message);
    });
  }

  describe('the driver', () => {
    before(() => {
      assert.ok(existsSync('dist/merge.js'), 'npm run build makes the driver');
    });
    const install = (): string =>
      spawnSync(process.execPath, [resolve('dist/cli.js'), 'merge', '--install', 'press cuttings'], {
        cwd: repository.path,
        encoding: 'utf8',
      }).stdout;
    const attributes = (): string => readFileSync(join(repository.path, 'press cuttings/.gitattributes'), 'utf8');

    it('is set up once, and beside what stands in .gitattributes', () => {
      repository.write('press cuttings/.gitattributes', '*.txt text eol=lf');
      assert.match(install(), /^Wrote \.gitattributes.*\nSet merge\.crossquote\.name and merge\.crossquote\.driver in this clone\./);
      const written = attributes();
      assert.match(written, /^\*\.txt text eol=lf\nannotations\/\*\*\/\*\.jsonl text eol=lf merge=crossquote\n/);
      assert.equal(install(), '.gitattributes names the merge driver already.\nThis clone has the merge driver already.\n');
      assert.equal(attributes(), written);
    });

    it('merges within git’s own merge, whatever the path is called', () => {
      repository.write('press cuttings/article.txt', 'Nine ships left.\n');
      install();
      assert.equal(branches(path, line(1), line(1) + line(2), line(1) + line(3)), 0);
      assert.equal(repository.read(path), line(1) + line(2) + line(3));
    });

    it('leaves a conflict to decide as one, with both versions in the file', () => {
      repository.write('press cuttings/article.txt', 'Nine ships left.\n');
      install();
      assert.equal(branches(path, line(1) + line(2), line(1, 'mine') + line(2), line(1, 'other')), 1);
      assert.equal(
        repository
          .read(path)
          .split('\n')
          .filter((text) => text.includes('"note":"other"') || text.includes('"note":"mine"')).length,
        2,
      );
      assert.ok(!repository.read(path).includes(idNumber(2)));
    });

    it('leaves git’s own conflict where the program is gone', () => {
      repository.write('press cuttings/article.txt', 'Nine ships left.\n');
      install();
      const command = repository.git('config', 'merge.crossquote.driver').trim();
      repository.git('config', 'merge.crossquote.driver', command.replaceAll('merge.js', 'gone.js'));
      assert.equal(branches(path, line(1), line(1) + line(2), line(1) + line(3)), 1);
      assert.match(repository.read(path), /^<<<<<<< ours$/m);
    });

    it('merges line by line what is no UTF-8', () => {
      repository.write('press cuttings/article.txt', 'Nine ships left.\n');
      install();
      const latin = (text: string): Buffer => Buffer.from(text, 'latin1');
      assert.equal(branches(path, latin(line(1)), latin(line(1, 'café')), latin(line(1) + line(3))), 1);
      assert.match(repository.read(path), /^<<<<<<< ours$/m);
    });
  });
});
