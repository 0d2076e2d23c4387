// The address under which a server shows its workbench.
import type { VSCodeServer } from './server';

export interface WorkbenchContent {
  /** Absolute path of the folder to open. */
  readonly folder: string;
  /** Absolute path of a file in it to open with it. */
  readonly file?: string;
  /** Absolute path of an extension to develop; only a server with `automation` heeds it. */
  readonly extension?: string;
  /** Absolute path of a module that exports `run()`; only a server with `automation` heeds it. */
  readonly tests?: string;
}

const asUriPath = (path: string): string => path.split(/[\\/]/).map(encodeURIComponent).join('/');

/** The address to open in a browser, with the token where the server has one. */
export function workbenchAddress(server: VSCodeServer, { folder, file, extension, tests }: WorkbenchContent): string {
  const authority = `127.0.0.1:${server.port}`;
  const remote = (path: string): string => `vscode-remote://${authority}${asUriPath(path)}`;
  const payload: [string, string][] =
    server.token === null
      ? [
          ['skipWelcome', 'true'],
          ['skipReleaseNotes', 'true'],
        ]
      : [];
  if (file !== undefined) payload.push(['openFile', remote(file)]);
  if (extension !== undefined) payload.push(['extensionDevelopmentPath', remote(extension)]);
  if (tests !== undefined) payload.push(['extensionTestsPath', remote(tests)]);
  const query = new URLSearchParams({ folder });
  if (payload.length > 0) query.set('payload', JSON.stringify(payload));
  if (server.token !== null) query.set('tkn', server.token);
  return `http://${authority}/?${query.toString()}`;
}
