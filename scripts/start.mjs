// npm start: builds Crossquote and opens VS Code with it on a folder of articles.
import { execFile, spawn } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { cp, mkdir, rm } from 'node:fs/promises';
import { delimiter, join, resolve } from 'node:path';
import { parseArgs, promisify } from 'node:util';
import { cacheFolder } from './hosts/fetchVSCode.mjs';
import { root } from './hosts/paths.mjs';
import { startServer } from './hosts/server.mjs';
import { workbenchAddress } from './hosts/workbench.mjs';

const run = promisify(execFile);

const usage = `Usage: npm start [-- [--browser] [--port NUMBER] [FOLDER]]

Builds Crossquote and opens VS Code with it on FOLDER, or on a copy of samples/ that is a git repository of its own.
The desktop VS Code is used where \`code\` is on the PATH; otherwise, or with --browser, VS Code comes from npm
packages, is served to this machine alone, and its address is printed. Ctrl+C ends it.`;

/** Ends the program with one line for a person who called it wrongly. */
function wrong(message) {
  console.error(`${message} (npm start -- --help says more.)`);
  process.exit(2);
}

function readArguments() {
  try {
    const { values, positionals } = parseArgs({
      options: { help: { type: 'boolean', short: 'h' }, browser: { type: 'boolean' }, port: { type: 'string', default: '0' } },
      allowPositionals: true,
    });
    if (positionals.length > 1) wrong(`One folder can be opened at a time, not ${positionals.length}.`);
    const port = Number(values.port);
    if (!Number.isInteger(port) || port < 0 || port > 65535) wrong(`--port takes a number from 0 to 65535, not "${values.port}".`);
    return { ...values, port, folder: positionals[0] };
  } catch (error) {
    return wrong(error.message.split('. ')[0] + '.');
  }
}

/** The folder as given, seen from where the person called npm. */
function chosenFolder(given) {
  const folder = resolve(process.env.INIT_CWD ?? process.cwd(), given);
  if (!existsSync(folder)) wrong(`There is no folder ${folder}.`);
  if (!statSync(folder).isDirectory()) wrong(`${folder} is a file: name the folder that it lies in.`);
  return folder;
}

/** A copy of the sample articles with a history of its own: claims can be tagged and committed, the checkout stays clean. */
async function sampleFolder() {
  const folder = join(cacheFolder, 'samples');
  if (existsSync(folder)) return folder;
  await mkdir(cacheFolder, { recursive: true });
  await cp(join(root, 'samples'), folder, { recursive: true });
  const git = (...args) => run('git', ['-c', 'user.name=Crossquote', '-c', 'user.email=samples@localhost', ...args], { cwd: folder });
  try {
    await git('init', '--quiet', '--initial-branch=main');
    await git('add', '.');
    await git('commit', '--quiet', '--message', 'Six outlets report the same evening');
  } catch (error) {
    await rm(join(folder, '.git'), { recursive: true, force: true });
    console.error(`The copy of the samples is no git repository, so claims cannot be committed there: ${error.message.split('\n')[0]}`);
  }
  return folder;
}

/** Runs a program to its end with this terminal. */
function wait(command, args, options = {}) {
  return new Promise((settle, fail) => {
    spawn(command, args, { cwd: root, stdio: 'inherit', ...options }).once('error', fail).once('close', (code) => settle(code));
  });
}

const desktopCode = (process.env.PATH ?? '').split(delimiter)
  .map((folder) => join(folder, process.platform === 'win32' ? 'code.cmd' : 'code'))
  .find((path) => existsSync(path));

async function openInBrowser(folder, port) {
  const server = await startServer({ profile: join(cacheFolder, 'profile'), port });
  let stopping = false;
  const end = () => {
    stopping = true;
    void server.stop();
  };
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP']) process.once(signal, end);
  console.log(`\nVS Code with Crossquote on ${folder} is at\n\n  ${workbenchAddress(server, { folder })}\n\nOpen it in a browser on this machine. Ctrl+C ends it.`);
  await server.closed;
  if (!stopping) throw new Error('VS Code\'s server ended by itself.');
}

async function main() {
  const { help, browser, port, folder: given } = readArguments();
  if (help) {
    console.log(usage);
    return 0;
  }
  const chosen = given === undefined ? undefined : chosenFolder(given);
  const built = await wait(process.execPath, ['esbuild.mjs']);
  if (built !== 0) return 1;
  const folder = chosen ?? await sampleFolder();
  if (desktopCode && !browser) {
    console.log(`Opening ${folder} in the desktop VS Code.`);
    return await wait(desktopCode, ['--new-window', `--extensionDevelopmentPath=${root}`, folder], { shell: process.platform === 'win32' }) ?? 1;
  }
  await openInBrowser(folder, port);
  return 0;
}

try {
  process.exitCode = await main();
} catch (error) {
  console.error(error.message);
  process.exitCode = 1;
}
