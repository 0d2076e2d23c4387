import { readFile, stat } from 'node:fs/promises';
import { relative, resolve, sep } from 'node:path';
import { parseArgs } from 'node:util';
import { glob } from 'tinyglobby';
import { agreementCsv, agreementJson, agreementListing } from '../core/claims/agreement/agreementText';
import { agreementReport, type CodingInput } from '../core/claims/agreement/report';
import { createAnchorer } from '../core/anchoring/anchors';
import { parseAnnotationFile } from '../core/claims/annotationFile';
import { possibleBlobIds } from '../core/anchoring/blobId';
import { isCoding } from '../core/claims/agreement/coding';
import { parseCodebook } from '../core/claims/codebook/parseCodebook';
import { annotationGlobs, codebookPath, parseAnnotationPath } from '../core/annotationFiles/paths';
import { effectiveRecords } from '../core/annotationFiles/recordFile';
import { decodeText } from '../workspace/decode';
import { blobTextNow } from '../workspace/gitHistory';
import { reasonOf } from './files';
import { UsageError, type ExitStatus, type Terminal } from './usage';
import { agreementUsage } from './usages';

/**
 * `crossquote agreement`: how far annotators agree, by article and overall.
 * @param args PATH is the folder that holds `annotations/`, or one article in it.
 * @throws UsageError on wrong use.
 */
export async function agreement(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      csv: { type: 'boolean', default: false },
      annotators: { type: 'string' },
      tag: { type: 'string', multiple: true },
    },
  });
  const [given = '.', ...others] = positionals;
  if (others.length > 0) throw new UsageError(`Name one folder or article: ${agreementUsage}`);
  if (values.json && values.csv) throw new UsageError(`Either JSON or CSV: ${agreementUsage}`);
  const annotators = values.annotators
    ?.split(',')
    .map((name) => name.trim())
    .filter((name) => name !== '');
  if (annotators && new Set(annotators).size < 2) throw new UsageError('--annotators takes two names or more, as in --annotators ann,bo.');
  const { folder, only } = await placeOf(given, terminal);
  const reader = new Codings(folder, terminal);
  const articles = await reader.read(only);
  const report = agreementReport(articles, parseCodebook((await reader.textOf(codebookPath)) ?? '{}'), { annotators, tags: values.tag });
  for (const name of annotators ?? [])
    if (!reader.annotators.has(name)) terminal.error(`crossquote: there are no claims by "${name}" in "${given}".`);
  await terminal.out(values.json ? agreementJson(report) : values.csv ? agreementCsv(report) : agreementListing(report));
  return reader.unreadable > 0 ? 1 : 0;
}

/** The folder that holds `annotations/`: the one named, or the nearest above an article. */
async function placeOf(given: string, terminal: Terminal): Promise<{ folder: string; only: string | undefined }> {
  const path = resolve(terminal.cwd, given);
  const what = await stat(path).catch(() => undefined);
  if (what?.isDirectory()) return { folder: path, only: undefined };
  if (!what) throw new UsageError(`There is no file or folder "${given}". Name the folder that holds "annotations", or an article in it.`);
  for (let folder = resolve(path, '..'); ; folder = resolve(folder, '..')) {
    if ((await stat(resolve(folder, 'annotations')).catch(() => undefined))?.isDirectory())
      return { folder, only: relative(folder, path).split(sep).join('/') };
    if (folder === resolve(folder, '..')) throw new UsageError(`There is no folder "annotations" beside or above "${given}".`);
  }
}

/** Reads what annotators coded, and finds the passages in the articles. */
class Codings {
  readonly annotators = new Set<string>();
  unreadable = 0;

  constructor(
    readonly folder: string,
    readonly terminal: Terminal,
  ) {}

  /** @param only one article's path; undefined: all. */
  async read(only: string | undefined): Promise<CodingInput[]> {
    const inputs = new Map<string, { text: string; codings: CodingInput['codings'] }>();
    for (const path of (await glob([...annotationGlobs], { cwd: this.folder, expandDirectories: false })).sort()) {
      const name = parseAnnotationPath(path);
      if (!name || (only !== undefined && name.articlePath !== only)) continue;
      const file = await this.textOf(path);
      const text = inputs.get(name.articlePath)?.text ?? (await this.textOf(name.articlePath));
      if (file === undefined) continue;
      const claims = effectiveRecords(parseAnnotationFile(file))
        .map(({ record }) => record)
        .filter(isCoding);
      if (claims.length > 0) this.annotators.add(name.annotator);
      if (text === undefined) {
        if (claims.length > 0) this.terminal.error(`${name.articlePath}: There is no such article, and its claims do not count.`);
        continue;
      }
      const place = createAnchorer(text, () => possibleBlobIds(text));
      const codings = claims.map((claim) => {
        const { span } = place(claim, { oldText: () => blobTextNow(this.folder, claim.blob) });
        return { claim: claim.id, annotator: name.annotator, tags: claim.tags, span };
      });
      inputs.set(name.articlePath, { text, codings: [...(inputs.get(name.articlePath)?.codings ?? []), ...codings] });
    }
    return Array.from(inputs, ([path, { text, codings }]) => ({ path, text, codings }));
  }

  /** A file's text; undefined where it is not there, or where it cannot be read, which is told. */
  async textOf(path: string): Promise<string | undefined> {
    try {
      return decodeText(await readFile(resolve(this.folder, path)));
    } catch (error) {
      if (error instanceof Error && 'code' in error && error.code === 'ENOENT') return undefined;
      this.unreadable += 1;
      this.terminal.error(`${path}: ${reasonOf(error)}`);
      return undefined;
    }
  }
}
