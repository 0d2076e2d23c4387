// Runs test/host/web in VS Code for the Web, where extension and language server are workers.
//   node --import tsx scripts/hosts/webTests.ts
import type { Options } from '@vscode/test-web';
import { join } from 'node:path';
import { bundleWebTests } from './bundleTests';
import { fetchWeb } from './fetchVSCode';
import { copySamples } from './folder';
import { freePort, startListener } from './listener';
import { root, say } from './paths';
import { withTemporaryFolder } from './temporary';
import { runSuiteAt } from './testPage';

async function main(): Promise<number> {
  const { testRunnerDataDir, quality, commit } = await fetchWeb();
  const tests = await bundleWebTests();
  return withTemporaryFolder(async (temporary) => {
    const folder = join(temporary, 'samples');
    await copySamples(folder);
    const options = {
      testRunnerDataDir,
      quality,
      commit,
      browserType: 'none',
      host: '127.0.0.1',
      port: await freePort(),
      extensionDevelopmentPath: root,
      extensionTestsPath: tests,
      folderPath: folder,
    } satisfies Options;
    // A process of its own, because it writes every request and every broken connection to the console.
    const served = await startListener({
      name: 'VS Code for the Web',
      command: process.execPath,
      args: ['-e', `require(${JSON.stringify(require.resolve('@vscode/test-web'))}).open(${JSON.stringify(options)})`],
      listening: /Listening on http:\/\/127\.0\.0\.1:(\d+)/,
    });
    try {
      return await runSuiteAt(`http://127.0.0.1:${served.port}`, 'web');
    } finally {
      await served.stop();
    }
  });
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    say(error instanceof Error ? error.message : String(error));
    process.exitCode = 1;
  },
);
