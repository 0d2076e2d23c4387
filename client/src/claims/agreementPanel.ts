import { Disposable, ViewColumn, window, workspace, type LogOutputChannel, type Uri, type WebviewPanel } from 'vscode';
import { agreementPage } from '../../../server/src/core/claims/agreement/agreementPage';
import { shorten } from '../../../server/src/core/annotationFiles/shorten';
import { GetAgreement, type Agreement, type AgreementParams } from '../../../server/src/claims/agreementProtocol';
import { isBlind } from './blindMode';
import { inBackground, UserError } from '../errors';
import { Commands } from '../names';
import type { Server } from '../server';

/** The page that is open, if one is: a second call shows it again. */
let open: { readonly panel: WebviewPanel; readonly folder: Uri } | undefined;

/** Shows how far annotators agree, on a page that follows the claims while it is in view. */
export async function showAgreement(server: Server, log: LogOutputChannel): Promise<void> {
  const folder = await chosenFolder();
  if (folder === undefined) return;
  if (open?.folder.toString() === folder.toString()) {
    open.panel.reveal();
    return;
  }
  const evenIfBlind = isBlind();
  if (evenIfBlind) {
    const show = 'Show Anyway';
    if ((await window.showWarningMessage('You annotate blind. Agreement shows what others have tagged.', { modal: true }, show)) !== show)
      return;
  }
  open?.panel.dispose();
  const panel = window.createWebviewPanel('crossquote.agreement', 'Agreement', ViewColumn.Active, {
    enableScripts: false,
    enableCommandUris: [Commands.openPlace],
    localResourceRoots: [],
  });
  const page = { panel, folder };
  open = page;
  let asked = 0;
  let drawn = '';
  const draw = async (): Promise<void> => {
    const turn = ++asked;
    const params: AgreementParams = { uri: folder.toString(), evenIfBlind };
    const answer = await server.request<Agreement | null>(GetAgreement, params);
    if (answer === null) throw new UserError('The agreement could not be worked out. The log says why.');
    // An answer that a later one overtook, or to a page that was closed meanwhile.
    if (turn !== asked || open !== page) return;
    const html = agreementPage(answer.report, (claim) => {
      const passage = answer.passages[claim];
      return (
        passage && {
          text: shorten(passage.exact, 120),
          tags: passage.tags,
          href: `command:${Commands.openPlace}?${encodeURIComponent(JSON.stringify([passage.uri, passage.range]))}`,
        }
      );
    });
    // The same page again would fold up what the reader opened.
    if (html !== drawn) panel.webview.html = html;
    drawn = html;
  };
  const redraw = (): void => {
    if (panel.visible) inBackground(log, 'Drawing the agreement', draw);
  };
  const listeners = Disposable.from(server.onDidChange(redraw), panel.onDidChangeViewState(redraw));
  panel.onDidDispose(() => {
    listeners.dispose();
    if (open === page) open = undefined;
  });
  await draw();
}

async function chosenFolder(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 0) throw new UserError('Open the folder of articles first.');
  const active = window.activeTextEditor && workspace.getWorkspaceFolder(window.activeTextEditor.document.uri);
  return folders.length === 1
    ? folders[0]?.uri
    : (active ?? (await window.showWorkspaceFolderPick({ placeHolder: 'Agreement on the articles of which folder?' })))?.uri;
}
