import assert from 'node:assert/strict';
import { lineOf, words } from '../reading';

/** Who the last verb of a sentence is about. */
function whoLast(text: string): string | null {
  const { line, cues } = lineOf(text);
  return words(text, line, cues.at(-1)?.subject ?? null);
}

describe('subjects that do not stand at their verb', () => {
  const cases: readonly [string, string, string | null][] = [
    ['the participle behind a comma', 'Bell opened the bridge, saying that it was safe.', 'Bell'],
    ['the participle behind "with"', 'The row grew, with Bell saying that it was safe.', 'Bell'],
    ['the participle in front', 'Speaking in Oslo, Bell said that it was safe.', 'Bell'],
    ['the second of two verbs', 'Bell thanked the crew and said that it was safe.', 'Bell'],
    ['the second verb where the first reports', 'Bell said he feared the worst and insisted that it was safe.', 'Bell'],
    ['who is quoted', 'The Herald quoted Bell as saying that it was safe.', 'Bell'],
    ['who was quoted', 'Bell was quoted as saying that it was safe.', 'Bell'],
    ['who was quoted by another', 'Bell was cited by the Herald as saying that it was safe.', 'Bell'],
    ['whose letter it is', 'Nine members signed a letter from Ann Bell, calling it “safe”.', 'Ann Bell'],
    ['who goes on', 'While Moss spoke, Bell kept asking why it was safe.', 'Bell'],
    ['who is made to', 'The report prompted Ann Bell to insist that it was safe.', 'Ann Bell'],
    ['two with one participle', 'The square was full, with drivers and passengers chanting “Safe!”', 'drivers and passengers'],
    [
      'the second of two verbs, a day between',
      'The Harbour Board on Friday closed the bridge and pledged that it was safe.',
      'The Harbour Board',
    ],
    [
      'who answers a question',
      'Asked whether she had warned that it was late, Tom Moss did not back down, saying that it was safe.',
      'Tom Moss',
    ],
    ['who issued a document', 'Bell issued a statement saying that it was safe.', 'Bell'],
  ];
  for (const [what, text, expected] of cases)
    it(what, () => {
      assert.equal(whoLast(text), expected);
    });
});
