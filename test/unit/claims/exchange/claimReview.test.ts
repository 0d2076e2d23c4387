import assert from 'node:assert/strict';
import { exportClaimReview } from '../../../../server/src/core/claims/exchange/claimReview';
import { ulidToUuid } from '../../../../server/src/core/claims/exchange/uuids';
import { claimOn, folderOf, gather, textOf } from './exchanging';
import { idNumber } from '../support';

const text = 'The port saw nine ships leave at dawn.\n';

describe('ClaimReview', () => {
  const folder = folderOf({ 'post.txt': text, 'wire.txt': text }, {
    'post.txt': [
      claimOn(text, 'nine ships', { id: idNumber(1), tags: ['verdict.refuted', 'claim.quantity'], note: 'The register lists four.' }),
      claimOn(text, 'dawn', { id: idNumber(2) }),
    ],
    'wire.txt': [claimOn(text, 'nine ships', { id: idNumber(3), tags: ['verdict.refuted', 'claim.quantity'], note: 'The register lists four.' })],
  });
  const made = exportClaimReview(gather(folder, () => 'Ida Moss'));

  it('publishes each verdict once, with who said it and every article it stands in', () => {
    const { '@graph': graph } = JSON.parse(textOf(made)) as { '@graph': object[] };
    assert.deepEqual(graph, [{
      '@type': 'ClaimReview', '@id': `urn:uuid:${ulidToUuid(idNumber(1))}`, claimReviewed: 'nine ships', author: { '@type': 'Person', name: 'ann' }, datePublished: '2026-09-01T10:00:00Z',
      itemReviewed: { '@type': 'Claim', author: { '@type': 'Thing', name: 'Ida Moss' }, appearance: [{ '@type': 'NewsArticle', name: 'post.txt', url: './post.txt' }, { '@type': 'NewsArticle', name: 'wire.txt', url: './wire.txt' }] },
      reviewRating: { '@type': 'Rating', alternateName: 'Refuted', ratingExplanation: 'The register lists four.' },
    }]);
  });

  it('says what it left out', () => {
    assert(made.losses.includes('1 claim: without a verdict there is nothing to publish.'), made.losses.join('\n'));
    assert(made.losses.some((loss) => loss.includes('add it when you publish')));
  });
});
