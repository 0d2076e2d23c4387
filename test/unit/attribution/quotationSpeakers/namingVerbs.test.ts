import assert from 'node:assert/strict';
import { shownAll } from '../reading';

/** Who said each quotation of a text: `content < mention`. */
const quoted = (text: string): string[] =>
  shownAll(text)
    .filter((one) => !one.startsWith('indirect'))
    .map((one) => one.replace(/^\w+ "(.*)" < (.*) \|.*$/u, '$1 < $2'));

describe('naming verbs: who is behind a name in marks', () => {
  const cases: readonly [string, string, readonly string[]][] = [
    ['who calls it so, whoever else speaks', 'Ann Bell attacked what Tom Moss called a “stunt”.', ['stunt < Tom Moss']],
    [
      'a pronoun before the verb',
      'The board’s chief, Ann Bell, issued a statement refuting what she described as “misleading” reports.',
      ['misleading < she'],
    ],
    ['who describes somebody', 'The crowd cheered Tom Moss, whom Bell described as “mad”.', ['mad < Bell']],
    ['nobody, where the verb is passive', 'The road, described in court as the “Harbour Way,” is closed.', ['Harbour Way, < -']],
    ['nobody, where another speaks of it', 'Ann Bell said the list, referred to as a “score,” was late.', ['score, < -']],
    ['nobody, where it is only said to be so', 'Ann Bell is said to be “furious”.', ['furious < -']],
    ['who did it, behind "by"', 'Ann Bell was described by Tom Moss as “mad”.', ['mad < Tom Moss']],
    [
      'who described it, with what is described in front',
      'It was a blast that Mayor Ann Bell described as “an accident.”',
      ['an accident. < Mayor Ann Bell'],
    ],
    ['nobody, where a term is not used', 'They attacked Ann Bell for avoiding the term “storm tax” at the meeting.', ['storm tax < -']],
    ['what stands at the end of a passive', 'Ann Bell said the board had been briefed “on all of it”.', ['on all of it < Ann Bell']],
  ];
  for (const [what, text, expected] of cases) it(what, () => assert.deepEqual(quoted(text), expected));
});
