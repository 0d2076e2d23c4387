import assert from 'node:assert/strict';
import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import { parseAnnotationFile } from '../../../server/src/core/claims/annotationFile';
import { effectiveRecords } from '../../../server/src/core/annotationFiles/recordFile';
import { planAdd, planRemove, planUpdate } from '../../../server/src/core/claims/changes/plans';
import { harbourReport } from './articleText';
import { gitIsThere, idNumber } from './support';

const passages = [
  'Nine ships left',
  'We have waited long enough',
  '1,200 tonnes of grain',
  'no permission to sail',
  'a provocation',
  'six more ships',
  'wheat',
];

describe('annotation files in git merges', () => {
  let folder = '';
  const git = (...args: string[]): string =>
    execFileSync('git', ['-c', 'user.name=t', '-c', 'user.email=t@example.org', '-c', 'core.autocrlf=false', ...args], {
      cwd: folder,
      encoding: 'utf8',
      stdio: 'pipe',
    });
  const pathOf = (annotator: string): string => `annotations/${annotator}/report.txt.jsonl`;
  const read = (path: string): string | undefined =>
    existsSync(join(folder, path)) ? readFileSync(join(folder, path), 'utf8') : undefined;
  const write = (path: string, text: string): void => {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  };
  const tag = (annotator: string, n: number): void => {
    const start = harbourReport.indexOf(passages[n] ?? '');
    const { path, text } = planAdd(
      {
        articleText: harbourReport,
        articlePath: 'report.txt',
        span: { start, end: start + (passages[n]?.length ?? 0) },
        tags: ['claim.quantity'],
        note: '',
        annotator,
        now: new Date(0),
        id: idNumber(n),
        codebookRevision: 1,
      },
      read(pathOf(annotator)),
    );
    write(path, text);
  };
  const commit = (): void => {
    git('add', '-A');
    git('commit', '-q', '-m', 'Tag');
  };
  const ids = (annotator: string): string[] =>
    effectiveRecords(parseAnnotationFile(read(pathOf(annotator)) ?? '')).map(({ record }) => record.id);

  beforeEach(function () {
    if (!gitIsThere()) this.skip();
    folder = mkdtempSync(join(tmpdir(), 'crossquote-'));
    git('init', '-q', '-b', 'main');
    write('report.txt', harbourReport);
    for (const annotator of ['ann', 'bo']) tag(annotator, annotator === 'ann' ? 0 : 1);
    commit();
    git('branch', 'other');
  });
  afterEach(() => {
    if (folder !== '') rmSync(folder, { recursive: true, force: true });
    folder = '';
  });

  it('merge without a conflict where two people tagged, changed and removed their own', () => {
    for (const n of [2, 3]) tag('ann', n);
    write(pathOf('ann'), planRemove({ path: pathOf('ann'), id: idNumber(0) }, read(pathOf('ann'))).text);
    commit();
    git('checkout', '-q', 'other');
    for (const n of [4, 5]) tag('bo', n);
    write(
      pathOf('bo'),
      planUpdate({ path: pathOf('bo'), id: idNumber(1), note: 'Seen.', now: new Date(0), codebookRevision: 1 }, read(pathOf('bo'))).text,
    );
    commit();
    git('merge', '-q', '--no-edit', 'main');
    assert.deepEqual(ids('ann'), [2, 3].map(idNumber));
    assert.deepEqual(ids('bo'), [1, 4, 5].map(idNumber));
  });

  it('show every record where one person tagged on two branches, and take a further claim outside the conflict', () => {
    for (const n of [2, 4]) tag('ann', n);
    commit();
    git('checkout', '-q', 'other');
    for (const n of [3, 5]) tag('ann', n);
    commit();
    assert.throws(() => git('merge', '-q', '--no-edit', 'main'), /./);
    assert.equal(parseAnnotationFile(read(pathOf('ann')) ?? '').conflicts.length, 1);
    assert.deepEqual(ids('ann').sort(), [0, 2, 3, 4, 5].map(idNumber));
    const before = read(pathOf('ann')) ?? '';
    tag('ann', 6);
    assert.ok((read(pathOf('ann')) ?? '').startsWith(before));
    assert.deepEqual(ids('ann').sort(), [0, 2, 3, 4, 5, 6].map(idNumber));
  });
});
