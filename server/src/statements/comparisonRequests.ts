import type { CancellationToken } from 'vscode-languageserver';
import { articlesShown, withClaims } from '../core/comparison/claimsOnWordings';
import { compare } from '../core/comparison/compare';
import type { Comparison } from '../core/comparison/comparison';
import { offsetAt } from '../core/features/places';
import { attributionsAt } from '../core/features/words';
import type { FolderIndex } from '../core/folder/folderIndex';
import { claimsOf, codebookIfReadable } from '../claims/claimRequests';
import { guarded } from '../guard';
import { GetComparison, type ComparisonParams } from './statementProtocol';
import type { PlacedClaim } from '../claims/claimProtocol';
import type { Session } from '../session';
import { canonicalUri, folderUri } from '../workspace/uris';

/** Answers the compare page. */
export function registerComparisonRequests(session: Session): void {
  session.connection.onRequest(
    GetComparison,
    guarded<ComparisonParams, Comparison | null>(session, 'comparison', null, (params, token) => comparison(session, params, token)),
  );
}

async function comparison(
  session: Session,
  { uri: given, place, ...query }: ComparisonParams,
  token: CancellationToken,
): Promise<Comparison | null> {
  const uri = canonicalUri(given);
  const index = indexFor(session, uri);
  const show = place && attributionAt(index, canonicalUri(place.uri), place);
  const compared = compare(index, show === undefined ? query : { ...query, show }, token);
  if (!compared) return null;
  const claims = new Map<string, readonly PlacedClaim[]>();
  for (const article of articlesShown(compared)) {
    const own = await claimsOf(session, article, token);
    if (token.isCancellationRequested) return null;
    if (own.length > 0) claims.set(article, own);
  }
  if (claims.size === 0) return compared;
  const codebook = await codebookIfReadable(session, uri, token);
  return withClaims(compared, claims, codebook ?? { tags: [] });
}

/** The index of a folder, or of the folder that holds an article. */
function indexFor({ workspace, articles }: Session, uri: string): FolderIndex {
  const folder = workspace.folders.find((open) => open === folderUri(uri));
  return articles.indexOf(folder === undefined ? uri : `${folder}/`);
}

/** The narrowest attribution at a place that is in a statement. */
function attributionAt(index: FolderIndex, uri: string, { range }: NonNullable<ComparisonParams['place']>): string | undefined {
  const analysis = index.analysis(uri);
  if (!analysis) return undefined;
  return attributionsAt(analysis, offsetAt(analysis.article, range.start)).find(({ id }) => index.statementOf(id))?.id;
}
