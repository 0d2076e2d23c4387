import { mkdir } from 'node:fs/promises';
import { join } from 'node:path';
import { launchBrowser } from './browser';
import { copySamples } from './folder';
import { root } from './paths';
import { startServer } from './server';
import { quietSettings, type Settings } from './settings';
import { withTemporaryFolder } from './temporary';
import { workbenchAddress } from './workbench';
import { openWorkbench, type WorkbenchPage } from './workbenchPage';

/**
 * Lends VS Code on a copy of the samples in a headless page, as `npm start` shows it, and ends everything afterwards.
 * Where the use fails, `build/workbench-failure.png` shows what the page looked like.
 * @param settings user settings beside the quiet ones.
 */
export async function withWorkbench(settings: Settings, use: (workbench: WorkbenchPage, folder: string) => Promise<void>): Promise<void> {
  await mkdir(join(root, 'build'), { recursive: true });
  await withTemporaryFolder(async (temporary) => {
    const folder = join(temporary, 'samples');
    await copySamples(folder, { name: 'Ann Otator', email: 'ann@localhost' });
    const server = await startServer({ profile: join(temporary, 'profile'), settings: { ...quietSettings, ...settings } });
    try {
      const browser = await launchBrowser();
      try {
        const workbench = await openWorkbench(browser, workbenchAddress(server, { folder }));
        await use(workbench, folder).catch(async (error: unknown) => {
          await workbench.page.screenshot({ path: join(root, 'build/workbench-failure.png') });
          throw error;
        });
      } finally {
        await browser.close();
      }
    } finally {
      await server.stop();
    }
  });
}
