import assert from 'node:assert/strict';
import { findNames } from '../../../../server/src/core/attribution/mentions/names';
import { lineOf } from '../reading';

const namesOf = (text: string): string[] =>
  findNames(lineOf(text).line.items).map(
    ({ words, titles, body }) => `${words.join(' ')}${titles.length > 0 ? ` [${titles.join('; ')}]` : ''}${body ? ' (body)' : ''}`,
  );

describe('names: a name without its titles', () => {
  const cases: readonly [string, string, readonly string[]][] = [
    ['a title before', 'French President Luc Moreau left.', ['Luc Moreau [french president]']],
    ['a description before', 'Harbour spokesman Tom Reed left.', ['Tom Reed [harbour spokesman]']],
    ['no common noun before a title that opens a sentence', 'Fire chief Tom Reed left.', ['Tom Reed [fire chief]']],
    ['an apposition before', 'The French president, Luc Moreau, left.', ['Luc Moreau [french president]']],
    ['an apposition after', 'Luc Moreau, the French president, left.', ['Luc Moreau [french president]']],
    ['an honorific that is no title', 'Yesterday Mrs. Bell left.', ['Bell']],
    ['a body', 'The Harbour Council met.', ['Harbour Council (body)']],
    ['no verb for a name', 'Added Bell: “No.”', ['Bell']],
    ['no noun that opens a sentence', 'Workers at the harbour left.', []],
    [
      'two, where a hyphen between spaces parts them',
      'The Council on Roads - Harbour Office left.',
      ['Council on Roads (body)', 'Harbour Office (body)'],
    ],
    [
      'no article within a compound',
      'The Attorney-at-Law and the Member-ar-Large left.',
      ['Attorney (body)', 'Law', 'Member (body)', 'Large'],
    ],
    [
      'a title that ends with a body’s name',
      'The spokesman of the Harbour Office Ann Bell left.',
      ['Ann Bell [spokesman of the harbour office]'],
    ],
    [
      'no first name that is known behind a body’s name',
      'The spokesman for the Harbour Ministry Nerea Solt left.',
      ['Nerea Solt [spokesman for the harbour ministry]'],
    ],
    [
      'a title at length before a comma',
      'The spokeswoman for the Ruvian Ministry of Foreign Affairs, Nerea Solt, left.',
      ['Ruvian Ministry of Foreign Affairs (body)', 'Nerea Solt [spokeswoman for the ruvian ministry of foreign affairs]'],
    ],
    ['what somebody does, which opens the sentence', 'Fisherman Olaf Solt left.', ['Olaf Solt [fisherman]']],
    ['no first name that is a trade as well', 'Taylor Ann Solt left.', ['Taylor Ann Solt']],
    ['whom a body is for', 'The Patients’ Trust met the People’s Party.', ['Patients’ Trust (body)', "People's Party (body)"]],
    ['no body for what somebody owns', 'Bell’s Bank closed.', ['Bell', 'Bank (body)']],
    ['an office in letters', 'British PM Ann Bell left.', ['Ann Bell [british pm]']],
    ['no letters behind the name', 'Tom Reed KC and Ann Bell MP left.', ['Tom Reed', 'Ann Bell']],
    [
      'two things that one body is for',
      'The Roads and Bridges Executive met the Harbour and Port Authority.',
      ['Roads and Bridges Executive (body)', 'Harbour and Port Authority (body)'],
    ],
    [
      'two bodies as two',
      'The Senate and House Committee met the Council and Bell.',
      ['Senate (body)', 'House Committee (body)', 'Council (body)', 'Bell'],
    ],
    ['nobody’s title for whom they work', 'A spokesman for Mayor Ann Bell left.', ['Ann Bell [mayor]']],
    ['a title of several nouns', 'The leader of the opposition Ann Bell left.', ['Ann Bell [leader of the opposition]']],
    ['a title with initials', 'The head of the HWU Nerea Solt left.', ['Nerea Solt [head of the hwu]']],
    ['an office for two things', 'The Office of Roads and Rivers met.', ['Office of Roads and Rivers (body)']],
    [
      'a small article with a hyphen',
      'General Sulim al-Tamr met al-Tamr’s brother and Hala el-Nadi.',
      ['Sulim al-Tamr [general]', 'al-Tamr', 'Hala el-Nadi'],
    ],
    ['no day for a name', 'On Tuesday Ann Bell left.', ['Ann Bell']],
  ];
  for (const [what, text, expected] of cases) it(what, () => assert.deepEqual(namesOf(text), expected));
});
