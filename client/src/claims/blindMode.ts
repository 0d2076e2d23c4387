import { ConfigurationTarget, Disposable, StatusBarAlignment, window, workspace, type LogOutputChannel } from 'vscode';
import type { OthersClaims } from '../../../server/src/core/claims/visibleClaims';
import { registerCommand } from '../errors';
import { Commands, LANGUAGE } from '../names';

/** What shows of others' claims, as the setting says. */
export function othersClaimsMode(): OthersClaims {
  return workspace.getConfiguration('crossquote').get<OthersClaims>('othersClaims', 'shown');
}

/** Whether nothing of others is to show. */
export function isBlind(): boolean {
  return othersClaimsMode() === 'hidden';
}

/** The command that makes blind and seeing again, and the item in the status bar that says so while an article is in front. */
export function registerBlindMode(log: LogOutputChannel): Disposable {
  const item = window.createStatusBarItem('crossquote.blind', StatusBarAlignment.Right, 89);
  item.name = 'Crossquote: blind mode';
  item.text = '$(eye-closed) Blind';
  item.tooltip = 'Blind mode: only your own claims show. Click to see those of others again.';
  item.accessibilityInformation = { label: 'Crossquote: blind mode. Only your own claims show.' };
  item.command = Commands.toggleBlindMode;
  // What showed before, for when seeing again.
  let seeing: OthersClaims = isBlind() ? 'shown' : othersClaimsMode();
  const draw = (): void => {
    if (isBlind() && window.activeTextEditor?.document.languageId === LANGUAGE) item.show();
    else item.hide();
  };
  draw();
  return Disposable.from(
    item,
    window.onDidChangeActiveTextEditor(draw),
    workspace.onDidOpenTextDocument(draw),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('crossquote.othersClaims')) draw();
    }),
    registerCommand(log, Commands.toggleBlindMode, 'Changing blind mode', async () => {
      const configuration = workspace.getConfiguration('crossquote');
      // Where the folder itself says something, that goes before a person's own setting.
      const target =
        configuration.inspect('othersClaims')?.workspaceValue === undefined ? ConfigurationTarget.Global : ConfigurationTarget.Workspace;
      if (!isBlind()) seeing = othersClaimsMode();
      await configuration.update('othersClaims', isBlind() ? seeing : 'hidden', target);
    }),
  );
}
