import { QuickPickItemKind, window, type QuickPickItem } from 'vscode';
import type { Codebook, TagTarget } from '../../../server/src/core/claims/codebook/codebook';
import type { PlacedSuggestion } from '../../../server/src/claims/suggestionProtocol';
import { settle, tagChoices, tagOfKey, tagOfSearch, type TagChoice } from './tagChoices';
import { withTag } from '../../../server/src/core/claims/codebook/codebook';

/** How long a key waits for another letter, in milliseconds: after that it was a tag's key and no search. */
const KEY_PAUSE = 300;

/** What a person picked. */
export interface PickedTags {
  readonly tags: readonly string[];
  /** By the tag's key: whoever is that quick wants no more questions. */
  readonly byKey: boolean;
  /** Id of the claim that suggested them, where a suggestion was taken over whole. */
  readonly suggestedBy?: string;
}

/** A line that stands for one tag, or for those of a suggestion. */
interface TagItem extends QuickPickItem {
  readonly id: string;
  readonly suggestion?: PlacedSuggestion;
}

/** What is asked: everything that has to be known before tags can be shown. */
export interface TagQuestion {
  readonly codebook: Codebook;
  /** Tags that the claim has already. */
  readonly current: readonly string[];
  /** What is tagged, in words: “a passage”, or "the whole article". */
  readonly what: string;
  /** What is tagged; left out: a quotation or any text. */
  readonly targets?: readonly TagTarget[];
  /** What other wordings of the statement are tagged. */
  readonly suggestions?: readonly PlacedSuggestion[];
}

/**
 * Lets a person pick tags. One press of a tag's key picks it and is done; typing a word searches; several tags are
 * ticked and taken with Enter, which takes the line in focus where nothing is ticked.
 * The picker opens at once and takes keys while the question is still on its way, so that none of them falls into the article.
 * @returns undefined where the person left without picking.
 * @throws what the question's promise rejects with.
 */
export function pickTags(asked: Promise<TagQuestion>): Promise<PickedTags | undefined> {
  const picker = window.createQuickPick<TagItem>();
  let question: TagQuestion | undefined;
  let choices: readonly TagChoice[] = [];
  let items: readonly TagItem[] = [];
  let selected: readonly string[] = [];
  let pause: NodeJS.Timeout | undefined;
  let taken: PlacedSuggestion | undefined;
  const select = (ids: readonly string[]): void => {
    selected = ids;
    picker.selectedItems = items.filter((item) => ids.includes(item.id));
  };

  picker.title = 'Tag';
  picker.placeholder = 'A tag’s key tags at once; type to search; or tick several';
  picker.canSelectMany = true;
  picker.matchOnDescription = true;
  picker.matchOnDetail = true;
  picker.busy = true;

  return new Promise((resolve, reject) => {
    const finish = (picked: PickedTags | undefined): void => {
      clearTimeout(pause);
      const suggestedBy = picked && taken?.tags.every((tag) => picked.tags.includes(tag)) === true ? taken.from[0]?.id : undefined;
      resolve(picked && suggestedBy !== undefined ? { ...picked, suggestedBy } : picked);
      picker.dispose();
    };
    const keyPicked = (): PickedTags | undefined => {
      const tag = question === undefined ? undefined : tagOfKey(question.codebook, picker.value, question.targets);
      return question === undefined || tag === undefined
        ? undefined
        : { tags: withTag(question.codebook, question.current, tag.id), byKey: true };
    };
    const waitForMore = (): void => {
      clearTimeout(pause);
      // A list of ticks has no line in focus while one types: show which one Enter takes.
      const meant = tagOfSearch(choices, picker.value);
      if (meant !== undefined) picker.activeItems = items.filter(({ id }) => id === meant);
      const picked = keyPicked();
      if (picked !== undefined) pause = setTimeout(() => finish(picked), KEY_PAUSE);
    };
    picker.onDidChangeSelection((chosen) => {
      if (question === undefined) return;
      const suggested = chosen.find(({ suggestion }) => suggestion !== undefined)?.suggestion;
      const now = chosen.flatMap(({ id, suggestion }) => (suggestion === undefined ? [id] : []));
      const settled = settle(question.codebook, selected, suggested === undefined ? now : [...new Set([...now, ...suggested.tags])]);
      taken = suggested ?? taken;
      selected = settled;
      // A suggestion that is ticked ticks its tags instead.
      if (suggested !== undefined || settled.length !== now.length) select(settled);
    });
    picker.onDidChangeValue(waitForMore);
    picker.onDidAccept(() => {
      if (question === undefined) return;
      const picked = keyPicked();
      if (picked !== undefined) return finish(picked);
      const [line] = picker.activeItems;
      const search = tagOfSearch(choices, picker.value);
      const focused = line?.suggestion?.tags ?? (line !== undefined ? [line.id] : search === undefined ? [] : [search]);
      const takesFocused = selected.length === 0 || picker.value !== '';
      if (takesFocused && line?.suggestion !== undefined) taken = line.suggestion;
      const { codebook } = question;
      finish({
        tags: takesFocused ? focused.reduce((all: readonly string[], tag) => withTag(codebook, all, tag), selected) : selected,
        byKey: false,
      });
    });
    picker.onDidHide(() => finish(undefined));
    picker.show();
    asked
      .then((ready) => {
        question = ready;
        choices = tagChoices(ready.codebook, ready.current, ready.targets, ready.suggestions);
        items = choices.map(itemOf);
        picker.title = `Tag ${ready.what}`;
        picker.items = items;
        select(ready.current);
        picker.busy = false;
        waitForMore();
      })
      .catch((error: unknown) => {
        clearTimeout(pause);
        reject(error instanceof Error ? error : new Error(String(error)));
        picker.dispose();
      });
  });
}

function itemOf(choice: TagChoice): TagItem {
  switch (choice.kind) {
    case 'group':
      return { id: '', label: choice.label, kind: QuickPickItemKind.Separator };
    case 'suggestion':
      return { id: '', label: `$(lightbulb) ${choice.label}`, description: choice.description, suggestion: choice.suggestion };
    case 'tag':
      return { id: choice.id, label: choice.label, description: choice.description, detail: choice.detail };
  }
}

/** A passage as a question names it: “its first words…”. */
export function quoted(passage: string): string {
  return `“${shorten(passage, 60)}”`;
}

/** A passage in one line of at most so many characters. */
export function shorten(text: string, length: number): string {
  const line = text.replace(/\s+/g, ' ').trim();
  return line.length <= length ? line : `${line.slice(0, length - 1).trimEnd()}…`;
}
