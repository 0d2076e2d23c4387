import { CancellationTokenSource, window, type CancellationToken, type QuickPickItem } from 'vscode';

/** What is searched while a person types. */
export interface Search<Item extends QuickPickItem> {
  readonly title: string;
  readonly placeholder: string;
  /** Finds what the words mean; null where it was cancelled. May give the picker another title. */
  readonly find: (words: string, token: CancellationToken) => Promise<{ readonly items: readonly Item[]; readonly title?: string } | null>;
}

/**
 * Shows what a search finds while it is typed; a later search overtakes an earlier one.
 * @returns what was chosen; undefined where the person left.
 * @throws what a search throws.
 */
export function pickWhileTyping<Item extends QuickPickItem>({ title, placeholder, find }: Search<Item>): Promise<Item | undefined> {
  const picker = window.createQuickPick<Item>();
  picker.title = title;
  picker.placeholder = placeholder;
  let asking = new CancellationTokenSource();
  const search = async (): Promise<void> => {
    asking.cancel();
    asking.dispose();
    const mine = new CancellationTokenSource();
    asking = mine;
    picker.busy = true;
    const found = await find(picker.value, mine.token).catch((error: unknown) => {
      if (mine.token.isCancellationRequested) return null;
      throw error;
    });
    if (found === null || mine.token.isCancellationRequested) return;
    picker.title = found.title ?? title;
    picker.items = found.items;
    picker.busy = false;
  };
  return new Promise((resolve, reject) => {
    // Enter before what was typed is found takes the first of what is found then, not of what was found before.
    let hurried = false;
    const accept = (): void => {
      hurried = picker.busy;
      if (hurried) return;
      const [active] = picker.activeItems;
      // Which line is active is told a moment after the lines.
      resolve(active !== undefined && picker.items.includes(active) ? active : picker.items[0]);
      picker.hide();
    };
    const searching = (): void => {
      hurried = false;
      search()
        .then(() => {
          if (hurried && !picker.busy) accept();
        })
        .catch((error: unknown) => {
          reject(error instanceof Error ? error : new Error(String(error)));
          picker.hide();
        });
    };
    picker.onDidChangeValue(searching);
    picker.onDidAccept(accept);
    picker.onDidHide(() => {
      asking.cancel();
      asking.dispose();
      picker.dispose();
      resolve(undefined);
    });
    picker.show();
    searching();
  });
}
