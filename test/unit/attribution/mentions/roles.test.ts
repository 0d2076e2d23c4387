import assert from 'node:assert/strict';
import { fitOf, readTitle, roleOf } from '../../../../server/src/core/attribution/mentions/roles';

describe('roles: who goes by a description', () => {
  const fit = (title: string, description: string): number => {
    const words = description.split(' ');
    const role = roleOf(words.at(-1) ?? '', words);
    assert.ok(role !== null);
    return fitOf(readTitle(title), role);
  };
  it('is nobody where the description names no role', () => assert.equal(roleOf('road', ['long', 'road']), null));
  it('fits whose title has the role', () => assert.ok(fit('mayor', 'mayor') > fit('french president', 'president')));
  it('fits a role like it', () => assert.ok(fit('chairman of the harbour board', 'head') > 0));
  it('fits another role not at all', () => assert.equal(fit('mayor', 'sheriff'), 0));
  it('takes a people for its country', () =>
    assert.ok(fit('president of france', 'french president') > fit('president', 'french president')));
  it('does not take one country’s for another’s', () => assert.equal(fit('french president', 'polish president'), 0));
  it('does not take a name’s own for another’s', () => {
    const role = roleOf('spokesman', ['bell', 'spokesman'], true);
    assert.ok(role !== null);
    assert.equal(fitOf(readTitle('harbour spokesman'), role), 0);
    assert.ok(fitOf(readTitle('bell spokesman'), role) > 0);
  });
  it('takes the head of state for the president', () => {
    const role = roleOf('head', ['head', 'of', 'state']);
    assert.ok(role !== null && fitOf(readTitle('president of ruvia'), role) > 0);
  });
  it('takes whoever studies something for a scientist', () => assert.ok(fit('hydrologist', 'scientist') > 0));
  it('does not take a spokeswoman for whom she speaks for', () => assert.equal(fit('spokeswoman of the prime minister', 'minister'), 0));
});
