import assert from 'node:assert/strict';
import fc from 'fast-check';
import type { ArticleAnalysis } from '../../../server/src/core/attribution/attribution';
import { analyse } from '../../../server/src/core/analysis/analyse';
import { PackedAnalysis } from '../../../server/src/core/analysis/packedAnalysis';
import { courier, gazette, herald } from '../../support/articles';
import { article } from '../../support/folder';

/** More analyses than stay as made, so that an earlier one is made again. */
function drivenOut(): void {
  for (let n = 0; n < 100; n++) {
    const other = analyse(article(`other${n}.txt`, 'Nobody came.'));
    void PackedAnalysis.of(other, other.article).attributions;
  }
}

const values = ({ quotations, mentions, speakers, attributions }: ArticleAnalysis): unknown => ({
  quotations,
  mentions,
  speakers,
  attributions,
});

describe('a packed analysis', () => {
  it('says what the analysis says once it is made again', () => {
    const broken = herald.replace('“We', 'We').replace('first,” she', 'first, she');
    for (const text of [herald, courier, gazette, broken, '“A,” said B. “C ‘d’ e.”\n\n“F', '']) {
      const analysis = analyse(article('a.txt', text));
      const packed = PackedAnalysis.of(analysis, analysis.article);
      drivenOut();
      assert.deepEqual(values(packed), values(analysis));
    }
  });

  it('keeps every number and name, whatever they are', () => {
    const read = analyse(article('a.txt', '')).article;
    const span = fc.tuple(fc.nat(), fc.nat()).map(([start, length]) => ({ start, end: Math.min(start + length, 2 ** 31 - 1) }));
    const id = fc.constantFrom('s1', 's2', 's7');
    const none = fc.constant(null);
    const analysis = fc.record({
      quotations: fc.array(
        fc
          .record({
            span,
            outer: span,
            kind: fc.constantFrom('direct' as const, 'mixed' as const, 'scare' as const),
            level: fc.nat({ max: 3 }),
            paragraph: fc.nat(),
            continues: fc.boolean(),
            defects: fc.uniqueArray(fc.constantFrom('missing-opening' as const, 'doubled' as const, 'wrong-mark' as const)),
          })
          .map(({ span: { start, end }, ...rest }) => ({ start, end, ...rest })),
      ),
      mentions: fc.array(
        fc
          .record({ span, form: fc.constantFrom('name' as const, 'pronoun' as const, 'nominal' as const), speaker: fc.oneof(none, id) })
          .map(({ span: { start, end }, ...rest }) => ({ start, end, ...rest })),
      ),
      speakers: fc.constant(
        ['s1', 's2'].map((one) => ({ id: one, name: 'Ada Voss', kind: 'person' as const, names: ['Voss'], titles: [], gender: null })),
      ),
      attributions: fc
        .array(
          fc.record({
            type: fc.constantFrom('direct' as const, 'mixed' as const, 'scare' as const, 'indirect' as const),
            content: span,
            outer: span,
            mention: fc.oneof(none, span),
            cue: fc.oneof(none, span),
            group: fc.oneof(none, fc.constantFrom('g1', 'g12')),
            speaker: fc.oneof(none, id),
            relay: fc.oneof(none, fc.record({ mention: span, speaker: fc.oneof(none, id) })),
            confidence: fc.double({ min: 0, max: 1, noNaN: true }),
          }),
        )
        .map((all) => all.map((one, at) => ({ id: `a.txt#${at + 1}`, ...one }))),
    });
    fc.assert(
      fc.property(analysis, (made) => {
        const packed = PackedAnalysis.of({ article: read, ...made }, read);
        drivenOut();
        assert.deepEqual(JSON.parse(JSON.stringify(values(packed))), JSON.parse(JSON.stringify(values({ article: read, ...made }))));
      }),
      { numRuns: 30 },
    );
  });
});
