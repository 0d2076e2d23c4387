import { readFile, stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { glob } from 'tinyglobby';
import type { BinaryImportFile, Imported } from '../core/claims/exchange/exchange';
import { importFormats, type ImportFormat } from '../core/claims/exchange/formats';
import { importReport } from '../core/claims/exchange/importReport';
import { planImport, type ImportPlan } from '../core/claims/exchange/planImport';
import { createIdSource } from '../core/annotationFiles/ids';
import { annotationGlobs, annotatorSlug, codebookPath, codebookSchemaPath, isAnnotatorFolder } from '../core/annotationFiles/paths';
import { decodeText } from '../workspace/decode';
import { defaultInclude, findFiles, readArticles, reasonOf } from './files';
import { readFolderFiles } from './folderFiles';
import { UsageError, type ExitStatus, type Terminal } from './usage';
import { importUsage } from './usages';
import { writeFiles } from './writeFiles';

/**
 * `crossquote import`: claims from another tool's files into the annotation files of a folder. The same file twice doubles nothing.
 * @throws UsageError on wrong use.
 */
export async function importClaims(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      annotator: { type: 'string' },
      map: { type: 'string', multiple: true, default: [] },
      'add-tags': { type: 'boolean', default: false },
      update: { type: 'boolean', default: false },
      into: { type: 'string', default: '.' },
    },
  });
  const format = formatOf(values.format);
  if (positionals.length === 0) throw new UsageError(`Name the files to import: ${importUsage}`);
  const mapping = mappingOf(values.map);
  const annotator = values.annotator === undefined ? undefined : folderOf(values.annotator);
  const folder = resolve(terminal.cwd, values.into);
  if (!(await stat(folder).catch(() => undefined))?.isDirectory())
    throw new UsageError(`There is no folder "${values.into}". Name the folder that holds the articles.`);

  const files = await filesToImport(positionals, format, terminal);
  const { imported, unreadable } = await readImport(files, format, terminal);
  const inFolder = await readFolder(folder, new Set(files), terminal);
  const plan = planImport({
    imported,
    from: format.name,
    ...inFolder,
    annotator,
    mapping,
    addTags: values['add-tags'],
    update: values.update,
    now: new Date(),
    newId: createIdSource(),
  });
  for (const { file, line, message } of [...plan.problems, ...plan.unknownTags, ...plan.kept])
    terminal.error(`${file}:${line}: ${message}`);
  if (plan.unknownTags.length > 0) {
    terminal.error(
      'crossquote: nothing was imported. --add-tags adds these tags to the codebook; --map NAME=TAG says that one of the codebook is meant.',
    );
    return 1;
  }
  await write(folder, plan, inFolder.marked, terminal);
  for (const { file, line, message } of plan.unsure) terminal.error(`${file}:${line}: ${message} Look at it and confirm it.`);
  for (const loss of imported.losses) terminal.error(`Left out: ${loss}`);
  await terminal.out(`${importReport(plan)}\n`);
  return plan.problems.length > 0 || unreadable + inFolder.unreadable > 0 ? 1 : 0;
}

function formatOf(name: string | undefined): ImportFormat {
  const format = importFormats.find((one) => one.name === name);
  const names = importFormats.map((one) => one.name).join(', ');
  if (format) return format;
  throw new UsageError(
    name === undefined
      ? `Say which format: --format, one of ${names}.`
      : `There is no format "${name}" to import from. Use one of: ${names}.`,
  );
}

function mappingOf(given: readonly string[]): ReadonlyMap<string, string> {
  return new Map(
    given.map((pair) => {
      const [, name = '', tag = ''] = /^(.+)=([^=]+)$/su.exec(pair) ?? [];
      if (tag === '') throw new UsageError(`"${pair}" says no mapping: --map NAME=TAG.`);
      return [name, tag] as const;
    }),
  );
}

function folderOf(name: string): string {
  if (name.trim() === '') throw new UsageError('Say whose claims these become: --annotator NAME.');
  return isAnnotatorFolder(name) && name === annotatorSlug(name) ? name : annotatorSlug(name);
}

/** The files that were named, and those below the folders that were. */
async function filesToImport(given: readonly string[], { extensions }: ImportFormat, terminal: Terminal): Promise<readonly string[]> {
  const files: string[] = [];
  for (const name of given) {
    const path = resolve(terminal.cwd, name);
    const what = await stat(path).catch(() => undefined);
    if (!what) throw new UsageError(`There is no file or folder "${name}" to import.`);
    if (what.isDirectory())
      files.push(
        ...(
          await glob(
            extensions.map((extension) => `**/*.${extension}`),
            { cwd: path, absolute: true, expandDirectories: false },
          )
        )
          .map((file) => resolve(file))
          .sort(),
      );
    else files.push(path);
  }
  return [...new Set(files)];
}

async function readImport(
  files: readonly string[],
  { read }: ImportFormat,
  terminal: Terminal,
): Promise<{ imported: Imported; unreadable: number }> {
  const given: BinaryImportFile[] = [];
  let unreadable = 0;
  for (const file of files) {
    const name = (relative(terminal.cwd, file) || file).split(sep).join('/');
    try {
      const bytes = await readFile(file);
      if ('text' in read) decodeText(bytes);
      given.push({ name, bytes });
    } catch (error) {
      unreadable += 1;
      terminal.error(`${name}: ${reasonOf(error)}`);
    }
  }
  const imported = 'text' in read ? read.text(given.map(({ name, bytes }) => ({ name, text: decodeText(bytes) }))) : read.bytes(given);
  return { imported, unreadable };
}

async function readFolder(folder: string, imported: ReadonlySet<string>, terminal: Terminal) {
  const found = await findFiles([folder], defaultInclude, terminal);
  const { articles, unreadable } = await readArticles({ ...found, files: found.files.filter((file) => !imported.has(file)) }, terminal);
  const annotations = await readFolderFiles(
    folder,
    (await glob([...annotationGlobs], { cwd: folder, expandDirectories: false })).sort(),
    terminal,
  );
  const books = await readFolderFiles(folder, [codebookPath, codebookSchemaPath], terminal);
  // An annotation file that cannot be read would be written anew: nothing is imported before somebody looked at it.
  if (annotations.unreadable + books.unreadable > 0)
    throw new UsageError('Annotation files that cannot be read are in the way: put them right first. Nothing was imported.');
  return {
    articles,
    annotations: annotations.texts,
    codebook: books.texts.get(codebookPath),
    codebookSchema: books.texts.get(codebookSchemaPath),
    marked: new Set([...annotations.marked, ...books.marked]),
    unreadable,
  };
}

async function write(folder: string, { edits }: ImportPlan, marked: ReadonlySet<string>, terminal: Terminal): Promise<void> {
  await writeFiles(
    edits.map(({ path, text }) => ({
      path: resolve(folder, path),
      shown: relative(terminal.cwd, resolve(folder, path)),
      content: marked.has(path) ? `\uFEFF${text}` : text,
    })),
    true,
  );
}
