// npm run package: a production build, packed as build/crossquote.vsix, and its contents against the list.
//   npm run package -- --update    writes the list anew
import { createVSIX, listFiles, PackageManager } from '@vscode/vsce';
import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { root, say } from './hosts/paths';

const LIST = 'test/package/contents.txt';
const MEGABYTES = 8;

function difference(expected: readonly string[], found: readonly string[]): string[] {
  return [
    ...expected.filter((name) => !found.includes(name)).map((name) => `missing: ${name}`),
    ...found.filter((name) => !expected.includes(name)).map((name) => `not in ${LIST}: ${name}`),
  ];
}

async function main(): Promise<number> {
  const built = spawnSync(process.execPath, ['esbuild.mjs', '--production'], { cwd: root, stdio: 'inherit' });
  if (built.status !== 0) return 1;
  mkdirSync(join(root, 'build'), { recursive: true });
  const packagePath = join(root, 'build/crossquote.vsix');
  await createVSIX({ cwd: root, dependencies: false, packagePath, rewriteRelativeLinks: false, allowMissingRepository: true });
  const found = (await listFiles({ cwd: root, packageManager: PackageManager.None })).map((name) => name.replaceAll('\\', '/')).sort();
  if (process.argv.includes('--update')) writeFileSync(join(root, LIST), `${found.join('\n')}\n`);
  const wrong = difference(
    readFileSync(join(root, LIST), 'utf8')
      .split('\n')
      .filter((name) => name !== ''),
    found,
  );
  const size = statSync(packagePath).size / 1024 / 1024;
  if (size > MEGABYTES) wrong.push(`${size.toFixed(1)} MB, more than ${MEGABYTES}`);
  for (const line of wrong) say(line);
  say(`build/crossquote.vsix: ${found.length} files, ${size.toFixed(1)} MB.`);
  return wrong.length === 0 ? 0 : 1;
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  },
);
