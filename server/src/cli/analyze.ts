import { parseArgs } from 'node:util';
import type { FolderIndex } from '../core/folder/folderIndex';
import { analysisJson } from './analysisJson';
import { defaultInclude } from './files';
import { indexFiles } from './indexFiles';
import { articleListing } from './listing';
import { UsageError, type ExitStatus, type Terminal } from './usage';
import { analyzeUsage } from './usages';

/**
 * `crossquote analyze`: who said what in each article, and what other articles word too.
 * @throws UsageError on wrong use.
 */
export async function analyze(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      json: { type: 'boolean', default: false },
      'no-links': { type: 'boolean', default: false },
      include: { type: 'string', multiple: true },
    },
  });
  if (positionals.length === 0) throw new UsageError(`Name the files or folders to analyse: ${analyzeUsage}`);
  const { index, unusable } = await indexFiles(positionals, values.include ?? defaultInclude, terminal);
  if (!values['no-links']) settle(index, terminal);
  if (values.json) {
    await terminal.out(`${JSON.stringify(analysisJson(index, !values['no-links']))}\n`);
  } else {
    for (const analysis of index.analyses()) await terminal.out(articleListing(index, analysis, !values['no-links']));
  }
  return unusable > 0 ? 1 : 0;
}

function settle(index: FolderIndex, terminal: Terminal): void {
  terminal.progress('Matching statements');
  index.settle();
  terminal.progress('');
}
