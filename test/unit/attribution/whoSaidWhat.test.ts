import assert from 'node:assert/strict';
import { shownAll } from './reading';

describe('who said what, by the way it is put', () => {
  const cases: readonly [string, string, readonly string[]][] = [
    [
      'who is passed on by an agency',
      'President Ann Bell has called it a “brazen test of patience”, reports the agency Coastline.',
      [
        'indirect "President Ann Bell has called it a “brazen test of patience”" < the agency Coastline | reports = Coastline',
        'mixed "brazen test of patience" < President Ann Bell | called = Ann Bell',
      ],
    ],
    [
      'nobody by a heading between paragraphs',
      'Ferry late again\n\nThe ferry was late on Monday.\n\n“It was full when it came,” said Tom Reed.\n\n“Sick and tired”\n\nAnn Bell had waited for an hour at the harbour.',
      ['direct "It was full when it came," < Tom Reed | said = Tom Reed', 'direct "Sick and tired" < - | - = -'],
    ],
    ['no speaker of those who are urged', 'Passengers urged to stay at home.', []],
    [
      'over a bracket',
      'Sen. Ann Moss (I-Vt.) said he will publish his records.',
      ['indirect "he will publish his records" < Sen. Ann Moss | said = Ann Moss'],
    ],
    [
      'over an aside with a participle',
      'Ann Moss, a senator from the state of Vermont and self-described democrat, said the road is the source of much anger.',
      ['indirect "the road is the source of much anger" < Ann Moss | said = Ann Moss'],
    ],
    [
      'over an aside with a noun that may be a verb',
      'Carl Bell, a founder of the think tank Third Path, said Mrs. Reed had turned too far left.',
      ['indirect "Mrs. Reed had turned too far left" < Carl Bell | said = Carl Bell'],
    ],
    [
      'a first name that may be a verb',
      'Grant Young, another unaligned strategist, said there are advantages to waiting.',
      ['indirect "there are advantages to waiting" < Grant Young | said = Grant Young'],
    ],
    [
      'behind the verb too',
      '“It’s an expensive model,” said Will Doyle, a professor of education.',
      ['direct "It’s an expensive model," < Will Doyle | said = Will Doyle'],
    ],
    [
      'a participle without its subject',
      'A Road Office report released last year found that the council could not be sure of its money.',
      ['indirect "the council could not be sure of its money" < A Road Office report | found = Road Office'],
    ],
    [
      'a relative clause between',
      'But many groups that have endorsed him say the delegates should choose.',
      ['indirect "the delegates should choose" < many groups | say = many groups'],
    ],
    [
      'the subject of the verb before',
      'Moss offered the man a job as secretary, then says he will welcome advice.',
      ['indirect "he will welcome advice" < Moss | says = Moss'],
    ],
    [
      'a perfect that looks like a passive',
      'While he’s said the road is safe, nobody believes it.',
      ['indirect "the road is safe" < he | said = -'],
    ],
    [
      'a noun’s clause up to the verb',
      'Bell’s demand that the road be opened was refused by the council.',
      ['indirect "the road be opened" < Bell | demand = Bell'],
    ],
    [
      'a noun’s clause with two verbs',
      'Moss’s claim that people want the road closed surprised the council.',
      ['indirect "people want the road closed" < Moss | claim = Moss'],
    ],
    [
      'two clauses before the attribution',
      'However, this is impossible, the road work continues, harbour spokesman Tom Reed told reporters, the Herald says.',
      ['indirect "this is impossible, the road work continues" < harbour spokesman Tom Reed | told = Tom Reed'],
    ],
    [
      'a label behind a bracket',
      'Rep. Ann Bell (R-Ohio): “I have not heard anyone else cite that figure.”',
      ['direct "I have not heard anyone else cite that figure." < Rep. Ann Bell | - = Ann Bell'],
    ],
    [
      'a name that looks like a verb',
      'Cross warned that the road is not safe.',
      ['indirect "the road is not safe" < Cross | warned = Cross'],
    ],
    [
      'a clause that goes on in marks',
      'Ann Bell, in a statement on Monday, said she “thanks the crew” for the work.',
      [
        'indirect "she “thanks the crew” for the work" < Ann Bell | said = Ann Bell',
        'mixed "thanks the crew" < Ann Bell | said = Ann Bell',
      ],
    ],
    [
      'two who speak in one breath',
      'The row grew, with Reed saying the road was “finished” and Bell calling it a “ruin.”',
      [
        'indirect "the road was “finished”" < Reed | saying = Reed',
        'mixed "finished" < Reed | saying = Reed',
        'mixed "ruin." < Bell | calling = Bell',
      ],
    ],
    [
      'another who speaks after an object',
      'Reed praised the board and Bell warned that it had failed.',
      ['indirect "it had failed" < Bell | warned = Bell'],
    ],
    [
      'when it was said',
      '“We won,” Reed wrote after Bell argued for a third time that “nobody won.”',
      ['direct "We won," < Reed | wrote = Reed', 'mixed "nobody won." < Bell | argued = Bell'],
    ],
    [
      'a document by what it claims',
      'The ad claims “Moss is the mayor you can trust.”',
      ['direct "Moss is the mayor you can trust." < The ad | claims = ad'],
    ],
    [
      'whoever disputes',
      'Mr. Bell disputed that members feel betrayed, saying that “the more who look at it, the more will say this makes sense.”',
      [
        'indirect "members feel betrayed" < Mr. Bell | disputed = Bell',
        'direct "the more who look at it, the more will say this makes sense." < Mr. Bell | saying = Bell',
      ],
    ],
  ];
  for (const [what, text, expected] of cases) it(what, () => assert.deepEqual(shownAll(text), expected));
});
