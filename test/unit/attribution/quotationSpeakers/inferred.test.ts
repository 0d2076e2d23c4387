import assert from 'node:assert/strict';
import { inferSpeakers } from '../../../../server/src/core/attribution/quotationSpeakers/inferred';

/** Direct quotations one behind the other: `[speaker, cue]`, each cue standing right behind its quotation. */
function inferredFor(parts: readonly (readonly [string | null, string | null])[], gap = ' '): (string | null)[] {
  let text = '';
  const attributions = parts.map(([speaker, cue]) => {
    const outer = { start: text.length, end: text.length + 6 };
    text += '“Yes.”';
    const at = cue === null ? null : { start: text.length + 1, end: text.length + 1 + cue.length };
    text += ` ${cue ?? ''}${gap}`;
    return { type: 'direct' as const, outer, mention: speaker === null ? null : outer, cue: at, speaker };
  });
  const inferred = inferSpeakers(text, attributions);
  return attributions.map((_, i) => inferred.get(i) ?? null);
}

describe('speakers inferred from who goes on', () => {
  it('who adds has spoken before', () =>
    assert.deepEqual(
      inferredFor([
        [null, 'stated'],
        ['s1', 'added'],
      ]),
      ['s1', null],
    ));
  it('over several quotations', () =>
    assert.deepEqual(
      inferredFor([
        [null, 'stated'],
        [null, null],
        ['s1', 'went on'],
      ]),
      ['s1', 's1', null],
    ));
  it('who says need not have spoken before', () =>
    assert.deepEqual(
      inferredFor([
        [null, 'stated'],
        ['s1', 'said'],
      ]),
      [null, null],
    ));
  it('not from far away', () =>
    assert.deepEqual(
      inferredFor(
        [
          [null, 'stated'],
          ['s1', 'added'],
        ],
        ' '.repeat(400),
      ),
      [null, null],
    ));
});
