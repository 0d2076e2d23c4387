import { window, type ExtensionContext } from 'vscode';
import { CLIENT_NAME } from './names';
import { registerLanguages } from './languages';
import { registerPlaces } from './places';
import { Server, type CreateClient } from './server';

/**
 * Puts the extension together: what both entries share.
 * @param createClient makes a language client that is not started; called when the first article shows up, not before.
 */
export function activateExtension(context: ExtensionContext, createClient: CreateClient): void {
  const log = window.createOutputChannel(CLIENT_NAME, { log: true });
  const server = new Server(createClient, log);
  context.subscriptions.push(
    log,
    server,
    registerLanguages(server, log),
    registerPlaces(log),
  );
}
