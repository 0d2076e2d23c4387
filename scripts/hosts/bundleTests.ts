// The suites that run inside VS Code, as the modules it loads.
import { build } from 'esbuild';
import { join } from 'node:path';
import { root } from './paths';

/**
 * Bundles the suite for a host that runs in Node.
 * @returns absolute path of a module that exports `run()`; mocha stays outside, where its reporters find their files.
 */
export async function bundleHostTests(): Promise<string> {
  const outfile = join(root, 'dist/test/desktop.js');
  await build({
    entryPoints: [join(root, 'test/host/desktop/index.ts')],
    outfile,
    bundle: true,
    platform: 'node',
    format: 'cjs',
    target: 'node20',
    external: ['vscode', 'mocha'],
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
}

/** Bundles the suite for a host that runs in a web worker, mocha with it. */
export async function bundleWebTests(): Promise<string> {
  const outfile = join(root, 'dist/test/web.js');
  await build({
    entryPoints: [join(root, 'test/host/web/index.ts')],
    outfile,
    bundle: true,
    platform: 'browser',
    format: 'cjs',
    target: 'es2022',
    external: ['vscode'],
    define: { global: 'globalThis' },
    sourcemap: 'inline',
    logLevel: 'warning',
  });
  return outfile;
}
