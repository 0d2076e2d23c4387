// Runs a suite in the desktop VS Code, through @vscode/test-electron.
import { runTests } from '@vscode/test-electron';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { root } from './paths';
import { quietSettings, writeSettings } from './settings';

/** An installed VS Code's executable to use rather than a downloaded one. */
const executable = process.env['CROSSQUOTE_VSCODE'];

/**
 * Whether a desktop VS Code can be started: there is a display, and one is installed, was downloaded before, or can be
 * downloaded. `CROSSQUOTE_HOST` set to `desktop` or `npm` decides without asking.
 */
export async function desktopPossible(): Promise<boolean> {
  const wanted = process.env['CROSSQUOTE_HOST'];
  if (wanted === 'desktop' || wanted === 'npm') return wanted === 'desktop';
  if (process.platform === 'linux' && !process.env['DISPLAY'] && !process.env['WAYLAND_DISPLAY']) return false;
  if (executable !== undefined || existsSync(join(root, '.vscode-test'))) return true;
  return fetch('https://update.code.visualstudio.com/api/releases/stable', { method: 'HEAD', signal: AbortSignal.timeout(5000) }).then(
    (response) => response.ok,
    () => false,
  );
}

/**
 * @param folder the folder to open.
 * @param tests absolute path of a module that exports `run()`.
 * @param profile folder for user data and extensions.
 * @returns the exit status; what the suite prints goes to this process's output.
 */
export async function runInDesktop(folder: string, tests: string, profile: string): Promise<number> {
  const user = join(profile, 'user');
  await writeSettings(user, quietSettings);
  return runTests({
    ...(executable === undefined ? {} : { vscodeExecutablePath: executable }),
    extensionDevelopmentPath: root,
    extensionTestsPath: tests,
    launchArgs: [
      folder,
      '--disable-extensions',
      '--disable-workspace-trust',
      '--skip-welcome',
      '--skip-release-notes',
      `--user-data-dir=${user}`,
      `--extensions-dir=${join(profile, 'extensions')}`,
    ],
  });
}
