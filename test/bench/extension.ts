import { spawnSync } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { join } from 'node:path';
import { median } from './measure';

/** What the extension costs before it does anything; each line one figure. */
export function benchExtension(): string[] {
  const times = Array.from({ length: 9 }, () => {
    const { status, stdout, stderr } = spawnSync(process.execPath, [join(__dirname, 'activation.js')], { encoding: 'utf8' });
    if (status !== 0) throw new Error(`the client does not activate: ${stderr}`);
    return Number(stdout);
  });
  const packed = 'build/crossquote.vsix';
  return [
    `client loaded and activated, VS Code's own work left out: ${median(times).toFixed(0)} ms (budget: 150)`,
    existsSync(packed)
      ? `packaged extension: ${(statSync(packed).size / 1024 / 1024).toFixed(1)} MB (budget: 8)`
      : 'packaged extension: not there; `npm run package` makes it',
  ];
}
