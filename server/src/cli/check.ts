import { readFile, stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { glob } from 'tinyglobby';
import { articlesOf, check as checkAll } from '../core/claims/checking/check';
import { annotationGlobs, codebookPath, nameListPath, sourceListPath } from '../core/annotationFiles/paths';
import { pathsIn } from '../core/sources/checkSourceList';
import { parseSourceList } from '../core/sources/sourceList';
import { formatProblem } from '../core/annotationFiles/problem';
import { decodeText } from '../workspace/decode';
import { blobTextNow } from '../workspace/gitHistory';
import { reasonOf } from './files';
import { UsageError, type ExitStatus, type Terminal } from './usage';
import { checkUsage } from './usages';

/**
 * `crossquote check`: the annotation files of a folder against its codebook and articles, and its lists of names and sources, each problem on standard
 * output as `file:line:column: message`.
 * @throws UsageError on wrong use.
 */
export async function check(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const { positionals } = parseArgs({ args: [...args], allowPositionals: true, options: {} });
  const [path = '.', ...others] = positionals;
  if (others.length > 0) throw new UsageError(`Name one folder to check: ${checkUsage}`);
  const folder = resolve(terminal.cwd, path);
  if (!(await stat(folder).catch(() => undefined))?.isDirectory())
    throw new UsageError(`There is no folder "${path}". Name the folder that holds "annotations".`);
  const reader = new Reader(folder);
  const annotationPaths = (await glob([...annotationGlobs], { cwd: folder, expandDirectories: false })).sort();
  const annotations = await reader.readAll(annotationPaths);
  const codebook = (await reader.readAll([codebookPath])).get(codebookPath);
  const names = (await reader.readAll([nameListPath])).get(nameListPath);
  const sourceList = (await reader.readAll([sourceListPath])).get(sourceListPath);
  const there = await filesThere(folder, sourceList === undefined ? [] : pathsIn(parseSourceList(sourceList)));
  const lines = [...reader.problems].map(([file, message]) => `${file}:1:1: ${message}`);
  const articles = await reader.readAll(articlesOf(annotations));
  const unreadable = [...reader.problems].filter(
    ([file]) => !annotationPaths.includes(file) && ![codebookPath, nameListPath, sourceListPath].includes(file),
  );
  for (const [file, message] of unreadable) terminal.error(`${file}: ${message}`);
  if (annotationPaths.length === 0 && codebook === undefined && names === undefined && sourceList === undefined)
    terminal.error(`crossquote: nothing to check: "${path}" holds no annotations.`);
  const texts = new Map<string, string | undefined>();
  const oldText = (blob: string): string | undefined => {
    if (!texts.has(blob)) texts.set(blob, blobTextNow(folder, blob));
    return texts.get(blob);
  };
  lines.push(
    ...checkAll({
      annotations,
      codebook,
      names,
      sourceList,
      isThere: (file) => there.has(file),
      articles,
      unreadable: new Set(unreadable.map(([file]) => file)),
      oldText,
    }).map(formatProblem),
  );
  await terminal.out(lines.map((line) => `${line}\n`).join(''));
  return lines.length > 0 || unreadable.length > 0 ? 1 : 0;
}

/** Those of the paths that are files below a folder. */
async function filesThere(folder: string, paths: readonly string[]): Promise<ReadonlySet<string>> {
  const there = new Set<string>();
  for (const path of paths) if ((await stat(resolve(folder, path)).catch(() => undefined))?.isFile()) there.add(path);
  return there;
}

/** Reads files of a folder; one that is there and cannot be read is kept with the reason. */
class Reader {
  readonly problems = new Map<string, string>();

  constructor(readonly folder: string) {}

  async readAll(paths: readonly string[]): Promise<Map<string, string>> {
    const texts = new Map<string, string>();
    for (const path of paths) {
      try {
        texts.set(path, decodeText(await readFile(resolve(this.folder, path))));
      } catch (error) {
        if (error instanceof Error && 'code' in error && error.code === 'ENOENT') continue;
        this.problems.set(path, reasonOf(error));
      }
    }
    return texts;
  }
}
