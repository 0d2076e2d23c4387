// Bundles client and server, each for the desktop and for the web, and the command line.
import { chmodSync, writeFileSync } from 'node:fs';
import { build, context } from 'esbuild';
import { notices } from './scripts/notices.mjs';
import { plainBundle } from './scripts/plainBundle.mjs';

const production = process.argv.includes('--production');
const watch = process.argv.includes('--watch');

/** @type {import('esbuild').BuildOptions} */
const common = {
  bundle: true,
  sourcemap: !production,
  minify: production,
  logLevel: 'warning',
  legalComments: 'none',
  metafile: true,
  // Left alone, every regular expression with \p{…} is made anew each time it is used: esbuild trusts no version of Node with them, for none has all of Unicode's newest.
  supported: { 'regexp-unicode-property-escapes': true },
};
// ECMAScript modules first: a UMD build asks for its parts at run time, where a bundle has them no more.
const node = { ...common, platform: 'node', format: 'cjs', target: 'node20', mainFields: ['module', 'main'] };
// What an ECMAScript module asks of itself has no answer in a CommonJS bundle; this gives it one.
const ownUrl = 'const ownUrl = require("node:url").pathToFileURL(__filename).href;';
const nodeProgram = { ...node, define: { 'import.meta.url': 'ownUrl' }, banner: { js: ownUrl }, plugins: [plainBundle] };
const web = { ...common, platform: 'browser', target: 'es2022', define: { global: 'globalThis' } };

const bundles = [
  { ...node, entryPoints: { 'client/node': 'client/src/node.ts' }, external: ['vscode'] },
  { ...web, format: 'cjs', entryPoints: { 'client/browser': 'client/src/browser.ts' }, external: ['vscode'] },
  { ...nodeProgram, entryPoints: { 'server/node': 'server/src/node.ts' } },
  { ...web, format: 'iife', entryPoints: { 'server/browser': 'server/src/browser.ts' }, plugins: [plainBundle] },
  { ...nodeProgram, entryPoints: { merge: 'server/src/cli/mergeMain.ts' } },
  { ...nodeProgram, entryPoints: { cli: 'server/src/cli/main.ts' }, banner: { js: `#!/usr/bin/env node\n${ownUrl}` } },
  // The compare page: in the editor, and as a file of its own.
  {
    ...web,
    format: 'iife',
    sourcemap: false,
    entryPoints: { 'comparePage/report': 'client/src/comparePage/report.ts', 'comparePage/webview': 'client/src/comparePage/webview.ts' },
    minify: true,
  },
  {
    ...web,
    sourcemap: false,
    entryPoints: {
      'comparePage/webview': 'client/src/comparePage/styles/webview.css',
      'comparePage/report': 'client/src/comparePage/styles/report.css',
    },
    minify: true,
  },
].map((options) => ({ ...options, outdir: 'dist' }));

if (watch) {
  for (const options of bundles) await (await context(options)).watch();
} else {
  const built = await Promise.all(bundles.map((options) => build(options)));
  writeFileSync(
    'dist/THIRD-PARTY-NOTICES.txt',
    notices(
      built.map(({ metafile }) => metafile),
      import.meta.dirname,
    ),
  );
  chmodSync('dist/cli.js', 0o755);
}
