import type { CancellationToken, CodeAction, CodeActionParams } from 'vscode-languageserver';
import { relativePath, uriOf } from '../core/annotationFiles/uris';
import { annotatorSlug, parseAnnotationPath } from '../core/annotationFiles/paths';
import { claimFixesInArticle, claimFixesInFile, type ClaimFixSource } from '../core/features/claimFixes';
import { movedArticleFixes } from '../annotationFiles/movedArticles';
import { articleOf, codebookIfReadable } from './claimRequests';
import type { Session } from '../session';

type Asked = Pick<CodeActionParams, 'range' | 'context'>;

/** The quick fixes of an article's claims that lost their place. */
export async function articleFixesAt(session: Session, uri: string, asked: Asked, token: CancellationToken): Promise<CodeAction[]> {
  const claims = await session.claims.claimsOf(uri, token);
  return claims.length === 0 ? [] : claimFixesInArticle(await sourceOf(session, uri, asked, token));
}

/** The quick fixes of the claims that an annotation file holds, and of a file whose article is gone. */
export async function claimFixesAt(session: Session, uri: string, asked: Asked, token: CancellationToken): Promise<CodeAction[]> {
  const folder = session.workspace.folderOf(uri);
  const place = folder === undefined ? undefined : parseAnnotationPath(relativePath(folder, uri) ?? '');
  if (folder === undefined || !place) return [];
  const source = await sourceOf(session, uriOf(folder, place.articlePath), asked, token);
  const codebook = await codebookIfReadable(session, uri, token);
  const moved =
    source.article === null && asked.range.start.line === 0
      ? await movedArticleFixes(session, folder, place.articlePath, asked.context.diagnostics, token)
      : [];
  return token.isCancellationRequested ? [] : [...moved, ...claimFixesInFile({ ...source, file: uri, codebook })];
}

async function sourceOf(session: Session, article: string, { range, context }: Asked, token: CancellationToken): Promise<ClaimFixSource> {
  const name = session.annotator.trim();
  return {
    claims: await session.claims.claimsOf(article, token),
    article: await articleOf(session, article, token),
    range,
    diagnostics: context.diagnostics,
    annotator: name === '' ? '' : annotatorSlug(name),
    attaches: session.client.tagPicker,
  };
}
