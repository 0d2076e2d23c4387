import { basename, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { compare } from '../core/comparison/compare';
import type { Comparison } from '../core/comparison/comparison';
import { comparisonCsv } from '../core/comparison/csv';
import { anyStatement, narrows, type StatementFilter } from '../core/statements/filter';
import { assetFiles, exportedPage } from '../core/comparison/page/exportedPage';
import { statementTable } from '../core/features/statementTable';
import { defaultInclude } from './files';
import { indexFiles } from './indexFiles';
import { reportText } from './reportText';
import { UsageError, type ExitStatus, type Terminal } from './usage';
import { reportUsage } from './usages';
import { writeWhole } from './writeWhole';

const never = { isCancellationRequested: false };

/**
 * `crossquote report`: statements across articles, for people. As text speaker by speaker; with `--html` the compare page
 * as one file, with `--csv` one wording a line.
 * @throws UsageError on wrong use, also where a file cannot be written.
 */
export async function report(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      html: { type: 'string' },
      csv: { type: 'string' },
      include: { type: 'string', multiple: true },
      sources: { type: 'string' },
      speaker: { type: 'string' },
      words: { type: 'string' },
      'in-conflict': { type: 'boolean' },
    },
  });
  if (positionals.length === 0) throw new UsageError(`Name the files or folders to report on: ${reportUsage}`);
  const { html, csv, speaker = null, words = '', 'in-conflict': inConflict = false } = values;
  const filter: StatementFilter = { ...anyStatement, ...sourcesOf(values.sources), speaker, words, inConflict };
  const { index, unusable } = await indexFiles(positionals, values.include ?? defaultInclude, terminal);
  terminal.progress('Matching statements');
  index.settle();
  const comparison = compare(index, { filter, reference: null, first: 0, count: null }, never);
  if (!comparison) return 1;
  const ids = new Set(comparison.statements.map(({ id }) => id));
  terminal.progress('');
  if (html === undefined && csv === undefined)
    await terminal.out(
      reportText(
        statementTable(index, filter.least, ({ id }) => ids.has(id)),
        narrows(filter),
      ),
    );
  if (html !== undefined) await writeWhole(resolve(terminal.cwd, html), await page(comparison, positionals, terminal), html);
  if (csv !== undefined) await writeWhole(resolve(terminal.cwd, csv), comparisonCsv(comparison), csv);
  return unusable > 0 ? 1 : 0;
}

/** "3": in at least three; "1-1": in one alone; "2-4": in two to four. @throws UsageError on anything else. */
function sourcesOf(given: string | undefined): Pick<StatementFilter, 'least' | 'most'> {
  if (given === undefined) return anyStatement;
  const [, least = '', most] = /^([1-9]\d*)(?:-([1-9]\d*))?$/u.exec(given) ?? [];
  if (least === '') throw new UsageError(`"${given}" is no number of sources: write 3 for at least three, 1-1 for one alone.`);
  return { least: Number(least), most: most === undefined ? null : Number(most) };
}

async function page(comparison: Comparison, paths: readonly string[], terminal: Terminal): Promise<string> {
  const [css, script] = await Promise.all([terminal.asset(assetFiles.css), terminal.asset(assetFiles.script)]);
  const [only, ...others] = paths;
  return exportedPage(
    comparison,
    { css, script },
    only !== undefined && others.length === 0 ? basename(resolve(terminal.cwd, only)) : 'Articles compared',
  );
}
