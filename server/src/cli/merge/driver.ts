import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { exclusionsOf, mergeByKind, mergedFile } from '../../core/claims/merging/mergeFile';
import type { Merged } from '../../core/claims/merging/mergeAnnotations';
import { codebookPath } from '../../core/annotationFiles/paths';
import { shorten } from '../../core/annotationFiles/shorten';
import { UsageError, type Terminal } from '../usage';
import { git, utf8 } from './git';

/**
 * Merges one file as git's merge driver: reads the common ancestor, ours and theirs, and writes the result over ours.
 * @param given the arguments that git fills in: %O, %A, %B and %P.
 * @returns 0 where the merge is clean, 1 where a person has to decide something, 129 where it could not be done at all, which git
 * takes for a failed merge.
 * @throws UsageError on other arguments.
 */
export async function mergeDriver(given: readonly string[], terminal: Terminal): Promise<0 | 1 | 129> {
  const [base = '', ours = '', theirs = '', path = ''] = given;
  if (given.length !== 4)
    throw new UsageError(
      'Git calls "crossquote merge %O %A %B %P". To merge what a merge left, use "crossquote merge --resolve"; to set it up, "crossquote merge --install".',
    );
  const files = [base, ours, theirs].map((file) => resolve(terminal.cwd, file));
  try {
    const merged = await mergeTexts(files, path, terminal.cwd);
    if (merged === undefined) {
      terminal.error(`crossquote: ${path}: no text that can be merged by records; merged line by line.`);
      return byLines(terminal.cwd, files);
    }
    for (const line of tellings(path, merged)) terminal.error(`crossquote: ${line}`);
    await writeFile(files[1] ?? '', merged.text);
    return merged.conflicts.length > 0 ? 1 : 0;
  } catch (error) {
    terminal.error(`crossquote: ${path}: ${error instanceof Error ? error.message : String(error)}`);
    return 129;
  }
}

async function mergeTexts(files: readonly string[], path: string, top: string): Promise<Merged | undefined> {
  const file = mergedFile(path);
  const [base, ours, theirs] = (await Promise.all(files.map((name) => readFile(name)))).map(utf8);
  if (!file || base === undefined || ours === undefined || theirs === undefined) return undefined;
  const excludes = file.kind === 'records' ? exclusionsOf(await readCodebook(join(top, file.folder))) : undefined;
  return mergeByKind(file.kind, { base, ours, theirs }, { excludes });
}

/** The codebook beside the annotations, where it can be read. Without it, tags exclude nothing. */
export async function readCodebook(folder: string): Promise<string | undefined> {
  return readFile(join(folder, codebookPath)).then(utf8, () => undefined);
}

/** Git's own merge, with markers where it finds conflicts. */
function byLines(folder: string, [base = '', ours = '', theirs = '']: readonly string[]): 0 | 1 | 129 {
  const { status } = git(folder, ['merge-file', '-q', '-L', 'ours', '-L', 'base', '-L', 'theirs', ours, base, theirs]);
  return status === 0 ? 0 : status < 128 ? 1 : 129;
}

/** What a person should hear of a merge, one line each. */
export function tellings(path: string, { conflicts, notes }: Merged): string[] {
  return [
    ...notes.map(({ message }) => `${path}: ${message}`),
    ...conflicts.map(
      ({ id, fields, ours }) =>
        `${path}: ${id}${passage(ours)}: both branches changed ${fields.join(', ') || 'it'} differently; both are between conflict markers.`,
    ),
  ];
}

function passage(line: string): string {
  const exact = /"exact":("(?:[^"\\]|\\.)*")/.exec(line)?.[1];
  return exact === undefined ? '' : ` (${shorten(JSON.parse(exact) as string)})`;
}
