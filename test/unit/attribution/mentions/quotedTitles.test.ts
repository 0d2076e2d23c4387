import assert from 'node:assert/strict';
import { shownAll } from '../reading';

const lastSpeaker = (text: string): string | undefined => shownAll(text).at(-1)?.replace(/^.*= /, '');

describe('titles given inside quotations', () => {
  it('tell who a title alone is', () =>
    assert.equal(
      lastSpeaker(
        '“I will meet Prime Minister Vale,” Ida Moss said. Tom Vale rejected that.\n\n“The road stays closed,” the prime minister said.',
      ),
      'Tom Vale',
    ));
  it('a spokeswoman of the prime minister is not the prime minister', () =>
    assert.equal(
      lastSpeaker(
        '“I will meet Prime Minister Vale,” the spokeswoman of the prime minister said. Tom Vale rejected that.\n\n“The road stays closed,” the prime minister said.',
      ),
      'Tom Vale',
    ));
  it('a name behind the verb tells who a description is', () =>
    assert.equal(
      lastSpeaker('The bridge will stay shut until May, the spokeswoman of the prime minister said today, Ingrid Vale.'),
      'Ingrid Vale',
    ));
});
