import { ConfigurationTarget, window, workspace, type LogOutputChannel, type Uri } from 'vscode';
import { annotatorSlug } from '../../../server/src/core/annotationFiles/paths';
import { gitUserName } from '../git/gitExtension';

/**
 * The annotator's folder name as far as it is known: the setting, otherwise git's user name.
 * @returns undefined where neither says.
 */
export async function knownAnnotator(uri: Uri, log: LogOutputChannel): Promise<string | undefined> {
  const setting = workspace.getConfiguration('crossquote', uri).get<string>('annotator', '').trim();
  const name = setting === '' ? await gitUserName(uri, log) : setting;
  return name === undefined ? undefined : annotatorSlug(name);
}

/**
 * Asks once who annotates, and keeps the answer in the user's own settings: those of the folder are shared with others.
 * @returns undefined where the person left.
 */
export async function askAnnotator(): Promise<string | undefined> {
  const name = await window.showInputBox({
    title: 'Who annotates?',
    prompt: 'Your claims go to a folder of this name below annotations/. You can change it in the setting crossquote.annotator.',
    placeHolder: 'Your name or initials',
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? 'Type a name.' : undefined),
  });
  if (name === undefined) return undefined;
  await workspace.getConfiguration('crossquote').update('annotator', name.trim(), ConfigurationTarget.Global);
  return annotatorSlug(name.trim());
}
