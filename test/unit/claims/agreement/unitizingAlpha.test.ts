import assert from 'node:assert/strict';
import fc from 'fast-check';
import { unitizingAlpha, unitizingDisagreement } from '../../../../server/src/core/claims/agreement/unitizingAlpha';
import type { Span } from '../../../../server/src/core/text/span';

const units = (...pairs: readonly (readonly [number, number])[]): Span[] =>
  pairs.map(([start, length]) => ({ start, end: start + length }));
const near = (value: number | null, expected: number, digits: number): void =>
  assert.equal(value?.toFixed(digits), expected.toFixed(digits));

describe('unitizingAlpha', () => {
  // Krippendorff (2004), Content Analysis, 2nd edition, page 254: a continuum from 150 to 450, counted from its beginning here.
  const c = unitizingDisagreement([units([75, 70], [220, 30]), units([70, 80], [205, 20], [250, 20])], 300);
  const k = unitizingDisagreement([units([30, 60], [150, 50]), units([30, 60], [150, 50])], 300);

  it('is as in the worked example of Krippendorff (2004), page 254', () => {
    near(c.observed, 0.0144, 4);
    near(c.expected, 0.0532, 4);
    near(unitizingAlpha([c]).value, 0.7286, 4);
    near(k.observed, 0, 4);
    near(k.expected, 0.049, 3);
    near(unitizingAlpha([k]).value, 1, 4);
    near(unitizingAlpha([c, k]).value, 0.8591, 3);
  });

  // Krippendorff (1995), page 57: pairs of observers of a continuum of 24, what they disagree by.
  for (const [name, first, second, observed] of [
    ['A', units([2, 8], [14, 6]), units([4, 4], [15, 2]), 0.03125],
    ['B', units([0, 18]), units([0, 2], [2, 1], [3, 1], [4, 1], [5, 1], [6, 3], [9, 1]), 2.26736],
    ['C', units([2, 6], [10, 2], [14, 4], [20, 2]), units([0, 2], [4, 4], [10, 4], [16, 2], [20, 2]), 0.02777],
    ['D', units([0, 2], [2, 8], [10, 4], [14, 6], [20, 4]), units([0, 4], [4, 4], [8, 7], [15, 2], [17, 7]), 0.38715],
  ] as const) {
    it(`observes ${observed} for example ${name} of Krippendorff (1995)`, () => {
      assert.ok(Math.abs(unitizingDisagreement([first, second], 24).observed - observed) < 1e-5);
    });
  }

  it('expects 0.05494 for example C at a length of 12', () => {
    const [first, second] = [units([1, 3], [5, 1], [7, 2], [10, 1]), units([0, 1], [2, 2], [5, 2], [8, 1], [10, 1])];
    near(unitizingDisagreement([first, second], 12).expected, 0.05494, 5);
  });

  it('is not defined where nobody marked anything', () => {
    assert.equal(unitizingAlpha([unitizingDisagreement([[], []], 10)]).value, null);
    assert.equal(unitizingAlpha([]).value, null);
  });

  it('is 1 for the same passages, the same from either side, and never no number', () => {
    const passages = fc.array(fc.tuple(fc.integer({ min: 0, max: 4 }), fc.integer({ min: 1, max: 5 })), { maxLength: 6 }).map((pairs) =>
      pairs.reduce<Span[]>((made, [gap, length]) => {
        const start = (made.at(-1)?.end ?? 0) + gap;
        return [...made, { start, end: start + length }];
      }, []),
    );
    fc.assert(
      fc.property(passages, passages, (a, b) => {
        const { value } = unitizingAlpha([unitizingDisagreement([a, b], 60)]);
        assert.ok(value === null ? a.length + b.length === 0 : Number.isFinite(value) && value <= 1);
        assert.deepEqual(unitizingDisagreement([b, a], 60), unitizingDisagreement([a, b], 60));
        assert.equal(unitizingDisagreement([a, a], 60).observed, 0);
      }),
    );
  });
});
