import assert from 'node:assert/strict';
import { markCue } from '../../../../server/src/core/attribution/cues/markCues';
import { lineOf, words } from '../reading';

/** `cue ← subject (pattern)` of the mark that gives a line's words to a name; none. */
function markOf(text: string): string[] {
  const { line } = lineOf(text);
  const cue = markCue(line.items);
  return cue === null ? [] : [`${words(text, line, cue) ?? ''} ← ${words(text, line, cue.subject) ?? '-'} (${cue.complement.pattern})`];
}

describe('marks: a name and a colon or dash', () => {
  const cases: readonly [string, string, readonly string[]][] = [
    ['a headline’s colon', 'Bell: taxes must rise', [': ← Bell (colon)']],
    ['a headline’s dash', 'Taxes must rise soon – Bell', ['– ← Bell (end)']],
    ['a colon behind what somebody speaks on', 'Bell on the new bridge: it is safe', [': ← Bell (colon)']],
    ['a colon behind where somebody speaks', 'Bell, in a message to the Herald: it is safe', [': ← Bell (colon)']],
    ['a colon behind terms, which nobody speaks', 'But on two conditions: he would first consult his allies', []],
    ['a newsroom’s label, which nobody speaks', 'Live updates: the bridge is closed', []],
    ['no place before a dateline’s colon', 'PORT ELLIS: The council on Monday closed the bridge after a week of rain.', []],
    ['no score of a match', 'Group F – Port Ellis 1 – 0 Harbour Town', []],
    ['a name behind a date that a scraper left', 'date 2031-03-13 Bell: taxes must rise', [': ← Bell (colon)']],
    ['who answers in an interview, in capitals', 'BELL: We will open the bridge in the morning if it does not rain.', [': ← BELL (colon)']],
  ];
  for (const [what, text, expected] of cases) it(what, () => assert.deepEqual(markOf(text), expected));
});
