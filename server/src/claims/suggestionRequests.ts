import type { CancellationToken } from 'vscode-languageserver';
import { findTag } from '../core/claims/codebook/codebook';
import { annotatorSlug } from '../core/annotationFiles/paths';
import { otherWordings, suggestions } from '../core/claims/suggestions';
import { taggable } from '../core/features/taggable';
import { sourceName } from '../core/features/words';
import type { Span } from '../core/text/span';
import { articleOf, codebookIfReadable } from './claimRequests';
import { guarded } from '../guard';
import { GetSuggestions, type PlacedSuggestion, type SuggestionsParams } from './suggestionProtocol';
import type { Session } from '../session';
import { canonicalUri } from '../workspace/uris';

/** Answers what a passage could be tagged. */
export function registerSuggestionRequests(session: Session): void {
  session.connection.onRequest(
    GetSuggestions,
    guarded<SuggestionsParams, readonly PlacedSuggestion[]>(session, 'suggestions', [], async ({ uri: given, range, annotator }, token) => {
      const uri = canonicalUri(given);
      const article = await articleOf(session, uri, token);
      const span = article && taggable(article, session.articles.current(uri)?.analysis(uri), range);
      const own = annotator === undefined ? session.ownFolder : annotator.trim() === '' ? '' : annotatorSlug(annotator);
      return span ? suggestionsFor(session, uri, span, own, token) : [];
    }),
  );
}

/** What the claims on other wordings of a passage's statement suggest to an annotator. */
export async function suggestionsFor(
  session: Session,
  uri: string,
  span: Span,
  annotator: string,
  token: CancellationToken,
): Promise<readonly PlacedSuggestion[]> {
  // Whoever annotates blind is not to be led, not even by what they tagged themselves.
  if (!session.settings.suggestions || session.settings.othersClaims === 'hidden' || !session.articles.current(uri)) return [];
  const index = session.articles.indexOf(uri);
  const wordings = otherWordings(index, uri, span);
  if (wordings.length === 0) return [];
  const sources = new Map(wordings.map(({ analysis: { article } }) => [article.uri, sourceName(index, article)]));
  const claims = (await Promise.all(Array.from(sources.keys(), (article) => session.claims.claimsOf(article, token)))).flat();
  const here = session
    .visible(await session.claims.claimsOf(uri, token), 'lists')
    .filter((claim) => claim.annotator === annotator && claim.span?.start === span.start && claim.span.end === span.end);
  const codebook = await codebookIfReadable(session, uri, token);
  if (!codebook || token.isCancellationRequested) return [];
  const usable = (tag: string): boolean => findTag(codebook, tag)?.deprecated === false;
  return suggestions(
    wordings,
    session.visible(claims, 'lists'),
    annotator,
    usable,
    here.map(({ claim }) => claim.tags),
  ).map((suggestion) => ({
    ...suggestion,
    from: suggestion.from.map((claim) => ({ ...claim, source: sources.get(claim.article) ?? claim.article })),
  }));
}
