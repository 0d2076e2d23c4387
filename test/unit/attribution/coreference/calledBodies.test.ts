import assert from 'node:assert/strict';
import { isNamedBy, isSurely, mayBeCalled } from '../../../../server/src/core/attribution/coreference/calledBodies';
import { Entities } from '../../../../server/src/core/attribution/coreference/entities';
import type { Entity } from '../../../../server/src/core/attribution/coreference/entities';

const body = (name: string): Entity => new Entities().phrase(name, 'body');

describe('bodies by the noun they are called by', () => {
  it('the noun in their name, wherever it stands', () => {
    assert.ok(isNamedBy(body('Ellis Town Council'), 'council'));
    assert.ok(isNamedBy(body('Ministry of Ports'), 'ministry'));
    assert.ok(!isNamedBy(body('Ellis Town Council'), 'union'));
  });
  it('a company by how its name ends', () => {
    assert.ok(isSurely(body('Kelp Lifting Ltd'), 'firm'));
    assert.ok(!isSurely(body('Kelp Lifting Ltd'), 'council'));
    assert.ok(!isSurely(body('Kelp'), 'company'));
  });
  it('another noun only where their name does not say what they are', () => {
    assert.ok(mayBeCalled(body('Amber Foods'), 'company'));
    assert.ok(!mayBeCalled(body('Ellis Town Council'), 'company'));
    assert.ok(!mayBeCalled(body('Harbour Bank'), 'union'));
    assert.ok(mayBeCalled(body('Ellis Town Council'), 'group'));
    assert.ok(!mayBeCalled(body('opposition'), 'union'));
  });
});
