import { Disposable, l10n, languages, window, workspace, type LogOutputChannel, type TextDocument } from 'vscode';
import { looksLikeArticle } from '../../server/src/core/text/recognise';
import { ownSchemes } from './documents';
import { guard } from './errors';
import { LANGUAGE } from './names';
import type { Server } from './server';

/**
 * Gives plain-text documents that are articles their language, and starts the server with the first article.
 * A document whose language a person changed back is left alone for as long as it is open.
 */
export function registerLanguages(server: Server, log: LogOutputChannel): Disposable {
  const decided = new Set<string>();

  const consider = async (document: TextDocument): Promise<void> => {
    if (document.languageId === LANGUAGE) {
      decided.add(document.uri.toString());
      if (ownSchemes().has(document.uri.scheme)) await guard(log, l10n.t('Starting'), () => server.start());
      return;
    }
    if (document.languageId !== 'plaintext' || decided.has(document.uri.toString()) || !ownSchemes().has(document.uri.scheme)) return;
    if (!isArticle(document)) return;
    decided.add(document.uri.toString());
    await guard(log, l10n.t('Recognising the article'), () => languages.setTextDocumentLanguage(document, LANGUAGE));
  };

  for (const document of workspace.textDocuments) void consider(document);
  return Disposable.from(
    workspace.onDidOpenTextDocument((document) => void consider(document)),
    window.onDidChangeActiveTextEditor((editor) => { if (editor !== undefined) void consider(editor.document); }),
  );
}

function isArticle(document: TextDocument): boolean {
  return document.uri.path.endsWith('.txt') && looksLikeArticle(document.getText(), document.uri.path);
}
