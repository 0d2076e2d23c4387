// Runs test/host/web in VS Code for the Web, where extension and language server are workers.
//   node --import tsx scripts/hosts/webTests.ts
import { open } from '@vscode/test-web';
import { createServer, type AddressInfo } from 'node:net';
import { join } from 'node:path';
import { bundleWebTests } from './bundleTests';
import { fetchWeb } from './fetchVSCode';
import { copySamples } from './folder';
import { root, say } from './paths';
import { withTemporaryFolder } from './temporary';
import { runSuiteAt } from './testPage';

/** A port that nobody listens on at this moment: `open` cannot be told to take any. */
function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer().once('error', reject).listen(0, '127.0.0.1', () => {
      const { port } = probe.address() as AddressInfo;
      probe.close(() => { resolve(port); });
    });
  });
}

async function main(): Promise<number> {
  const build = await fetchWeb();
  const extensionTestsPath = await bundleWebTests();
  return withTemporaryFolder(async (temporary) => {
    const folderPath = join(temporary, 'samples');
    await copySamples(folderPath);
    const host = '127.0.0.1';
    const port = await freePort();
    const served = await open({ ...build, browserType: 'none', extensionDevelopmentPath: root, extensionTestsPath, folderPath, host, port });
    try {
      return await runSuiteAt(`http://${host}:${port}`, 'web');
    } finally {
      served.dispose();
    }
  });
}

main().then((status) => { process.exitCode = status; }, (error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
