import { TextDocuments, type Connection } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { URI } from 'vscode-uri';
import { FileUnreadableError, type CancellationToken, type Workspace } from '../core/workspace';
import { decodeText } from './decode';
import { ClientFiles, noFiles, type Files } from './files';
import { canonicalUri, folderUri } from './uris';

/** The workspace over a connection: the editor's buffers first, then files on this machine or through the client. */
export class ConnectionWorkspace implements Workspace {
  readonly documents = new TextDocuments(TextDocument);
  /** By canonical URI. */
  readonly #open = new Map<string, TextDocument>();
  /** What the editor was told to write and has not saved, of files it does not send: by canonical URI. */
  readonly #unsaved = new Map<string, { readonly before: string; readonly after: string }>();
  #folders: readonly string[] = [];
  #clientFiles: Files = noFiles;

  /** @param local files of this machine; null in a worker. */
  constructor(
    readonly connection: Connection,
    readonly local: Files | null,
  ) {
    this.documents.onDidOpen(({ document }) => {
      this.#open.set(canonicalUri(document.uri), document);
      this.written(canonicalUri(document.uri));
    });
    this.documents.onDidClose(({ document }) => this.#open.delete(canonicalUri(document.uri)));
  }

  get folders(): readonly string[] {
    return this.#folders;
  }

  set folders(uris: readonly string[]) {
    this.#folders = [...new Set(uris.map(folderUri))];
  }

  /** From now on, what this machine does not have is asked of the client. */
  useClientFiles(): void {
    this.#clientFiles = new ClientFiles(this.connection);
  }

  /** The folder that is open and holds a file, the innermost; undefined where none does. */
  folderOf(uri: string): string | undefined {
    return this.#folders
      .filter((folder) => uri.startsWith(`${folder}/`))
      .reduce<string | undefined>((best, one) => (best && best.length >= one.length ? best : one), undefined);
  }

  /** The editor's buffer, where the document is open. @param uri canonical. */
  document(uri: string): TextDocument | undefined {
    return this.#open.get(uri);
  }

  /** Canonical URIs of open documents. */
  openUris(): readonly string[] {
    return [...this.#open.keys()];
  }

  async read(uri: string, _token: CancellationToken): Promise<string | undefined> {
    const document = this.document(uri);
    if (document) return document.getText();
    try {
      const bytes = await this.#filesOf(uri).read(uri);
      return this.#withUnsaved(uri, bytes && decodeText(bytes));
    } catch (error) {
      if (error instanceof Error) throw new FileUnreadableError(uri, error.message);
      throw error;
    }
  }

  /**
   * The editor wrote a file by our edit. Where it keeps the file in a buffer that it does not send, reading gives the
   * text as edited for as long as the file on disk stays as it was.
   */
  expect(uri: string, before: string | undefined, after: string): void {
    if (!this.document(uri)) this.#unsaved.set(uri, { before: before ?? '', after });
  }

  /** The file changed on disk, or its buffer is sent from now on: what was expected of it counts no more. */
  written(uri: string): void {
    this.#unsaved.delete(uri);
  }

  #withUnsaved(uri: string, text: string | undefined): string | undefined {
    const unsaved = this.#unsaved.get(uri);
    if (unsaved === undefined || (text ?? '') !== unsaved.before) {
      this.#unsaved.delete(uri);
      return text;
    }
    return unsaved.after;
  }

  async find(folder: string, include: readonly string[], token: CancellationToken): Promise<readonly string[]> {
    return this.findOutside(folder, include, [], token);
  }

  /** URIs of the files below a folder that match a glob and lie outside of what others match. */
  async findOutside(
    folder: string,
    include: readonly string[],
    ignore: readonly string[],
    token: CancellationToken,
  ): Promise<readonly string[]> {
    const found = await this.#filesOf(folder).find(folder, include, ignore);
    return token.isCancellationRequested ? [] : found.map(canonicalUri);
  }

  #filesOf(uri: string): Files {
    return this.local && URI.parse(uri).scheme === 'file' ? this.local : this.#clientFiles;
  }
}
