import assert from 'node:assert/strict';
import * as vscode from 'vscode';
import type { Claim } from '../../../server/src/core/claims/claim';
import { onDisk, openArticle, until } from './support/editor';

const samples = [
  'harbour-wire.txt',
  'kestrel-gazette.txt',
  'river-post.txt',
  'la-ribera-translated.txt',
  'daily-lantern-spun.txt',
  'eastern-monitor-scraped.txt',
];

/** Claims that a concordance made, in every article. */
async function fromConcordance(): Promise<Claim[]> {
  const files = await Promise.all(samples.map((name) => onDisk(`annotations/ann-otator/${name}.jsonl`)));
  return files
    .flatMap((text) =>
      (text ?? '')
        .split('\n')
        .filter(Boolean)
        .map((line) => JSON.parse(line) as Claim),
    )
    .filter((claim) => 'origin' in claim && (claim.origin as { of?: string }).of === 'stop* * a border');
}

describe('a concordance', () => {
  it('has all its hits tagged in one step, and taken back in one', async () => {
    await openArticle('harbour-wire.txt');
    await vscode.commands.executeCommand('crossquote.concordance', 'stop* * a border');
    const made = await until('hits are tagged', async () => {
      await vscode.commands.executeCommand('crossquote.tagHits', { tags: ['claim.prediction'] });
      const claims = await fromConcordance();
      if (claims.length > 2) return claims;
      // The articles were still being read: the next time there are more hits.
      await vscode.commands.executeCommand('crossquote.concordance', 'stop* * a border');
      return undefined;
    });
    for (const { exact, tags } of made) {
      assert.match(exact, /^stop/i);
      assert.deepEqual(tags, ['claim.prediction']);
    }
    await vscode.commands.executeCommand('crossquote.undoClaim');
    await until('they are gone', async () => (await fromConcordance()).length < made.length || undefined);
  });
});
