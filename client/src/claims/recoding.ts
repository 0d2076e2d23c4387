import { Disposable, QuickPickItemKind, Uri, window, workspace, type LogOutputChannel, type QuickPickItem } from 'vscode';
import type { Tag } from '../../../server/src/core/claims/codebook/codebook';
import { tagIdFrom, type NewTag, type Recoding } from '../../../server/src/core/claims/codebook/recode';
import { ServerCommands } from '../../../server/src/protocol';
import type { ClaimChanges, PlacedClaim, PlacedCodebook, RecodeTagsParams } from '../../../server/src/claims/claimProtocol';
import { registerCommand, UserError } from '../errors';
import { Commands } from '../names';
import type { Server } from '../server';
import { usableCodebook, whoAnnotates } from './asking';
import { claimsOf } from './claimTarget';
import { shorten } from './tagPicker';
import type { ClaimUndo } from './undo';

/** The commands that merge, rename and split tags, in the codebook and on every claim of one's own, as one step. */
export function registerRecoding(server: Server, undo: ClaimUndo, log: LogOutputChannel): Disposable {
  const recode = async (ask: (recoding: Asking) => Promise<Answer | undefined>): Promise<void> => {
    const asking = await Asking.start(server, log);
    const answer = asking && (await ask(asking));
    if (asking === undefined || answer === undefined) return;
    const params: RecodeTagsParams = { uri: asking.folder.toString(), annotator: asking.annotator, ...answer };
    await undo.runMany(
      () => server.execute<ClaimChanges>(ServerCommands.recodeTags, params),
      ({ changes }) => `Changed the codebook and ${changes.length === 1 ? 'one claim' : `${changes.length} claims`}`,
    );
  };
  return Disposable.from(
    registerCommand(log, Commands.mergeTags, 'Changing tags', () => recode((asking) => asking.merge())),
    registerCommand(log, Commands.renameTag, 'Changing tags', () => recode((asking) => asking.rename())),
    registerCommand(log, Commands.splitTag, 'Changing tags', () => recode((asking) => asking.split())),
  );
}

type Answer = Pick<RecodeTagsParams, 'change' | 'choices'>;

interface TagItem extends QuickPickItem {
  readonly id: string;
}

/** The questions about one change of tags. */
class Asking {
  private constructor(
    readonly folder: Uri,
    readonly annotator: string,
    readonly codebook: PlacedCodebook,
    readonly claims: readonly PlacedClaim[],
  ) {}

  /** @throws UserError where no folder or no codebook is there. */
  static async start(server: Server, log: LogOutputChannel): Promise<Asking | undefined> {
    const active = window.activeTextEditor?.document.uri;
    const folder = (active && workspace.getWorkspaceFolder(active)?.uri) ?? workspace.workspaceFolders?.[0]?.uri;
    if (folder === undefined) throw new UserError('Open a folder of articles first.');
    const codebook = await usableCodebook(server, folder);
    if (!codebook.exists) throw new UserError('This folder has no codebook yet: “Open or Create Codebook” makes one.');
    const annotator = await whoAnnotates(folder, log);
    if (annotator === undefined) return undefined;
    const root = `${folder.toString()}/`;
    const claims = (await claimsOf(server)).filter(({ file, claim }) => claim.by === annotator && file.startsWith(root));
    return new Asking(folder, annotator, codebook, claims);
  }

  async merge(): Promise<Answer | undefined> {
    const from = await window.showQuickPick(this.#items(), {
      title: 'Merge tags (1 of 2): which ones go?',
      canPickMany: true,
      placeHolder: 'They stay in the codebook as deprecated, for what others recorded',
    });
    if (from === undefined || from.length === 0) return undefined;
    const gone = from.map(({ id }) => id);
    const into = await window.showQuickPick(this.#items(gone), {
      title: `Merge tags (2 of 2): into which one do ${from.map(({ label }) => label).join(', ')} go?`,
    });
    return into && { change: { kind: 'merge', from: gone, into: into.id } };
  }

  async rename(): Promise<Answer | undefined> {
    const tag = await window.showQuickPick(this.#items(), { title: 'Rename a tag (1 of 3): which one?' });
    if (tag === undefined) return undefined;
    const label = await window.showInputBox({
      title: `Rename ${tag.label} (2 of 3): what do people see?`,
      value: tag.label,
      validateInput: required,
    });
    if (label === undefined) return undefined;
    const id = await this.#askId(`Rename ${tag.label} (3 of 3): what do claims record?`, tag.id);
    return id === undefined ? undefined : { change: { kind: 'rename', from: tag.id, to: id, label: label.trim() } };
  }

  async split(): Promise<Answer | undefined> {
    const tag = await window.showQuickPick(this.#items(), { title: 'Split a tag: which one?' });
    if (tag === undefined) return undefined;
    const into: NewTag[] = [];
    for (;;) {
      const more = into.length >= 2;
      const label = await window.showInputBox({
        title: `Split ${tag.label}: the ${into.length + 1}. new tag`,
        prompt: more ? 'Enter on nothing: these are all.' : 'What people see. Two tags at least.',
        ...(more ? {} : { validateInput: required }),
      });
      if (label === undefined) return undefined;
      if (label.trim() === '') break;
      const definition = await window.showInputBox({
        title: `Split ${tag.label}: when is “${label.trim()}” to be used?`,
        validateInput: required,
      });
      if (definition === undefined) return undefined;
      into.push({ id: this.#freeId(tag.id, label, into), label: label.trim(), definition: definition.trim() });
    }
    const choices = await this.#share(tag.id, into);
    const change: Recoding = { kind: 'split', from: tag.id, into };
    return choices && { change, choices };
  }

  /** Which of one's claims get which of the new tags: asked tag by tag; what is left gets the last one. */
  async #share(tag: string, into: readonly NewTag[]): Promise<Readonly<Record<string, readonly string[]>> | undefined> {
    let left = this.claims.filter(({ claim }) => claim.tags.includes(tag));
    const choices: Record<string, readonly string[]> = {};
    for (const [n, { id, label }] of into.entries()) {
      const last = n === into.length - 1;
      const items = left.map(({ claim, article }) => ({
        label: shorten(claim.exact, 80),
        description: workspace.asRelativePath(Uri.parse(article)),
        detail: claim.note,
        id: claim.id,
      }));
      const picked =
        last || items.length === 0
          ? items
          : await window.showQuickPick(items, {
              title: `Which of ${items.length} claims become “${label}”?`,
              canPickMany: true,
              placeHolder: 'The others are asked about next',
            });
      if (picked === undefined) return undefined;
      for (const item of picked) choices[item.id] = [id];
      left = left.filter(({ claim }) => choices[claim.id] === undefined);
    }
    return choices;
  }

  #askId(title: string, old: string): Promise<string | undefined> {
    return Promise.resolve(
      window.showInputBox({
        title,
        value: old,
        prompt: 'Letters, digits, “.”, “_” and “-”. The old id stays in the codebook as deprecated.',
        validateInput: (value) =>
          !/^[A-Za-z0-9][A-Za-z0-9._-]*$/.test(value)
            ? 'Use letters, digits, “.”, “_” and “-”.'
            : this.#has(value)
              ? 'There is a tag with this id already.'
              : undefined,
      }),
    );
  }

  #freeId(from: string, label: string, others: readonly NewTag[]): string {
    const id = tagIdFrom(`${from}.${label}`);
    const taken = (one: string): boolean => this.#has(one) || others.some((other) => other.id === one);
    for (let n = 1; ; n++) {
      const candidate = n === 1 ? id : `${id}-${n}`;
      if (!taken(candidate)) return candidate;
    }
  }

  #has(id: string): boolean {
    return this.codebook.tags.some((tag) => tag.id === id);
  }

  #items(without: readonly string[] = []): TagItem[] {
    const count = ({ id }: Tag): string => {
      const own = this.claims.filter(({ claim }) => claim.tags.includes(id)).length;
      return own === 0 ? '' : own === 1 ? ' · one claim of yours' : ` · ${own} claims of yours`;
    };
    const usable = this.codebook.tags.filter(({ id, deprecated }) => !deprecated && !without.includes(id));
    return usable.map((tag) => ({
      kind: QuickPickItemKind.Default,
      id: tag.id,
      label: tag.label,
      description: `${tag.id}${count(tag)}`,
      detail: tag.definition,
    }));
  }
}

const required = (value: string): string | undefined => (value.trim() === '' ? 'This cannot be left empty.' : undefined);
