// A Chromium or Chrome of this machine, driven by playwright-core.
import { existsSync } from 'node:fs';
import { delimiter, join } from 'node:path';
import { chromium, type Browser } from 'playwright-core';

const names = ['chromium', 'chromium-browser', 'google-chrome', 'google-chrome-stable', 'microsoft-edge', 'chrome.exe', 'msedge.exe'];
const places = [
  '/Applications/Google Chrome.app/Contents/MacOS/Google Chrome',
  '/Applications/Chromium.app/Contents/MacOS/Chromium',
  'C:\\Program Files\\Google\\Chrome\\Application\\chrome.exe',
  'C:\\Program Files (x86)\\Microsoft\\Edge\\Application\\msedge.exe',
];

export const howToInstallBrowser =
  'No Chromium or Chrome found. Install one (Debian, Ubuntu: apt-get install chromium), or name it in CROSSQUOTE_BROWSER.';

/** The path of an installed Chromium or Chrome, or null; `CROSSQUOTE_BROWSER` goes before what is found. */
export function findBrowser(): string | null {
  const named = process.env['CROSSQUOTE_BROWSER'];
  if (named !== undefined && named !== '') return named;
  const onPath = (process.env['PATH'] ?? '').split(delimiter).flatMap((folder) => names.map((name) => join(folder, name)));
  return [...onPath, ...places].find((path) => existsSync(path)) ?? null;
}

/**
 * Starts a headless browser with a fresh profile that talks to nobody but the pages it is given.
 * @throws Error where no browser is installed, saying how to install one.
 */
export async function launchBrowser(): Promise<Browser> {
  const executablePath = findBrowser();
  if (executablePath === null) throw new Error(howToInstallBrowser);
  return chromium.launch({
    executablePath,
    args: [
      '--no-sandbox',
      '--disable-gpu',
      '--disable-quic',
      '--no-first-run',
      '--disable-background-networking',
      '--disable-component-update',
      '--disable-sync',
    ],
  });
}
