import assert from 'node:assert/strict';
import fc from 'fast-check';
import { alignTexts } from '../../../server/src/core/anchoring/alignment';
import { harbourReport } from '../claims/articleText';
import { articleEdits, randomFrom } from '../claims/articleEdits';
import { marked } from '../claims/support';

/** Where the passage marked in the old text stands in the new one. */
function follow(old: string, now: string): string {
  const { text, span } = marked(old);
  const found = alignTexts(text, now).place(span);
  return found ? `${now.slice(0, found.start)}<|${now.slice(found.start, found.end)}|>${now.slice(found.end)}` : 'gone';
}

describe('alignment', () => {
  for (const [what, old, now, expected] of [
    [
      'text put in before it',
      'The port saw <|nine ships|> leave.',
      'So the old port saw nine ships leave.',
      'So the old port saw <|nine ships|> leave.',
    ],
    [
      'a word put into it',
      'The port saw <|nine ships leave|>.',
      'The port saw nine grey ships leave.',
      'The port saw <|nine grey ships leave|>.',
    ],
    [
      'its first word replaced',
      'The port saw <|nine ships leave|>.',
      'The port saw four ships leave.',
      'The port saw <|four ships leave|>.',
    ],
    ['its last word replaced', 'The port saw <|nine ships leave|>.', 'The port saw nine ships sail.', 'The port saw <|nine ships sail|>.'],
    [
      'words put in beside it',
      'The port saw <|nine ships|> leave.',
      'The port saw some nine ships today leave.',
      'The port saw some <|nine ships|> today leave.',
    ],
    [
      'its only word replaced',
      'The port saw <|nine|> ships leave.',
      'The port saw four ships leave.',
      'The port saw <|four|> ships leave.',
    ],
    ['part of a word', 'The <|port|>side window.', 'Now the portside window.', 'Now the <|port|>side window.'],
    ['its marks restyled', 'She said <|“nine ships”|> twice.', 'She said "nine ships" twice.', 'She said <|"nine ships"|> twice.'],
    [
      'the space around it',
      'The port saw<| nine ships |>leave.',
      'Now the port saw nine ships leave.',
      'Now the port saw<| nine ships |>leave.',
    ],
    [
      'its line moved',
      'One line is here.\n<|Nine ships|> leave the port.\nThe end of it.',
      'The end of it.\nOne line is here.\nNine ships leave the port.',
      'The end of it.\nOne line is here.\n<|Nine ships|> leave the port.',
    ],
    ['it was taken out', 'The port saw <|nine ships|> leave.', 'The port saw them leave.', 'gone'],
    ['little of it left', 'It saw <|nine old grey ships leave|> then.', 'It saw some ships come home again then.', 'gone'],
    ['nothing left', '<|Nine ships|>', '', 'gone'],
  ] as const) {
    it(`follows a passage: ${what}`, () => assert.equal(follow(old, now), expected));
  }

  it('tells new text from text that was there', () => {
    const old = 'The port was shut.\nNine ships left.';
    const now = 'The port was shut.\nIt rained a lot.\nNine ships left.';
    const alignment = alignTexts(old, now);
    const of = (words: string): number =>
      alignment.novelty({ start: now.indexOf(words), end: now.indexOf(words) + words.length }, { start: 0, end: 4 });
    assert.equal(of('It rained a lot'), 1);
    assert.equal(of('Nine ships left'), 0);
    assert.ok(of('The port') > 0 && of('The port') < 1, 'words of the passage itself count as new');
  });

  it('places every passage of an unchanged article where it is, and any other inside the text', () => {
    fc.assert(
      fc.property(
        fc.nat(harbourReport.length),
        fc.nat(harbourReport.length),
        fc.constantFrom(...Object.values(articleEdits)),
        fc.nat(),
        (a, b, edit, seed) => {
          const span = { start: Math.min(a, b), end: Math.max(a, b) };
          const same = alignTexts(harbourReport, harbourReport).place(span);
          if (/[\p{L}\p{N}]/u.test(harbourReport.slice(span.start, span.end))) assert.deepEqual(same, span);
          const now = edit(harbourReport, randomFrom(seed))
            .map(({ text }) => text)
            .join('');
          const found = alignTexts(harbourReport, now).place(span);
          if (found) assert.ok(found.start >= 0 && found.start < found.end && found.end <= now.length);
        },
      ),
      { numRuns: 50 },
    );
  });
});
