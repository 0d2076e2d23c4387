// Makes a bundle's text plain ASCII: the engine keeps a program's text for as long as it runs, and takes two bytes for each of its
// characters where only one of them is none of Latin-1.
import { readFileSync, writeFileSync } from 'node:fs';

/**
 * A program with all that is no ASCII escaped. esbuild has done so everywhere but in regular expressions, and in raw strings that
 * such are made of, where it means the same with and without the flag `u`. A source map is off by some columns behind one on its line.
 * @param {string} program
 */
export function inAscii(program) {
  // Without the flag, a character may stand behind a backslash that means nothing.
  return program.replace(
    /(\\*)([^\0-\x7f])/g,
    (_, slashes, unit) => `${slashes.length % 2 === 0 ? slashes : slashes.slice(1)}\\u${unit.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** @type {import('esbuild').Plugin} */
export const plainBundle = {
  name: 'plain bundle',
  setup: ({ initialOptions, onEnd }) => {
    initialOptions.metafile = true;
    onEnd(({ metafile }) => {
      for (const file of Object.keys(metafile?.outputs ?? {}).filter((name) => name.endsWith('.js'))) {
        const program = readFileSync(file, 'utf8');
        const plain = inAscii(program);
        if (plain !== program) writeFileSync(file, plain);
      }
    });
  },
};
