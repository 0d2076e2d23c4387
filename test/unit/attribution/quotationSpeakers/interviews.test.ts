import assert from 'node:assert/strict';
import { shownAll } from '../reading';

const LEAD = 'Ann Bell, who heads the harbour office of Port Ellis, met the Coast Herald on Monday.\n\n';
const behindLead = (text: string): string[] => shownAll(LEAD + text);

describe('interviews without marks', () => {
  it('give each turn to its label, whole, and to the person behind a shorter one', () =>
    assert.deepEqual(
      behindLead(
        'Coast Herald: Why was the bridge closed?\n\nAnn Bell: Nobody told me that it was. I read it.\n\nCoast Herald: And now?\n\nBell: Now it is open.',
      ),
      [
        'direct "Why was the bridge closed?" < Coast Herald | : = Coast Herald',
        'direct "Nobody told me that it was. I read it." < Ann Bell | : = Ann Bell',
        'direct "And now?" < Coast Herald | : = Coast Herald',
        'direct "Now it is open." < Bell | : = Ann Bell',
      ],
    ));
  it('know letters for labels, which name nobody', () =>
    assert.deepEqual(
      behindLead('Q: Is it closed?\n\nA: No.\n\nQ: Why not?\n\nA: It was mended.').map((one) => one.replace(/.*" < /u, '')),
      ['Q | : = -', 'A | : = -', 'Q | : = -', 'A | : = -'],
    ));
  it('are no list of facts', () =>
    assert.deepEqual(
      behindLead('Name: Ann Bell\n\nAge: 43\n\nOffice: Port Ellis\n\nName: Tom Reed\n').filter((one) => one.startsWith('direct')),
      [],
    ));
  it('are not where only one label comes back', () =>
    assert.deepEqual(
      behindLead('Bell: road will open in May\n\nBell: bridge will open in June\n\nReed: nothing will open').filter((one) =>
        one.startsWith('direct'),
      ),
      [],
    ));
  it('leave a turn in marks its own extent', () =>
    assert.deepEqual(
      behindLead('Reed: Why?\n\nBell: “It is closed.”\n\nReed: And now?\n\nBell: “It is open.”')
        .filter((one) => one.includes('It is'))
        .map((one) => one.replace(/ <.*/u, '')),
      ['direct "It is closed."', 'direct "It is open."'],
    ));
});
