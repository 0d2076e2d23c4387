import { Uri, window, workspace, type Disposable, type LogOutputChannel, type QuickPickItem } from 'vscode';
import { claimTitle } from '../../../server/src/core/claims/claimTitle';
import { isOutdated } from '../../../server/src/core/claims/codebook/recode';
import { ServerCommands } from '../../../server/src/protocol';
import type { ChangeClaimsParams, ClaimChanges, PlacedClaim } from '../../../server/src/claims/claimProtocol';
import { registerCommand, UserError } from '../errors';
import { Commands } from '../names';
import { openPlace, toRange } from '../places';
import type { Server } from '../server';
import { askTags, usableCodebook, whoAnnotates } from './asking';
import { claimsOf } from './claimTarget';
import { quoted, shorten } from './tagPicker';
import type { ClaimUndo } from './undo';

/** The command that goes through claims that were tagged before their tags' meaning changed, one after the other. */
export function registerReviewing(server: Server, undo: ClaimUndo, log: LogOutputChannel): Disposable {
  return registerCommand(log, Commands.reviewClaims, 'Looking again at claims', async () => {
    const folder = workspace.workspaceFolders?.[0]?.uri;
    if (folder === undefined) throw new UserError('Open a folder of articles first.');
    const annotator = await whoAnnotates(folder, log);
    if (annotator === undefined) return;
    const codebook = await usableCodebook(server, folder);
    const outdated = (await claimsOf(server)).filter(({ claim }) => claim.by === annotator && isOutdated(codebook, claim));
    if (outdated.length === 0) {
      void window.showInformationMessage(`All of your claims were tagged under the codebook as it is (revision ${codebook.revision}).`);
      return;
    }
    for (const [n, placed] of outdated.entries()) {
      const { claim, article, file, range } = placed;
      await openPlace(Uri.parse(article), range && toRange(range));
      const title = `${n + 1} of ${outdated.length}: ${claimTitle(claim, codebook)}, tagged under revision ${claim.codebook}`;
      const choice = await window.showQuickPick(questions(placed), { title, placeHolder: shorten(claim.exact, 100), ignoreFocusOut: true });
      if (choice === undefined) return;
      let update: Partial<ChangeClaimsParams['update'][number]> = { reviewed: true };
      if (choice.answer === 'later') continue;
      if (choice.answer === 'change') {
        const answer = await askTags(Promise.resolve({ codebook, current: claim.tags, what: quoted(claim.exact), existing: placed }), {
          always: true,
        });
        if (answer === undefined) return;
        update = { reviewed: true, tags: answer.tags, note: answer.note };
      }
      const remove = choice.answer === 'remove' ? [{ file, id: claim.id }] : [];
      const params: ChangeClaimsParams = {
        label: 'Look again',
        annotator,
        add: [],
        update: remove.length > 0 ? [] : [{ file, id: claim.id, ...update }],
        remove,
      };
      await undo.runMany(
        () => server.execute<ClaimChanges>(ServerCommands.changeClaims, params),
        () => `${n + 1} of ${outdated.length} looked at again`,
      );
    }
  });
}

interface Question extends QuickPickItem {
  readonly answer: 'right' | 'change' | 'remove' | 'later';
}

function questions({ claim }: PlacedClaim): readonly Question[] {
  return [
    { label: 'Still right', description: 'The tags hold under the codebook as it is', answer: 'right' },
    { label: 'Change Tags…', description: claim.note, answer: 'change' },
    { label: 'Remove Claim', answer: 'remove' },
    { label: 'Later', description: 'It stays on the list', answer: 'later' },
  ];
}
