import { Disposable, languages, Range, window, workspace, type ExtensionContext, type LogOutputChannel, type TextDocument } from 'vscode';
import { looksLikeArticle } from '../../server/src/core/text/recognise';
import { articleFilter } from '../../server/src/workspace/settings';
import { ownSchemes } from './documents';
import { guard, inBackground } from './errors';
import { LANGUAGE } from './names';
import type { Server } from './server';

/** Lines that are looked at: more than a page holds, and a file of a million lines costs no more. */
const FIRST_LINES = 400;
/** Where the documents are remembered that a person gave another language by hand. */
const LEFT_ALONE = 'crossquote.leftAlone';

/**
 * Gives plain-text documents that are articles their language, and starts the server with the first article.
 * A document whose language a person changed back is left alone, also when it is opened again.
 */
export function registerLanguages(context: ExtensionContext, server: Server, log: LogOutputChannel): Disposable {
  const recogniser = new Recogniser(context, server, log);
  const consider = (document: TextDocument | undefined): void => {
    if (document !== undefined) void guard(log, 'Recognising the article', () => recogniser.consider(document));
  };
  workspace.textDocuments.forEach(consider);
  return Disposable.from(
    workspace.onDidOpenTextDocument(consider),
    // The document closes and opens when its language changes: it has gone only if it is not back at once.
    workspace.onDidCloseTextDocument((document) => setTimeout(() => recogniser.forgetUnlessOpen(document), 0)),
    window.onDidChangeActiveTextEditor((editor) => consider(editor?.document)),
    workspace.onDidSaveTextDocument(consider),
    workspace.onDidChangeConfiguration((change) => {
      if (change.affectsConfiguration('crossquote.articles')) workspace.textDocuments.forEach(consider);
    }),
  );
}

class Recogniser {
  readonly #context: ExtensionContext;
  readonly #server: Server;
  readonly #log: LogOutputChannel;
  /** Open documents that have been articles. */
  readonly #articles = new Set<string>();
  readonly #leftAlone: Set<string>;

  constructor(context: ExtensionContext, server: Server, log: LogOutputChannel) {
    this.#context = context;
    this.#server = server;
    this.#log = log;
    this.#leftAlone = new Set(context.workspaceState.get<string[]>(LEFT_ALONE, []));
  }

  async consider(document: TextDocument): Promise<void> {
    const uri = document.uri.toString();
    if (!ownSchemes().has(document.uri.scheme)) return;
    if (document.languageId === LANGUAGE) {
      this.#articles.add(uri);
      this.#leave(uri, false);
      await this.#server.start();
      return;
    }
    if (this.#articles.has(uri)) this.#leave(uri, true);
    if (document.languageId !== 'plaintext' || this.#leftAlone.has(uri) || !isArticle(document)) return;
    await languages.setTextDocumentLanguage(document, LANGUAGE);
  }

  forgetUnlessOpen({ uri }: TextDocument): void {
    if (!workspace.textDocuments.some((open) => open.uri.toString() === uri.toString())) this.#articles.delete(uri.toString());
  }

  #leave(uri: string, alone: boolean): void {
    if (this.#leftAlone.has(uri) === alone) return;
    if (alone) this.#leftAlone.add(uri);
    else this.#leftAlone.delete(uri);
    inBackground(this.#log, 'Remembering languages', () => this.#context.workspaceState.update(LEFT_ALONE, [...this.#leftAlone]));
  }
}

/** By the same rule as the server indexes by: the setting's globs, and for `.txt` what the file is. */
function isArticle(document: TextDocument): boolean {
  const { uri } = document;
  if (uri.scheme === 'untitled') return false;
  const path = workspace.asRelativePath(uri, false);
  const globs = workspace.getConfiguration('crossquote', uri).get<string[]>('articles', []);
  if (!articleFilter(globs).accepts(path.replace(/^\/+/, ''))) return false;
  return !path.endsWith('.txt') || looksLikeArticle(document.getText(new Range(0, 0, FIRST_LINES, 0)), path);
}
