import { workspace } from 'vscode';

/** Schemes whose files are the user's own: never `git:` or `output:`, which show a second copy of the same text. */
export function ownSchemes(): ReadonlySet<string> {
  return new Set(['file', 'untitled', ...(workspace.workspaceFolders ?? []).map((folder) => folder.uri.scheme)]);
}
