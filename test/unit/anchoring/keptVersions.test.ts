import assert from 'node:assert/strict';
import fc from 'fast-check';
import { createAnchorer, type AnchorState } from '../../../server/src/core/anchoring/anchors';
import { describe as describePassage } from '../../../server/src/core/anchoring/describe';
import type { Claim } from '../../../server/src/core/claims/claim';
import { KeptVersions } from '../../../server/src/core/anchoring/keptVersions';
import { harbourReport } from '../claims/articleText';
import { articleEdits, randomFrom } from '../claims/articleEdits';
import { claim } from '../claims/support';

// Few words, so that passages stand several times and near-hits are many.
const phrase = fc.constantFrom(
  'The port saw nine ships leave',
  'the port saw ten ships leave',
  'nobody was “amused” at all',
  'it rained',
  'ships',
  'a quiet night at sea',
  'Bell said so',
);
const paragraph = fc.array(phrase, { minLength: 1, maxLength: 4 }).map((parts) => `${parts.join(', ')}.`);
const article = fc.oneof(
  fc.array(paragraph, { minLength: 1, maxLength: 8 }).map((parts) => parts.join('\n')),
  fc.constant(harbourReport.slice(0, 1500)),
);
const edit = fc.oneof(
  fc.record({
    at: fc.double({ min: 0, max: 1, noNaN: true }),
    remove: fc.nat(40),
    insert: fc.oneof(fc.constantFrom('', 'x', ' ', '\n', '"', '’'), phrase),
  }),
  fc.constantFrom(...(Object.keys(articleEdits) as (keyof typeof articleEdits)[])),
);

function edited(text: string, change: { at: number; remove: number; insert: string } | keyof typeof articleEdits): string {
  if (typeof change === 'string')
    return articleEdits[change](text, randomFrom(text.length))
      .map((piece) => piece.text)
      .join('');
  const at = Math.floor(change.at * text.length);
  return text.slice(0, at) + change.insert + text.slice(at + change.remove);
}

describe('kept versions of an article', () => {
  it('change nothing of what is found, whatever is typed, pasted or deleted', () => {
    const states = new Map<AnchorState, number>();
    fc.assert(
      fc.property(
        article,
        fc.array(fc.tuple(fc.nat(), fc.nat(60)), { minLength: 1, maxLength: 12 }),
        fc.array(edit, { minLength: 1, maxLength: 8 }),
        fc.boolean(),
        (tagged, places, edits, known) => {
          const claims: Claim[] = places.map(([at, length]) => {
            const start = at % tagged.length;
            return claim({ ...describePassage(tagged, { start, end: start + length }), blob: '0'.repeat(40) });
          });
          const kept = new KeptVersions();
          const options = known ? { oldText: tagged } : {};
          let text = tagged;
          for (const change of edits) {
            text = edited(text, change);
            const [again, afresh] = [createAnchorer(text, () => [], kept), createAnchorer(text, () => [])];
            for (const each of claims) {
              const found = again(each, options);
              assert.deepEqual(found, afresh(each, options));
              states.set(found.state, (states.get(found.state) ?? 0) + 1);
            }
          }
        },
      ),
      { numRuns: 400 },
    );
    assert.deepEqual([...states.keys()].sort(), ['ambiguous', 'changed', 'exact', 'moved', 'orphan'], 'every state came up');
  });
});
