// Bundles client and server, each for the desktop and for the web, and the command line.
import { build, context } from 'esbuild';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

/** @type {import('esbuild').BuildOptions} */
const common = { bundle: true, sourcemap: !production, minify: production, logLevel: 'warning', legalComments: 'none' };
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20' };
const web = { ...common, platform: 'browser', target: 'es2022', define: { global: 'globalThis' } };

const bundles = [
  { ...node, entryPoints: { 'client/node': 'client/src/node.ts' }, external: ['vscode'] },
  { ...web, format: 'cjs', entryPoints: { 'client/browser': 'client/src/browser.ts' }, external: ['vscode'] },
  { ...node, entryPoints: { 'server/node': 'server/src/node.ts' } },
  { ...web, format: 'iife', entryPoints: { 'server/browser': 'server/src/browser.ts' } },
  { ...node, entryPoints: { cli: 'server/src/cli/main.ts' }, banner: { js: '#!/usr/bin/env node' } },
].map((options) => ({ ...options, outdir: 'dist' }));

if (watch) {
  for (const options of bundles) await (await context(options)).watch();
} else {
  await Promise.all(bundles.map((options) => build(options)));
}
