import type { CancellationToken, CompletionItem, DocumentLink, Hover, Location, Position } from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import type { AnnotationFile } from '../core/claims/annotationFile';
import type { LocatedClaim } from '../core/claims/placing/locatedClaim';
import { relativePath, uriOf } from '../core/annotationFiles/uris';
import { findTag } from '../core/claims/codebook/codebook';
import { parseAnnotationPath } from '../core/annotationFiles/paths';
import { passageLinks, passageOfRecord } from '../core/features/annotationPlaces';
import { namedTagAt, tagCompletions, tagHover } from '../core/features/annotationTags';
import type { Article } from '../core/text/article';
import { articleOf, codebookIfReadable } from '../claims/claimRequests';
import { decisionCompletionsAt, decisionDefinitionAt, decisionHoverAt, decisionLinksIn } from './decisionFileFeatures';
import { sourceCompletionsAt, sourceLinksIn } from './sourceListFeatures';
import { guarded } from '../guard';
import type { Session } from '../session';
import { canonicalUri } from '../workspace/uris';

/** Answers what is asked about annotation files alone: tags and articles to choose from, and links to passages and articles. */
export function registerAnnotationFeatures(session: Session): void {
  const { connection } = session;
  connection.onCompletion(
    guarded<{ textDocument: { uri: string }; position: Position }, CompletionItem[]>(
      session,
      'completion',
      [],
      async ({ textDocument, position }, token) => {
        const ofOthers =
          decisionCompletionsAt(session, canonicalUri(textDocument.uri), position) ??
          sourceCompletionsAt(session, canonicalUri(textDocument.uri), position);
        if (ofOthers) return ofOthers;
        const opened = await openedFile(session, canonicalUri(textDocument.uri), token);
        const codebook = opened && (await codebookIfReadable(session, opened.uri, token));
        return codebook ? tagCompletions(opened.file.text, position, codebook) : [];
      },
    ),
  );
  connection.onDocumentLinks(
    guarded<{ textDocument: { uri: string } }, DocumentLink[]>(session, 'links', [], async ({ textDocument }, token) => {
      const ofOthers = decisionLinksIn(session, canonicalUri(textDocument.uri)) ?? sourceLinksIn(session, canonicalUri(textDocument.uri));
      if (ofOthers) return ofOthers;
      const opened = await openedFile(session, canonicalUri(textDocument.uri), token);
      return opened?.article ? passageLinks(opened.file, opened.claims, opened.article) : [];
    }),
  );
}

/** What a tag means, in an annotation file, or what a decision is on; null in any other file. */
export async function annotationHoverAt(
  session: Session,
  uri: string,
  position: Position,
  token: CancellationToken,
): Promise<Hover | null> {
  const ofDecision = decisionHoverAt(session, uri, position);
  if (ofDecision) return ofDecision;
  const opened = await openedFile(session, uri, token);
  const codebook = opened && (await codebookIfReadable(session, uri, token));
  return codebook ? tagHover(opened.file.text, position, codebook, session.client.format, session.client.hoverKind) : null;
}

/** From a tag to the codebook, from the rest of a record to its passage; null in any other file. */
export async function annotationDefinitionAt(
  session: Session,
  uri: string,
  position: Position,
  token: CancellationToken,
): Promise<Location | null> {
  const ofDecision = decisionDefinitionAt(session, uri, position);
  if (ofDecision) return ofDecision;
  const opened = await openedFile(session, uri, token);
  if (!opened) return null;
  const named = namedTagAt(opened.file.text, position);
  if (!named) return opened.article && passageOfRecord(position.line, opened.claims, opened.article);
  const { uri: codebookUri, text, codebook } = await session.claims.codebook(opened.folder, token);
  const tag = findTag(codebook, named.id);
  if (!tag || text === undefined) return null;
  const document = TextDocument.create(codebookUri, 'json', 0, text);
  return { uri: codebookUri, range: { start: document.positionAt(tag.start), end: document.positionAt(tag.end) } };
}

interface OpenedFile {
  readonly uri: string;
  readonly folder: string;
  readonly file: AnnotationFile;
  readonly claims: readonly LocatedClaim[];
  readonly article: Article | null;
}

/** An annotation file as it is open; null for any other file, and for one of somebody whom a blind annotator sees nothing of. */
async function openedFile(session: Session, uri: string, token: CancellationToken): Promise<OpenedFile | null> {
  const folder = session.workspace.folderOf(uri);
  const place = folder === undefined ? undefined : parseAnnotationPath(relativePath(folder, uri) ?? '');
  if (folder === undefined || !place || session.visible([place], 'lists').length === 0) return null;
  const annotations = (await session.claims.annotations(folder, token)).find((file) => file.uri === uri);
  if (!annotations) return null;
  const articleUri = uriOf(folder, place.articlePath);
  const claims = (await session.claims.claimsOf(articleUri, token)).filter(({ file }) => file === uri);
  return { uri, folder, file: annotations.file, claims, article: await articleOf(session, articleUri, token) };
}
