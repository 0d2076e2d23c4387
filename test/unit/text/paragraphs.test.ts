import assert from 'node:assert/strict';
import { splitParagraphs } from '../../../server/src/core/text/paragraphs';

const roles = (text: string): string[] =>
  splitParagraphs(text).map(({ role, start, end }) => `${role}: ${text.slice(start, end).slice(0, 24)}`);

describe('paragraphs', () => {
  it('are what stands between line ends', () => {
    assert.deepEqual(roles('River pact signed\n\nThe pact was signed on Monday.\r\nNobody objected.\n \n'), [
      'headline: River pact signed',
      'body: The pact was signed on M',
      'body: Nobody objected.',
    ]);
  });

  it('are what stands between blank lines where lines are wrapped by hand', () => {
    const wrapped =
      'The pact on the river was signed on Monday after nine\nyears of talks that had broken down more than once,\nofficials of both countries said at the border post.\n\n' +
      'Nobody objected to the text, which had been changed in\nthe last hour before it was signed, said the clerk who\nhad typed all of it twice, once for each of the sides.\n\n' +
      'The gates will be read by both, every hour, and by the\nsame sort of gauge, which is to be bought from a third\ncountry that has no river of its own to speak of.';
    assert.equal(splitParagraphs(wrapped).length, 3);
  });

  it('are captions by their credit, however many asterisks stand where words were', () => {
    assert.deepEqual(
      roles(`The pact was signed on Monday.\nBrask at the border (${'*'.repeat(400)})(Picture: Harbour Wire)`).map(
        (line) => line.split(':')[0],
      ),
      ['body', 'caption'],
    );
  });

  it('of the page are told from those of the article', () => {
    assert.deepEqual(
      roles(
        [
          'River pact signed',
          'By: Ida Kest',
          'MORE: What the pact says',
          'The pact was signed on Monday.',
          'Premier Helena Brask (PAVEL ORSK /)',
          'Brask at the border post (Picture: Harbour Wire)',
          'READ MORE: What the pact says about the gates',
          'Brask said: “We are glad.”',
          'How the talks went on',
          'Both sides had walked out twice.',
          'Keep reading:',
          'Flood gates opened at night',
          'Ferry fares go up again in Lindmouth',
          'Add new comment',
          'Write to us at news@example.org.',
        ].join('\n'),
      ).map((line) => line.split(':')[0]),
      [
        'headline',
        'furniture',
        'furniture',
        'body',
        'caption',
        'caption',
        'furniture',
        'body',
        'headline',
        'body',
        'furniture',
        'furniture',
        'furniture',
        'furniture',
        'furniture',
      ],
    );
  });

  it('are of the article where a word of the page opens a whole sentence', () => {
    assert.deepEqual(
      roles('By Ann Smith | Published: 14:32 GMT, 3 March 2031\nThe pact was updated on 3 March.')
        .slice(0, 2)
        .map((line) => line.split(':')[0]),
      ['furniture', 'body'],
    );
    assert.deepEqual(
      roles(
        'Updated: 12 March 2031\nUpdated: Premier Helena Brask on Sunday tried to explain her remark that the river pact would never be signed.',
      ).map((line) => line.split(':')[0]),
      ['furniture', 'body'],
    );
  });

  it('cost no more than their length in a file of one long line', () => {
    assert.equal(splitParagraphs('word '.repeat(200_000)).length, 1);
  });
});
