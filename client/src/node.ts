import type { ExtensionContext } from 'vscode';
import { join } from 'node:path';
import { activateExtension } from './extension';
import { CLIENT_ID, CLIENT_NAME } from './names';

/** Starts the extension on the desktop and on a remote machine: the server is a Node process of its own. */
export function activate(context: ExtensionContext): void {
  activateExtension(
    context,
    async (options) => {
      const { LanguageClient, TransportKind } = await import('vscode-languageclient/node');
      const module = join(context.extensionPath, 'dist', 'server', 'node.js');
      return new LanguageClient(
        CLIENT_ID,
        CLIENT_NAME,
        {
          run: { module, transport: TransportKind.ipc },
          debug: { module, transport: TransportKind.ipc, options: { execArgv: ['--nolazy', '--enable-source-maps'] } },
        },
        { ...options, initializationOptions: { ...options.initializationOptions, storage: context.storageUri?.fsPath } },
      );
      // The editor's own executable, told to be Node: there may be no other Node on this machine.
    },
    true,
    { node: process.execPath, script: join(context.extensionPath, 'dist', 'merge.js'), editor: true },
  );
}
