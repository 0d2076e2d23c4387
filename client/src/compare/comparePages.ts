import { Disposable, Uri, ViewColumn, window, workspace, type ExtensionContext, type LogOutputChannel, type WebviewPanel } from 'vscode';
import { readFilter } from '../../../server/src/core/statements/filter';
import type { ComparisonParams } from '../../../server/src/statements/statementProtocol';
import { registerCommand, UserError } from '../errors';
import { Commands, COMPARE_PAGE, LANGUAGE } from '../names';
import { isLspRange, toLspRange } from '../places';
import type { Server } from '../server';
import { ComparePanel } from './comparePanel';
import type { Deciding } from '../statements/deciding';
import { storedPage } from './messages';

/** The command that opens the compare page, and the pages that an earlier window left open. */
export function registerComparePages(context: ExtensionContext, server: Server, deciding: Deciding, log: LogOutputChannel): Disposable {
  const pages = new ComparePages(context, server, deciding, log);
  return Disposable.from(
    pages,
    registerCommand(log, Commands.openComparePage, 'Comparing the articles', (uri, range) => pages.open(uri, range)),
    window.registerWebviewPanelSerializer(COMPARE_PAGE, {
      deserializeWebviewPanel: async (panel, state: unknown) => {
        pages.restore(panel, state);
      },
    }),
  );
}

/** The open compare pages: one for each folder. */
class ComparePages implements Disposable {
  readonly #panels = new Map<string, ComparePanel>();

  constructor(
    private readonly context: ExtensionContext,
    private readonly server: Server,
    private readonly deciding: Deciding,
    private readonly log: LogOutputChannel,
  ) {}

  /**
   * Opens the page of a folder, or brings it to the front.
   * @param given URI of an article as links and menus name it; nothing: the article in the editor, otherwise the open folder.
   * @param range the place in it whose statement is to be shown.
   */
  async open(given: unknown, range: unknown): Promise<void> {
    const editor = window.activeTextEditor;
    const named = given instanceof Uri ? given : typeof given === 'string' ? Uri.parse(given, true) : undefined;
    const article = named ?? (editor?.document.languageId === LANGUAGE ? editor.document.uri : undefined);
    const folder = article ? (workspace.getWorkspaceFolder(article)?.uri ?? article) : await chosenFolder();
    if (folder === undefined) return;
    const page = this.#panels.get(folder.toString()) ?? this.#take(this.#create(folder), folder);
    page.panel.reveal(undefined, false);
    const place = this.#place(article, range);
    if (place) page.reveal(place);
  }

  /** Takes up a page of an earlier window. */
  restore(panel: WebviewPanel, state: unknown): void {
    const stored = storedPage(state, readFilter);
    const folder = stored ? Uri.parse(stored.uri) : workspace.workspaceFolders?.[0]?.uri;
    if (folder === undefined || this.#panels.has(folder.toString())) {
      panel.dispose();
      return;
    }
    const page = this.#take(panel, folder);
    if (stored) page.restore(stored.query);
  }

  dispose(): void {
    for (const page of this.#panels.values()) page.panel.dispose();
  }

  #create(folder: Uri): WebviewPanel {
    const name = workspace.getWorkspaceFolder(folder)?.name ?? 'articles';
    return window.createWebviewPanel(COMPARE_PAGE, `Compare: ${name}`, ViewColumn.Active, { enableFindWidget: true });
  }

  #take(panel: WebviewPanel, folder: Uri): ComparePanel {
    const page = new ComparePanel(panel, folder, this.context, this.server, this.deciding, this.log);
    this.#panels.set(folder.toString(), page);
    panel.onDidDispose(() => {
      page.dispose();
      this.#panels.delete(folder.toString());
    });
    return page;
  }

  /** The place that a link names; from a menu or key in an article, where the cursor stands. */
  #place(article: Uri | undefined, range: unknown): ComparisonParams['place'] {
    if (article === undefined) return undefined;
    if (isLspRange(range)) return { uri: article.toString(), range };
    const editor = window.activeTextEditor;
    if (editor?.document.uri.toString() !== article.toString()) return undefined;
    return editor.selection.start.isEqual(editor.document.positionAt(0))
      ? undefined
      : { uri: article.toString(), range: toLspRange(editor.selection) };
  }
}

/** The open folder; where several are open the person chooses. @throws UserError where none is. */
async function chosenFolder(): Promise<Uri | undefined> {
  const folders = workspace.workspaceFolders ?? [];
  if (folders.length === 0) throw new UserError('Open a folder of articles first.');
  if (folders.length === 1) return folders[0]?.uri;
  return (await window.showWorkspaceFolderPick({ placeHolder: 'Compare the articles of which folder?' }))?.uri;
}
