import assert from 'node:assert/strict';
import { shownAll } from '../reading';

const LEAD = 'The mayor of Port Ellis, Ann Bell, came to the ferry and the new road with nine members of the council on Monday.\n\n';
/** The attributions behind a lead paragraph that has none. */
const behindLead = (text: string): string[] => shownAll(LEAD + text);

describe('block quotations: words at length without marks', () => {
  it('behind a verb of saying and a colon', () =>
    assert.deepEqual(
      behindLead(
        'Bell wrote in a post on Tuesday:\n\nThe road will open in May, and nobody will have to wait.\n\nThe council met later that day.',
      ),
      ['direct "The road will open in May, and nobody will have to wait." < Bell | wrote = Ann Bell'],
    ));
  it('a post of two sentences', () =>
    assert.deepEqual(behindLead('Bell posted on Tuesday:\n\nWe did it! The bridge is open.'), [
      'direct "We did it! The bridge is open." < Bell | posted = Ann Bell',
    ]));
  it('no list', () => assert.deepEqual(behindLead('The report read as follows:\n\n- roads that are to be closed'), []));
  it('nothing behind a verb that only leads to a list', () =>
    assert.deepEqual(
      behindLead('The candidates must show:\n\nA paper that is less than three years old.').filter((one) => one.startsWith('direct')),
      [],
    ));
  it('what stands in marks keeps its own extent', () =>
    assert.deepEqual(behindLead('Bell wrote on Tuesday:\n\n“The road will open in May.”'), [
      'direct "The road will open in May." < Bell | wrote = Ann Bell',
    ]));
});
