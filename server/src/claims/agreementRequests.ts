import type { CancellationToken } from 'vscode-languageserver';
import type { LocatedClaim } from '../core/claims/placing/locatedClaim';
import { isCoding } from '../core/claims/agreement/coding';
import { agreementReport, type CodingInput } from '../core/claims/agreement/report';
import { rangeOf } from '../core/features/places';
import type { Article } from '../core/text/article';
import { articleOf, codebookIfReadable } from './claimRequests';
import { guarded } from '../guard';
import { GetAgreement, type Agreement, type AgreementParams } from './agreementProtocol';
import type { Session } from '../session';
import { canonicalUri } from '../workspace/uris';

/** Answers how far annotators agree. */
export function registerAgreementRequests(session: Session): void {
  session.connection.onRequest(
    GetAgreement,
    guarded<AgreementParams, Agreement | null>(session, 'agreement', null, ({ uri, evenIfBlind = false }, token) =>
      agreementOf(session, canonicalUri(uri), evenIfBlind, token),
    ),
  );
}

async function agreementOf(session: Session, uri: string, evenIfBlind: boolean, token: CancellationToken): Promise<Agreement | null> {
  const folder = session.workspace.folders.find((open) => canonicalUri(open) === uri) ?? session.workspace.folderOf(uri);
  if (folder === undefined) return null;
  const articles = new Map<string, Article | null>();
  const byArticle = new Map<string, LocatedClaim[]>();
  const all = await session.claims.all(folder, token);
  for (const located of evenIfBlind ? all : session.visible(all, 'lists')) {
    if (token.isCancellationRequested) return null;
    if (!isCoding(located.claim)) continue;
    if (!articles.has(located.article)) articles.set(located.article, await articleOf(session, located.article, token));
    byArticle.set(located.article, [...(byArticle.get(located.article) ?? []), located]);
  }
  const inputs: CodingInput[] = [];
  const passages: Agreement['passages'] = {};
  for (const [article, claims] of byArticle) {
    const known = articles.get(article);
    const path = claims[0]?.articlePath ?? article;
    inputs.push({
      path,
      text: known?.text ?? '',
      codings: claims.map(({ claim, annotator, span }) => ({ claim: claim.id, annotator, tags: claim.tags, span: known ? span : null })),
    });
    for (const { claim, span } of claims)
      if (known && span) passages[claim.id] = { uri: article, range: rangeOf(known, span), exact: claim.exact, tags: claim.tags };
  }
  const codebook = await codebookIfReadable(session, folder, token);
  return { report: agreementReport(inputs, codebook ?? { tags: [], groups: [] }), passages };
}
