import { execFile, execFileSync } from 'node:child_process';
import { URI } from 'vscode-uri';
import type { ArticleHistory } from '../core/anchoring/articleHistory';
import { decodeText, NotTextError } from './decode';

const blobShape = /^[0-9a-f]{40,64}$/u;
/** Old texts kept; each is an article. */
const mostKept = 200;
const options = { encoding: 'buffer', maxBuffer: 16 * 1024 * 1024, timeout: 5_000, windowsHide: true } as const;

/** Nothing is fetched from a remote, and nobody is asked for a password. */
function environment(): NodeJS.ProcessEnv {
  return { ...process.env, GIT_NO_LAZY_FETCH: '1', GIT_TERMINAL_PROMPT: '0', GIT_OPTIONAL_LOCKS: '0' };
}

function textOf(bytes: Buffer): string | undefined {
  try {
    return decodeText(bytes);
  } catch (error) {
    if (error instanceof NotTextError) return undefined;
    throw error;
  }
}

/** The text of a blob in a folder's git repository; undefined where git or the blob is not there. */
export function blobTextNow(folder: string, blob: string): string | undefined {
  if (!blobShape.test(blob)) return undefined;
  try {
    return textOf(
      execFileSync('git', ['cat-file', 'blob', blob], { ...options, cwd: folder, env: environment(), stdio: ['ignore', 'pipe', 'ignore'] }),
    );
  } catch {
    // No git, no repository or no such blob: then there is no old text, and the passage is looked for without it.
    return undefined;
  }
}

/** Old texts of articles from git, for folders on this machine; asked for once for each blob. */
export class GitHistory implements ArticleHistory {
  readonly #texts = new Map<string, Promise<string | undefined>>();

  async blobText(folder: string, blob: string): Promise<string | undefined> {
    const uri = URI.parse(folder);
    if (uri.scheme !== 'file' || !blobShape.test(blob)) return undefined;
    const key = `${folder} ${blob}`;
    const known = this.#texts.get(key) ?? this.#read(uri.fsPath, blob);
    this.#texts.set(key, known);
    const [oldest] = this.#texts.keys();
    if (this.#texts.size > mostKept && oldest !== undefined) this.#texts.delete(oldest);
    return known;
  }

  #read(folder: string, blob: string): Promise<string | undefined> {
    return new Promise((resolve) => {
      execFile('git', ['cat-file', 'blob', blob], { ...options, cwd: folder, env: environment() }, (error, bytes) => {
        resolve(error ? undefined : textOf(bytes));
      });
    });
  }
}
