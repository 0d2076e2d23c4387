import { CancellationToken } from 'vscode-languageserver';
import { goldRecord } from '../core/claims/adjudication/decide';
import { adjudicationItems, type AdjudicationItem } from '../core/claims/adjudication/items';
import type { LocatedClaim } from '../core/claims/placing/locatedClaim';
import { relativePath, uriOf } from '../core/annotationFiles/uris';
import type { Claim } from '../core/claims/claim';
import { annotatorSlug, goldFolder, goldPath } from '../core/annotationFiles/paths';
import { ClaimRefusedError } from '../core/annotationFiles/refusal';
import { rangeOf } from '../core/features/places';
import type { Article } from '../core/text/article';
import {
  GetAdjudication,
  type AdjudicateParams,
  type Adjudication,
  type AdjudicationArticle,
  type AdjudicationParams,
  type PlacedItem,
} from './adjudicationProtocol';
import { articleOf } from './claimRequests';
import { refused } from '../annotationFiles/fileChanges';
import { guarded } from '../guard';
import type { Session } from '../session';
import { canonicalUri } from '../workspace/uris';

/** Answers what is to be adjudicated. Decisions are commands, because they write. */
export function registerAdjudicationRequests(session: Session): void {
  session.connection.onRequest(
    GetAdjudication,
    guarded<AdjudicationParams, Adjudication | null>(session, 'adjudication', null, ({ uri }, token) =>
      adjudicationOf(session, canonicalUri(uri), token),
    ),
  );
}

async function adjudicationOf(session: Session, uri: string, token: CancellationToken): Promise<Adjudication | null> {
  const folder = session.workspace.folders.find((open) => canonicalUri(open) === uri) ?? session.workspace.folderOf(uri);
  if (folder === undefined) return null;
  const byArticle = new Map<string, LocatedClaim[]>();
  const annotators = new Set<string>();
  let lost = 0;
  for (const located of session.visible(await session.claims.all(folder, token), 'lists')) {
    byArticle.set(located.article, [...(byArticle.get(located.article) ?? []), located]);
    if (located.annotator === goldFolder) continue;
    annotators.add(located.annotator);
    if (located.span === null) lost += 1;
  }
  const articles: AdjudicationArticle[] = [];
  for (const [article, claims] of byArticle) {
    const known = await articleOf(session, article, token);
    if (token.isCancellationRequested) return null;
    if (!known) continue;
    const items = adjudicationItems(known.text, claims).map((item) => placed(known, item));
    if (items.length > 0) articles.push({ uri: article, path: relativePath(folder, article) ?? article, items });
  }
  return { annotators: [...annotators].sort(), articles, lost };
}

function placed(article: Article, item: AdjudicationItem): PlacedItem {
  const textOf = ({ start, end }: { readonly start: number; readonly end: number }): string => article.text.slice(start, end);
  return {
    ...item,
    range: item.span && rangeOf(article, item.span),
    text: item.span ? textOf(item.span) : '',
    passages: item.readings.map(({ span }) => ({ text: textOf(span), range: rangeOf(article, span) })),
  };
}

/** Records to write into gold, by URI of the file and id. */
export type GoldRecords = ReadonlyMap<string, ReadonlyMap<string, Claim>>;

/**
 * The records of decisions, not yet written.
 * @throws ResponseError or ClaimRefusedError whose message says what to do.
 */
export async function goldRecords(session: Session, { by: name, decisions }: AdjudicateParams, newId: () => string): Promise<GoldRecords> {
  if (name.trim() === '') throw refused('Say who you are first: set crossquote.annotator to your name.');
  const none = CancellationToken.None;
  const files = new Map<string, Map<string, Claim>>();
  for (const article of new Set(decisions.map((decision) => canonicalUri(decision.article)))) {
    const folder = session.workspace.folderOf(article);
    if (folder === undefined) throw refused('Gold is kept in the folder that is open: open the folder that holds this article.');
    const known = await articleOf(session, article, none);
    if (!known) throw refused('An article cannot be read any more: open it again, then decide.');
    const articlePath = relativePath(folder, article) ?? '';
    const claims = await session.claims.claimsOf(article, none);
    const items = adjudicationItems(known.text, claims);
    const gold = new Map(claims.filter(({ annotator }) => annotator === goldFolder).map(({ claim }) => [claim.id, claim]));
    const {
      codebook: { revision },
    } = await session.claims.codebook(folder, none);
    const records = new Map<string, Claim>();
    for (const { article: of, ...decision } of decisions) {
      if (canonicalUri(of) !== article) continue;
      const record = goldRecord(decision, items, gold, {
        articleText: known.text,
        articlePath,
        by: annotatorSlug(name),
        now: new Date(),
        newId,
        codebookRevision: revision,
      });
      if (records.has(record.id)) throw new ClaimRefusedError('bad-claim', 'Two decisions are on the same claims. Nothing was written.');
      records.set(record.id, record);
    }
    files.set(uriOf(folder, goldPath(articlePath)), records);
  }
  return files;
}
