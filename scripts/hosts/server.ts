// Starts VS Code's server on the loopback address and stops it again.
import { spawn, type ChildProcess } from 'node:child_process';
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fetchServer } from './fetchVSCode';
import { root } from './paths';
import { quietSettings, type Settings } from './settings';

/** How long the server may take before it listens, in milliseconds. */
const START_LIMIT = 60_000;

export interface ServerOptions {
  /** Folder for everything the server writes; made where it is missing. */
  readonly profile: string;
  /** User settings that a profile without any gets. */
  readonly settings?: Settings;
  /**
   * For tests: the page may name the extension to develop and its tests, and there is no token. Otherwise the
   * extension is installed from the checkout and the address holds a token.
   */
  readonly automation?: boolean;
  readonly env?: NodeJS.ProcessEnv;
  /** 0 takes a free one. */
  readonly port?: number;
}

export interface VSCodeServer {
  /** `127.0.0.1:port` */
  readonly authority: string;
  readonly token: string | null;
  /** Resolves when the server has ended, for whatever reason. */
  readonly closed: Promise<void>;
  stop(): Promise<void>;
}

/** Makes the checkout an installed extension of the profile: its files stay where they are. */
async function installCheckout(extensionsFolder: string): Promise<void> {
  const { name, publisher, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Record<'name' | 'publisher' | 'version', string>;
  const location = { $mid: 1, scheme: 'file', path: decodeURIComponent(pathToFileURL(root).pathname) };
  await writeFile(join(extensionsFolder, 'extensions.json'), JSON.stringify([{ identifier: { id: `${publisher}.${name}` }, version, location, metadata: {} }]));
}

/** Gives a user data folder its settings; one that a person has changed keeps the changes. */
export async function writeSettings(userFolder: string, settings: Settings): Promise<void> {
  await mkdir(join(userFolder, 'User'), { recursive: true });
  const file = join(userFolder, 'User', 'settings.json');
  await writeFile(file, `${JSON.stringify(settings, null, 2)}\n`, { flag: 'wx' }).catch((error: NodeJS.ErrnoException) => {
    if (error.code !== 'EEXIST') throw error;
  });
}

/** The server starts extension hosts, and they start language servers: all of them end with it. */
function endAll(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (process.platform === 'win32') spawn('taskkill', ['/pid', String(child.pid), '/T', '/F']);
  else process.kill(-child.pid, 'SIGTERM');
}

/** @returns the port, once the server has said that it listens. */
function listening(child: ChildProcess): Promise<string> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const limit = setTimeout(() => { reject(new Error(`VS Code's server did not listen within ${START_LIMIT / 1000} s:\n${printed}`)); }, START_LIMIT);
    const read = (chunk: Buffer): void => {
      printed += chunk.toString();
      const port = /Extension host agent listening on (\d+)/.exec(printed)?.[1];
      if (port === undefined) return;
      clearTimeout(limit);
      resolve(port);
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(limit);
      reject(new Error(`VS Code's server ended with status ${code}:\n${printed}`));
    });
  });
}

/**
 * Starts the server on a port of the loopback address, and fetches it first where it is missing.
 * @throws Error where it does not listen in time, with what it printed.
 */
export async function startServer({ profile, settings = quietSettings, automation = false, env = process.env, port = 0 }: ServerOptions): Promise<VSCodeServer> {
  const { node, serverMain } = await fetchServer();
  const folders = { data: join(profile, 'server'), user: join(profile, 'user'), extensions: join(profile, 'extensions') };
  await mkdir(folders.extensions, { recursive: true });
  await writeSettings(folders.user, settings);
  const token = automation ? null : crypto.randomUUID();
  if (!automation) await installCheckout(folders.extensions);

  // Without a marketplace the workbench asks nobody about extensions.
  const environment = { ...env, EXTENSIONS_GALLERY: '{}' };
  const child = spawn(node, [
    serverMain, '--host', '127.0.0.1', '--port', String(port), '--accept-server-license-terms', '--telemetry-level', 'off',
    '--disable-workspace-trust', '--server-data-dir', folders.data, '--user-data-dir', folders.user, '--extensions-dir', folders.extensions,
    ...(token === null ? ['--without-connection-token', '--enable-smoke-test-driver'] : ['--connection-token', token]),
  ], { env: environment, stdio: ['ignore', 'pipe', 'pipe'], detached: process.platform !== 'win32' });
  const closed = new Promise<void>((resolve) => child.once('close', () => { resolve(); }));
  const stop = async (): Promise<void> => {
    endAll(child);
    await closed;
  };
  try {
    return { authority: `127.0.0.1:${await listening(child)}`, token, closed, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}
