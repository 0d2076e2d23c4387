import assert from 'node:assert/strict';
import { anywhere } from '../../../../server/src/core/statements/words/articleWords';
import { withinWindow } from '../../../../server/src/core/statements/features/window';
import { wording } from '../wordings';

const within = (a: string, b: string): number => withinWindow(wording(a), wording(b, { id: 'b#0' }), anywhere());
const fragment = 'the harbour bridge rusted';
const together = 'We looked away for years, and so the old harbour bridge rusted while the council argued about money and parking';
const strewn =
  'The harbour has trouble: for years the council argued about money and parking, nobody painted a bridge, and whatever stood there rusted';

describe('what one stretch of a longer wording has of a shorter one', () => {
  it('is all of it where the words stand together, and less where they are strewn', () => {
    assert.equal(within(fragment, together), 1);
    assert.ok(within(fragment, strewn) < 0.8);
  });

  it('is the same either way round', () => {
    assert.equal(within(together, fragment), within(fragment, together));
  });

  it('counts words of like meaning in part', () => {
    const like = within('the attack began', 'They said that the assault started at dawn');
    assert.ok(like > 0.4 && like < 1, String(like));
  });

  it('is nothing where nothing is shared', () => {
    assert.equal(within(fragment, 'My mother taught mathematics'), 0);
  });
});
