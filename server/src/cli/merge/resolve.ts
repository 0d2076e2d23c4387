import { readFile, writeFile } from 'node:fs/promises';
import { join, resolve } from 'node:path';
import { createIdSource } from '../../core/annotationFiles/ids';
import type { MergeInput, MergeOptions } from '../../core/claims/merging/mergeAnnotations';
import { bothAsTwo } from '../../core/claims/merging/bothAsTwo';
import { exclusionsOf, mergedFile, type MergedFile } from '../../core/claims/merging/mergeFile';
import { resolveFile } from '../../core/claims/merging/resolve';
import type { Terminal } from '../usage';
import { readCodebook, tellings } from './driver';
import { git, repositoryOf, utf8 } from './git';

/** What becomes of records that both branches changed in ways that exclude each other. */
export type Keep = 'markers' | 'ours' | 'theirs' | 'both';

/** One file that git left unmerged: blob ids of its versions. */
interface Unmerged {
  readonly path: string;
  readonly file: MergedFile;
  readonly blobs: readonly (string | undefined)[];
}

/**
 * Merges the annotation files that a merge left unmerged, by the versions that git keeps of them, and stages what is clean.
 * @param given the folder, as the person named it.
 * @returns 0 where nothing is left to decide.
 * @throws UsageError where the folder is in no repository.
 */
export async function resolveUnmerged(given: string, keep: Keep, terminal: Terminal): Promise<0 | 1> {
  const folder = resolve(terminal.cwd, given);
  const top = repositoryOf(folder, given);
  const unmerged = unmergedFiles(folder);
  if (unmerged.length === 0) {
    await terminal.out('No annotation file is in conflict.\n');
    return 0;
  }
  const texts = blobTexts(
    top,
    unmerged.flatMap(({ blobs }) => blobs.filter((blob) => blob !== undefined)),
  );
  let left = 0;
  const clean: string[] = [];
  for (const { path, file, blobs } of unmerged) {
    const [base, ours, theirs] = blobs.map((blob) => (blob === undefined ? undefined : texts.get(blob)));
    const told = await resolveOne(join(top, path), file, { base, ours, theirs }, join(top, file.folder), keep);
    for (const line of told.lines) await terminal.out(`${path}: ${line}\n`);
    if (told.clean) clean.push(path);
    else left += 1;
  }
  if (clean.length > 0) {
    const { status, error } = git(
      top,
      ['add', '--pathspec-from-file=-', '--pathspec-file-nul'],
      clean.map((path) => `:(literal)${path}`).join('\0'),
    );
    if (status !== 0) throw new Error(`Git did not stage the merged files: ${error}`);
  }
  if (left > 0) await terminal.out(`${left === 1 ? 'One file is' : `${left} files are`} left to settle.\n`);
  return left > 0 ? 1 : 0;
}

async function resolveOne(
  file: string,
  { kind, path }: MergedFile,
  stages: MergeInput,
  folder: string,
  keep: Keep,
): Promise<{ lines: string[]; clean: boolean }> {
  const bytes = await readFile(file).catch(() => undefined);
  const current = bytes && utf8(bytes);
  if (bytes && current === undefined) return { lines: ['It is not UTF-8: settle it by hand.'], clean: false };
  const excludes = kind === 'records' ? exclusionsOf(await readCodebook(folder)) : undefined;
  const newId = createIdSource();
  const settle: MergeOptions['settle'] = (conflict) => (keep === 'both' ? bothAsTwo(conflict, newId) : keep);
  const found = resolveFile(kind, stages, current, { excludes, settle, json: keep === 'both' ? 'markers' : keep });
  if (found.state === 'refused') return { lines: [found.reason], clean: false };
  if (found.state === 'settled-by-hand')
    return { lines: ['It has no conflict markers and was settled by hand: "git add" it where it is as you want it.'], clean: false };
  if (found.merged.text !== current) await writeFile(file, found.merged.text);
  const clean = found.merged.conflicts.length === 0;
  const heard = tellings(path, found.merged).map((line) => line.slice(path.length + 2));
  return { lines: clean ? [...heard, 'merged.'] : heard, clean };
}

function unmergedFiles(folder: string): Unmerged[] {
  const { out } = git(folder, ['ls-files', '-u', '-z', '--full-name', '--', '.']);
  const byPath = new Map<string, (string | undefined)[]>();
  for (const entry of out.toString('utf8').split('\0')) {
    const [, blob, stage, path] = /^\d+ ([0-9a-f]+) ([123])\t([^]+)$/.exec(entry) ?? [];
    if (blob === undefined || path === undefined) continue;
    const blobs = byPath.get(path) ?? [undefined, undefined, undefined];
    blobs[Number(stage) - 1] = blob;
    byPath.set(path, blobs);
  }
  return [...byPath].flatMap(([path, blobs]) => {
    const file = mergedFile(path);
    return file ? [{ path, file, blobs }] : [];
  });
}

/** Texts of blobs, asked for at once. @throws Error where one is not UTF-8 or not there. */
function blobTexts(top: string, blobs: readonly string[]): ReadonlyMap<string, string> {
  const { out, status, error } = git(top, ['cat-file', '--batch'], blobs.map((blob) => `${blob}\n`).join(''));
  if (status !== 0) throw new Error(`Git does not give the versions of the files: ${error}`);
  const texts = new Map<string, string>();
  for (let at = 0; at < out.length;) {
    const headEnd = out.indexOf(0x0a, at);
    const [, blob, size] = /^([0-9a-f]+) blob (\d+)$/.exec(out.toString('utf8', at, headEnd)) ?? [];
    const text = blob === undefined ? undefined : utf8(out.subarray(headEnd + 1, headEnd + 1 + Number(size)));
    if (blob === undefined || text === undefined)
      throw new Error('One of the versions that Git keeps is not UTF-8 text: settle that file by hand.');
    texts.set(blob, text);
    at = headEnd + 1 + Number(size) + 1;
  }
  return texts;
}
