import { Uri, window, workspace } from 'vscode';
import {
  driverNameSetting,
  driverSettingKey,
  driverCommand,
  withAttributes,
  type DriverProgram,
} from '../../../server/src/core/claims/merging/driverSetup';
import { UserError } from '../errors';
import { gitApi, repositoryOf } from './gitExtension';

/**
 * Sets the merge driver up in the repository of an open folder, after saying what that means: lines in the folder's
 * `.gitattributes`, and two settings of this clone.
 * @param program runs the driver on this machine; null in the web, where nothing runs.
 */
export async function installMergeDriver(program: DriverProgram | null): Promise<void> {
  const api = await gitApi();
  if (program === null) throw new UserError('Git runs the merge driver on your computer: open the folder in VS Code there.');
  const folder = await chosenFolder();
  if (folder === undefined) return;
  const repository = await repositoryOf(api, folder);
  if (repository === null) throw new UserError(`${workspace.asRelativePath(folder)} is not in a Git repository.`);
  const install = 'Install';
  const choice = await window.showInformationMessage(
    'Merge annotation files claim by claim whenever Git merges?',
    {
      modal: true,
      detail:
        'This adds lines to .gitattributes, for you to commit, and sets merge.crossquote.driver in this clone. Every clone does this once for itself; without it, Git merges line by line as always.',
    },
    install,
  );
  if (choice !== install) return;
  const file = Uri.joinPath(folder, '.gitattributes');
  const current = await workspace.fs.readFile(file).then(
    (bytes) => new TextDecoder().decode(bytes),
    () => undefined,
  );
  const wanted = withAttributes(current);
  if (wanted !== current) await workspace.fs.writeFile(file, new TextEncoder().encode(wanted));
  for (const { key, value } of [driverNameSetting, { key: driverSettingKey, value: driverCommand(program) }])
    await repository.setConfig(key, value);
  void window.showInformationMessage(
    wanted === current
      ? 'The merge driver is set up in this clone.'
      : 'The merge driver is set up in this clone. Commit .gitattributes, so that other clones can use it.',
  );
}

async function chosenFolder(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 0) throw new UserError('Open the folder of articles first.');
  return folders.length === 1
    ? folders[0]?.uri
    : (await window.showWorkspaceFolderPick({ placeHolder: 'Which folder’s annotations?' }))?.uri;
}
