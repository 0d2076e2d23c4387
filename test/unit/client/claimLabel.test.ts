import assert from 'node:assert/strict';
import { defaultCodebookText } from '../../../server/src/core/claims/codebook/newCodebook';
import { parseCodebook } from '../../../server/src/core/claims/codebook/parseCodebook';
import { claimColor, claimColors, claimLabel } from '../../../client/src/claims/claimLabel';

const codebook = parseCodebook(defaultCodebookText());

describe('claims in the text', () => {
  it('take the colour of their first tag’s group', () => {
    const [first, second] = codebook.groups;
    const tagOf = (group: string | undefined): string => codebook.tags.find((tag) => tag.group === group)?.id ?? '';
    assert.equal(claimColor([tagOf(first?.id), tagOf(second?.id)], codebook), claimColors[0]);
    assert.equal(claimColor([tagOf(second?.id)], codebook), claimColors[1]);
  });

  it('have a colour without a codebook and with tags that nobody knows', () => {
    assert.equal(claimColor(['claim.quantity'], null), claimColors[0]);
    assert.equal(claimColor(['gone'], codebook), claimColors[0]);
  });

  it('are labelled by their tags, doubt included', () => {
    assert.equal(claimLabel({ tags: ['claim.quantity', 'gone'], unknown: {} }, 'exact', codebook), '‹Quantity, gone›');
    assert.equal(claimLabel({ tags: ['claim.quantity'], unknown: {} }, 'changed', codebook), '‹Quantity ?›');
    assert.equal(claimLabel({ tags: [], unknown: { nothing: true } }, 'exact', codebook), '‹Nothing to tag›');
  });
});
