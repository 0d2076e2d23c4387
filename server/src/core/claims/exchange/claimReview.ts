import { findTag, type Codebook } from '../codebook/codebook';
import type { ArticleSource } from '../../sources/sourceList';
import type { SourceOf } from '../../sources/sourceOf';
import { pathAsAddress } from './articleAddress';
import type { ExportClaim, Exported, ExportInput } from './exchange';
import { Losses } from './losses';
import { ulidToUuid } from './uuids';

/** The group of the tags that say whether a claim holds. */
const verdictGroup = 'verdict';

/**
 * Claims with a verdict as ClaimReview (schema.org, JSON-LD): what was claimed, by whom, in which articles, and what was
 * found. Claims whose passages are the same words of the same speaker are one review with several appearances, where the
 * same annotator found the same.
 */
export function exportClaimReview({ claims, codebook, sourceOf }: ExportInput): Exported {
  const losses = new Losses();
  const reviews = new Map<string, ExportClaim[]>();
  for (const one of claims) {
    const { claim, annotator, speaker } = one;
    const verdicts = verdictsOf(codebook, claim.tags);
    if (claim.exact === '') losses.add('an article as a whole is no claim that somebody made.');
    else if (verdicts.length === 0) losses.add('without a verdict there is nothing to publish.');
    else {
      const key = JSON.stringify([claim.exact.replace(/\s+/gu, ' '), speaker, annotator, verdicts, claim.note]);
      reviews.set(key, [...(reviews.get(key) ?? []), one]);
    }
  }
  for (const [group] of reviews.values()) {
    if (group && group.claim.tags.length > verdictsOf(codebook, group.claim.tags).length)
      losses.add('only its verdict is published, not its other tags.');
    if (group?.speaker === null) losses.add('nobody is known to have said it, so that it has no author.');
  }
  const unplaced = new Set(
    [...reviews.values()]
      .flat()
      .map(({ articlePath }) => articlePath)
      .filter((path) => sourceOf(path).url === null),
  );
  losses.add('its address is not in the source list, so that its path in the folder goes instead.', 'article', unplaced.size);
  if (reviews.size > 0)
    losses.add('search engines want the address ("url") of the page that each review stands on: add it when you publish.', 'file');
  const graph = Array.from(reviews.values(), (group) => review(group, codebook, sourceOf));
  const content = { '@context': 'https://schema.org', '@graph': graph };
  return { files: [{ path: 'claim-reviews.jsonld', content: `${JSON.stringify(content, null, 2)}\n` }], losses: losses.list() };
}

function verdictsOf(codebook: Codebook, tags: readonly string[]): readonly string[] {
  return tags.filter((id) => findTag(codebook, id)?.group === verdictGroup);
}

function review(group: readonly ExportClaim[], codebook: Codebook, sourceOf: SourceOf): object {
  const [first] = group;
  if (!first) return {};
  const { claim, annotator, speaker } = first;
  const verdicts = verdictsOf(codebook, claim.tags).map((id) => findTag(codebook, id));
  return {
    '@type': 'ClaimReview',
    '@id': `urn:uuid:${ulidToUuid(claim.id)}`,
    claimReviewed: claim.exact.replace(/\s+/gu, ' ').trim(),
    author: { '@type': 'Person', name: annotator },
    datePublished: claim.at,
    itemReviewed: {
      '@type': 'Claim',
      // Whether a speaker is a person or a body is the reader's to say: a Thing is both.
      ...(speaker === null ? {} : { author: { '@type': 'Thing', name: speaker } }),
      appearance: [...new Set(group.map(({ articlePath }) => articlePath))].map((path) => appearance(path, sourceOf(path))),
    },
    reviewRating: {
      '@type': 'Rating',
      // No number: the codebook has no scale, and one would claim that it had.
      alternateName: verdicts.map((tag) => tag?.label ?? '').join(', '),
      ...(claim.note.trim() === '' ? {} : { ratingExplanation: claim.note }),
    },
  };
}

/** An article that a claim stands in; by its path where its address is not known. */
function appearance(path: string, { outlet, url, date, title }: ArticleSource): object {
  return {
    '@type': 'NewsArticle',
    name: title ?? path,
    url: url ?? pathAsAddress(path),
    ...(outlet === null ? {} : { publisher: { '@type': 'Organization', name: outlet } }),
    ...(date === null ? {} : { datePublished: date }),
  };
}
