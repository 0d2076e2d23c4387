import { Disposable, Uri, window, type LogOutputChannel, type TextEditor } from 'vscode';
import { isAnswer } from '../../../server/src/core/claims/optionalKeys';
import { ServerCommands } from '../../../server/src/protocol';
import { GetMarks, type Marks } from '../../../server/src/articles/marksProtocol';
import type { ChangeClaimsParams, ClaimChanges, PlacedClaim } from '../../../server/src/claims/claimProtocol';
import { registerCommand, UserError } from '../errors';
import { Commands } from '../names';
import { openPlace, toLspRange, toRange } from '../places';
import type { Server } from '../server';
import { knownAnnotator } from './annotator';
import { requireOwn } from './asking';
import { activeArticle, targetClaim } from './claimTarget';
import { shorten } from './tagPicker';
import type { ClaimUndo } from './undo';
import { nextUntagged } from './untagged';

/** The commands about where claims stand: another extent, an orphan's new place, a changed passage confirmed; and what has none yet. */
export function registerPassages(server: Server, undo: ClaimUndo, log: LogOutputChannel): Disposable {
  const passages = new Passages(server, undo, log);
  return Disposable.from(
    registerCommand(log, Commands.attachClaim, 'Attaching the claim', (target) => passages.attach(target)),
    registerCommand(log, Commands.confirmClaim, 'Confirming the passage', (target) => passages.confirm(target)),
    registerCommand(log, Commands.nextUntagged, 'Going to the next untagged quotation', () => passages.untagged(1)),
    registerCommand(log, Commands.previousUntagged, 'Going to the previous untagged quotation', () => passages.untagged(-1)),
  );
}

class Passages {
  readonly #server: Server;
  readonly #undo: ClaimUndo;
  readonly #log: LogOutputChannel;

  constructor(server: Server, undo: ClaimUndo, log: LogOutputChannel) {
    this.#server = server;
    this.#undo = undo;
    this.#log = log;
  }

  /** A claim gets the selection as its passage: a change of its extent, or an orphan's new place. Its tags, note and id stay. */
  async attach(target: unknown): Promise<void> {
    const named = target === undefined ? undefined : await this.#target(target, undefined);
    if (target !== undefined && named === undefined) return;
    const { document, selection } = articleBeside(named);
    if (selection.isEmpty) throw new UserError('Select the passage in the article first that the claim is to stand on.');
    const placed = named ?? (await this.#target(undefined, document.uri, true));
    if (placed === undefined) return;
    if (Uri.parse(placed.article).toString() !== document.uri.toString()) {
      throw new UserError('A claim stays in its article: open that article and select the passage there.');
    }
    await this.#place(
      placed,
      toLspRange(selection),
      'Attach claim',
      `The claim stands on “${shorten(document.getText(selection), 40)}” now`,
    );
  }

  /** A person looked at a passage that changed, and it is the right one. Of several places the person chooses. */
  async confirm(target: unknown): Promise<void> {
    const placed = await this.#target(target, window.activeTextEditor?.document.uri);
    if (placed === undefined) return;
    if (placed.range === null)
      throw new UserError('This claim is an orphan: its passage is no longer in the article. Select where it belongs, and attach it.');
    await this.#place(placed, placed.range, 'Confirm passage', 'Confirmed the passage');
  }

  /** Selects the next quotation or report that the annotator has no claim on. */
  async untagged(step: 1 | -1): Promise<void> {
    const { document, selection } = activeArticle();
    const marks = await this.#server.request<Marks | null>(GetMarks, { uri: document.uri.toString() });
    if (marks === null) throw new UserError('This article is not read yet. Try again in a moment.');
    const found = nextUntagged(
      { ...marks, claims: marks.claims.filter(({ claim }) => !isAnswer(claim)) },
      await knownAnnotator(document.uri, this.#log),
      step === 1 ? selection.end : selection.start,
      step,
    );
    if (found === undefined) {
      void window.showInformationMessage('Every quotation and report of this article has a claim of yours.');
      return;
    }
    await openPlace(document.uri, toRange({ start: found.start, end: found.start }));
  }

  /** The claim meant: the one named, the one under the cursor, or one of the article's that have lost their place. @param only whether a single lost one needs no asking. */
  async #target(target: unknown, article: Uri | undefined, only = false): Promise<PlacedClaim | undefined> {
    if (target !== undefined || article === undefined) return this.#own(await targetClaim(this.#server, target));
    const { claims } = (await this.#server.request<Marks | null>(GetMarks, { uri: article.toString() })) ?? { claims: [] };
    const annotator = await knownAnnotator(article, this.#log);
    const selection = window.activeTextEditor?.selection;
    const own = claims.filter((placed) => annotator === undefined || placed.annotator === annotator);
    const here = own.filter(
      ({ range }) => range !== null && selection !== undefined && toRange(range).intersection(selection) !== undefined,
    );
    const lost = own.filter(({ state }) => state === 'orphan' || state === 'ambiguous' || state === 'changed');
    const choices = [...new Set([...here, ...lost])];
    if (choices.length === 0) throw new UserError('There is no claim of yours here, and none of this article has lost its place.');
    if (choices.length === 1 && (only || here.length === 1)) return choices[0];
    const choice = await window.showQuickPick(
      choices.map((placed) => ({
        label: placed.claim.tags.join(', ') || placed.claim.note,
        description: placed.state === 'exact' || placed.state === 'moved' ? '' : placed.state,
        detail: shorten(placed.claim.exact, 100),
        placed,
      })),
      { title: 'Which claim?' },
    );
    return choice?.placed;
  }

  async #own(placed: PlacedClaim | undefined): Promise<PlacedClaim | undefined> {
    return placed && requireOwn(placed, this.#log);
  }

  async #place({ file, claim }: PlacedClaim, range: PlacedClaim['range'] & object, label: string, done: string): Promise<void> {
    const params: ChangeClaimsParams = { label, annotator: claim.by, add: [], update: [{ file, id: claim.id, range }], remove: [] };
    await this.#undo.runMany(
      () => this.#server.execute<ClaimChanges>(ServerCommands.changeClaims, params),
      () => done,
    );
  }
}

/** The editor that shows the claim's article, which may stand beside its annotation file; otherwise the active article. */
function articleBeside(placed: PlacedClaim | undefined): TextEditor {
  const article = placed && Uri.parse(placed.article).toString();
  const shown = window.visibleTextEditors.filter(({ document }) => document.uri.toString() === article);
  return shown.find((editor) => editor === window.activeTextEditor) ?? shown[0] ?? activeArticle();
}
