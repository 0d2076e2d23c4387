import { commands, Disposable, StatusBarAlignment, Uri, window, workspace, type LogOutputChannel, type StatusBarItem } from 'vscode';
import { ServerCommands, type ClaimChange, type RestoreClaimParams } from '../../../server/src/protocol';
import { registerCommand, UserError } from '../errors';
import { Commands } from '../names';
import type { Server } from '../server';
import { ClaimHistory, type HistoryEntry } from './history';
import { saveWhatItTouches } from './writing';

/** How long the status bar says what was done, in milliseconds. */
const SAID_FOR = 10_000;

/** Makes changes of claims and takes them back; keeps the keys of undo and redo in step with what they would do. */
export class ClaimUndo implements Disposable {
  readonly #server: Server;
  readonly #history = new ClaimHistory();
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

  /** Runs a command of the server that changes a claim, saves what it touched and remembers it for undo. */
  async run(change: () => Promise<ClaimChange>, done: string): Promise<ClaimChange> {
    const made = await saveWhatItTouches(change, ({ touched }) => touched);
    this.#history.add({ change: normal(made), version: versionOf(made.article) });
    this.#say(done, true);
    this.#setKeys();
    return made;
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#disposables.dispose();
  }

  async #undo(): Promise<void> {
    const entry = this.#history.lastDone(activeUri()) ?? this.#history.lastDone();
    if (entry === undefined) throw new UserError('No claim was changed in this window.');
    this.#history.undone(await this.#restore(entry, entry.change.before));
    this.#say('Undid the last change of a claim', false);
    this.#setKeys();
  }

  async #redo(): Promise<void> {
    const entry = this.#history.lastUndone(activeUri()) ?? this.#history.lastUndone();
    if (entry === undefined) throw new UserError('No change of a claim was undone in this window.');
    this.#history.redone(await this.#restore(entry, entry.change.after));
    this.#say('Redid the last change of a claim', true);
    this.#setKeys();
  }

  async #restore(entry: HistoryEntry, claim: ClaimChange['before']): Promise<HistoryEntry> {
    const { file, id } = entry.change;
    const params: RestoreClaimParams = { file, id, claim };
    await saveWhatItTouches(() => this.#server.execute<ClaimChange>(ServerCommands.restoreClaim, params), ({ touched }) => touched);
    return entry;
  }

  #say(text: string, undoable: boolean): void {
    clearTimeout(this.#timer);
    this.#message.text = undoable ? `$(tag) ${text}. Undo?` : `$(discard) ${text}`;
    this.#message.tooltip = undoable ? 'Take this back' : 'Do it again';
    this.#message.command = undoable ? Commands.undoClaim : Commands.redoClaim;
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

/** The change with its article's URI as the editor writes it. */
function normal(change: ClaimChange): ClaimChange {
  return { ...change, article: Uri.parse(change.article).toString() };
}

function activeUri(): string | undefined {
  return window.activeTextEditor?.document.uri.toString();
}

function versionOf(article: string): number | undefined {
  const uri = Uri.parse(article).toString();
  return workspace.textDocuments.find((document) => document.uri.toString() === uri)?.version;
}
