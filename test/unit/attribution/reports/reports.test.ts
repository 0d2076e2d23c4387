import assert from 'node:assert/strict';
import { findReports } from '../../../../server/src/core/attribution/reports/reports';
import { lineOf, words } from '../reading';

const clausesOf = (text: string): (string | null)[] => {
  const { line, cues } = lineOf(text);
  return findReports(line, cues).map((report) => words(text, line, report));
};

describe('reports: the extent of a reported clause', () => {
  const cases: readonly [string, string, readonly string[]][] = [
    ['without "that" and the full stop', 'Bell said that the road was closed.', ['the road was closed']],
    [
      'up to the participle that adds another',
      'Bell said the road was closed, adding that it was wet.',
      ['the road was closed', 'it was wet'],
    ],
    [
      'up to what the narrator adds of another time',
      'Bell said the road was closed, after previously saying that it was open.',
      ['the road was closed', 'it was open'],
    ],
    ['two with "and that"', 'Bell said that the road was closed and that it was wet.', ['the road was closed', 'it was wet']],
    ['two, the second in marks', 'Bell said that the road was “wet” and that “nobody cared”', ['the road was “wet”', '“nobody cared”']],
    [
      'three, the last with "and that"',
      'Bell said that the road was closed, that it was wet and that nobody cared.',
      ['the road was closed', 'it was wet', 'nobody cared'],
    ],
    ['two with a dash between', 'Bell said that the road was closed — and that it was wet.', ['the road was closed', 'it was wet']],
    [
      'over an aside between dashes',
      'Bell suggested raising the toll — now two crowns — would be on the table.',
      ['raising the toll — now two crowns — would be on the table'],
    ],
    [
      'around and behind "and"',
      'The road is closed, Bell said, and the bridge will follow.',
      ['The road is closed', 'the bridge will follow'],
    ],
    [
      'behind a noun that the tagger takes for a verb',
      'Bell said later in a televised address that the road was closed.',
      ['the road was closed'],
    ],
    ['before “so” and whoever said it', 'The road is wet, so the minister said.', ['The road is wet']],
    ['according to whose words', 'According to her words, the road was closed.', ['the road was closed']],
    [
      'over an attribution that goes on telling',
      'Bell said the road was closed, under which, she said, nobody could drive.',
      ['the road was closed, under which, she said, nobody could drive'],
    ],
    [
      'without the word that would begin another clause',
      'Bell said the road was closed, under which, she said, nobody could begin.',
      ['the road was closed', 'nobody could begin'],
    ],
    ['within a question, up to the answer', 'Asked whether she meant that the road was closed, Bell walked away.', ['the road was closed']],
    ['none of what nobody named asks', 'Asked if the road was closed, Bell walked away.', []],
    [
      'not from what interrupts it on',
      'But there is a risk, Bell said, that the road will flood.',
      ['there is a risk', 'that the road will flood'],
    ],
    [
      'behind how it was told',
      'The “Storms” section of the guide explains, in a dry tone, that the road was closed.',
      ['the road was closed'],
    ],
    [
      'behind whom something was told where',
      'Bell told fellow members behind closed doors on Tuesday that the road was closed.',
      ['the road was closed'],
    ],
    [
      'none behind the quotation that a noun leads to',
      'Bell’s demand that “the road be opened at once” is something that Reed cannot meet.',
      [],
    ],
    [
      'of nouns in the plural',
      'Bell repeated her claims that the road was closed.',
      ['her claims that the road was closed', 'the road was closed'],
    ],
    [
      'behind whom somebody is familiar with',
      'According to a person familiar with the matter, the road was closed.',
      ['the road was closed'],
    ],
    [
      'two, the second of nobody',
      'Bell said that the road was closed and that none of the cars was left.',
      ['the road was closed', 'none of the cars was left'],
    ],
    ['with an adjective for its subject', 'Bell told the Herald the favourite was Reed.', ['the favourite was Reed']],
    ['with the subject that a hearer might be', 'Bell warned the toll would be raised.', ['the toll would be raised']],
    ['none where “who” tells which hearers', '“It is wet,” Bell told the reporters who had come.', []],
    [
      'of a participle, up to the verb of its sentence',
      'A man accused of taking money from the harbour fled on Monday.',
      ['of taking money from the harbour'],
    ],
    ['none of what somebody did not say', 'Bell did not say that the road was closed.', []],
    ['behind an aside of one word', 'According to Bell, however, the road was closed.', ['the road was closed']],
    ['before the attribution, without the opening "But"', 'But the road was closed, Bell said.', ['the road was closed']],
    ['up to the main clause', 'While Bell said the road was closed, Reed drove on.', ['the road was closed']],
    ['around an attribution that interrupts', 'The road, according to Bell, was closed.', ['The road', 'was closed']],
    ['around one between subject and verb', 'The new road, Bell said on Monday, would be closed.', ['The new road', 'would be closed']],
    [
      'no farther than the aside it stands in',
      'The Coast Herald, citing fears that it was wet, wrote that the road was closed.',
      ['fears that it was wet', 'the road was closed'],
    ],
    ['behind a participle', 'Bell told Mayor Olaf Brandt that increased tolls were needed.', ['increased tolls were needed']],
    ['none in a relative clause', 'Bell replied to a question about a road that Reed had built in May.', []],
    ['none for “this”', 'The council stated this, in a letter of Monday: “It is wet.”', []],
    [
      'up to a second clause of another',
      'Bell stressed that Reed proposed the road and that it was wet.',
      ['Reed proposed the road', 'it was wet', 'the road'],
    ],
    ['with the quotation inside', 'Bell said the road was “more or less” closed in May.', ['the road was “more or less” closed in May']],
    ['behind “according to” without a comma', 'According to the road office over 300 drivers were fined.', ['over 300 drivers were fined']],
    ['behind an aside on the report', 'According to the report, seen by the Coast Herald, the road was closed.', ['the road was closed']],
    [
      'up to “however” in place of “but”',
      'Bell said the road was closed, however warned that it was wet.',
      ['the road was closed', 'it was wet'],
    ],
    ['within a relative clause', 'They closed a road which, according to Bell, the council had built.', ['the council had built']],
    ['none of a bare clause behind a verb that no list has', 'Drivers carried banners saying “It is wet”', []],
    ['no score for a name', 'Group F – Port Ellis 1 – 0 Harbour Town', []],
    ['a promise', 'Bell promised to close the road.', ['to close the road']],
  ];
  for (const [what, text, expected] of cases) it(what, () => assert.deepEqual(clausesOf(text), expected));
});
