// npm run screenshot: drives Crossquote on the samples and writes media/screenshot.png and media/compare.png, which the
// README shows; the same in the other kinds of theme goes to build/, to look at.
import { join } from 'node:path';
import { root, say } from './hosts/paths';
import { withWorkbench } from './hosts/withWorkbench';
import type { WorkbenchPage } from './hosts/workbenchPage';

const themes = [
  { theme: 'Light 2026', hover: 'media/screenshot.png', compare: 'media/compare.png' },
  { theme: 'Dark 2026', hover: 'build/screenshot-dark.png', compare: 'build/compare-dark.png' },
  { theme: 'Default High Contrast', hover: 'build/screenshot-high-contrast.png', compare: 'build/compare-high-contrast.png' },
  {
    theme: 'Default High Contrast Light',
    hover: 'build/screenshot-high-contrast-light.png',
    compare: 'build/compare-high-contrast-light.png',
  },
] as const;

/** Five of the six articles have it, each in its own words. */
const quotation = 'My night officer';

/** Leaves the article, the claims and the hover. */
const settings = {
  'breadcrumbs.enabled': false,
  'editor.minimap.enabled': false,
  'git.blame.statusBarItem.enabled': false,
  'window.commandCenter': false,
  'workbench.layoutControl.enabled': false,
  'workbench.editor.editorActionsLocation': 'hidden',
};

/** Tags what stands around a text by the key of a tag. */
async function tag(workbench: WorkbenchPage, text: string, key: string, label: string): Promise<void> {
  await workbench.clickOn(text);
  await workbench.page.keyboard.press('Alt+Q');
  await workbench.quickInput.locator('.monaco-list-row').first().waitFor();
  await workbench.page.keyboard.press(key);
  await workbench.line(label).first().waitFor();
}

async function takeHover(workbench: WorkbenchPage, picture: string): Promise<void> {
  await workbench.openFile('harbour-wire.txt');
  await workbench.language('News article');
  await workbench.hoverOver(quotation, 'other articles');
  await workbench.leave();
  await tag(workbench, quotation, 'p', 'Personal experience');
  await tag(workbench, 'If we had waited', 'c', 'causation');
  const claims = await workbench.claimsView();
  await claims.getByText('causation').first().waitFor();
  // VS Code asks for no code lenses while the text has lost the focus, not even where it is told that they changed.
  await workbench.clickOn('If we had waited');
  await workbench.hoverOver(quotation, 'other articles');
  await workbench.page
    .locator('.codelens-decoration', { hasText: 'sources' })
    .filter({ visible: true })
    .first()
    .waitFor({ timeout: 90_000 });
  await workbench.page.screenshot({ path: join(root, picture), animations: 'disabled' });
}

/** The compare page, with the side bar away. */
async function takeComparison(workbench: WorkbenchPage, picture: string): Promise<void> {
  const { page } = workbench;
  await workbench.leave();
  await workbench.clickOn(quotation);
  await page.keyboard.press('F1');
  await page.keyboard.type('Crossquote: Compare the Articles');
  await workbench.quickInput.locator('.monaco-list-row', { hasText: 'Compare the Articles' }).first().click();
  const statements = page.frameLocator('iframe.webview.ready').frameLocator('#active-frame').locator('tr.statement');
  await statements.first().waitFor();
  await page.keyboard.press('Control+b');
  await statements.nth(1).waitFor();
  await page.screenshot({ path: join(root, picture), animations: 'disabled' });
}

async function main(): Promise<void> {
  for (const { theme, hover, compare } of themes) {
    await withWorkbench({ ...settings, 'workbench.colorTheme': theme }, async (workbench) => {
      await takeHover(workbench, hover);
      await takeComparison(workbench, compare);
    });
    say(`${hover}, ${compare}: ${theme}`);
  }
}

main().catch((error: unknown) => {
  say(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
});
