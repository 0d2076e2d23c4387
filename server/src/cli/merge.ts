import { stat } from 'node:fs/promises';
import { resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { mergeDriver } from './merge/driver';
import { installDriver } from './merge/install';
import { resolveUnmerged, type Keep } from './merge/resolve';
import { UsageError, type ExitStatus, type Terminal } from './usage';
import { mergeUsage } from './usages';

/**
 * `crossquote merge`: annotation files by record, as git's merge driver, after a merge that left conflicts, and setting it up.
 * @throws UsageError on wrong use.
 */
export async function merge(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: { install: { type: 'boolean', default: false }, resolve: { type: 'boolean', default: false }, keep: { type: 'string' } },
  });
  if (values.install && values.resolve) throw new UsageError(`Either install or resolve: ${mergeUsage}`);
  if (values.keep !== undefined && !values.resolve) throw new UsageError(`--keep goes with --resolve: ${mergeUsage}`);
  if (!values.install && !values.resolve) return mergeDriver(positionals, terminal);
  const [folder = '.', ...others] = positionals;
  if (others.length > 0) throw new UsageError(`Name one folder: ${mergeUsage}`);
  if (!(await stat(resolve(terminal.cwd, folder)).catch(() => undefined))?.isDirectory())
    throw new UsageError(`There is no folder "${folder}". Name the folder that holds "annotations".`);
  return values.install ? installDriver(folder, terminal) : resolveUnmerged(folder, keepOf(values.keep), terminal);
}

function keepOf(value = 'markers'): Keep {
  if (value === 'markers' || value === 'ours' || value === 'theirs' || value === 'both') return value;
  throw new UsageError(`--keep takes ours, theirs or both, not "${value}".`);
}
