import { extensions, type LogOutputChannel, type Uri } from 'vscode';
import { messageOf, UserError } from '../errors';
import type { GitApi, GitExtension, Repository } from './gitApi';

/** How long Git may take to look for repositories, in milliseconds, before the work goes on without them. */
const PATIENCE = 5000;

/**
 * VS Code's own Git, once it has looked for repositories.
 * @throws UserError where it is not there or switched off; the message says what to do.
 */
export async function gitApi(): Promise<GitApi> {
  const extension = extensions.getExtension<GitExtension>('vscode.git');
  if (extension === undefined) {
    throw new UserError(
      'VS Code’s Git is not available in this window. Open the folder in VS Code on your computer, or commit the folder annotations/ with another Git program.',
    );
  }
  let git: GitExtension;
  try {
    git = extension.isActive ? extension.exports : await extension.activate();
  } catch (error) {
    throw new UserError(`VS Code’s Git could not be started: ${messageOf(error)}`);
  }
  if (!git.enabled) throw new UserError('VS Code’s Git is switched off. Set git.enabled to true and make sure that Git is installed.');
  const api = git.getAPI(1);
  await ready(api);
  return api;
}

function ready(api: GitApi): Promise<void> {
  if (api.state === 'initialized') return Promise.resolve();
  return new Promise((resolve) => {
    const done = (): void => {
      clearTimeout(timer);
      listener.dispose();
      resolve();
    };
    const timer = setTimeout(done, PATIENCE);
    const listener = api.onDidChangeState((state) => {
      if (state === 'initialized') done();
    });
  });
}

/** The repository that a file or folder lies in, opened where Git has not found it by itself. */
export async function repositoryOf(api: GitApi, uri: Uri): Promise<Repository | null> {
  return api.getRepository(uri) ?? (await api.openRepository(uri));
}

/** Git's user name for the repository of a file, or undefined: there is no Git, no repository or no name. */
export async function gitUserName(uri: Uri, log: LogOutputChannel): Promise<string | undefined> {
  try {
    const api = await gitApi();
    const repository = api.getRepository(uri) ?? api.repositories[0];
    if (repository === undefined) return undefined;
    for (const read of [() => repository.getConfig('user.name'), () => repository.getGlobalConfig('user.name')]) {
      const name = await read().catch(() => ''); // git config exits with an error where a key is not set
      if (name.trim() !== '') return name.trim();
    }
  } catch (error) {
    log.debug(`No user name from Git: ${messageOf(error)}`);
  }
  return undefined;
}
