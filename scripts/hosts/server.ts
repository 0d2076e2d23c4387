// Starts VS Code's server on the loopback address.
import { mkdir, readFile, writeFile } from 'node:fs/promises';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { fetchServer } from './fetchVSCode';
import { startListener, type Listener } from './listener';
import { root } from './paths';
import { quietSettings, writeSettings, type Settings } from './settings';

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
  /** 0 takes a free one. */
  readonly port?: number;
}

export interface VSCodeServer extends Listener {
  readonly token: string | null;
}

/** Makes the checkout an installed extension of the profile: its files stay where they are. */
async function installCheckout(extensionsFolder: string): Promise<void> {
  const { name, publisher, version } = JSON.parse(await readFile(join(root, 'package.json'), 'utf8')) as Record<
    'name' | 'publisher' | 'version',
    string
  >;
  const location = { $mid: 1, scheme: 'file', path: decodeURIComponent(pathToFileURL(root).pathname) };
  await mkdir(extensionsFolder, { recursive: true });
  await writeFile(
    join(extensionsFolder, 'extensions.json'),
    JSON.stringify([{ identifier: { id: `${publisher}.${name}` }, version, location, metadata: {} }]),
  );
}

/**
 * Starts the server on a port of the loopback address, and fetches it first where it is missing.
 * @throws Error where it does not listen in time, with what it printed.
 */
export async function startServer({
  profile,
  settings = quietSettings,
  automation = false,
  port = 0,
}: ServerOptions): Promise<VSCodeServer> {
  const { node, serverMain } = await fetchServer();
  const folders = { data: join(profile, 'server'), user: join(profile, 'user'), extensions: join(profile, 'extensions') };
  await writeSettings(folders.user, settings);
  const token = automation ? null : crypto.randomUUID();
  if (!automation) await installCheckout(folders.extensions);
  const listener = await startListener({
    name: "VS Code's server",
    command: node,
    args: [
      serverMain,
      '--host',
      '127.0.0.1',
      '--port',
      String(port),
      '--accept-server-license-terms',
      '--telemetry-level',
      'off',
      '--disable-workspace-trust',
      '--server-data-dir',
      folders.data,
      '--user-data-dir',
      folders.user,
      '--extensions-dir',
      folders.extensions,
      ...(token === null ? ['--without-connection-token', '--enable-smoke-test-driver'] : ['--connection-token', token]),
    ],
    // Without a marketplace the workbench asks nobody about extensions.
    env: { ...process.env, EXTENSIONS_GALLERY: '{}' },
    listening: /Extension host agent listening on (\d+)/,
  });
  return { ...listener, token };
}
