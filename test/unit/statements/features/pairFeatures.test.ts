import assert from 'node:assert/strict';
import { anywhere } from '../../../../server/src/core/statements/words/articleWords';
import { pairFeatures, promisingFeatures, type PairFeatures } from '../../../../server/src/core/statements/features/pairFeatures';
import { wording, type Given } from '../wordings';

const features = (a: string, b: string, given: Given = {}): PairFeatures =>
  pairFeatures(wording(a), wording(b, { id: 'b#0', ...given }), anywhere());

describe('features of a pair', () => {
  it('hold a slight fragment lightly', () => {
    const slight = features('a fact', 'It is a fact that the chains rusted');
    const weighty = features('grotesque miscalculation', 'It is a grotesque miscalculation that the chains rusted');
    assert.ok(slight.held > 0 && slight.held < 0.5);
    assert.ok(weighty.held > slight.held);
  });

  it('tell reports from quotations', () => {
    assert.equal(features('chains rusted', 'chains rusted', { type: 'indirect' }).reported, 1);
    assert.equal(features('chains rusted', 'chains rusted', { type: 'mixed' }).reported, 0);
  });

  it('say how far two quotations lie apart, and nothing of it where one is a report', () => {
    assert.ok(features('The chains rusted', 'The winches broke').quotedApart > 0.8);
    assert.ok(features('The chains rusted', 'The chains rusted').quotedApart < 0.01);
    assert.equal(features('The chains rusted', 'The winches broke', { type: 'indirect' }).quotedApart, 0);
  });

  it('take a speaker without a name for unknown', () => {
    assert.equal(features('chains', 'chains', { speaker: 'officials' }).unknownSpeaker, 1);
    assert.equal(features('chains', 'chains', { speaker: 'Tomas Brandt' }).unknownSpeaker, 0);
  });

  it('mind two speakers the less the more they agree to the word', () => {
    const other = { speaker: 'Tomas Brandt' };
    assert.equal(features('chains', 'chains').otherSpeaker, 0);
    assert.ok(
      features('It was a grotesque miscalculation of the engineers', 'a grotesque miscalculation of the engineers', other).otherSpeaker <
        0.2,
    );
    assert.ok(features('It was a grotesque miscalculation of the engineers', 'the engineers were asleep', other).otherSpeaker > 0.5);
  });

  it('are not worked out where neither has anything to speak of that the other has', () => {
    const promising = (a: string, b: string): PairFeatures | null => promisingFeatures(wording(a), wording(b, { id: 'b#0' }), anywhere());
    assert.equal(promising('The chains rusted', 'My mother taught mathematics'), null);
    assert.equal(
      promising(
        'The chains that people saw rusted over thirteen winters without grease',
        'My mother taught people mathematics, knitting and thoroughly seasick lullabies',
      ),
      null,
    );
    assert.deepEqual(promising('The chains rusted', 'rusted chains'), features('The chains rusted', 'rusted chains'));
  });
});
