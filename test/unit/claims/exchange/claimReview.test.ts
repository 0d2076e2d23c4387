import assert from 'node:assert/strict';
import { exportClaimReview } from '../../../../server/src/core/claims/exchange/claimReview';
import { ulidToUuid } from '../../../../server/src/core/claims/exchange/uuids';
import { claimOn, folderOf, gather, textOf } from './exchanging';
import { idNumber } from '../support';

const text = 'The port saw nine ships leave at dawn.\n';

describe('ClaimReview', () => {
  const folder = folderOf(
    { 'post.txt': text, 'wire.txt': text },
    {
      'post.txt': [
        claimOn(text, 'nine ships', { id: idNumber(1), tags: ['verdict.refuted', 'claim.quantity'], note: 'The register lists four.' }),
        claimOn(text, 'dawn', { id: idNumber(2) }),
      ],
      'wire.txt': [
        claimOn(text, 'nine ships', { id: idNumber(3), tags: ['verdict.refuted', 'claim.quantity'], note: 'The register lists four.' }),
      ],
    },
  );
  const made = exportClaimReview(gather(folder, () => 'Ida Moss'));

  it('publishes each verdict once, with who said it and every article it stands in', () => {
    const { '@graph': graph } = JSON.parse(textOf(made)) as { '@graph': object[] };
    assert.deepEqual(graph, [
      {
        '@type': 'ClaimReview',
        '@id': `urn:uuid:${ulidToUuid(idNumber(1))}`,
        claimReviewed: 'nine ships',
        author: { '@type': 'Person', name: 'ann' },
        datePublished: '2026-09-01T10:00:00Z',
        itemReviewed: {
          '@type': 'Claim',
          author: { '@type': 'Thing', name: 'Ida Moss' },
          appearance: [
            { '@type': 'NewsArticle', name: 'post.txt', url: './post.txt' },
            { '@type': 'NewsArticle', name: 'wire.txt', url: './wire.txt' },
          ],
        },
        reviewRating: { '@type': 'Rating', alternateName: 'Refuted', ratingExplanation: 'The register lists four.' },
      },
    ]);
  });

  it('names outlet, address and date of each article where the source list has them', () => {
    const list = JSON.stringify({
      articles: {
        'post.txt': { outlet: 'River Post', url: 'https://post.example/ships', date: '2026-09-01', title: 'Ships leave' },
        'wire.txt': { outlet: 'Harbour Wire' },
      },
    });
    const dated = exportClaimReview(gather(folder, () => 'Ida Moss', list));
    const {
      '@graph': [review],
    } = JSON.parse(textOf(dated)) as { '@graph': { itemReviewed: { appearance: object[] } }[] };
    assert.deepEqual(review?.itemReviewed.appearance, [
      {
        '@type': 'NewsArticle',
        name: 'Ships leave',
        url: 'https://post.example/ships',
        publisher: { '@type': 'Organization', name: 'River Post' },
        datePublished: '2026-09-01',
      },
      { '@type': 'NewsArticle', name: 'wire.txt', url: './wire.txt', publisher: { '@type': 'Organization', name: 'Harbour Wire' } },
    ]);
    assert(
      dated.losses.some((loss) => loss.startsWith('1 article: its address is not in the source list')),
      dated.losses.join('\n'),
    );
  });

  it('says what it left out', () => {
    assert(made.losses.includes('1 claim: without a verdict there is nothing to publish.'), made.losses.join('\n'));
    assert(made.losses.some((loss) => loss.includes('add it when you publish')));
  });
});
