import { Disposable, Uri, type LogOutputChannel, type Range } from 'vscode';
import type { Location } from 'vscode-languageclient';
import { withTag } from '../../../server/src/core/claims/codebook/codebook';
import { isOnArticle, optionalOf } from '../../../server/src/core/claims/optionalKeys';
import { ServerCommands } from '../../../server/src/protocol';
import {
  GetTaggable,
  type ChangeClaimsParams,
  type ClaimChanges,
  type NewClaimParams,
  type Taggable,
} from '../../../server/src/claims/claimProtocol';
import { registerCommand, UserError } from '../errors';
import { Commands } from '../names';
import { toLspRange } from '../places';
import type { Server } from '../server';
import { askTags, tagsGiven, usableCodebook, whoAnnotates } from './asking';
import { activeArticle, claimsOf, placeGiven, placeOf } from './claimTarget';
import type { LastTags } from './lastTags';
import { labels } from './tagging';
import type { ClaimUndo } from './undo';

/** The commands that tag more than one passage, or without asking: an article, a statement, the same again, nothing. */
export function registerWholes(server: Server, undo: ClaimUndo, last: LastTags, log: LogOutputChannel): Disposable {
  const wholes = new Wholes(server, undo, last, log);
  return Disposable.from(
    registerCommand(log, Commands.tagArticle, 'Tagging the article', (given) => wholes.tagArticle(given)),
    registerCommand(log, Commands.tagStatement, 'Tagging the statement', (uri, range) => wholes.tagStatement(uri, range)),
    registerCommand(log, Commands.repeatTag, 'Tagging', (uri, range) => wholes.repeat(uri, range)),
    registerCommand(log, Commands.nothingToTag, 'Recording that there is nothing to tag', (uri, range) => wholes.nothing(uri, range)),
  );
}

class Wholes {
  constructor(
    private readonly server: Server,
    private readonly undo: ClaimUndo,
    private readonly last: LastTags,
    private readonly log: LogOutputChannel,
  ) {}

  /** Tags the article as a whole; where the annotator has done so, changes that claim. */
  async tagArticle(given: unknown): Promise<void> {
    const { uri } = activeArticle().document;
    const annotator = await whoAnnotates(uri, this.log);
    if (annotator === undefined) return;
    const asking = Promise.all([usableCodebook(this.server, uri, 'article'), claimsOf(this.server, uri)]).then(([codebook, claims]) => {
      const existing = claims.find(
        (placed) => placed.annotator === annotator && isOnArticle(placed.claim) && optionalOf(placed.claim).reply === undefined,
      );
      return { codebook, current: existing?.claim.tags ?? [], what: 'the whole article', existing, targets: ['article'] as const };
    });
    const answer = await askTags(asking, { given: tagsGiven(given) });
    if (answer === undefined) return;
    const {
      asked: { codebook, existing },
      tags,
      note,
    } = answer;
    const change =
      existing === undefined
        ? { add: [{ uri: uri.toString(), range: null, tags, note }] }
        : { update: [{ file: existing.file, id: existing.claim.id, tags, note }] };
    await this.#change(annotator, 'Tag article', change, () => `Tagged the article ${labels(codebook, tags)}`);
  }

  /** Tags every wording of the statement, in every article, in one step. A wording that has a claim gets the tags besides. */
  async tagStatement(givenUri: unknown, givenRange: unknown): Promise<void> {
    const { uri, range } = placeGiven(givenUri, givenRange) ?? placeOf(activeArticle());
    const annotator = await whoAnnotates(uri, this.log);
    if (annotator === undefined) return;
    const asking = Promise.all([usableCodebook(this.server, uri, 'statement'), this.#members(uri, range, annotator)]).then(
      ([codebook, members]) => ({
        codebook,
        members,
        current: [],
        what: members.length === 1 ? 'the one wording of the statement' : `${members.length} wordings of one statement`,
        existing: undefined,
        targets: ['statement'] as const,
      }),
    );
    const answer = await askTags(asking, { given: tagsGiven(givenUri) });
    if (answer === undefined) return;
    const {
      asked: { codebook, members },
      tags,
      note,
    } = answer;
    this.last.remember(tags);
    const add = members
      .filter(({ taggable }) => taggable.claims.length === 0)
      .map((member): NewClaimParams => ({ uri: member.uri, range: member.taggable.range, tags, note }));
    const update = members.flatMap(
      ({
        taggable: {
          claims: [first],
        },
      }) =>
        first === undefined
          ? []
          : [{ file: first.file, id: first.claim.id, tags: tags.reduce((all, tag) => withTag(codebook, all, tag), first.claim.tags) }],
    );
    await this.#change(
      annotator,
      'Tag statement',
      { add, update, oneStatement: true },
      ({ changes }) => `Tagged ${changes.length} wordings ${labels(codebook, tags)}`,
    );
  }

  /** Puts the tags of last time on another passage, without a question. */
  async repeat(givenUri: unknown, givenRange: unknown): Promise<void> {
    const { tags } = this.last;
    if (tags.length === 0) throw new UserError('Nothing was tagged in this window yet: tag one passage first.');
    const { uri, range } = placeGiven(givenUri, givenRange) ?? placeOf(activeArticle());
    const annotator = await whoAnnotates(uri, this.log);
    if (annotator === undefined) return;
    const [codebook, taggable] = await Promise.all([usableCodebook(this.server, uri), this.#taggable(uri, range, annotator)]);
    const [existing] = taggable.claims;
    const change =
      existing === undefined
        ? { add: [{ uri: uri.toString(), range: taggable.range, tags, note: '' }] }
        : {
            update: [
              {
                file: existing.file,
                id: existing.claim.id,
                tags: tags.reduce((all, tag) => withTag(codebook, all, tag), existing.claim.tags),
              },
            ],
          };
    await this.#change(annotator, 'Tag', change, ({ changes }) =>
      changes.length === 0 ? 'It has these tags already' : `Tagged ${labels(codebook, tags)}`,
    );
  }

  /** Records that a person looked and found nothing to tag: at the quotation or selection, otherwise in the article as a whole. */
  async nothing(givenUri: unknown, givenRange: unknown): Promise<void> {
    const { uri, range } = placeGiven(givenUri, givenRange) ?? placeOf(activeArticle());
    const annotator = await whoAnnotates(uri, this.log);
    if (annotator === undefined) return;
    const taggable = await this.#taggableOrNull(uri, range, annotator);
    if (taggable && taggable.claims.length > 0)
      throw new UserError('There is a claim of yours here. Remove it first, if there is nothing to tag.');
    const add = [{ uri: uri.toString(), range: taggable?.range ?? null, tags: [], note: '', keys: { nothing: true as const } }];
    await this.#change(annotator, 'Nothing to tag', { add }, () =>
      taggable === null ? 'Nothing to tag in this article' : 'Nothing to tag here',
    );
  }

  async #change(
    annotator: string,
    label: string,
    change: Partial<ChangeClaimsParams>,
    done: (made: ClaimChanges) => string,
  ): Promise<void> {
    const params: ChangeClaimsParams = { label, annotator, add: [], update: [], remove: [], ...change };
    await this.undo.runMany(() => this.server.execute<ClaimChanges>(ServerCommands.changeClaims, params), done);
  }

  /** Every wording of the statement at a place, its own first. */
  async #members(uri: Uri, range: Range, annotator: string): Promise<readonly { readonly uri: string; readonly taggable: Taggable }[]> {
    const { start } = toLspRange(range);
    const places = await this.server.request<Location[] | null>('textDocument/references', {
      textDocument: { uri: uri.toString() },
      position: start,
      context: { includeDeclaration: true },
    });
    if (places === null || places.length === 0) throw new UserError('No statement stands here. Put the cursor into a quotation or report.');
    return Promise.all(
      places.map(async (place) => ({
        uri: place.uri,
        taggable: await this.#taggable(Uri.parse(place.uri), { start: place.range.start, end: place.range.start }, annotator),
      })),
    );
  }

  async #taggable(uri: Uri, range: Range | Location['range'], annotator: string): Promise<Taggable> {
    const taggable = await this.#taggableOrNull(uri, range, annotator);
    if (taggable === null)
      throw new UserError('There is nothing to tag here. Put the cursor into a quotation or report, or select a passage.');
    return taggable;
  }

  #taggableOrNull(uri: Uri, { start, end }: Range | Location['range'], annotator: string): Promise<Taggable | null> {
    const at = ({ line, character }: { line: number; character: number }): { line: number; character: number } => ({ line, character });
    return this.server.request<Taggable | null>(GetTaggable, { uri: uri.toString(), range: { start: at(start), end: at(end) }, annotator });
  }
}
