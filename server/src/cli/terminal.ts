import { once } from 'node:events';
import { readFile } from 'node:fs/promises';
import { fileURLToPath } from 'node:url';
import type { Terminal } from './usage';

/** The terminal of this process. */
export function processTerminal(): Terminal {
  let drawn = false;
  const clear = (): void => {
    if (drawn) process.stderr.write('\r\u001b[K');
    drawn = false;
  };
  return {
    cwd: process.cwd(),
    asset: (name) => readFile(fileURLToPath(new URL(`./comparePage/${name}`, import.meta.url)), 'utf8'),
    async out(text) {
      clear();
      if (!process.stdout.write(text)) await once(process.stdout, 'drain');
    },
    error(line) {
      clear();
      process.stderr.write(`${line}\n`);
    },
    progress(line) {
      if (!process.stderr.isTTY) return;
      clear();
      const width = (process.stderr.columns || 80) - 1;
      process.stderr.write(line.slice(0, width));
      drawn = line !== '';
    },
  };
}
