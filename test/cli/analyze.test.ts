import assert from 'node:assert/strict';
import type { AnalysisJson } from '../../server/src/cli/analysisJson';
import { courier, gazette, herald, threeArticles } from '../support/articles';
import { TestFolder, type Outcome } from '../support/terminal';

const json = ({ out }: Outcome): AnalysisJson => JSON.parse(out) as AnalysisJson;

describe('crossquote analyze', () => {
  let folder: TestFolder;
  before(async () => {
    folder = await TestFolder.with({
      ...threeArticles,
      'old/archive.md': gazette,
      'notes.pdf': 'no article',
      'annotations/ann/readme.txt': herald,
      'bom.news': `\uFEFF${herald}`,
    });
  });
  after(() => folder.remove());

  it('prints one JSON object: articles by path, quotes with spans into the text', async () => {
    const { status, out, errors } = await folder.run('analyze', '--json', '.');
    assert.equal(status, 0);
    assert.deepEqual(errors, []);
    const { version, articles } = JSON.parse(out) as AnalysisJson;
    assert.equal(version, 1);
    assert.deepEqual(
      articles.map(({ path }) => path),
      ['courier.txt', 'gazette.txt', 'herald.txt', 'old/archive.md'],
    );
    const [quote] = articles.find(({ path }) => path === 'herald.txt')?.quotes ?? [];
    assert(quote?.speaker && quote.cue);
    const text = (span: { start: number; end: number }): string => herald.slice(span.start, span.end);
    assert.equal(text(quote), 'We have spent 1,200 days waiting for this bridge, and nobody should wait one day longer,');
    assert.deepEqual(
      [quote.id, quote.type, quote.canonical, text(quote.speaker), text(quote.cue)],
      ['herald.txt#1', 'direct', 'Ada Voss', 'Ada Voss', 'said'],
    );
    assert(quote.confidence > 0 && quote.confidence <= 1);
  });

  it('links the same statement across articles, with the conflict over the number', async () => {
    const { statements, links } = json(await folder.run('analyze', '--json', 'herald.txt', 'courier.txt'));
    assert.deepEqual(
      links.map(({ a, b, kind }) => [a, b, kind]),
      [['courier.txt#1', 'herald.txt#1', 'same']],
    );
    const [statement] = statements.filter(({ members }) => members.length > 1);
    assert.deepEqual(statement?.members, ['courier.txt#1', 'herald.txt#1']);
    assert.equal(statement.speaker, 'Ada Voss');
    assert.deepEqual(
      statement.conflicts.map(({ kind }) => kind),
      ['number'],
    );
  });

  it('leaves statements and links out with --no-links', async () => {
    const { statements, links, articles } = json(await folder.run('analyze', '--json', '--no-links', '.'));
    assert.deepEqual([statements, links], [[], []]);
    assert.equal(articles.length, 4);
  });

  it('takes what --include names, and counts offsets without a byte-order mark', async () => {
    const { articles } = json(await folder.run('analyze', '--json', '--include', '**/*.news', '.'));
    assert.deepEqual(
      articles.map(({ path }) => path),
      ['bom.news'],
    );
    const [quote] = articles[0]?.quotes ?? [];
    assert.equal(herald.slice(quote?.start, quote?.end).slice(0, 13), 'We have spent');
  });

  it('counts paths from the folder that holds all that was named', async () => {
    const { articles } = json(await folder.run('analyze', '--json', '--no-links', 'old', 'herald.txt'));
    assert.deepEqual(
      articles.map(({ path }) => path),
      ['herald.txt', 'old/archive.md'],
    );
  });

  it('lists for people: place, kind, who, where else', async () => {
    const { out, progress } = await folder.run('analyze', 'herald.txt', 'courier.txt');
    assert.match(out, /herald\.txt:5:1 {2}direct, Ada Voss, \d+ % sure, in 1 other article\n {4}“We have spent 1,200 days/u);
    assert.match(out, /herald\.txt:7:1 {2}direct, Ada Voss \(“she”\)/u);
    assert(progress.some((line) => line.includes('1 of 2')));
  });

  it('names a file that it cannot read, goes on with the others, and ends with 1', async () => {
    const damaged = await TestFolder.with({
      'good.txt': courier,
      'latin.txt': Buffer.from('“Déjà vu,” said Voss.', 'latin1'),
      'wide.txt': Buffer.from('\uFEFFa', 'utf16le'),
      'long.txt': 'a'.repeat(1_000_000),
    });
    const outcome = await damaged.run('analyze', '--json', '.');
    assert.equal(outcome.status, 1);
    assert.deepEqual(
      json(outcome).articles.map(({ path }) => path),
      ['good.txt'],
    );
    assert.deepEqual(outcome.errors.map((line) => line.split(':')[0]).sort(), ['latin.txt', 'long.txt', 'wide.txt']);
    assert.match(outcome.errors.join('\n'), /latin\.txt: This file is not UTF-8 from line 1 on; it looks like Latin-1/u);
    await damaged.remove();
  });

  for (const [args, said] of [
    [[], /Say what to do: one of analyze, report, .*check/u],
    [['analyse'], /There is no command "analyse"/u],
    [['analyze'], /Name the files or folders to analyse: crossquote analyze \[--json\]/u],
    [['analyze', 'nowhere'], /There is no file or folder "nowhere"/u],
    [['analyze', '--jsn', '.'], /Unknown option '--jsn'/u],
    [['analyze', '--include'], /--include/u],
    [['report'], /Name the files or folders to report on/u],
    [['report', '--html', 'no/such/folder/page.html', '.'], /cannot be written \(ENOENT\)/u],
    [['check', 'a', 'b'], /Name one folder/u],
    [['check', 'nowhere'], /There is no folder "nowhere"/u],
  ] as const) {
    it(`says in one line what to do about: crossquote ${args.join(' ')}`, async () => {
      const { status, out, errors } = await folder.run(...args);
      assert.equal(status, 2);
      assert.equal(out, '');
      assert.equal(errors.length, 1);
      assert.match(errors[0] ?? '', said);
      assert(!errors[0]?.includes('\n'));
    });
  }

  it('shows its commands when asked', async () => {
    const { status, out } = await folder.run('--help');
    assert.equal(status, 0);
    assert.match(out, /crossquote check \[PATH\]/u);
  });
});
