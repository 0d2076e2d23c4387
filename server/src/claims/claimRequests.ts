import type { CancellationToken, Range } from 'vscode-languageserver';
import type { LocatedClaim } from '../core/claims/placing/locatedClaim';
import { annotatorSlug } from '../core/annotationFiles/paths';
import { parseCodebook } from '../core/claims/codebook/parseCodebook';
import { defaultCodebookText } from '../core/claims/codebook/newCodebook';
import { marks } from '../core/features/marks';
import { placedClaim, placedClaims } from '../core/features/placedClaims';
import { isAnswer, isRejection } from '../core/claims/optionalKeys';
import type { ShownIn } from '../core/claims/visibleClaims';
import { rangeOf } from '../core/features/places';
import { isWholeAttribution, taggable } from '../core/features/taggable';
import type { Article } from '../core/text/article';
import { FileUnreadableError } from '../core/workspace';
import { guarded } from '../guard';
import {
  GetClaims,
  GetCodebook,
  GetTaggable,
  type ClaimsQuery,
  type PlacedClaim,
  type PlacedCodebook,
  type Taggable,
} from './claimProtocol';
import { GetMarks, type Marks } from '../articles/marksProtocol';
import type { Session } from '../session';
import { canonicalUri, folderUri, nameOf, pathWithin } from '../workspace/uris';

/** Answers what the client draws and asks about claims. */
export function registerClaimRequests(session: Session): void {
  const { connection } = session;
  connection.onRequest(
    GetMarks,
    guarded<{ uri: string }, Marks | null>(session, 'marks', null, async ({ uri }, token) => marksOf(session, canonicalUri(uri), token)),
  );
  connection.onRequest(
    GetClaims,
    guarded<ClaimsQuery, readonly PlacedClaim[]>(session, 'claims', [], async ({ uri, where = 'lists' }, token) =>
      uri === undefined ? allClaims(session, where, token) : claimsOf(session, canonicalUri(uri), token, where),
    ),
  );
  connection.onRequest(
    GetCodebook,
    guarded<{ uri: string }, PlacedCodebook | null>(session, 'codebook', null, async ({ uri }, token) =>
      codebookOf(session, canonicalUri(uri), token),
    ),
  );
  connection.onRequest(
    GetTaggable,
    guarded<{ uri: string; range: Range; annotator?: string }, Taggable | null>(
      session,
      'taggable',
      null,
      async ({ uri, range, annotator }, token) => taggableAt(session, canonicalUri(uri), range, annotator ?? session.annotator, token),
    ),
  );
}

/** The article as it is now, analysed or not; null where there is none. */
export async function articleOf(session: Session, uri: string, token: CancellationToken): Promise<Article | null> {
  const { articles, workspace } = session;
  const analysed = articles.current(uri)?.analysis(uri)?.article;
  if (analysed) return analysed;
  try {
    const text = await workspace.read(uri, token);
    return text === undefined
      ? null
      : { uri, text, path: pathWithin(articles.folderOf(uri), uri) ?? nameOf(uri), version: workspace.document(uri)?.version ?? 0 };
  } catch (error) {
    if (error instanceof FileUnreadableError) return null;
    throw error;
  }
}

/** The claims on an article that the annotator is to see, where they stand now. */
export async function claimsOf(
  session: Session,
  uri: string,
  token: CancellationToken,
  where: ShownIn = 'lists',
): Promise<readonly PlacedClaim[]> {
  const located = session.visible(await session.claims.claimsOf(uri, token), where).filter(({ claim }) => !isRejection(claim));
  if (located.length === 0) return [];
  const article = await articleOf(session, uri, token);
  return placedClaims(located, article, session.ownFolder);
}

/** The claims of a folder that the annotator is to see, by URI of the article. */
export async function visibleByArticle(
  session: Session,
  folder: string,
  where: ShownIn,
  token: CancellationToken,
): Promise<ReadonlyMap<string, readonly LocatedClaim[]>> {
  const byArticle = new Map<string, LocatedClaim[]>();
  for (const claim of session.visible(await session.claims.all(folder, token), where)) {
    if (isRejection(claim.claim)) continue;
    const known = byArticle.get(claim.article);
    if (known) known.push(claim);
    else byArticle.set(claim.article, [claim]);
  }
  return byArticle;
}

async function allClaims(session: Session, where: ShownIn, token: CancellationToken): Promise<readonly PlacedClaim[]> {
  const claims: PlacedClaim[] = [];
  for (const folder of session.workspace.folders) {
    for (const [uri, located] of await visibleByArticle(session, folder, where, token)) {
      const article = await articleOf(session, uri, token);
      if (token.isCancellationRequested) return [];
      claims.push(...placedClaims(located, article, session.ownFolder));
    }
  }
  return claims;
}

/** The codebook that counts for an article or folder; the default one where there is none yet. */
async function codebookOf(session: Session, uri: string, token: CancellationToken): Promise<PlacedCodebook> {
  const folder = session.workspace.folders.find((open) => open === folderUri(uri)) ?? session.articles.folderOf(uri);
  const { uri: place, text, codebook } = await session.claims.codebook(folder, token);
  const exists = text !== undefined;
  return { ...(exists ? codebook : parseCodebook(defaultCodebookText())), uri: place, exists };
}

/** The same; null where it is no text, which its own diagnostic says. What hangs on labels goes on without them. */
export async function codebookIfReadable(session: Session, uri: string, token: CancellationToken): Promise<PlacedCodebook | null> {
  try {
    return await codebookOf(session, uri, token);
  } catch (error) {
    if (error instanceof FileUnreadableError) return null;
    throw error;
  }
}

async function marksOf(session: Session, uri: string, token: CancellationToken): Promise<Marks | null> {
  const claims = await claimsOf(session, uri, token, 'text');
  const index = session.articles.current(uri);
  const analysis = index?.analysis(uri);
  if (!index || !analysis) return null;
  return marks(index, analysis, session.workspace.document(uri)?.version ?? 0, claims);
}

async function taggableAt(
  session: Session,
  uri: string,
  range: Range,
  annotator: string,
  token: CancellationToken,
): Promise<Taggable | null> {
  const article = await articleOf(session, uri, token);
  const analysis = session.articles.current(uri)?.analysis(uri);
  const span = article && taggable(article, analysis, range);
  if (!span) return null;
  // An answer is no claim on the passage: tagging makes one beside it.
  const own = session
    .visible(await session.claims.claimsOf(uri, token), 'lists')
    .filter(
      (claim) =>
        claim.span?.start === span.start &&
        claim.span.end === span.end &&
        (annotator === '' || claim.annotator === annotatorSlug(annotator)) &&
        !isAnswer(claim.claim),
    );
  return {
    range: rangeOf(article, span),
    text: article.text.slice(span.start, span.end),
    target: isWholeAttribution(analysis, span) ? 'quotation' : 'text',
    claims: own.map((claim) => placedClaim(claim, article)),
  };
}
