import assert from 'node:assert/strict';
import { spawnSync } from 'node:child_process';
import { join } from 'node:path';

const root = join(__dirname, '../..');

function start(...args: string[]): { readonly status: number | null; readonly out: string; readonly error: string } {
  const { status, stdout, stderr } = spawnSync(process.execPath, ['--import', 'tsx', 'scripts/start.ts', ...args], {
    cwd: root,
    encoding: 'utf8',
  });
  return { status, out: stdout, error: stderr };
}

describe('npm start', () => {
  it('says how it is called', () => {
    const { status, out } = start('--help');
    assert.equal(status, 0);
    assert.match(out, /^Usage: npm start/);
  });

  const wrong: readonly (readonly [string, readonly string[], RegExp])[] = [
    ['a folder that is not there', ['no-such-folder'], /There is no folder .*no-such-folder/],
    ['a file instead of a folder', ['package.json'], /package\.json is a file: name the folder/],
    ['two folders', ['samples', 'docs'], /One folder can be opened at a time, not 2\./],
    ['an option it does not know', ['--brwoser'], /Unknown option '--brwoser'/],
    ['a port that is none', ['--port', '99999'], /--port takes a number from 0 to 65535, not "99999"/],
  ];
  for (const [what, args, message] of wrong) {
    it(`refuses ${what} in one line, before anything is built`, () => {
      const { status, error } = start(...args);
      assert.equal(status, 2);
      assert.match(error, message);
      assert.equal(error.trim().split('\n').length, 1);
    });
  }
});
