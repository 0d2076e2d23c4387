import { spawnSync } from 'node:child_process';
import { UsageError } from '../usage';

/** What git answered. */
export interface GitAnswer {
  readonly status: number;
  readonly out: Buffer;
  readonly error: string;
}

/**
 * Runs git once and waits for it.
 * @throws UsageError where there is no git.
 */
export function git(folder: string, args: readonly string[], input?: string): GitAnswer {
  const { status, stdout, stderr, error } = spawnSync('git', [...args], {
    cwd: folder,
    input,
    maxBuffer: 1024 * 1024 * 1024,
    windowsHide: true,
  });
  if (error && 'code' in error && error.code === 'ENOENT')
    throw new UsageError('Git is needed for this. Install it, or put it on the PATH.');
  if (error) throw error;
  return { status: status ?? 1, out: stdout, error: stderr.toString('utf8').trim() };
}

/**
 * The top folder of the repository that a folder lies in.
 * @throws UsageError where it lies in none.
 */
export function repositoryOf(folder: string, given: string): string {
  const { status, out } = git(folder, ['rev-parse', '--show-toplevel']);
  if (status !== 0)
    throw new UsageError(`"${given}" is not in a Git repository. Name the folder that holds "annotations", in a repository.`);
  return out.toString('utf8').replace(/\r?\n$/, '');
}

/** Bytes as text, byte-order mark and all; undefined where they are not UTF-8. */
export function utf8(bytes: Uint8Array): string | undefined {
  try {
    return new TextDecoder('utf-8', { fatal: true, ignoreBOM: true }).decode(bytes);
  } catch {
    return undefined;
  }
}
