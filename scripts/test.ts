// npm test: every check there is, or the parts that are named, and one line of counts at the end.
//   npm test                 all parts
//   npm test -- unit host    these parts
import { spawn } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import type { Counts } from '../test/support/suiteMarks';
import { findBrowser, howToInstallBrowser } from './hosts/browser';
import { desktopPossible } from './hosts/desktopHost';
import { root } from './hosts/paths';

interface Part {
  readonly name: string;
  readonly what: string;
  /** Arguments of a Node process; several run one after the other. */
  readonly commands: readonly (readonly string[])[];
  /** A suite that leaves counts; without, the part as a whole passes or fails. */
  readonly suite: boolean;
  /** What this machine lacks for it, and how to get it; null where it can run. */
  missing?(): Promise<string | null>;
}

const script = (path: string): string[] => ['--import', 'tsx', path];
const mocha = (glob: string): Part['commands'] => [
  ['node_modules/mocha/bin/mocha.js', '--reporter', 'test/support/countingReporter.ts', glob],
];
const check = (name: string, what: string, ...commands: string[][]): Part => ({ name, what, commands, suite: false });
const suite = (name: string, what: string, glob = `test/${name}/**/*.test.ts`): Part => ({
  name,
  what,
  commands: mocha(glob),
  suite: true,
});

const noBrowser = async (): Promise<string | null> => (findBrowser() === null ? howToInstallBrowser : null);
const noHost = async (): Promise<string | null> => (findBrowser() === null && !(await desktopPossible()) ? howToInstallBrowser : null);

const parts: readonly Part[] = [
  check(
    'types',
    'the TypeScript compiler finds nothing',
    ['node_modules/typescript/bin/tsc', '--noEmit'],
    ['node_modules/typescript/bin/tsc', '--noEmit', '-p', 'client/src/comparePage'],
  ),
  check('lint', 'ESLint finds nothing', ['node_modules/eslint/bin/eslint.js', '.']),
  check('format', 'Prettier would change nothing', ['node_modules/prettier/bin/prettier.cjs', '--check', '--log-level', 'warn', '.']),
  check('build', 'client, server and command line bundle', ['esbuild.mjs']),
  suite('unit', 'the core, one part at a time'),
  suite('golden', 'whole articles against what is expected of them'),
  suite('server', 'the built server over stdio'),
  suite('cli', 'the built command line'),
  suite('histories', 'random histories of two branches, merged by git'),
  suite('grammar', 'the TextMate grammar'),
  suite('manifest', 'package.json against the code'),
  suite('scripts', 'the scripts that people call'),
  check('package', 'the .vsix holds what the list says', script('scripts/package.ts')),
  { name: 'host', what: 'the extension in VS Code', commands: [script('scripts/hosts/hostTests.ts')], suite: true, missing: noHost },
  {
    name: 'web',
    what: 'the extension in VS Code for the Web',
    commands: [script('scripts/hosts/webTests.ts')],
    suite: true,
    missing: noBrowser,
  },
  { ...suite('ui', 'mouse and keyboard in a browser'), missing: noBrowser },
];

/** Runs one Node process to its end with this terminal. */
function run(args: readonly string[], countsFile: string): Promise<number> {
  return new Promise((settle, fail) => {
    spawn(process.execPath, args, { cwd: root, stdio: 'inherit', env: { ...process.env, CROSSQUOTE_COUNTS: countsFile } })
      .once('error', fail)
      .once('close', (code) => {
        settle(code ?? 1);
      });
  });
}

/** @returns its counts; a suite that ended badly without counting a failure counts as one. */
async function runPart(part: Part): Promise<Counts> {
  const missing = (await part.missing?.()) ?? null;
  if (missing !== null) {
    process.stdout.write(`${missing}\n`);
    return process.env['CI'] ? { passed: 0, failed: 1, skipped: 0 } : { passed: 0, failed: 0, skipped: 1 };
  }
  const countsFile = join(root, 'build', `${part.name}.counts.json`);
  rmSync(countsFile, { force: true });
  let status = 0;
  for (const command of part.commands) status ||= await run(command, countsFile);
  if (!part.suite) return status === 0 ? { passed: 1, failed: 0, skipped: 0 } : { passed: 0, failed: 1, skipped: 0 };
  const counts: Counts = existsSync(countsFile)
    ? (JSON.parse(readFileSync(countsFile, 'utf8')) as Counts)
    : { passed: 0, failed: 0, skipped: 0 };
  const complete = status === 0 ? counts.passed + counts.skipped > 0 : counts.failed > 0;
  return complete ? counts : { ...counts, failed: counts.failed + 1 };
}

async function main(): Promise<number> {
  const names = process.argv.slice(2);
  const unknown = names.find((name) => !parts.some((part) => part.name === name));
  if (unknown !== undefined) {
    process.stderr.write(`There is no part "${unknown}". The parts: ${parts.map((part) => part.name).join(', ')}.\n`);
    return 2;
  }
  mkdirSync(join(root, 'build'), { recursive: true });
  const total = { passed: 0, failed: 0, skipped: 0 };
  const lines: string[] = [];
  for (const part of parts.filter(({ name }) => names.length === 0 || names.includes(name))) {
    process.stdout.write(`\n== ${part.name}: ${part.what}\n`);
    const started = performance.now();
    const counts = await runPart(part);
    total.passed += counts.passed;
    total.failed += counts.failed;
    total.skipped += counts.skipped;
    lines.push(`${part.name.padEnd(10)}${sentence(counts)} (${((performance.now() - started) / 1000).toFixed(1)} s)`);
  }
  process.stdout.write(`\n${lines.join('\n')}\n\n${sentence(total)}\n`);
  return total.failed === 0 ? 0 : 1;
}

const sentence = ({ passed, failed, skipped }: Counts): string => `${passed} passed, ${failed} failed, ${skipped} skipped`;

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
