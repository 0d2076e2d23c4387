// Starts VS Code's server on the loopback address and stops it again.
import { spawn } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fetchServer } from './fetchVSCode.mjs';
import { root } from './paths.mjs';

/** How long the server may take before it listens, in milliseconds. */
const START_LIMIT = 60_000;

/** Settings that leave Crossquote and the articles on the screen and nothing else. */
export const quietSettings = {
  'chat.commandCenter.enabled': false,
  'chat.disableAIFeatures': true,
  'extensions.ignoreRecommendations': true,
  'git.openRepositoryInParentFolders': 'never',
  'telemetry.telemetryLevel': 'off',
  'update.mode': 'none',
  'workbench.enableExperiments': false,
  'workbench.secondarySideBar.defaultVisibility': 'hidden',
  'workbench.startupEditor': 'none',
  'workbench.tips.enabled': false,
  'workbench.welcomePage.walkthroughs.openOnInstall': false,
};

/** Makes the checkout an installed extension of the profile: its files stay where they are. */
async function installCheckout(extensionsFolder) {
  const { name, publisher, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8'));
  const { pathname } = pathToFileURL(root);
  const entry = { identifier: { id: `${publisher}.${name}` }, version, location: { $mid: 1, scheme: 'file', path: decodeURIComponent(pathname) }, metadata: {} };
  await writeFile(join(extensionsFolder, 'extensions.json'), JSON.stringify([entry]));
}

/**
 * Starts the server.
 * @param {object} options
 * @param {string} options.profile folder for everything it writes; made where it is missing.
 * @param {Record<string, unknown>} [options.settings] user settings that a profile without any gets.
 * @param {boolean} [options.automation] for tests: the page may name the extension to develop and its tests, and there
 *   is no token. Otherwise the extension is installed from the checkout and the address holds a token.
 * @param {NodeJS.ProcessEnv} [options.env]
 * @param {number} [options.port] 0 takes a free one.
 * @returns {Promise<{ origin: string, authority: string, token: string | null, closed: Promise<void>, stop: () => Promise<void> }>}
 * @throws {Error} where it does not listen in time, with what it printed.
 */
export async function startServer({ profile, settings = quietSettings, automation = false, env = process.env, port = 0 }) {
  const { node, serverMain } = await fetchServer();
  const folders = { data: join(profile, 'server'), user: join(profile, 'user'), extensions: join(profile, 'extensions') };
  await mkdir(join(folders.user, 'User'), { recursive: true });
  await mkdir(folders.extensions, { recursive: true });
  const settingsFile = join(folders.user, 'User', 'settings.json');
  await writeFile(settingsFile, JSON.stringify(settings, null, 2), { flag: 'wx' }).catch((error) => {
    if (error.code !== 'EEXIST') throw error;
  });
  const token = automation ? null : crypto.randomUUID();
  if (!automation) await installCheckout(folders.extensions);

  const child = spawn(node, [
    serverMain, '--host', '127.0.0.1', '--port', String(port), '--accept-server-license-terms', '--telemetry-level', 'off',
    '--disable-workspace-trust', '--server-data-dir', folders.data, '--user-data-dir', folders.user, '--extensions-dir', folders.extensions,
    ...(automation ? ['--without-connection-token', '--enable-smoke-test-driver'] : ['--connection-token', token]),
  ], { env, stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' });

  let printed = '';
  const closed = new Promise((resolve) => child.once('close', () => resolve()));
  const stop = async () => {
    if (child.exitCode === null && child.signalCode === null) kill(child);
    await closed;
  };
  const address = await new Promise((resolve, reject) => {
    const limit = setTimeout(() => reject(new Error(`VS Code's server did not listen within ${START_LIMIT / 1000} s:\n${printed}`)), START_LIMIT);
    const settle = (then, value) => {
      clearTimeout(limit);
      then(value);
    };
    const read = (chunk) => {
      printed += chunk;
      const found = /Extension host agent listening on (\d+)/.exec(printed);
      if (found) settle(resolve, found[1]);
    };
    child.stdout.on('data', read);
    child.stderr.on('data', read);
    child.once('error', (error) => settle(reject, error));
    child.once('close', (code) => settle(reject, new Error(`VS Code's server ended with status ${code}:\n${printed}`)));
  }).catch(async (error) => {
    await stop();
    throw error;
  });
  const authority = `127.0.0.1:${address}`;
  return { origin: `http://${authority}`, authority, token, closed, stop };
}

/** The server starts extension hosts and they start language servers: all of them end with it. */
function kill(child) {
  if (process.platform === 'win32') spawn('taskkill', ['/pid', String(child.pid), '/T', '/F']);
  else process.kill(-child.pid, 'SIGTERM');
}
