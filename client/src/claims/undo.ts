import { commands, Disposable, StatusBarAlignment, Uri, window, workspace, type LogOutputChannel, type StatusBarItem } from 'vscode';
import { ServerCommands } from '../../../server/src/protocol';
import type { ClaimChange, ClaimChanges, RestoreClaimParams, RestoreClaimsParams } from '../../../server/src/claims/claimProtocol';
import { registerCommand, UserError } from '../errors';
import { Commands } from '../names';
import type { Server } from '../server';
import { History, type Step } from './history';
import { saveWhatItTouches } from './writing';

/** How long the status bar says what was done, in milliseconds. */
const SAID_FOR = 10_000;

/** Makes changes of claims and takes them back; keeps the keys of undo and redo in step with what they would do. */
export class ClaimUndo implements Disposable {
  readonly #server: Server;
  readonly #history = new History();
  readonly #message: StatusBarItem = window.createStatusBarItem('crossquote.done', StatusBarAlignment.Left, -100);
  readonly #disposables: Disposable;
  #timer: NodeJS.Timeout | undefined;

  constructor(server: Server, log: LogOutputChannel) {
    this.#server = server;
    this.#message.name = 'Crossquote: last change of a claim';
    this.#disposables = Disposable.from(
      this.#message,
      registerCommand(log, Commands.undoClaim, 'Undoing', () => this.#undo()),
      registerCommand(log, Commands.redoClaim, 'Redoing', () => this.#redo()),
      window.onDidChangeActiveTextEditor(() => this.#setKeys()),
      workspace.onDidChangeTextDocument(({ document }) => {
        if (document === window.activeTextEditor?.document) this.#setKeys();
      }),
    );
  }

  /** Runs a command of the server that changes one claim, saves what it touched and remembers it for undo. */
  async run(change: () => Promise<ClaimChange>, done: string): Promise<ClaimChange> {
    const restore = async ({ file, id }: ClaimChange, claim: ClaimChange['before']): Promise<readonly string[]> => {
      const params: RestoreClaimParams = { file, id, claim };
      return (await this.#server.execute<ClaimChange>(ServerCommands.restoreClaim, params)).touched;
    };
    return this.runStep(change, done, (made) => ({
      articles: [made.article],
      undo: () => restore(made, made.before),
      redo: () => restore(made, made.after),
    }));
  }

  /** The same for a command that changes many claims in one step: one undo takes all of it back. */
  async runMany(change: () => Promise<ClaimChanges>, done: (made: ClaimChanges) => string): Promise<ClaimChanges> {
    const restore = async (params: RestoreClaimsParams): Promise<readonly string[]> =>
      (await this.#server.execute<ClaimChanges>(ServerCommands.restoreClaims, params)).touched;
    return this.runStep(change, done, ({ changes, files }) => ({
      articles: changes.map(({ article }) => article),
      undo: () =>
        restore({
          records: changes.map(({ file, id, before }) => ({ file, id, claim: before })),
          files: files.map(({ uri, before, after }) => ({ uri, before: after, after: before })),
        }),
      redo: () => restore({ records: changes.map(({ file, id, after }) => ({ file, id, claim: after })), files }),
    }));
  }

  /**
   * Runs what writes annotation files, saves what it touched and remembers how to take it back.
   * @param done what the status bar says.
   * @param stepOf the way back and forth, and URIs of the articles it was about.
   */
  async runStep<T extends { readonly touched: readonly string[] }>(
    change: () => Promise<T>,
    done: string | ((made: T) => string),
    stepOf: (made: T) => Pick<Step, 'undo' | 'redo'> & { readonly articles: readonly string[] },
  ): Promise<T> {
    const made = await saveWhatItTouches(change, ({ touched }) => touched);
    const text = typeof done === 'string' ? done : done(made);
    if (made.touched.length > 0) {
      const { articles, undo, redo } = stepOf(made);
      this.#history.add({ articles: new Map(articles.map((uri) => [Uri.parse(uri).toString(), versionOf(uri)])), undo, redo });
    }
    this.#say(text, made.touched.length > 0 ? 'undo' : undefined);
    this.#setKeys();
    return made;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#disposables.dispose();
  }

  async #undo(): Promise<void> {
    const step = this.#history.lastDone(activeUri()) ?? this.#history.lastDone();
    if (step === undefined) throw new UserError('Nothing was tagged or decided in this window.');
    await saveWhatItTouches(step.undo, (touched) => touched);
    this.#history.undone(step);
    this.#say('Undone', 'redo');
    this.#setKeys();
  }

  async #redo(): Promise<void> {
    const step = this.#history.lastUndone(activeUri()) ?? this.#history.lastUndone();
    if (step === undefined) throw new UserError('Nothing was undone in this window.');
    await saveWhatItTouches(step.redo, (touched) => touched);
    this.#history.redone(step);
    this.#say('Done again', 'undo');
    this.#setKeys();
  }

  #say(text: string, next: 'undo' | 'redo' | undefined): void {
    clearTimeout(this.#timer);
    this.#message.text = next === undefined ? `$(info) ${text}` : next === 'undo' ? `$(tag) ${text}. Undo?` : `$(discard) ${text}`;
    this.#message.tooltip = next === undefined ? text : next === 'undo' ? 'Take this back' : 'Do it again';
    this.#message.command = next === undefined ? undefined : next === 'undo' ? Commands.undoClaim : Commands.redoClaim;
    this.#message.show();
    this.#timer = setTimeout(() => this.#message.hide(), SAID_FOR);
  }

  #setKeys(): void {
    const document = window.activeTextEditor?.document;
    const uri = document?.uri.toString() ?? '';
    const version = document?.version ?? -1;
    void commands.executeCommand('setContext', 'crossquote.canUndoClaim', this.#history.canUndo(uri, version));
    void commands.executeCommand('setContext', 'crossquote.canRedoClaim', this.#history.canRedo(uri, version));
  }
}

function activeUri(): string | undefined {
  return window.activeTextEditor?.document.uri.toString();
}

function versionOf(article: string): number | undefined {
  const uri = Uri.parse(article).toString();
  return workspace.textDocuments.find((document) => document.uri.toString() === uri)?.version;
}
