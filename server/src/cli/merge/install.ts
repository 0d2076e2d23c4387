import { existsSync, realpathSync } from 'node:fs';
import { readFile, writeFile } from 'node:fs/promises';
import { dirname, join, resolve } from 'node:path';
import { driverCommand, driverNameSetting, driverSettingKey, withAttributes } from '../../core/claims/merging/driverSetup';
import type { Terminal } from '../usage';
import { git, repositoryOf } from './git';

/**
 * Sets the merge driver up: lines in the folder's `.gitattributes`, to be committed, and two settings of the repository's own git
 * configuration, which every clone needs for itself. Says what it did; doing it again changes nothing.
 * @param given the folder that holds `annotations/`, as the person named it.
 * @throws UsageError where the folder is in no repository.
 */
export async function installDriver(given: string, terminal: Terminal): Promise<0> {
  const folder = resolve(terminal.cwd, given);
  const top = repositoryOf(folder, given);
  const file = join(folder, '.gitattributes');
  const current = existsSync(file) ? await readFile(file, 'utf8') : undefined;
  const wanted = withAttributes(current);
  if (wanted !== current) await writeFile(file, wanted);
  await terminal.out(
    wanted === current
      ? '.gitattributes names the merge driver already.\n'
      : 'Wrote .gitattributes: commit it, and every clone that has the driver uses it.\n',
  );
  const settings = [driverNameSetting, { key: driverSettingKey, value: driverCommand({ node: process.execPath, script: driverScript() }) }];
  const missing = settings.filter(
    ({ key, value }) =>
      git(top, ['config', '--local', '--get', key])
        .out.toString('utf8')
        .replace(/\r?\n$/, '') !== value,
  );
  for (const { key, value } of missing) {
    const { status, error } = git(top, ['config', '--local', key, value]);
    if (status !== 0) throw new Error(`Git did not take the setting ${key}: ${error}`);
  }
  await terminal.out(
    missing.length === 0
      ? 'This clone has the merge driver already.\n'
      : `Set ${missing.map(({ key }) => key).join(' and ')} in this clone. Other clones run this command too.\n`,
  );
  return 0;
}

/** The driver lies beside this program. */
function driverScript(): string {
  return join(dirname(realpathSync(process.argv[1] ?? '.')), 'merge.js');
}
