import assert from 'node:assert/strict';
import { statedDate } from '../../../server/src/core/sources/statedDate';

const body = '\n\nThe mayor of Lindmark opened the north bridge a month before it was due, and many came to see it.\n';
const states = (...head: string[]): string | null => statedDate(head.join('\n') + body);

describe('the date that an article states', () => {
  it('is a day written out or as ISO 8601 in a short line of its head', () => {
    assert.equal(states('Bridge opens', '1 September 2026'), '2026-09-01');
    assert.equal(states('Bridge opens', 'By Ida Bell, Sept. 1, 2026, 10:30 AM'), '2026-09-01');
    assert.equal(states('Tuesday, September 1st 2026 | River Post', 'Bridge opens'), '2026-09-01');
    assert.equal(states('date: 2026-09-01', 'Bridge opens'), '2026-09-01');
    assert.equal(states('Published 2 March 2026', 'Updated 3 March 2026'), '2026-03-02');
  });

  it('is none where it is not plain', () => {
    assert.equal(states('Bridge opens', '01/09/2026'), null);
    assert.equal(states('Bridge opens', '2 March 2026', '3 March 2026'), null);
    assert.equal(states('The bridge was begun on 4 May 2019.'), null);
    assert.equal(states('The works that the town of Lindmark began in secret on 4 May 2019 are over now'), null);
    assert.equal(states('Bridge opens', '31 February 2026'), null);
    assert.equal(states('Bridge opens', 'Monday, 1 September'), null);
    assert.equal(statedDate(`${'Bridge opens after long years of waiting\n'.repeat(40)}1 September 2026\n`), null);
  });
});
