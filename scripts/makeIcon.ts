// Draws media/icon.png (128 by 128) from media/icon.svg in a headless browser: npx tsx scripts/makeIcon.ts
import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { launchBrowser } from './hosts/browser';
import { root } from './hosts/paths';

async function draw(): Promise<void> {
  const browser = await launchBrowser();
  try {
    const page = await browser.newPage({ viewport: { width: 128, height: 128 } });
    await page.setContent(`<style>body{margin:0}</style>${readFileSync(join(root, 'media/icon.svg'), 'utf8')}`);
    await page.screenshot({ path: join(root, 'media/icon.png'), omitBackground: true });
  } finally {
    await browser.close();
  }
}

void draw();
