import { Disposable, Uri, window, type Range, workspace, type LogOutputChannel } from 'vscode';
import type { Codebook, TagTarget } from '../../../server/src/core/claims/codebook/codebook';
import { isOnArticle, optionalOf, type OptionalKeys } from '../../../server/src/core/claims/optionalKeys';
import { onOtherWordings, sameChange } from '../../../server/src/core/claims/statementTags';
import { ServerCommands } from '../../../server/src/protocol';
import {
  GetTaggable,
  type AddClaimParams,
  type ChangeClaimsParams,
  type ClaimChange,
  type ClaimChanges,
  type PlacedClaim,
  type Taggable,
} from '../../../server/src/claims/claimProtocol';
import { GetSuggestions, type PlacedSuggestion, type SuggestionsParams } from '../../../server/src/claims/suggestionProtocol';
import { registerCommand, UserError } from '../errors';
import { Commands } from '../names';
import { openPlace, toLspRange } from '../places';
import type { Server } from '../server';
import { askAnnotator, knownAnnotator } from './annotator';
import { askTags, requireOwn, tagsGiven, usableCodebook, type Asked } from './asking';
import { activeArticle, claimsOf, placeGiven, placeOf, targetClaim } from './claimTarget';
import type { LastTags } from './lastTags';
import { quoted, shorten } from './tagPicker';
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
  constructor(
    private readonly server: Server,
    private readonly undo: ClaimUndo,
    private readonly last: LastTags,
    private readonly log: LogOutputChannel,
  ) {}

  /**
   * Tags what stands at the place: a selection as it is, otherwise the quotation or report around the cursor.
   * @returns whether it was tagged, rather than left.
   */
  async tag(givenUri: unknown, givenRange: unknown): Promise<boolean> {
    const { uri, range } = placeGiven(givenUri, givenRange) ?? placeOf(activeArticle());
    const answer = await askTags(this.#atPlace(uri, range, textGiven(givenUri, 'note')), { given: tagsGiven(givenUri) });
    if (answer === undefined) return false;
    const {
      asked: { codebook, existing, taggable, known },
      tags,
      note,
      suggestedBy = textGiven(givenUri, 'suggestedBy'),
    } = answer;
    const annotator = known ?? (await askAnnotator());
    if (annotator === undefined) return false;
    // Before it is written: a person who goes on at once repeats these tags, not those before.
    this.last.remember(tags);
    const keys = suggestedBy === undefined ? {} : { origin: { from: 'suggestion', of: suggestedBy } };
    if (existing !== undefined) return this.#update(existing, codebook, { tags, note, keys });
    const done = `Tagged ${labels(codebook, tags)}`;
    const place = { uri: uri.toString(), range: taggable.range, tags, note };
    if (suggestedBy === undefined)
      await this.undo.run(
        () => this.server.execute<ClaimChange>(ServerCommands.addClaim, { ...place, annotator } satisfies AddClaimParams),
        done,
      );
    else await this.#batch('Tag', annotator, { add: [{ ...place, keys }] }, done);
    return true;
  }

  async edit(target: unknown): Promise<void> {
    const placed = await this.#ownClaim(target);
    if (placed === undefined) return;
    const answer = await askTags(this.#ofClaim(placed), { always: true });
    if (answer !== undefined) await this.#update(placed, answer.asked.codebook, { tags: answer.tags, note: answer.note, keys: {} });
  }

  async remove(target: unknown): Promise<void> {
    const placed = await this.#ownClaim(target);
    if (placed === undefined) return;
    const others = await this.#otherWordings(placed, 'Remove the claim from');
    if (others === undefined) return;
    const { claim, file } = placed;
    const codebook = await usableCodebook(this.server, Uri.parse(placed.article));
    const left = others.map((other) => ({ other, tags: sameChange(codebook, claim.tags, [], other.claim.tags) }));
    await this.#batch(
      'Remove claim',
      placed.annotator,
      {
        remove: [
          { file, id: claim.id },
          ...left.filter(({ tags }) => tags.length === 0).map(({ other }) => ({ file: other.file, id: other.claim.id })),
        ],
        update: left.filter(({ tags }) => tags.length > 0).map(({ other, tags }) => ({ file: other.file, id: other.claim.id, tags })),
      },
      others.length === 0 ? `Removed the claim “${shorten(claim.exact, 40)}”` : `Removed the claim from ${others.length + 1} wordings`,
    );
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
  async #atPlace(
    uri: Uri,
    range: Range,
    note: string | undefined,
  ): Promise<Asked & { readonly taggable: Taggable; readonly known: string | undefined }> {
    const known = await knownAnnotator(uri, this.log);
    const wanted: SuggestionsParams = { uri: uri.toString(), range: toLspRange(range), annotator: known ?? '' };
    const [taggable, codebook, suggestions] = await Promise.all([
      this.server.request<Taggable | null>(GetTaggable, { uri: uri.toString(), range: toLspRange(range), annotator: known ?? '' }),
      usableCodebook(this.server, uri),
      this.server.request<readonly PlacedSuggestion[]>(GetSuggestions, wanted),
    ]);
    if (taggable === null)
      throw new UserError('There is nothing to tag here. Put the cursor into a quotation or report, or select a passage.');
    const existing = known === undefined ? undefined : taggable.claims[0];
    return {
      codebook,
      current: existing?.claim.tags ?? [],
      what: quoted(taggable.text),
      targets: [
        ...(taggable.target === 'quotation' ? (['quotation', 'text'] as const) : (['text'] as const)),
        ...(existing === undefined ? [] : targetsOf(existing.claim)),
      ],
      existing,
      taggable,
      known,
      suggestions,
      note: existing === undefined || note === undefined ? note : [existing.claim.note, note].filter((part) => part !== '').join('\n\n'),
    };
  }

  async #ofClaim(placed: PlacedClaim): Promise<Asked> {
    return {
      codebook: await usableCodebook(this.server, Uri.parse(placed.article)),
      current: placed.claim.tags,
      what: quoted(placed.claim.exact),
      existing: placed,
      targets: targetsOf(placed.claim),
    };
  }

  /** Changes a claim, and where it was made on a statement those of the other wordings with it, if the person wants so. @returns false where the person left. */
  async #update(
    placed: PlacedClaim,
    codebook: Codebook,
    { tags, note, keys }: { tags: readonly string[]; note: string; keys: OptionalKeys },
  ): Promise<boolean> {
    const others = await this.#otherWordings(placed, 'Change the claim on');
    if (others === undefined) return false;
    const { claim, file } = placed;
    const update = others.map((other) => ({
      file: other.file,
      id: other.claim.id,
      tags: sameChange(codebook, claim.tags, tags, other.claim.tags),
      ...(other.claim.note === claim.note ? { note } : {}),
    }));
    await this.#batch(
      'Change claim',
      placed.annotator,
      { update: [{ file, id: claim.id, tags, note, keys }, ...update] },
      others.length === 0 ? 'Changed the claim' : `Changed the claim on ${others.length + 1} wordings`,
    );
    return true;
  }

  /** The annotator's claims on the statement's other wordings, where the person wants them too. @returns undefined where the person left. */
  async #otherWordings(placed: PlacedClaim, what: string): Promise<readonly PlacedClaim[] | undefined> {
    const others = onOtherWordings(placed, await claimsOf(this.server));
    if (others.length === 0) return others;
    const choice = await window.showQuickPick(
      [
        { label: `Every Wording of the Statement (${others.length + 1})`, chosen: others },
        { label: 'This Wording Alone', chosen: [] },
      ],
      { title: `${what} which wordings?` },
    );
    return choice?.chosen;
  }

  async #batch(
    label: string,
    annotator: string,
    change: Partial<Pick<ChangeClaimsParams, 'add' | 'update' | 'remove'>>,
    done: string,
  ): Promise<void> {
    const params: ChangeClaimsParams = { label, annotator, add: [], update: [], remove: [], ...change };
    await this.undo.runMany(
      () => this.server.execute<ClaimChanges>(ServerCommands.changeClaims, params),
      ({ changes }) => (changes.length === 0 ? 'Nothing changed' : done),
    );
  }
}

/** What a claim stands on, as far as its record tells. */
function targetsOf(claim: PlacedClaim['claim']): readonly TagTarget[] {
  if (isOnArticle(claim)) return ['article'];
  return optionalOf(claim).statement === undefined ? ['quotation', 'text'] : ['statement', 'quotation', 'text'];
}

/** A text that the command was called with beside the place. */
function textGiven(argument: unknown, key: 'note' | 'suggestedBy'): string | undefined {
  const value: unknown =
    typeof argument === 'object' && argument !== null && key in argument ? (argument as Record<string, unknown>)[key] : undefined;
  return typeof value === 'string' && value !== '' ? value : undefined;
}

/** Tags as people read them. */
export function labels(codebook: Codebook, tags: readonly string[]): string {
  return tags.map((id) => codebook.tags.find((tag) => tag.id === id)?.label ?? id).join(', ');
}
