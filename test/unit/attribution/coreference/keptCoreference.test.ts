import assert from 'node:assert/strict';
import { analyse, KeptAnalysis } from '../../../../server/src/core/analysis/analyse';

const before =
  'Mayor Ann Bell spoke in Oslo.\n\n“It was late,” she said. Tom Reed left.\n\nThey met again, and he said the road was closed.\n';

/** Whether an article's mentions are taken for what they were before an edit, and whom its last attribution has as its speaker by then. */
function afterEdit(text: string): { readonly reused: boolean; readonly last: string | undefined } {
  const kept = new KeptAnalysis();
  const article = { uri: 'file:///a.txt', path: 'a.txt', version: 0 };
  analyse({ ...article, text: before }, kept);
  const read = kept.coreference.followed?.read;
  const { speakers, attributions } = analyse({ ...article, version: 1, text }, kept);
  const id = attributions.at(-1)?.speaker;
  return { reused: kept.coreference.followed?.read === read, last: speakers.find((one) => one.id === id)?.name };
}

describe('who is meant, after an edit', () => {
  it('is who was meant where nobody else is mentioned', () => {
    assert.deepEqual(afterEdit(before.replace('spoke in', 'spoke at length in')), { reused: true, last: 'Tom Reed' });
    assert.deepEqual(afterEdit(before.replace('It was late', 'It was very late')), { reused: true, last: 'Tom Reed' });
    assert.deepEqual(afterEdit(before.replace('“It', '\n\n“It')), { reused: true, last: 'Tom Reed' });
  });

  it('is found anew where a name comes, goes or changes', () => {
    assert.deepEqual(afterEdit(before.replace('They met', 'Carl Moss spoke. They met')), { reused: false, last: 'Carl Moss' });
    assert.deepEqual(afterEdit(before.replace(' Tom Reed left.', '')), { reused: false, last: 'Ann Bell' });
    assert.deepEqual(afterEdit(before.replace('Tom Reed', 'Tom Reid')), { reused: false, last: 'Tom Reid' });
  });

  it('is found anew where a sentence puts those named farther back', () => {
    assert.equal(afterEdit(before.replace('They met', 'It rained. They met')).reused, false);
  });
});
