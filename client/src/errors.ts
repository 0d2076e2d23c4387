import { CancellationError, commands, window, type Disposable, type LogOutputChannel } from 'vscode';

/** An error whose message is written for the person at the screen: what is wrong and what to do. */
export class UserError extends Error {
  override readonly name = 'UserError';
}

/** An error's message, whatever was thrown. */
export function messageOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}

/**
 * Runs one piece of work that nobody awaits: a failure is logged and shown, never lost and never thrown on.
 * @param what names the work in the message: "Tagging".
 * @returns what the work gave, or undefined where it failed or was cancelled.
 */
export async function guard<T>(log: LogOutputChannel, what: string, work: () => T | PromiseLike<T>): Promise<T | undefined> {
  try {
    return await work();
  } catch (error) {
    if (error instanceof CancellationError) return undefined;
    if (error instanceof UserError) {
      log.info(`${what}: ${error.message}`);
      void window.showWarningMessage(error.message);
      return undefined;
    }
    log.error(`${what}: ${error instanceof Error ? (error.stack ?? error.message) : String(error)}`);
    const text = `${what} did not work: ${messageOf(error)}`;
    const showLog = 'Show Log';
    void window.showErrorMessage(text, showLog).then((choice) => {
      if (choice === showLog) log.show();
    });
    return undefined;
  }
}

/** Work in the background that may fail without disturbing anybody: the failure is logged alone. */
export function inBackground(log: LogOutputChannel, what: string, work: () => PromiseLike<unknown>): void {
  void (async () => {
    try {
      await work();
    } catch (error) {
      if (!(error instanceof CancellationError)) log.error(`${what}: ${messageOf(error)}`);
    }
  })();
}

/** Registers a command whose failures are shown; `what` names it in messages. */
export function registerCommand(log: LogOutputChannel, id: string, what: string, run: (...args: unknown[]) => unknown): Disposable {
  return commands.registerCommand(id, (...args: unknown[]) => guard(log, what, () => run(...args)));
}
