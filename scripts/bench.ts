// npm run bench [-- analysis|matching|editing|claims|tagging|folder|scale|speakers|starts|extension ...]: measures, and prints each figure with its budget.
// What is measured is bundled as the product is: loaders for TypeScript make functions slower than they ship.
import { build, type BuildOptions } from 'esbuild';
import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { root } from './hosts/paths';
import { plainBundle } from './plainBundle.mjs';

async function main(): Promise<number> {
  const folder = mkdtempSync(join(tmpdir(), 'crossquote-bench-'));
  const node: BuildOptions = {
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    mainFields: ['module', 'main'],
    logLevel: 'warning',
    outdir: folder,
    supported: { 'regexp-unicode-property-escapes': true },
  };
  try {
    await build({
      ...node,
      entryPoints: { bench: join(root, 'test/bench/run.ts') },
      define: { 'import.meta.url': 'ownUrl' },
      banner: { js: 'const ownUrl = require("node:url").pathToFileURL(__filename).href;' },
      plugins: [plainBundle],
    });
    await build({
      ...node,
      entryPoints: { client: join(root, 'client/src/node.ts'), activation: join(root, 'test/bench/activate.ts') },
      external: ['vscode'],
      minify: true,
    });
    return spawnSync(process.execPath, [join(folder, 'bench.js'), ...process.argv.slice(2)], { cwd: root, stdio: 'inherit' }).status ?? 1;
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    process.stderr.write(`${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 1;
  },
);
