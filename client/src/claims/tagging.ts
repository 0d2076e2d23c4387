import { Disposable, Range, Uri, window, workspace, type LogOutputChannel } from 'vscode';
import type { Codebook } from '../../../server/src/core/claims/codebook';
import {
  GetCodebook, GetTaggable, ServerCommands,
  type AddClaimParams, type ClaimChange, type PlacedClaim, type PlacedCodebook, type RemoveClaimParams, type Taggable, type UpdateClaimParams,
} from '../../../server/src/protocol';
import { registerCommand, UserError } from '../errors';
import { Commands } from '../names';
import { isLspRange, openPlace, toLspRange, toRange } from '../places';
import type { Server } from '../server';
import { askAnnotator, knownAnnotator } from './annotator';
import { activeArticle, targetClaim } from './claimTarget';
import { needsNote } from './tagChoices';
import { pickTags, shorten, type TagQuestion } from './tagPicker';
import type { ClaimUndo } from './undo';
import { saveWhatItTouches } from './writing';

/** The commands that tag a passage and that change or remove a claim. */
export function registerTagging(server: Server, undo: ClaimUndo, log: LogOutputChannel): Disposable {
  const tagging = new Tagging(server, undo, log);
  return Disposable.from(
    registerCommand(log, Commands.tag, 'Tagging', (uri, range) => tagging.tag(uri, range)),
    registerCommand(log, Commands.editClaim, 'Changing the claim', (target) => tagging.edit(target)),
    registerCommand(log, Commands.removeClaim, 'Removing the claim', (target) => tagging.remove(target)),
    registerCommand(log, Commands.createCodebook, 'Creating the codebook', () => tagging.createCodebook()),
  );
}

/** What is asked about a passage, and the claim that is changed where one is there. */
interface Asked extends TagQuestion { readonly existing: PlacedClaim | undefined }

class Tagging {
  readonly #server: Server;
  readonly #undo: ClaimUndo;
  readonly #log: LogOutputChannel;

  constructor(server: Server, undo: ClaimUndo, log: LogOutputChannel) {
    this.#server = server;
    this.#undo = undo;
    this.#log = log;
  }

  /** Tags what stands at the place: a selection as it is, otherwise the quotation or report around the cursor. */
  async tag(givenUri: unknown, givenRange: unknown): Promise<void> {
    const { uri, range } = placeGiven(givenUri, givenRange) ?? placeOf(activeArticle());
    const answer = await this.#ask(this.#atPlace(uri, range));
    if (answer === undefined) return;
    const { asked: { codebook, existing, taggable, known }, tags, note } = answer;
    if (existing !== undefined) return this.#update(existing, { tags, note });

    const annotator = known ?? await askAnnotator();
    if (annotator === undefined) return;
    const params: AddClaimParams = { uri: uri.toString(), range: taggable.range, tags, note, annotator };
    await this.#change(ServerCommands.addClaim, params, `Tagged ${labels(codebook, tags)}`);
  }

  async edit(target: unknown): Promise<void> {
    const placed = await this.#ownClaim(target);
    if (placed === undefined) return;
    const answer = await this.#ask(this.#ofClaim(placed), true);
    if (answer !== undefined) await this.#update(placed, { tags: answer.tags, note: answer.note });
  }

  async remove(target: unknown): Promise<void> {
    const placed = await this.#ownClaim(target);
    if (placed === undefined) return;
    const params: RemoveClaimParams = { file: placed.file, id: placed.claim.id };
    await this.#change(ServerCommands.removeClaim, params, `Removed the claim “${shorten(placed.claim.exact, 40)}”`);
  }

  async createCodebook(): Promise<void> {
    const folder = window.activeTextEditor?.document.uri ?? workspace.workspaceFolders?.[0]?.uri;
    if (folder === undefined) throw new UserError('Open a folder of articles first.');
    const { uri } = await saveWhatItTouches(
      () => this.#server.execute<{ uri: string; created: boolean }>(ServerCommands.createCodebook, { uri: folder.toString() }),
      ({ uri: codebook, created }) => (created ? [codebook, codebook.replace(/codebook\.json$/, 'codebook.schema.json')] : []),
    );
    await openPlace(Uri.parse(uri), null);
  }

  /** The claim that a command means, which only its annotator changes. */
  async #ownClaim(target: unknown): Promise<PlacedClaim | undefined> {
    const placed = await targetClaim(this.#server, target);
    if (placed === undefined) return undefined;
    const annotator = await knownAnnotator(Uri.parse(placed.article), this.#log);
    if (annotator !== undefined && placed.claim.by !== annotator) {
      throw new UserError(`This claim is ${placed.claim.by}’s, and you are ${annotator}: only its annotator changes it.`);
    }
    return placed;
  }

  /** What is asked about a place: its passage, and the annotator's own claim that stands on it already. */
  async #atPlace(uri: Uri, range: Range): Promise<Asked & { readonly taggable: Taggable; readonly known: string | undefined }> {
    const known = await knownAnnotator(uri, this.#log);
    const [taggable, codebook] = await Promise.all([
      this.#server.request<Taggable | null>(GetTaggable, { uri: uri.toString(), range: toLspRange(range), annotator: known ?? '' }),
      this.#codebook(uri),
    ]);
    if (taggable === null) throw new UserError('There is nothing to tag here. Put the cursor into a quotation or report, or select a passage.');
    const existing = known === undefined ? undefined : taggable.claims[0];
    return { codebook, current: existing?.claim.tags ?? [], passage: taggable.text, existing, taggable, known };
  }

  async #ofClaim(placed: PlacedClaim): Promise<Asked> {
    return { codebook: await this.#codebook(Uri.parse(placed.article)), current: placed.claim.tags, passage: placed.claim.exact, existing: placed };
  }

  async #update(placed: PlacedClaim, answer: { tags: readonly string[]; note: string }): Promise<void> {
    const params: UpdateClaimParams = { file: placed.file, id: placed.claim.id, ...answer };
    await this.#change(ServerCommands.updateClaim, params, 'Changed the claim');
  }

  async #change(command: string, params: object, done: string): Promise<void> {
    await this.#undo.run(() => this.#server.execute<ClaimChange>(command, params), done);
  }

  async #codebook(uri: Uri): Promise<PlacedCodebook> {
    const codebook = await this.#server.request<PlacedCodebook | null>(GetCodebook, { uri: uri.toString() });
    if (codebook === null || codebook.tags.length === 0) {
      const problem = codebook?.problems[0]?.message;
      throw new UserError(`The codebook has no tags that can be used${problem === undefined ? '' : `: ${problem}`}. Open annotations/codebook.json to put it right.`);
    }
    return codebook;
  }

  /** Asks for tags and a note; whoever picks by a tag's key is asked for no note unless the tag wants one. */
  async #ask<A extends Asked>(asking: Promise<A>, always = false): Promise<{ asked: A; tags: readonly string[]; note: string } | undefined> {
    const picked = await pickTags(asking);
    if (picked === undefined) return undefined;
    const asked = await asking;
    const { tags } = picked;
    if (tags.length === 0) {
      throw new UserError(asked.existing === undefined
        ? 'Nothing was tagged, because no tag was picked: press a tag’s key, or type a part of its name and press Enter.'
        : 'A claim has at least one tag. To take it away, use “Remove Claim”.');
    }
    const note = asked.existing?.claim.note ?? '';
    const required = needsNote(asked.codebook, tags);
    if (picked.byKey && !always && !(required && note.trim() === '')) return { asked, tags, note };
    const written = await window.showInputBox({
      title: `Note on “${shorten(asked.passage, 60)}”`,
      prompt: required ? 'One of the tags wants a note.' : 'A note, if you like. Enter goes on without one.',
      value: note,
      validateInput: (value) => (required && value.trim() === '' ? 'One of the tags wants a note.' : undefined),
    });
    return written === undefined ? undefined : { asked, tags, note: written.trim() };
  }
}

/** A place as links give it (URI, range) or as the light bulb does ({ uri, range }). */
function placeGiven(first: unknown, second: unknown): { uri: Uri; range: Range } | undefined {
  const [uri, range] = typeof first === 'object' && first !== null && 'uri' in first && 'range' in first ? [first.uri, first.range] : [first, second];
  return typeof uri === 'string' && isLspRange(range) ? { uri: Uri.parse(uri, true), range: toRange(range) } : undefined;
}

function placeOf(editor: ReturnType<typeof activeArticle>): { uri: Uri; range: Range } {
  return { uri: editor.document.uri, range: new Range(editor.selection.start, editor.selection.end) };
}

function labels(codebook: Codebook, tags: readonly string[]): string {
  return tags.map((id) => codebook.tags.find((tag) => tag.id === id)?.label ?? id).join(', ');
}
