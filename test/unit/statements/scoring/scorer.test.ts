import assert from 'node:assert/strict';
import { anywhere } from '../../../../server/src/core/statements/words/articleWords';
import { defaultThresholds } from '../../../../server/src/core/statements/scoring/matchArticles';
import { pairFeatures } from '../../../../server/src/core/statements/features/pairFeatures';
import { ownOdds, probability, scoreInContext } from '../../../../server/src/core/statements/scoring/scorer';
import { wording, type Given } from '../wordings';

const said = 'We will reopen the bridge as soon as the cables have been replaced';
const odds = (text: string, given: Given = {}): number =>
  ownOdds(pairFeatures(wording(said), wording(text, { id: 'b#0', ...given }), anywhere()));

describe('scorer', () => {
  it('puts the same words first, then a rewording, then the topic, then something else', () => {
    const falling = [
      said,
      'We shall reopen the bridge once the cables have been replaced',
      'The cables of the bridge are forty years old',
      'My mother taught mathematics',
    ].map((text) => odds(text));
    assert.deepEqual(
      falling,
      falling.slice().sort((a, b) => b - a),
    );
    const sure = falling.map((one) => probability(one) >= defaultThresholds.same);
    assert.deepEqual(sure, [true, true, false, false]);
    assert.ok(probability(falling[3] ?? 0) < defaultThresholds.possible);
  });

  it('is the same either way round', () => {
    const [one, other] = [wording(said), wording('the bridge opens again', { id: 'b#0', type: 'indirect' })];
    assert.equal(ownOdds(pairFeatures(one, other, anywhere())), ownOdds(pairFeatures(other, one, anywhere())));
  });

  it('forgives a report words that it does not forgive a quotation', () => {
    const reworded = 'the bridge would open again when cables were new';
    assert.ok(odds(reworded, { type: 'indirect' }) > odds(reworded));
  });

  it('asks more of two speakers than of one', () => {
    const reworded = 'We open the bridge when the cables are replaced';
    assert.ok(odds(reworded, { speaker: 'Tomas Brandt' }) < odds(reworded));
  });

  it('trusts a pair more beside a sure one, and less where a rival is better', () => {
    const alone = { own: 0, around: 0, group: 0.5, rival: 0, lead: 1, beside: 0, echo: 0, many: 2, kin: 0.2, kinCount: 0.5, literal: 0.8 };
    assert.ok(scoreInContext({ ...alone, around: 0.9 }) > scoreInContext(alone));
    assert.ok(scoreInContext({ ...alone, beside: 0.9 }) > scoreInContext(alone));
    assert.ok(scoreInContext({ ...alone, echo: 0.4 }) > scoreInContext(alone));
    assert.ok(scoreInContext({ ...alone, rival: 0.5 }) < scoreInContext(alone));
    assert.ok(scoreInContext({ ...alone, lead: 4 }) > scoreInContext(alone));
  });

  it('asks less of articles that do not quote literally, as translations do not', () => {
    const alone = { own: 0, around: 0, group: 0.5, rival: 0, lead: 1, beside: 0, echo: 0, many: 2, kin: 0.2, kinCount: 0.5, literal: 0.9 };
    assert.ok(scoreInContext({ ...alone, literal: 0.3 }) > scoreInContext(alone));
  });

  it('trusts a pair less the more its speakers say, and more the more the articles share', () => {
    const alone = { own: 0, around: 0, group: 0.5, rival: 0, lead: 1, beside: 0, echo: 0, many: 2, kin: 0.2, kinCount: 0.5, literal: 0.8 };
    assert.ok(scoreInContext({ ...alone, many: 5 }) < scoreInContext(alone));
    assert.ok(scoreInContext({ ...alone, kin: 0.6, kinCount: 1.2 }) > scoreInContext(alone));
  });
});
