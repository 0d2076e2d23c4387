import { stat } from 'node:fs/promises';
import { basename, dirname, extname, join, relative, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parseArgs } from 'node:util';
import { glob } from 'tinyglobby';
import type { ExportedFile } from '../core/claims/exchange/exchange';
import { exportFormats, type ExportFormat } from '../core/claims/exchange/formats';
import { articlesToExport, gatherExport, type ExportSources } from '../core/claims/exchange/gatherExport';
import { annotationGlobs, codebookPath, parseAnnotationPath, sourceListPath } from '../core/annotationFiles/paths';
import { speakerOfPassage } from '../core/claims/speakerOfPassage';
import { count } from '../core/count';
import { blobTextNow } from '../workspace/gitHistory';
import { defaultInclude } from './files';
import { readFolderFiles } from './folderFiles';
import { indexFiles } from './indexFiles';
import { UsageError, type ExitStatus, type Terminal } from './usage';
import { exportUsage } from './usages';
import { writeFiles, type FileToWrite } from './writeFiles';

/**
 * `crossquote export`: the claims of a folder in another tool's format. What the format cannot hold is said on standard error.
 * @throws UsageError on wrong use.
 */
export async function exportClaims(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      format: { type: 'string' },
      annotator: { type: 'string', multiple: true, default: [] },
      tag: { type: 'string', multiple: true, default: [] },
      output: { type: 'string', short: 'o' },
      force: { type: 'boolean', default: false },
    },
  });
  const format = formatOf(values.format);
  const [path = '.', ...others] = positionals;
  if (others.length > 0) throw new UsageError(`Name one folder to export from: ${exportUsage}`);
  if (values.output === undefined && !isText(format))
    throw new UsageError(`${format.label} is not for a terminal: say where it goes with --output.`);
  const folder = resolve(terminal.cwd, path);
  if (!(await stat(folder).catch(() => undefined))?.isDirectory())
    throw new UsageError(`There is no folder "${path}". Name the folder that holds "annotations".`);

  const { sources, unreadable } = await gatherSources(folder, path, format, { annotators: values.annotator, tags: values.tag }, terminal);
  const input = gatherExport(sources);
  const { files, losses } = format.write(input);
  if (values.output === undefined) await toTerminal(files, terminal);
  else {
    const target = resolve(terminal.cwd, values.output);
    await writeFiles(
      placed(files, target, format).map((file) => ({ ...file, shown: relative(terminal.cwd, file.path) || file.path })),
      values.force,
    );
    terminal.error(`${count(input.claims.length, 'claim')} exported to ${values.output}.`);
  }
  for (const loss of losses) terminal.error(`Left out: ${loss}`);
  return unreadable > 0 ? 1 : 0;
}

function formatOf(name: string | undefined): ExportFormat {
  const format = exportFormats.find((one) => one.name === name);
  const names = exportFormats.map((one) => one.name).join(', ');
  if (format) return format;
  throw new UsageError(
    name === undefined
      ? `Say which format: --format, one of ${names}.`
      : `There is no format "${name}" to export to. Use one of: ${names}.`,
  );
}

const isText = ({ extension }: ExportFormat): boolean => extension !== null && extension !== 'qdpx';

async function gatherSources(
  folder: string,
  given: string,
  format: ExportFormat,
  { annotators, tags }: Pick<ExportSources, 'annotators' | 'tags'>,
  terminal: Terminal,
): Promise<{ sources: ExportSources; unreadable: number }> {
  const paths = (await glob([...annotationGlobs], { cwd: folder, expandDirectories: false })).sort();
  if (paths.length === 0) terminal.error(`crossquote: nothing to export: "${given}" holds no annotations.`);
  const known = [...new Set(paths.map((path) => parseAnnotationPath(path)?.annotator ?? '').filter((name) => name !== ''))];
  const stranger = annotators.find((name) => !known.includes(name));
  if (stranger !== undefined)
    throw new UsageError(`There is no annotator "${stranger}" here. Use one of: ${known.join(', ') || 'none is there'}.`);
  const annotations = await readFolderFiles(folder, paths, terminal);
  const codebook = await readFolderFiles(folder, [codebookPath], terminal);
  const list = await readFolderFiles(folder, [sourceListPath], terminal);
  const articles = await readFolderFiles(folder, articlesToExport(annotations.texts), terminal);
  const indexed = format.speakers ? await indexFiles([folder], defaultInclude, terminal) : null;
  const blobs = new Map<string, string | undefined>();
  return {
    unreadable: annotations.unreadable + codebook.unreadable + list.unreadable + articles.unreadable,
    sources: {
      name: basename(folder),
      annotations: annotations.texts,
      codebook: codebook.texts.get(codebookPath),
      sourceList: list.texts.get(sourceListPath),
      annotators,
      tags,
      now: new Date(),
      articles: new Map(Array.from(articles.texts, ([path, text]) => [path, { path, text }])),
      speakerOf: (path, span) => (indexed ? speakerOfPassage(indexed.index, pathToFileURL(join(folder, path)).href, span) : null),
      oldText: (blob) => {
        if (!blobs.has(blob)) blobs.set(blob, blobTextNow(folder, blob));
        return blobs.get(blob);
      },
    },
  };
}

async function toTerminal([first, ...others]: readonly ExportedFile[], terminal: Terminal): Promise<void> {
  if (typeof first?.content === 'string') await terminal.out(first.content);
  for (const { path } of others) terminal.error(`Left out: ${path}, because one file is all that goes to a terminal. Use --output.`);
}

/** Where the files of an export go: below a folder, or as the file named and others named after it. */
function placed(files: readonly ExportedFile[], target: string, { extension }: ExportFormat): Omit<FileToWrite, 'shown'>[] {
  if (extension === null) return files.map(({ path, content }) => ({ path: join(target, ...path.split('/')), content }));
  const [first] = files;
  const stem = (path: string): string => path.slice(0, path.length - extname(path).length);
  return files.map(({ path, content }) => ({
    path:
      path === first?.path
        ? target
        : join(dirname(target), `${stem(basename(target))}${stem(path).slice(stem(first?.path ?? '').length)}${extname(path)}`),
    content,
  }));
}
