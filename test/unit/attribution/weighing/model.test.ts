import assert from 'node:assert/strict';
import { factNames, prefix, type Facts } from '../../../../server/src/core/attribution/weighing/facts';
import { logistic } from '../../../../server/src/core/attribution/weighing/model';

describe('model: a logistic model over named facts', () => {
  const model = logistic({ warm: 2, cold: -2 });
  it('is undecided where it knows nothing', () => assert.equal(model.probability(['unknown']), 0.5));
  it('adds weights up', () => assert.ok(model.probability(['warm']) > 0.85 && model.probability(['warm', 'cold']) === 0.5));
  it('takes a sum made before', () => {
    const weighing = model.weigh(-2);
    weighing.add('warm');
    assert.equal(weighing.probability(), 0.5);
  });

  const [lemma, lemmaAndPattern] = [prefix('lemma='), prefix('lemma+pattern=')];

  it('weighs a fact told in parts as the same fact told by its name', () => {
    const rich = logistic({
      negated: 1,
      'lemma=say': 2,
      'lemma=say+so': 4,
      'lemma+pattern=say+that': 8,
      'lemma+pattern=+++': 16,
      'lemma+pattern=say+a+b': 32,
    });
    const tell = (facts: Facts): void => {
      facts.add('negated');
      facts.one(lemma, 'say');
      facts.one(lemma, 'say+so');
      facts.one(lemma, 'sing');
      facts.two(lemmaAndPattern, 'say', 'that');
      facts.two(lemmaAndPattern, '+', '+');
      facts.two(lemmaAndPattern, 'say', 'a+b');
      facts.two(lemmaAndPattern, 'sing', 'that');
    };
    const weighing = rich.weigh();
    tell(weighing);
    assert.equal(weighing.sum, 63);
    assert.equal(weighing.probability(), rich.probability(factNames(tell)));
  });
});
