import { window, type Disposable, type LogOutputChannel } from 'vscode';
import { ServerCommands } from '../../server/src/protocol';
import type { NameListChange, RenameSpeakerParams } from '../../server/src/annotationFiles/listProtocol';
import { registerCommand, UserError } from './errors';
import { Commands } from './names';
import type { Server } from './server';
import { renamed, type ChangeSpeakers } from './speakerChanges';

/** Asks what to call a speaker, and writes it into the folder's name list. */
export function registerRenameSpeaker(server: Server, change: ChangeSpeakers, log: LogOutputChannel): Disposable {
  return registerCommand(log, Commands.renameSpeaker, 'Renaming the speaker', async (uri, from) => {
    if (typeof uri !== 'string' || typeof from !== 'string')
      throw new UserError('Choose “Rename speaker” from the light bulb on a quotation.');
    const to = (
      await window.showInputBox({
        title: `Rename Speaker: ${from}`,
        value: from,
        prompt: 'What every article of the folder shall call this speaker; written to annotations/speakers.json',
        validateInput: (value) => (value.trim() === '' ? 'A speaker needs a name.' : undefined),
      })
    )?.trim();
    if (to === undefined || to === from) return;
    const params: RenameSpeakerParams = { uri, from, to };
    await change(() => server.execute<NameListChange>(ServerCommands.renameSpeaker, params), uri, renamed);
  });
}
