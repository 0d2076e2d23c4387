import { Disposable, Uri, window, type Range, workspace, type LogOutputChannel } from 'vscode';
import type { Codebook } from '../../../server/src/core/claims/codebook';
import {
  GetTaggable, ServerCommands,
  type AddClaimParams, type ChangeClaimsParams, type ClaimChange, type ClaimChanges, type NewClaimParams, type PlacedClaim, type RemoveClaimParams, type Taggable, type UpdateClaimParams,
} from '../../../server/src/protocol';
import { GetSuggestions, type PlacedSuggestion, type SuggestionsParams } from '../../../server/src/suggestionProtocol';
import { registerCommand, UserError } from '../errors';
import { Commands } from '../names';
import { openPlace, toLspRange } from '../places';
import type { Server } from '../server';
import { askAnnotator, knownAnnotator } from './annotator';
import { askTags, requireOwn, tagsGiven, usableCodebook, type Asked } from './asking';
import { activeArticle, placeGiven, placeOf, targetClaim } from './claimTarget';
import type { LastTags } from './lastTags';
import { shorten } from './tagPicker';
import type { ClaimUndo } from './undo';
import { saveWhatItTouches } from './writing';

/** The commands that tag a passage and that change or remove a claim. */
export function registerTagging(server: Server, undo: ClaimUndo, last: LastTags, log: LogOutputChannel): Disposable {
  const tagging = new Tagging(server, undo, last, log);
  return Disposable.from(
    registerCommand(log, Commands.tag, 'Tagging', (uri, range) => tagging.tag(uri, range)),
    registerCommand(log, Commands.editClaim, 'Changing the claim', (target) => tagging.edit(target)),
    registerCommand(log, Commands.removeClaim, 'Removing the claim', (target) => tagging.remove(target)),
    registerCommand(log, Commands.createCodebook, 'Creating the codebook', () => tagging.createCodebook()),
  );
}

class Tagging {
  constructor(private readonly server: Server, private readonly undo: ClaimUndo, private readonly last: LastTags, private readonly log: LogOutputChannel) {}

  /**
   * Tags what stands at the place: a selection as it is, otherwise the quotation or report around the cursor.
   * @returns whether it was tagged, rather than left.
   */
  async tag(givenUri: unknown, givenRange: unknown): Promise<boolean> {
    const { uri, range } = placeGiven(givenUri, givenRange) ?? placeOf(activeArticle());
    const answer = await askTags(this.#atPlace(uri, range, textGiven(givenUri, 'note')), { given: tagsGiven(givenUri) });
    if (answer === undefined) return false;
    const { asked: { codebook, existing, taggable, known }, tags, note, suggestedBy = textGiven(givenUri, 'suggestedBy') } = answer;
    if (existing !== undefined) {
      await this.#update(existing, { tags, note });
      return true;
    }
    const annotator = known ?? await askAnnotator();
    if (annotator === undefined) return false;
    const done = `Tagged ${labels(codebook, tags)}`;
    if (suggestedBy === undefined) {
      const params: AddClaimParams = { uri: uri.toString(), range: taggable.range, tags, note, annotator };
      await this.#change(ServerCommands.addClaim, params, done);
    } else {
      const add: NewClaimParams = { uri: uri.toString(), range: taggable.range, tags, note, keys: { origin: { from: 'suggestion', of: suggestedBy } } };
      const params: ChangeClaimsParams = { label: 'Tag', annotator, add: [add], update: [], remove: [] };
      await this.undo.runMany(() => this.server.execute<ClaimChanges>(ServerCommands.changeClaims, params), () => done);
    }
    this.last.remember(tags);
    return true;
  }

  async edit(target: unknown): Promise<void> {
    const placed = await this.#ownClaim(target);
    if (placed === undefined) return;
    const answer = await askTags(this.#ofClaim(placed), { always: true });
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
      () => this.server.execute<{ uri: string; created: boolean }>(ServerCommands.createCodebook, { uri: folder.toString() }),
      ({ uri: codebook, created }) => (created ? [codebook, codebook.replace(/codebook\.json$/, 'codebook.schema.json')] : []),
    );
    await openPlace(Uri.parse(uri), null);
  }

  /** The claim that a command means, which only its annotator changes. */
  async #ownClaim(target: unknown): Promise<PlacedClaim | undefined> {
    const placed = await targetClaim(this.server, target);
    return placed && requireOwn(placed, this.log);
  }

  /** What is asked about a place: its passage, and the annotator's own claim that stands on it already. */
  async #atPlace(uri: Uri, range: Range, note: string | undefined): Promise<Asked & { readonly taggable: Taggable; readonly known: string | undefined }> {
    const known = await knownAnnotator(uri, this.log);
    const wanted: SuggestionsParams = { uri: uri.toString(), range: toLspRange(range), annotator: known ?? '' };
    const [taggable, codebook, suggestions] = await Promise.all([
      this.server.request<Taggable | null>(GetTaggable, { uri: uri.toString(), range: toLspRange(range), annotator: known ?? '' }),
      usableCodebook(this.server, uri),
      this.server.request<readonly PlacedSuggestion[]>(GetSuggestions, wanted),
    ]);
    if (taggable === null) throw new UserError('There is nothing to tag here. Put the cursor into a quotation or report, or select a passage.');
    const existing = known === undefined ? undefined : taggable.claims[0];
    return { codebook, current: existing?.claim.tags ?? [], passage: taggable.text, existing, taggable, known, suggestions, note: existing === undefined || note === undefined ? note : [existing.claim.note, note].filter((part) => part !== '').join('\n\n') };
  }

  async #ofClaim(placed: PlacedClaim): Promise<Asked> {
    return { codebook: await usableCodebook(this.server, Uri.parse(placed.article)), current: placed.claim.tags, passage: placed.claim.exact, existing: placed };
  }

  async #update(placed: PlacedClaim, answer: { tags: readonly string[]; note: string }): Promise<void> {
    const params: UpdateClaimParams = { file: placed.file, id: placed.claim.id, ...answer };
    await this.#change(ServerCommands.updateClaim, params, 'Changed the claim');
  }

  async #change(command: string, params: object, done: string): Promise<void> {
    await this.undo.run(() => this.server.execute<ClaimChange>(command, params), done);
  }
}

/** A text that the command was called with beside the place. */
function textGiven(argument: unknown, key: 'note' | 'suggestedBy'): string | undefined {
  const value: unknown = typeof argument === 'object' && argument !== null && key in argument ? (argument as Record<string, unknown>)[key] : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Tags as people read them. */
export function labels(codebook: Codebook, tags: readonly string[]): string {
  return tags.map((id) => codebook.tags.find((tag) => tag.id === id)?.label ?? id).join(', ');
}
