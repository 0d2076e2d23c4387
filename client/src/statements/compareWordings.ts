import {
  commands,
  Disposable,
  EventEmitter,
  languages,
  Uri,
  workspace,
  type LogOutputChannel,
  type TextDocumentContentProvider,
} from 'vscode';
import type { WordingPlace } from '../../../server/src/statements/decisionProtocol';
import type { WordingSummary } from '../../../server/src/statements/statementProtocol';
import { registerCommand, UserError } from '../errors';
import { Commands, WORDING_LANGUAGE, WORDING_SCHEME } from '../names';
import type { Server } from '../server';
import { isWordingPlace, ownWording, pickWording, placeAtCursor, wordingsAt } from './wordingPlace';
import { comparable } from './wordingText';

/** Shows two wordings side by side in VS Code's own diff editor, as documents that cannot be changed. */
export function registerCompareWordings(server: Server, log: LogOutputChannel): Disposable {
  const texts = new WordingTexts();
  const compare = async (a: WordingPlace, b: WordingPlace): Promise<void> => {
    const [left, right] = await Promise.all([a, b].map(async (place) => ownWording(await wordingsAt(server, place), place)));
    if (left === undefined || right === undefined) throw new UserError('One of the wordings is not there any more.');
    await commands.executeCommand('vscode.diff', await texts.show(left), await texts.show(right), `${left.source} ↔ ${right.source}`, {
      preview: true,
    });
  };
  return Disposable.from(
    texts,
    workspace.registerTextDocumentContentProvider(WORDING_SCHEME, texts),
    registerCommand(log, Commands.compareWordings, 'Comparing', async (first, second) => {
      const a = isWordingPlace(first) ? first : placeAtCursor();
      if (isWordingPlace(second)) return compare(a, second);
      const wordings = await wordingsAt(server, a);
      const own = ownWording(wordings, a);
      const others = wordings.filter((wording) => wording.uri !== (own?.uri ?? a.uri));
      if (others.length === 0) throw new UserError('No other article has this statement.');
      const picked = await pickWording(others, 'Compare with which wording?');
      return picked && compare(a, picked);
    }),
  );
}

/** The texts of wordings that are being compared. */
class WordingTexts implements TextDocumentContentProvider, Disposable {
  readonly #texts = new Map<string, string>();
  readonly #changed = new EventEmitter<Uri>();
  readonly onDidChange = this.#changed.event;

  /** @returns the URI of a document that says just this. */
  async show(wording: WordingSummary): Promise<Uri> {
    const uri = Uri.from({ scheme: WORDING_SCHEME, path: `/${wording.source}.txt`, query: wording.id });
    this.#texts.set(uri.toString(), comparable(wording));
    this.#changed.fire(uri);
    await languages.setTextDocumentLanguage(await workspace.openTextDocument(uri), WORDING_LANGUAGE);
    return uri;
  }

  provideTextDocumentContent(uri: Uri): string {
    return this.#texts.get(uri.toString()) ?? 'This wording is not shown any more: compare again.';
  }

  dispose(): void {
    this.#changed.dispose();
  }
}
