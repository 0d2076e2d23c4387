import { window, workspace, type WorkspaceFolder } from 'vscode';

/** The folder that the person works in: that of the active editor, otherwise the first one that is open. */
export function folderOfWindow(): WorkspaceFolder | undefined {
  const active = window.activeTextEditor?.document.uri;
  return (active && workspace.getWorkspaceFolder(active)) ?? workspace.workspaceFolders?.[0];
}
