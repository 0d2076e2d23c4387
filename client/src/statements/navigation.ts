import { Disposable, Uri, type LogOutputChannel } from 'vscode';
import type { Location } from 'vscode-languageclient';
import { GetNextWording, type NextWordingParams } from '../../../server/src/statements/statementProtocol';
import { activeArticle } from '../claims/claimTarget';
import { registerCommand, UserError } from '../errors';
import { Commands } from '../names';
import { openPlace, toRange } from '../places';
import type { Server } from '../server';

/** "Go to next wording" and back: through a statement's wordings, from article to article. */
export function registerNavigation(server: Server, log: LogOutputChannel): Disposable {
  const go = async (step: 1 | -1): Promise<void> => {
    const { document, selection } = activeArticle();
    const params: NextWordingParams = {
      uri: document.uri.toString(),
      position: { line: selection.start.line, character: selection.start.character },
      step,
    };
    const next = await server.request<Location | null>(GetNextWording, params);
    if (next === null)
      throw new UserError(
        'No other article has this statement. Put the cursor into a quotation or a reported statement that others have too.',
      );
    await openPlace(Uri.parse(next.uri), toRange(next.range));
  };
  return Disposable.from(
    registerCommand(log, Commands.nextWording, 'Going to the next wording', () => go(1)),
    registerCommand(log, Commands.previousWording, 'Going to the wording before', () => go(-1)),
  );
}
