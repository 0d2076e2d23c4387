// Bundles the command line with some of its files replaced: what a part is worth shows when it is taken out, and
// weights learned without some articles can be scored on them. The product itself has no switches for that.
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { build } from 'esbuild';

/**
 * @param {string} project the project's folder
 * @param {string} outfile where the bundle goes
 * @param {Record<string, (source: string) => string>} replaced by the end of a file's path, what makes its new content
 *   of its old one; one that matches no file of the bundle is an error
 */
export async function bundleCommandLine(project, outfile, replaced = {}) {
  const open = new Set(Object.keys(replaced));
  const ownUrl = 'const ownUrl = require("node:url").pathToFileURL(__filename).href;';
  const replace = {
    name: 'replace',
    setup(bundler) {
      bundler.onLoad({ filter: /[\\/]server[\\/]src[\\/].*\.(?:ts|json)$/ }, ({ path }) => {
        const plain = path.replaceAll('\\', '/');
        const end = Object.keys(replaced).find((one) => plain.endsWith(`/${one}`));
        if (end === undefined) return undefined;
        open.delete(end);
        return { contents: replaced[end](readFileSync(path, 'utf8')), loader: path.endsWith('.json') ? 'json' : 'ts' };
      });
    },
  };
  await build({
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    logLevel: 'error',
    legalComments: 'none',
    define: { 'import.meta.url': 'ownUrl' },
    banner: { js: ownUrl },
    entryPoints: [join(project, 'server/src/cli/main.ts')],
    outfile,
    plugins: [replace],
  });
  if (open.size > 0) throw new Error(`not in the bundle: ${[...open].join(', ')}`);
}
