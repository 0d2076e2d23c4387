import {
  CancellationTokenSource,
  commands,
  Uri,
  ViewColumn,
  window,
  workspace,
  type Disposable,
  type ExtensionContext,
  type LogOutputChannel,
  type WebviewPanel,
} from 'vscode';
import type { Range } from 'vscode-languageclient';
import type { ComparedWording, Comparison } from '../../../server/src/core/comparison/comparison';
import { anyStatement } from '../../../server/src/core/statements/filter';
import { pageLength } from '../../../server/src/core/comparison/page/pageHtml';
import { GetComparison, type ComparisonParams } from '../../../server/src/statements/statementProtocol';
import { guard, inBackground, UserError } from '../errors';
import { Commands } from '../names';
import { toRange } from '../places';
import type { Server } from '../server';
import type { Deciding } from '../statements/deciding';
import { saveComparison } from './exportComparison';
import type { FromPage, PageQuery, ToPage, WordingAction } from './messages';
import { pageDocument, pageFolder } from './pageDocument';

/** How long changes may rest before the page shows them, in milliseconds. */
const REST = 250;

/** A wording and the article it stands in. */
interface Placed {
  readonly article: string;
  readonly wording: ComparedWording;
}

/** One compare page: asks the server for what the page wants to show, and does what the page says. */
export class ComparePanel implements Disposable {
  readonly #disposables: Disposable[] = [];
  #query: PageQuery = { filter: anyStatement, reference: null, first: 0 };
  #comparison: Comparison | undefined;
  #place: ComparisonParams['place'];
  #asking: CancellationTokenSource | undefined;
  #resting: ReturnType<typeof setTimeout> | undefined;
  #ready = false;
  #stale = false;

  /** @param uri of the folder to compare the articles of, or of one of its articles. */
  constructor(
    readonly panel: WebviewPanel,
    readonly uri: Uri,
    private readonly context: ExtensionContext,
    private readonly server: Server,
    private readonly deciding: Deciding,
    private readonly log: LogOutputChannel,
  ) {
    panel.webview.options = { enableScripts: true, localResourceRoots: [pageFolder(context.extensionUri)] };
    panel.iconPath = {
      light: Uri.joinPath(context.extensionUri, 'media/article-light.svg'),
      dark: Uri.joinPath(context.extensionUri, 'media/article-dark.svg'),
    };
    this.#disposables.push(
      panel.webview.onDidReceiveMessage((message: FromPage) => guard(log, 'Comparing', () => this.#receive(message))),
      server.onDidChange(() => this.#changed()),
      panel.onDidChangeViewState(() => {
        if (this.#stale) this.#changed();
      }),
    );
    panel.webview.html = pageDocument(panel.webview, context.extensionUri);
  }

  /** Shows what was stored of the page. */
  restore(query: PageQuery): void {
    this.#query = query;
  }

  /** Shows the statement at a place and puts the focus on its wording there. */
  reveal(place: NonNullable<ComparisonParams['place']>): void {
    this.#place = place;
    if (this.#ready) inBackground(this.log, 'Comparing', () => this.#show());
  }

  dispose(): void {
    clearTimeout(this.#resting);
    this.#asking?.cancel();
    for (const disposable of this.#disposables) disposable.dispose();
  }

  async #receive(message: FromPage): Promise<void> {
    switch (message.type) {
      case 'ready':
        this.#ready = true;
        return this.#show();
      case 'query':
        this.#query = message.query;
        return this.#show();
      case 'wording':
        return this.#act(message.action, message.id);
      case 'takeBack':
        return this.#takeBack(message.id, message.decision);
      case 'export':
        return this.#export(message.format);
    }
  }

  #changed(): void {
    this.#stale = !this.panel.visible;
    if (this.#stale || !this.#ready) return;
    clearTimeout(this.#resting);
    this.#resting = setTimeout(() => {
      inBackground(this.log, 'Comparing', () => this.#show());
    }, REST);
  }

  /** Asks for what the page wants to show and hands it over; a later question overtakes an earlier one. */
  async #show(): Promise<void> {
    this.#asking?.cancel();
    const asking = new CancellationTokenSource();
    this.#asking = asking;
    const place = this.#place;
    const comparison = await this.server
      .request<Comparison | null>(GetComparison, this.#params(pageLength, place), asking.token)
      .catch((error: unknown) => {
        if (asking.token.isCancellationRequested) return null;
        throw error;
      });
    if (comparison === null || asking.token.isCancellationRequested) return;
    this.#comparison = comparison;
    if (this.#place === place) this.#place = undefined;
    const { filter, reference, first, layout } = comparison.query;
    this.#query = { filter, reference, first, ...(layout && { layout }) };
    const reading = this.server.status?.state !== 'ready';
    this.#post({ type: 'comparison', uri: this.uri.toString(), comparison, reading, reveal: place !== undefined });
  }

  #params(count: number | null, place?: ComparisonParams['place']): ComparisonParams {
    const params = { uri: this.uri.toString(), ...this.#query, count };
    return place === undefined ? params : { ...params, place };
  }

  #post(message: ToPage): void {
    void this.panel.webview.postMessage(message);
  }

  async #act(action: WordingAction, id: string): Promise<void> {
    const { article, wording } = this.#wording(id);
    const uri = Uri.parse(article, true);
    switch (action) {
      case 'open':
        return this.#open(uri, wording.range);
      case 'tag':
        await commands.executeCommand(Commands.tag, article, wording.range);
        return;
      case 'same':
      case 'different': {
        const reference = this.#referenceOf(id);
        const done = await this.deciding.decide(
          { uri: article, range: wording.range },
          { uri: reference.article, range: reference.wording.range },
          action,
        );
        if (done) this.#post({ type: 'said', text: action === 'same' ? 'Kept: the same statement.' : 'Kept: not the same statement.' });
      }
    }
  }

  async #takeBack(id: string, decision: string): Promise<void> {
    const own = this.#wording(id)
      .wording.decisions.flatMap((each) => each.own ?? [])
      .find((each) => each.id === decision);
    if (!own) throw new UserError('This decision is not there any more.');
    await this.deciding.undecide(own);
    this.#post({ type: 'said', text: 'Took the decision back.' });
  }

  #wording(id: string): Placed {
    const found = this.#placed().find(({ wording }) => wording.id === id);
    if (!found) throw new UserError('This wording is not there any more.');
    return found;
  }

  /** The wording that the statement's others are compared with. */
  #referenceOf(id: string): Placed {
    const statement = this.#comparison?.statements.find(({ cells }) =>
      cells.some(({ wordings }) => wordings.some((wording) => wording.id === id)),
    );
    const reference = this.#placed(statement && [statement]).find(({ wording }) => wording.reference);
    if (!reference || reference.wording.id === id)
      throw new UserError('This is the wording that the others are compared with: decide on one of the others.');
    return reference;
  }

  #placed(statements = this.#comparison?.statements ?? []): Placed[] {
    return statements.flatMap(({ cells }) => cells.flatMap(({ article, wordings }) => wordings.map((wording) => ({ article, wording }))));
  }

  /** Beside the page: in a group that shows text already, otherwise in a new one. */
  async #open(uri: Uri, range: Range): Promise<void> {
    const own = this.panel.viewColumn;
    const beside = window.visibleTextEditors.find(({ viewColumn }) => viewColumn !== undefined && viewColumn !== own)?.viewColumn;
    const document = await workspace.openTextDocument(uri);
    await window.showTextDocument(document, {
      viewColumn: beside ?? ViewColumn.Beside,
      selection: document.validateRange(toRange(range)),
      preview: true,
    });
  }

  async #export(format: 'html' | 'csv'): Promise<void> {
    const comparison = await this.server.request<Comparison | null>(GetComparison, { ...this.#params(null), first: 0 });
    if (comparison === null) return;
    const saved = await saveComparison(comparison, format, this.uri, this.context.extensionUri);
    if (saved) this.#post({ type: 'said', text: 'Saved.' });
  }
}
