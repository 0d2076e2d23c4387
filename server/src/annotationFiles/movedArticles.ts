import {
  CodeActionKind,
  type CancellationToken,
  type CodeAction,
  type Diagnostic,
  type FileRename,
  type RenameFile,
  type TextDocumentEdit,
  type WorkspaceEdit,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { followingRenames, type Rename } from '../core/annotationFiles/articleRenames';
import { relativePath, uriOf } from '../core/annotationFiles/uris';
import { findMovedArticle } from '../core/anchoring/movedArticle';
import { effectiveRecords } from '../core/annotationFiles/recordFile';
import { followArticles } from '../core/statements/decisions/renamedArticles';
import { guarded } from '../guard';
import type { Session } from '../session';
import { canonicalUri, folderUri } from '../workspace/uris';

/** Lets annotation files follow articles and folders that are renamed in the editor, in the same step. */
export function registerRenames(session: Session): void {
  session.connection.workspace.onWillRenameFiles(
    guarded<{ files: FileRename[] }, WorkspaceEdit | null>(session, 'renaming annotation files', null, async ({ files }, token) => {
      const edits: (RenameFile | TextDocumentEdit)[] = [];
      for (const folder of session.workspace.folders) {
        const moved = files.flatMap(({ oldUri, newUri }): Rename[] => {
          // A folder may be named with a slash behind it.
          const [from, to] = [oldUri, newUri].map((uri) => relativePath(folder, folderUri(uri)));
          return from === undefined || to === undefined ? [] : [{ from, to }];
        });
        edits.push(...(await renameEdits(session, folder, moved, token)), ...decisionEdits(session, folder, moved));
      }
      return edits.length === 0 ? null : { documentChanges: edits };
    }),
  );
}

/**
 * The quick fix for an article that is gone and whose recorded passages stand in another one: the annotation files of every annotator
 * move to it, and so do their decisions. None where the client cannot rename, or where nothing fits.
 */
export async function movedArticleFixes(
  session: Session,
  folder: string,
  articlePath: string,
  diagnostics: readonly Diagnostic[],
  token: CancellationToken,
): Promise<CodeAction[]> {
  if (!session.client.renamesFiles) return [];
  const files = (await session.claims.annotations(folder, token)).filter((file) => file.articlePath === articlePath);
  const claims = files.flatMap(({ file }) => effectiveRecords(file).map(({ record }) => record));
  const decided = (session.decisions.of(folder)?.files ?? []).flatMap(({ file }) =>
    effectiveRecords(file).flatMap(({ record: { a, b } }) => [a, b].filter(({ article }) => article === articlePath)),
  );
  const candidates = session.articles
    .indexOf(uriOf(folder, articlePath))
    .analyses()
    .flatMap(({ article }) => {
      const path = relativePath(folder, article.uri);
      return path === undefined ? [] : [{ path, text: article.text }];
    });
  const found = findMovedArticle([...claims, ...decided], candidates);
  if (found === null || token.isCancellationRequested) return [];
  const moved: Rename[] = [{ from: articlePath, to: found.path }];
  const renames = await renameEdits(session, folder, moved, token);
  const followed = decisionEdits(session, folder, moved);
  const documentChanges = [...renames, ...followed];
  if (documentChanges.length === 0) return [];
  const what = [
    ...(renames.length === 0
      ? []
      : [renames.length === 1 ? 'the annotation file' : `the annotation files of ${renames.length} annotators`]),
    ...(followed.length === 0 ? [] : [`the decisions on it${followed.length === 1 ? '' : ` of ${followed.length} annotators`}`]),
  ];
  return [
    {
      title: `The article is now ${found.path}: move ${what.join(' and ')}`,
      kind: CodeActionKind.QuickFix,
      isPreferred: found.by === 'bytes',
      diagnostics: diagnostics.filter(({ code }) => code === 'article-missing'),
      edit: { documentChanges },
    },
  ];
}

/** Decisions name their articles: every annotator's file of them follows. */
function decisionEdits({ decisions, workspace }: Session, folder: string, moved: readonly Rename[]): TextDocumentEdit[] {
  return (decisions.of(folder)?.files ?? []).flatMap(({ uri, file }): TextDocumentEdit[] => {
    const edits = followArticles(file, moved);
    const document = TextDocument.create(uri, '', 0, file.text);
    return edits.length === 0
      ? []
      : [
          {
            textDocument: { uri, version: workspace.document(uri)?.version ?? null },
            edits: edits.map(({ start, end, newText }) => ({
              range: { start: document.positionAt(start), end: document.positionAt(end) },
              newText,
            })),
          },
        ];
  });
}

async function renameEdits(session: Session, folder: string, moved: readonly Rename[], token: CancellationToken): Promise<RenameFile[]> {
  if (moved.length === 0) return [];
  const paths = (await session.claims.annotations(folder, token)).map(({ path }) => path);
  const { renames, taken } = followingRenames(moved, paths);
  for (const { from, to } of taken)
    session.log('renaming annotation files', new Error(`${from} stays where it is, because there is ${to} already`));
  return renames.map(({ from, to }) => ({
    kind: 'rename',
    oldUri: canonicalUri(uriOf(folder, from)),
    newUri: canonicalUri(uriOf(folder, to)),
    options: { overwrite: false },
  }));
}
