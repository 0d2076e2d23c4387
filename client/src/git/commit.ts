import { RelativePattern, Uri, window, workspace, type LogOutputChannel } from 'vscode';
import { summariseChanges } from '../../../server/src/core/claims/changes/changes';
import { commitMessage } from '../../../server/src/core/claims/changes/commitMessage';
import { annotationsFolder } from '../../../server/src/core/annotationFiles/paths';
import { messageOf, UserError } from '../errors';
import type { Change, GitApi, Repository } from './gitApi';
import { gitApi, repositoryOf } from './gitExtension';
import { isBelow, splitMessage } from './message';

/** Stages and commits the annotation files and nothing else, with a message that says what changed. */
export async function commitAnnotations(log: LogOutputChannel): Promise<void> {
  const folder = await folderToCommit();
  if (folder === undefined) return;
  await saveAnnotations(folder);
  const repository = await repositoryFor(await gitApi(), folder);
  if (repository === null) return;

  await repository.status();
  const { mergeChanges, indexChanges } = repository.state;
  if (mergeChanges.length > 0)
    throw new UserError('A merge is going on in this repository. Finish it in the Source Control view, then commit.');
  const annotations = Uri.joinPath(folder, annotationsFolder);
  const changed = filesChanged(repository).filter((uri) => isBelow(annotations.path, uri.path));
  if (changed.length === 0) {
    void window.showInformationMessage('There are no annotations to commit: everything is committed already.');
    return;
  }
  const staged = indexChanges.filter(({ uri }) => !isBelow(annotations.path, uri.path));
  if (staged.length > 0 && !(await agreesToInclude(staged))) return;

  const message = await askMessage(repository, folder, changed);
  if (message === undefined) return;
  await repository.add(changed.map(({ fsPath }) => fsPath));
  if (await commit(repository, message, log)) {
    window.setStatusBarMessage(`$(git-commit) Committed: ${splitMessage(message).subject}`, 8000);
  }
}

/** The open folder whose annotations are meant; asked for where several have some. */
async function folderToCommit(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  const withAnnotations: Uri[] = [];
  for (const { uri } of folders) {
    const found = await workspace.findFiles(new RelativePattern(uri, `${annotationsFolder}/**`), null, 1);
    if (found.length > 0) withAnnotations.push(uri);
  }
  const active =
    window.activeTextEditor === undefined ? undefined : workspace.getWorkspaceFolder(window.activeTextEditor.document.uri)?.uri;
  const chosen =
    withAnnotations.length > 1
      ? withAnnotations.find((uri) => uri.toString() === active?.toString())
      : (withAnnotations[0] ?? folders[0]?.uri);
  if (chosen !== undefined) return chosen;
  if (withAnnotations.length === 0)
    throw new UserError('Open the folder of articles first: annotations are committed in its Git repository.');
  const picks = withAnnotations.map((uri) => ({ label: workspace.asRelativePath(uri), uri }));
  return (await window.showQuickPick(picks, { title: 'Commit the annotations of which folder?' }))?.uri;
}

async function saveAnnotations(folder: Uri): Promise<void> {
  const annotations = Uri.joinPath(folder, annotationsFolder);
  for (const document of workspace.textDocuments) {
    if (document.isDirty && isBelow(annotations.path, document.uri.path) && !(await document.save())) {
      throw new UserError(`${workspace.asRelativePath(document.uri)} could not be saved. Save it, then commit.`);
    }
  }
}

/** The folder's repository; where there is none, a new one if the person wants it. */
async function repositoryFor(api: GitApi, folder: Uri): Promise<Repository | null> {
  const found = await repositoryOf(api, folder);
  if (found !== null) return found;
  const create = 'Initialise Repository';
  const choice = await window.showInformationMessage(
    `${workspace.asRelativePath(folder)} is not in a Git repository.`,
    {
      modal: true,
      detail: 'Git keeps every version of your annotations. Initialising makes a repository in this folder; nothing leaves your machine.',
    },
    create,
  );
  if (choice !== create) return null;
  const made = (await api.init(folder)) ?? (await repositoryOf(api, folder));
  if (made === null) throw new UserError('The repository could not be made. The Git log in the Output view says why.');
  return made;
}

function filesChanged({ state }: Repository): Uri[] {
  const changes = [...state.indexChanges, ...state.workingTreeChanges, ...(state.untrackedChanges ?? [])];
  const uris = changes.flatMap(({ uri, originalUri, renameUri }: Change) => [
    uri,
    originalUri,
    ...(renameUri === undefined ? [] : [renameUri]),
  ]);
  return [...new Map(uris.map((uri) => [uri.toString(), uri])).values()];
}

async function agreesToInclude(staged: readonly Change[]): Promise<boolean> {
  const include = 'Include Them';
  const names = staged
    .slice(0, 5)
    .map(({ uri }) => workspace.asRelativePath(uri))
    .join('\n');
  const choice = await window.showWarningMessage(
    staged.length === 1
      ? 'Another file is staged and would be committed too.'
      : `${staged.length} other files are staged and would be committed too.`,
    {
      modal: true,
      detail: `${names}${staged.length > 5 ? '\n…' : ''}\n\nTo commit the annotations alone, cancel and unstage these first.`,
    },
    include,
  );
  return choice === include;
}

/** Proposes what changed as the message; the person may change its first line. */
async function askMessage(repository: Repository, folder: Uri, changed: readonly Uri[]): Promise<string | undefined> {
  const before = new Map<string, string | undefined>();
  const after = new Map<string, string | undefined>();
  for (const uri of changed) {
    const path = uri.path.slice(folder.path.length + 1);
    // A file that the last commit has not, or no commit at all: Git rejects, and that is the answer.
    before.set(path, await repository.show('HEAD', uri.fsPath).catch(() => undefined));
    after.set(path, await textOf(uri));
  }
  const { subject, body } = splitMessage(commitMessage(summariseChanges(before, after)) ?? 'Update annotations');
  const written = await window.showInputBox({
    title: `Commit ${changed.length} annotation ${changed.length === 1 ? 'file' : 'files'}`,
    prompt: body === '' ? 'Enter commits.' : 'Enter commits. The list of claims is added below this line.',
    value: subject,
    ignoreFocusOut: true,
    validateInput: (value) => (value.trim() === '' ? 'A commit needs a message.' : undefined),
  });
  return written === undefined ? undefined : [written.trim(), body].filter((part) => part !== '').join('\n\n');
}

async function textOf(uri: Uri): Promise<string | undefined> {
  try {
    return new TextDecoder().decode(await workspace.fs.readFile(uri));
  } catch {
    return undefined; // deleted: that is what is committed
  }
}

/** Commits what is staged; asks for name and address where Git has none, and tries once more. */
async function commit(repository: Repository, message: string, log: LogOutputChannel, again = true): Promise<boolean> {
  try {
    await repository.commit(message);
    return true;
  } catch (error) {
    const code = errorCode(error);
    if (again && (code === 'NoUserNameConfigured' || code === 'NoUserEmailConfigured')) {
      return (await askIdentity(repository)) && commit(repository, message, log, false);
    }
    throw new UserError(
      `Git did not commit: ${gitText(error)} The annotation files stay staged; put this right and run the command again.`,
    );
  }
}

async function askIdentity(repository: Repository): Promise<boolean> {
  const ask = (title: string, prompt: string): Thenable<string | undefined> =>
    window.showInputBox({
      title,
      prompt,
      ignoreFocusOut: true,
      validateInput: (value) => (value.trim() === '' ? 'Git wants one.' : undefined),
    });
  const name = await ask('Git does not know your name', 'It stands in every commit. It is kept in this repository’s settings.');
  const email =
    name === undefined
      ? undefined
      : await ask('Git does not know your e-mail address', 'It stands in every commit beside your name. Any address will do.');
  if (name === undefined || email === undefined) return false;
  await repository.setConfig('user.name', name.trim());
  await repository.setConfig('user.email', email.trim());
  return true;
}

function errorCode(error: unknown): string | undefined {
  return typeof error === 'object' && error !== null && 'gitErrorCode' in error ? String(error.gitErrorCode) : undefined;
}

/** What Git itself said, as one sentence. */
function gitText(error: unknown): string {
  const said = typeof error === 'object' && error !== null && 'stderr' in error ? String(error.stderr).trim() : '';
  const text = (said === '' ? messageOf(error) : said).split('\n')[0] ?? '';
  return /[.!?]$/.test(text) ? text : `${text}.`;
}
