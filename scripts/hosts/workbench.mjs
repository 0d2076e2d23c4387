// The address of a workbench that a server shows, and the page it opens in.

const asUri = (path) => path.split(/[\\/]/).map(encodeURIComponent).join('/');

/**
 * @param {{ origin: string, authority: string, token: string | null }} server
 * @param {object} what
 * @param {string} what.folder absolute path of the folder to open.
 * @param {string} [what.extension] absolute path of an extension to develop; needs `automation`.
 * @param {string} [what.tests] absolute path of a module that exports `run()`; needs `automation`.
 * @returns {string} the address to open.
 */
export function workbenchAddress(server, { folder, extension, tests }) {
  const remote = (path) => `vscode-remote://${server.authority}${asUri(path)}`;
  const payload = [['skipWelcome', 'true'], ['skipReleaseNotes', 'true']];
  if (extension) payload.push(['extensionDevelopmentPath', remote(extension)]);
  if (tests) payload.push(['extensionTestsPath', remote(tests)]);
  const query = new URLSearchParams({ folder });
  if (server.token) query.set('tkn', server.token);
  if (extension || tests) query.set('payload', JSON.stringify(payload));
  return `${server.origin}/?${query}`;
}
