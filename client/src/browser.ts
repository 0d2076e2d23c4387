import { Uri, type ExtensionContext } from 'vscode';
import { activateExtension } from './extension';
import { CLIENT_ID, CLIENT_NAME } from './names';

/** What the worker's global scope has and the compiler's library list leaves out. */
declare const Worker: new (url: string) => object;

/** Starts the extension in VS Code for the Web: the server is a worker, and reads files through the client. */
export function activate(context: ExtensionContext): void {
  activateExtension(
    context,
    async (options) => {
      const { LanguageClient } = await import('vscode-languageclient/browser');
      const server = Uri.joinPath(context.extensionUri, 'dist', 'server', 'browser.js');
      // The worker itself rather than a function that gives it: VS Code's own Worker is no instance of the one that the client asks for.
      return new LanguageClient(CLIENT_ID, CLIENT_NAME, new Worker(server.toString(true)), options);
    },
    false,
    null,
  );
}
