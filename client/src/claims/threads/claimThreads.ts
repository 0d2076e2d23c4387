import {
  CommentMode,
  CommentThreadCollapsibleState,
  comments,
  Disposable,
  MarkdownString,
  Range,
  window,
  workspace,
  type Comment,
  type CommentAuthorInformation,
  type CommentController,
  type CommentThread,
  type LogOutputChannel,
  type TextDocument,
  type Uri,
} from 'vscode';
import { GetCodebook, type PlacedClaim, type PlacedCodebook } from '../../../../server/src/claims/claimProtocol';
import { inBackground } from '../../errors';
import { LANGUAGE } from '../../names';
import { toRange } from '../../places';
import type { Server } from '../../server';
import { knownAnnotator } from '../annotator';
import { othersClaimsMode } from '../blindMode';
import { claimsOf } from '../claimTarget';
import { claimThreads, type ThreadEntry, type ThreadModel } from './threadModel';

/** How long changes have to rest before threads are drawn anew, in milliseconds. */
const REST = 120;

/** A claim or answer in a thread. Commands take it as they take a claim of the view: by `placed`. */
export class ClaimComment implements Comment {
  readonly placed: PlacedClaim;
  readonly #shown: MarkdownString;
  readonly author: CommentAuthorInformation;
  readonly label: string;
  readonly timestamp: Date;
  readonly contextValue: string;
  body: string | MarkdownString;
  mode = CommentMode.Preview;

  constructor({ placed, own, author, label, body }: ThreadEntry) {
    this.placed = placed;
    this.#shown = new MarkdownString(body);
    this.body = this.#shown;
    this.author = { name: author };
    this.label = label;
    this.timestamp = new Date(placed.claim.at);
    this.contextValue = own ? 'own' : 'other';
  }

  /** Opens the note for writing, or closes it as it was. */
  edit(open: boolean): void {
    this.mode = open ? CommentMode.Editing : CommentMode.Preview;
    this.body = open ? this.placed.claim.note : this.#shown;
  }
}

interface Shown {
  readonly thread: CommentThread;
  model: ThreadModel;
  drawn: string;
}

/** Keeps a thread beside every tagged passage of the articles in view. */
export class ClaimThreads implements Disposable {
  readonly #server: Server;
  readonly #log: LogOutputChannel;
  /** By article, then by key. */
  readonly #shown = new Map<string, Map<string, Shown>>();
  readonly #disposables: Disposable;
  #controller: CommentController | undefined;
  #timer: NodeJS.Timeout | undefined;
  #turn = 0;

  constructor(server: Server, log: LogOutputChannel) {
    this.#server = server;
    this.#log = log;
    this.#disposables = Disposable.from(
      server.onDidChange(() => this.#refreshSoon()),
      window.onDidChangeVisibleTextEditors(() => this.#refreshSoon()),
      workspace.onDidOpenTextDocument(() => this.#refreshSoon()),
      workspace.onDidCloseTextDocument(({ uri }) => this.#forget(uri.toString())),
      workspace.onDidChangeConfiguration((change) => {
        if (change.affectsConfiguration('crossquote.commentThreads') || change.affectsConfiguration('crossquote.annotator'))
          this.#refreshSoon();
      }),
    );
    this.#refreshSoon();
  }

  /** What a thread shows; undefined for one that a person has just begun. */
  modelOf(thread: CommentThread): ThreadModel | undefined {
    return this.all().find((shown) => shown.thread === thread)?.model;
  }

  /** Every thread that is shown. */
  all(): readonly { readonly thread: CommentThread; readonly model: ThreadModel }[] {
    return [...this.#shown.values()].flatMap((byKey) => [...byKey.values()]);
  }

  /** Opens or closes a note for writing. */
  edit(comment: ClaimComment, open: boolean): void {
    comment.edit(open);
    const shown = this.all().find(({ thread }) => thread.comments.includes(comment));
    if (shown) shown.thread.comments = [...shown.thread.comments];
    if (!open) this.#refreshSoon();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#disposables.dispose();
    this.#close();
  }

  #refreshSoon(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => inBackground(this.#log, 'Threads of claims', () => this.#refresh()), REST);
  }

  async #refresh(): Promise<void> {
    const turn = ++this.#turn;
    if (!workspace.getConfiguration('crossquote').get<boolean>('commentThreads', true)) return this.#close();
    if (!this.#server.started) return;
    const documents = new Set(
      window.visibleTextEditors.map(({ document }) => document).filter(({ languageId }) => languageId === LANGUAGE),
    );
    for (const document of documents) {
      const models = await this.#modelsOf(document);
      if (turn !== this.#turn) return;
      this.#draw(document.uri, models);
    }
  }

  async #modelsOf({ uri }: TextDocument): Promise<readonly ThreadModel[]> {
    const [claims, codebook, annotator] = await Promise.all([
      claimsOf(this.#server, uri),
      this.#server.request<PlacedCodebook | null>(GetCodebook, { uri: uri.toString() }),
      knownAnnotator(uri, this.#log),
    ]);
    return claimThreads(claims, { annotator, mode: othersClaimsMode(), codebook });
  }

  #draw(uri: Uri, models: readonly ThreadModel[]): void {
    const controller = (this.#controller ??= makeController());
    const article = uri.toString();
    const before = this.#shown.get(article) ?? new Map<string, Shown>();
    const after = new Map<string, Shown>();
    for (const model of models) {
      const known = before.get(model.key);
      const shown = known ?? {
        thread: controller.createCommentThread(uri, model.range === null ? new Range(0, 0, 0, 0) : toRange(model.range), []),
        model,
        drawn: '',
      };
      if (!known) shown.thread.collapsibleState = CommentThreadCollapsibleState.Collapsed;
      fill(shown, model);
      after.set(model.key, shown);
    }
    for (const [key, { thread }] of before) if (!after.has(key)) thread.dispose();
    this.#shown.set(article, after);
  }

  #forget(article: string): void {
    for (const { thread } of this.#shown.get(article)?.values() ?? []) thread.dispose();
    this.#shown.delete(article);
  }

  #close(): void {
    for (const article of [...this.#shown.keys()]) this.#forget(article);
    this.#controller?.dispose();
    this.#controller = undefined;
  }
}

function makeController(): CommentController {
  const controller = comments.createCommentController('crossquote.claims', 'Claims');
  controller.options = { prompt: 'Write a note', placeHolder: 'A note, as Markdown' };
  controller.commentingRangeProvider = {
    provideCommentingRanges: (document) =>
      document.languageId === LANGUAGE ? [new Range(0, 0, Math.max(0, document.lineCount - 1), 0)] : [],
  };
  return controller;
}

/** Shows a model in its thread, where it differs and nobody is writing there. */
function fill(shown: Shown, model: ThreadModel): void {
  const { thread } = shown;
  shown.model = model;
  const range = model.range === null ? undefined : toRange(model.range);
  if (range === undefined ? thread.range !== undefined : !thread.range?.isEqual(range)) thread.range = range;
  const drawn = JSON.stringify([model.label, model.entries]);
  if (drawn === shown.drawn || thread.comments.some(({ mode }) => mode === CommentMode.Editing)) return;
  shown.drawn = drawn;
  thread.label = model.label;
  thread.contextValue = model.answered === null ? 'own' : 'others';
  thread.comments = model.entries.map((entry) => new ClaimComment(entry));
}
