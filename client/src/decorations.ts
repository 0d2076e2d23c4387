import {
  CancellationTokenSource,
  ColorThemeKind,
  DecorationRangeBehavior,
  Disposable,
  OverviewRulerLane,
  ThemeColor,
  window,
  workspace,
  type DecorationRenderOptions,
  type LogOutputChannel,
  type Range,
  type TextEditor,
  type TextEditorDecorationType,
} from 'vscode';
import { GetCodebook, type PlacedClaim, type PlacedCodebook } from '../../server/src/claims/claimProtocol';
import { GetMarks, type Marks } from '../../server/src/articles/marksProtocol';
import { knownAnnotator } from './claims/annotator';
import { claimColor, claimLines, whose } from './claims/claimLabel';
import { inBackground } from './errors';
import { LANGUAGE } from './names';
import { toRange } from './places';
import type { Server } from './server';

/** How long typing has to rest before marks are drawn anew, in milliseconds; meanwhile the editor moves the old ones. */
const REST = 120;

const line = (style: string, color: string): DecorationRenderOptions => ({
  borderStyle: style,
  borderWidth: '0 0 1px 0',
  borderColor: new ThemeColor(color),
  rangeBehavior: DecorationRangeBehavior.ClosedClosed,
});
const box = (style: string, color: string, background: string): DecorationRenderOptions => ({
  borderStyle: style,
  borderWidth: '1px',
  borderColor: new ThemeColor(color),
  backgroundColor: new ThemeColor(background),
  rangeBehavior: DecorationRangeBehavior.ClosedClosed,
});

/** Scare quotes step back, except where contrast counts. */
function scare(): DecorationRenderOptions {
  const highContrast = [ColorThemeKind.HighContrast, ColorThemeKind.HighContrastLight].includes(window.activeColorTheme.kind);
  return { ...box('dotted', 'crossquote.scareBorder', 'crossquote.scareBackground'), ...(highContrast ? {} : { opacity: '0.8' }) };
}

/** Draws what semantic colours cannot: a tint and, in high contrast, borders for quotations, a dotted line for reports, and the claims. */
export function registerDecorations(server: Server, log: LogOutputChannel): Disposable {
  const drawer = new Drawer(server, log);
  return Disposable.from(
    drawer,
    server.onDidChange(() => drawer.drawAll()),
    window.onDidChangeVisibleTextEditors(() => drawer.drawAll()),
    workspace.onDidOpenTextDocument(() => drawer.drawAll()),
    workspace.onDidChangeTextDocument(({ document }) => {
      if (document.languageId === LANGUAGE) drawer.drawAll();
    }),
    window.onDidChangeActiveColorTheme(() => drawer.changeTheme()),
  );
}

class Drawer implements Disposable {
  readonly #server: Server;
  readonly #log: LogOutputChannel;
  readonly #types = {
    direct: window.createTextEditorDecorationType(box('solid', 'crossquote.quotationBorder', 'crossquote.quotationBackground')),
    mixed: window.createTextEditorDecorationType(box('dashed', 'crossquote.quotationBorder', 'crossquote.quotationBackground')),
    scare: window.createTextEditorDecorationType(scare()),
    indirect: window.createTextEditorDecorationType(line('dotted', 'crossquote.reportUnderline')),
  };
  /** By line and theme colour: groups of tags take the colours in turn, and the line says whose a claim is. */
  readonly #claims = new Map<string, TextEditorDecorationType>();
  #timer: NodeJS.Timeout | undefined;
  #asking = new CancellationTokenSource();

  constructor(server: Server, log: LogOutputChannel) {
    this.#server = server;
    this.#log = log;
  }

  /** Draws every article in view, once things rest. */
  drawAll(): void {
    clearTimeout(this.#timer);
    this.#timer = setTimeout(() => {
      this.#asking.cancel();
      this.#asking.dispose();
      this.#asking = new CancellationTokenSource();
      for (const editor of window.visibleTextEditors) {
        if (editor.document.languageId === LANGUAGE) inBackground(this.#log, 'Drawing', () => this.#draw(editor));
        else if (editor.document.languageId === 'plaintext') this.#clear(editor);
      }
    }, REST);
  }

  changeTheme(): void {
    this.#types.scare.dispose();
    this.#types.scare = window.createTextEditorDecorationType(scare());
    this.drawAll();
  }

  dispose(): void {
    clearTimeout(this.#timer);
    this.#asking.cancel();
    this.#asking.dispose();
    for (const type of [...Object.values(this.#types), ...this.#claims.values()]) type.dispose();
  }

  async #draw(editor: TextEditor): Promise<void> {
    if (!this.#server.started) return;
    const { token } = this.#asking;
    const params = { uri: editor.document.uri.toString() };
    const [marks, codebook, own] = await Promise.all([
      this.#server.request<Marks | null>(GetMarks, params, token),
      this.#server.request<PlacedCodebook | null>(GetCodebook, params, token),
      knownAnnotator(editor.document.uri, this.#log),
    ]);
    // Marks of another version would stand beside their words; a newer request is on its way then.
    if (marks === null || token.isCancellationRequested || marks.version !== editor.document.version) return;
    for (const [kind, type] of Object.entries(this.#types)) {
      editor.setDecorations(
        type,
        marks.quotations.filter((quotation) => quotation.type === kind).map(({ range }) => toRange(range)),
      );
    }
    this.#drawClaims(editor, marks.claims, codebook, own);
  }

  #drawClaims(editor: TextEditor, claims: readonly PlacedClaim[], codebook: PlacedCodebook | null, own: string | undefined): void {
    const byStyle = new Map<string, Range[]>();
    for (const { claim, range, annotator } of claims) {
      if (range === null) continue;
      const style = this.#claimStyle(claimLines[whose(annotator, own)], claimColor(claim.tags, codebook));
      byStyle.set(style, [...(byStyle.get(style) ?? []), toRange(range)]);
    }
    for (const [style, type] of this.#claims) editor.setDecorations(type, byStyle.get(style) ?? []);
  }

  /** Makes the decoration of a line and a colour. @returns the key it is kept under. */
  #claimStyle(borderStyle: string, color: string): string {
    const key = `${borderStyle} ${color}`;
    const shown = new ThemeColor(color);
    const type =
      this.#claims.get(key) ??
      window.createTextEditorDecorationType({
        borderStyle,
        borderWidth: borderStyle === 'double' ? '0 0 3px 0' : '0 0 2px 0',
        borderColor: shown,
        rangeBehavior: DecorationRangeBehavior.ClosedClosed,
        overviewRulerColor: shown,
        overviewRulerLane: OverviewRulerLane.Right,
      });
    this.#claims.set(key, type);
    return key;
  }

  #clear(editor: TextEditor): void {
    for (const type of [...Object.values(this.#types), ...this.#claims.values()]) editor.setDecorations(type, []);
  }
}
