import { QuickPickItemKind, window, type QuickPickItem } from 'vscode';
import type { Codebook } from '../../../server/src/core/claims/codebook';
import { settle, tagChoices, tagOfKey, type TagChoice } from './tagChoices';
import { withTag } from '../../../server/src/core/claims/codebook';

/** How long a key waits for another letter, in milliseconds: after that it was a tag's key and no search. */
const KEY_PAUSE = 300;

/** What a person picked. */
export interface PickedTags {
  readonly tags: readonly string[];
  /** By the tag's key: whoever is that quick wants no more questions. */
  readonly byKey: boolean;
}

interface TagItem extends QuickPickItem { readonly id: string }

/**
 * Lets a person pick tags. One press of a tag's key picks it and is done; typing a word searches; several tags are
 * ticked and taken with Enter, which takes the line in focus where nothing is ticked.
 * @param current tags that the claim has already.
 * @returns undefined where the person left without picking.
 */
export function pickTags(codebook: Codebook, current: readonly string[], passage: string): Promise<PickedTags | undefined> {
  const picker = window.createQuickPick<TagItem>();
  const items = tagChoices(codebook, current).map(itemOf);
  let selected: readonly string[] = [...current];
  let pause: NodeJS.Timeout | undefined;
  const select = (ids: readonly string[]): void => {
    selected = ids;
    picker.selectedItems = items.filter((item) => ids.includes(item.id));
  };

  picker.title = `Tag “${shorten(passage, 60)}”`;
  picker.placeholder = 'Press a tag’s key to tag at once, type to search, or tick several and press Enter';
  picker.canSelectMany = true;
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.ignoreFocusOut = false;
  picker.items = items;
  select(selected);

  return new Promise((resolve) => {
    const finish = (picked: PickedTags | undefined): void => {
      clearTimeout(pause);
      resolve(picked);
      picker.dispose();
    };
    picker.onDidChangeSelection((chosen) => {
      const now = chosen.map(({ id }) => id);
      const settled = settle(codebook, selected, now);
      selected = settled;
      if (settled.length !== now.length) select(settled);
    });
    picker.onDidChangeValue((value) => {
      clearTimeout(pause);
      const tag = tagOfKey(codebook, value);
      if (tag !== undefined) pause = setTimeout(() => finish({ tags: withTag(codebook, current, tag.id), byKey: true }), KEY_PAUSE);
    });
    picker.onDidAccept(() => {
      const key = tagOfKey(codebook, picker.value);
      if (key !== undefined) return finish({ tags: withTag(codebook, current, key.id), byKey: true });
      const focused = picker.activeItems[0];
      const takesFocused = focused !== undefined && (selected.length === 0 || picker.value !== '');
      finish({ tags: takesFocused ? withTag(codebook, selected, focused.id) : selected, byKey: false });
    });
    picker.onDidHide(() => finish(undefined));
    picker.show();
  });
}

function itemOf(choice: TagChoice): TagItem {
  return choice.kind === 'group'
    ? { id: '', label: choice.label, kind: QuickPickItemKind.Separator }
    : { id: choice.id, label: choice.label, description: choice.description, detail: choice.detail };
}

/** A passage in one line of at most so many characters. */
export function shorten(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= length ? line : `${line.slice(0, length - 1).trimEnd()}…`;
}
