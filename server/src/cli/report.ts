import { rename, rm, writeFile } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { statementTable } from '../core/features/statementTable';
import { defaultInclude } from './files';
import { indexFiles } from './indexFiles';
import { reportHtml } from './reportHtml';
import { reportText } from './reportText';
import { UsageError, type ExitStatus, type Terminal } from './usage';

export const reportUsage = 'crossquote report [--html FILE] [--include GLOB] PATH…';

/**
 * `crossquote report`: statements across articles, speaker by speaker, for people.
 * @throws UsageError on wrong use, also where the page cannot be written.
 */
export async function report(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { html: { type: 'string' }, include: { type: 'string', multiple: true } },
  });
  if (positionals.length === 0) throw new UsageError(`Name the files or folders to report on: ${reportUsage}`);
  const { index, unusable } = await indexFiles(positionals, values.include ?? defaultInclude, terminal);
  terminal.progress('Matching statements');
  index.settle();
  const table = statementTable(index);
  terminal.progress('');
  if (values.html === undefined) await terminal.out(reportText(table));
  else await writeWhole(resolve(terminal.cwd, values.html), reportHtml(table), values.html);
  return unusable > 0 ? 1 : 0;
}

/** Writes beside the file and renames: whoever interrupts finds the old file or the new one. */
async function writeWhole(file: string, text: string, given: string): Promise<void> {
  const unfinished = `${file}.${process.pid}.tmp`;
  try {
    await writeFile(unfinished, text, { flag: 'wx' });
    await rename(unfinished, file);
  } catch (error) {
    await rm(unfinished, { force: true });
    if (error instanceof Error && 'code' in error) throw new UsageError(`"${given}" cannot be written (${String(error.code)}): name a file in a folder that is there and that you may write to.`);
    throw error;
  }
}
