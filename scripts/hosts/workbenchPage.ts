// VS Code's workbench in a page, used with mouse and keyboard as a person would.
import type { Browser, Locator, Page } from 'playwright-core';

/** How long the workbench may take to show what is waited for, in milliseconds. */
const PATIENCE = 60_000;

/** @returns the page once the explorer lists files. */
export async function openWorkbench(browser: Browser, address: string, viewport = { width: 1400, height: 900 }): Promise<WorkbenchPage> {
  const page = await browser.newPage({ viewport });
  page.setDefaultTimeout(PATIENCE);
  await page.goto(address);
  await page.locator('.explorer-folders-view .monaco-list-row').first().waitFor();
  return new WorkbenchPage(page);
}

export class WorkbenchPage {
  constructor(readonly page: Page) {}

  /** The hover that is open. */
  get hover(): Locator {
    return this.page.locator('.monaco-editor .monaco-hover:not(.hidden)').filter({ visible: true });
  }

  /** The input at the top in which one picks and types. */
  get quickInput(): Locator {
    return this.page.locator('.quick-input-widget').filter({ visible: true });
  }

  /** A line of text as the editor shows it. */
  line(text: string | RegExp): Locator {
    return this.page.locator('.monaco-editor .view-line', { hasText: text });
  }

  /** Opens a file from the explorer with a double click, to stay. */
  async openFile(name: string): Promise<void> {
    await this.page.locator('.explorer-folders-view .monaco-list-row', { hasText: name }).dblclick();
    await this.page.locator('.tab.active', { hasText: name }).waitFor();
  }

  /** Waits until the status bar names the language. */
  async language(name: string): Promise<void> {
    await this.page.locator('.statusbar-item', { hasText: name }).waitFor();
  }

  /**
   * The middle of the piece of a line that shows a text: one token, or part of one. Playwright's own hovering and
   * clicking scrolls what it finds covered, which tears the editor's layers apart.
   */
  async #placeOf(text: string): Promise<{ readonly x: number; readonly y: number }> {
    const piece = this.page.locator('.monaco-editor .view-line > span > span', { hasText: text }).first();
    const end = Date.now() + PATIENCE;
    while (Date.now() < end) {
      await piece.waitFor();
      // Nothing where the editor has drawn the line anew in between.
      const box = await piece.boundingBox();
      if (box !== null) return { x: box.x + box.width / 2, y: box.y + box.height / 2 };
    }
    throw new Error(`"${text}" is not on the screen.`);
  }

  /** Puts the cursor into a text. */
  async clickOn(text: string): Promise<void> {
    const { x, y } = await this.#placeOf(text);
    await this.page.mouse.click(x, y);
  }

  /** Rests the mouse on a text until a hover that says so is open. */
  async hoverOver(text: string, says: string | RegExp): Promise<Locator> {
    const hover = this.hover.filter({ hasText: says }).first();
    const end = Date.now() + PATIENCE;
    for (let timeout = 3000; Date.now() < end; timeout *= 2) {
      const { x, y } = await this.#placeOf(text);
      await this.page.mouse.move(x - 2, y);
      await this.page.mouse.move(x, y);
      if (
        await hover.waitFor({ timeout }).then(
          () => true,
          () => false,
        )
      )
        return hover;
      // What the hover says may not be worked out yet: it is asked for again when the mouse comes back.
      await this.leave();
    }
    throw new Error(`No hover over "${text}" says ${String(says)}.`);
  }

  /** Moves the mouse to where nothing is, which closes a hover. */
  async leave(): Promise<void> {
    await this.page.mouse.move(5, 5);
  }

  /** Opens Crossquote's view of claims in the side bar. */
  async claimsView(): Promise<Locator> {
    await this.page.locator('.activitybar .action-label[aria-label^="Crossquote"]').click();
    const view = this.page.locator('.sidebar', { hasText: 'Claims' });
    await view.waitFor();
    return view;
  }
}
