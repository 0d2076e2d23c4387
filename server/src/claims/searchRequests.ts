import type { CancellationToken } from 'vscode-languageserver';
import type { LocatedClaim } from '../core/claims/placing/locatedClaim';
import { findTag } from '../core/claims/codebook/codebook';
import { isOnArticle, optionalOf } from '../core/claims/optionalKeys';
import { annotatorSlug } from '../core/annotationFiles/paths';
import { claimMatcher, type SearchedClaim } from '../core/claims/search/matchClaims';
import { parseQuery } from '../core/claims/search/query';
import { speakerOfPassage } from '../core/claims/speakerOfPassage';
import { hitsIn, sortHits, type Hit, type TaggedPassage } from '../core/concordance/concordance';
import { readWords } from '../core/concordance/words';
import { placedClaims } from '../core/features/placedClaims';
import { rangeOf } from '../core/features/places';
import { articleOf, codebookIfReadable, visibleByArticle } from './claimRequests';
import { guarded } from '../guard';
import type { PlacedClaim, PlacedCodebook } from './claimProtocol';
import {
  FindClaims,
  GetConcordance,
  type Concordance,
  type ConcordanceHit,
  type ConcordanceParams,
  type FindClaimsParams,
  type FoundClaims,
} from './searchProtocol';
import type { Session } from '../session';

const mostHits = 2000;
/** Milliseconds of work after which requests that wait are answered, and after which a search ends with what it has. */
const longestWork = 20;
const longestSearch = 10_000;

const noConcordance: Concordance = { hits: [], more: 0, searched: 0, stopped: false, problem: null };

/** Answers searches over claims and over articles, of all open folders. */
export function registerSearchRequests(session: Session): void {
  const { connection } = session;
  connection.onRequest(
    FindClaims,
    guarded<FindClaimsParams, FoundClaims>(session, 'finding claims', { claims: [], total: 0, problems: [] }, (params, token) =>
      findClaims(session, params, token),
    ),
  );
  connection.onRequest(
    GetConcordance,
    guarded<ConcordanceParams, Concordance>(session, 'concordance', noConcordance, (params, token) => concordance(session, params, token)),
  );
}

async function findClaims(
  session: Session,
  { query: text, most = Number.MAX_SAFE_INTEGER }: FindClaimsParams,
  token: CancellationToken,
): Promise<FoundClaims> {
  const query = parseQuery(text);
  const matches = claimMatcher(query);
  const claims: PlacedClaim[] = [];
  let total = 0;
  for (const folder of session.workspace.folders) {
    const codebook = await codebookIfReadable(session, folder, token);
    for (const [uri, all] of await visibleByArticle(session, folder, 'lists', token)) {
      const found = new Set<LocatedClaim | undefined>(all.filter((located) => matches(searched(session, located, codebook))));
      total += found.size;
      if (found.size === 0 || claims.length >= most) continue;
      // All of an article's are placed, since gold is compared with all of them.
      const placed = placedClaims(all, await articleOf(session, uri, token), session.ownFolder);
      claims.push(...placed.filter((_, n) => found.has(all[n])).slice(0, most - claims.length));
    }
  }
  return { claims, total, problems: query.problems };
}

function searched(
  { articles }: Session,
  { claim, annotator, article, articlePath, state, span }: LocatedClaim,
  codebook: PlacedCodebook | null,
): SearchedClaim {
  return {
    passage: claim.exact,
    note: claim.note,
    by: annotator,
    article: articlePath,
    state,
    on: isOnArticle(claim) ? 'article' : optionalOf(claim).statement === undefined ? 'passage' : 'statement',
    tags: claim.tags.map((id) => ({ id, label: (codebook && findTag(codebook, id)?.label) ?? id })),
    speaker: () => span && speakerOfPassage(articles.indexOf(article), article, span),
  };
}

async function concordance(
  session: Session,
  { words, sort, annotator, most = mostHits, ...limits }: ConcordanceParams,
  token: CancellationToken,
): Promise<Concordance> {
  const { pattern, problem } = readWords(words);
  if (problem) return { ...noConcordance, problem };
  const tagged = await taggedPassages(session, annotator, token);
  const hits: Hit[] = [];
  const end = performance.now() + longestSearch;
  let paused = performance.now();
  let searchedArticles = 0;
  let stopped = false;
  for (const index of session.articles.indexes()) {
    for (const analysis of index.analyses()) {
      if (token.isCancellationRequested) return noConcordance;
      stopped ||= performance.now() > end;
      if (stopped) break;
      for (const hit of hitsIn(index, analysis, pattern, limits, tagged.get(analysis.article.uri) ?? [])) hits.push(hit);
      searchedArticles += 1;
      if (performance.now() - paused < longestWork) continue;
      await new Promise<void>((resolve) => {
        setTimeout(resolve, 0);
      });
      paused = performance.now();
    }
  }
  const shown = sortHits(hits, sort).slice(0, most);
  return { hits: shown.map(hitOf), more: hits.length - shown.length, searched: searchedArticles, stopped, problem: null };
}

/** What has tags, by URI of the article. Claims on an article as a whole mark no words. */
async function taggedPassages(
  session: Session,
  annotator: string | undefined,
  token: CancellationToken,
): Promise<ReadonlyMap<string, readonly TaggedPassage[]>> {
  const passages = new Map<string, TaggedPassage[]>();
  const wanted = annotator === undefined || annotator.trim() === '' ? undefined : annotatorSlug(annotator);
  for (const folder of session.workspace.folders) {
    for (const {
      article,
      claim: { tags },
      span,
      annotator: by,
    } of session.visible(await session.claims.all(folder, token), 'lists')) {
      if (!span || span.start === span.end || tags.length === 0 || (wanted !== undefined && by !== wanted)) continue;
      const known = passages.get(article) ?? [];
      known.push({ ...span, tags });
      passages.set(article, known);
    }
  }
  return passages;
}

function hitOf({ article, source, start, end, left, hit, right, speaker, quoted, tags }: Hit): ConcordanceHit {
  return { uri: article.uri, path: article.path, source, range: rangeOf(article, { start, end }), left, hit, right, speaker, quoted, tags };
}
