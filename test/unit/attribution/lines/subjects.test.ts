import assert from 'node:assert/strict';
import { subjectBefore } from '../../../../server/src/core/attribution/lines/subjects';
import { lineOf, words } from '../reading';

/** The subject of the verb marked with `<|`. */
function subjectOf(marked: string): string | null {
  const at = marked.indexOf('<|>');
  const text = marked.replace('<|>', '');
  const { line } = lineOf(text);
  return words(
    text,
    line,
    subjectBefore(
      line.items,
      line.items.findIndex((item) => item.start === at),
      0,
    ),
  );
}

describe('subjects: who a verb is about', () => {
  const cases: readonly [string, string, string | null][] = [
    ['a name', 'Ann Bell <|>said no.', 'Ann Bell'],
    ['a name with its title', 'Harbour spokesman Tom Reed <|>said no.', 'Harbour spokesman Tom Reed'],
    ['over an adverb and a day', 'Reed also on Tuesday <|>said no.', 'Reed'],
    ['over an aside with a verb of its own', 'Reed, who replaced Ann Bell, <|>said no.', 'Reed'],
    ['no place before an aside', 'Outside, Ann Bell, whose son was treated there, <|>said no.', 'Ann Bell'],
    ['some of them', 'One of them <|>said no.', 'One of them'],
    ['a pronoun with its own', 'He himself <|>said no.', 'He'],
    [
      'a description with a name and its title, before an age',
      'The mayor’s boss, harbour master Tom Reed, 61, <|>said no.',
      'The mayor’s boss, harbour master Tom Reed',
    ],
    [
      'over what a clause tells of her husband',
      'The widow of a man killed when a crane fell in Oslo <|>has said no.',
      'The widow of a man',
    ],
    ['nobody over a clause of its own', 'Police acted when a man arrested in Oslo <|>said no.', 'a man'],
    ['a noun with hyphens', 'The dad-of-three <|>said no.', 'The dad-of-three'],
    ['over two asides', 'Reed, head of the board, a body of nine, <|>said no.', 'Reed'],
    ['over a bracket', 'Reed (D-Ohio), a member of the board, <|>said no.', 'Reed'],
    ['over an aside with a clause of its own', 'Reed, when asked what is wrong with the plan, <|>replied that nothing is.', 'Reed'],
    ['over what a work is called', 'The film, titled “Dusk”, <|>concludes that nothing is wrong.', 'The film'],
    [
      'over an aside whose nouns look like verbs',
      'Ann Bell, clad in a red cape with blinking lights that formed a word, <|>said no.',
      'Ann Bell',
    ],
    ['over a time of several words', 'The Harbour Office less than two weeks ago <|>said no.', 'The Harbour Office'],
    ['behind what tells when', 'With 50 days until the vote, Ann Bell, a senior adviser to the union, <|>called it late.', 'Ann Bell'],
    ['nobody whose verb stands beyond what somebody else says of him', 'Reed, Moss said, <|>claims no money.', null],
    ['a description before its name', 'The head of the board, Tom Reed, <|>said no.', 'The head of the board, Tom Reed'],
    ['any noun before the name it introduces', 'The gunman, Tom Reed, <|>said no.', 'The gunman, Tom Reed'],
    ['what hangs on a preposition belongs to it', 'A spokesman for the mayor <|>said no.', 'A spokesman for the mayor'],
    ['over what somebody is familiar with', 'Two officials familiar with the matter <|>said no.', 'Two officials'],
    ['over what somebody is not involved in', 'Experts not involved in the study <|>said no.', 'Experts'],
    ['nobody', 'There <|>were calls by the union.', null],
    ['over a participle with its object', 'A study measuring the road <|>said no.', 'A study'],
    ['two people', 'Bell and Reed <|>said no.', 'Bell and Reed'],
    ['up to the relative pronoun', 'It was Reed who <|>said no.', 'Reed who'],
    ['none where a quotation stands', '“No,” <|>said nobody.', null],
  ];
  for (const [what, marked, expected] of cases) it(what, () => assert.equal(subjectOf(marked), expected));
});
