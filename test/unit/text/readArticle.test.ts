import assert from 'node:assert/strict';
import fc from 'fast-check';
import { firstTokenFrom, repairedText } from '../../../server/src/core/text/readArticle';
import { parseMarks } from '../../support/markers';
import { read, words } from './read';

describe('reading an article', () => {
  it('gives words their part of speech and lemma', () => {
    const tokens = read('The officials said the gates were opened.').tokens;
    assert.deepEqual(
      tokens.map(({ text, lemma, pos }) => `${text}/${lemma}/${pos}`),
      [
        'The/the/DET',
        'officials/official/NOUN',
        'said/say/VERB',
        'the/the/DET',
        'gates/gate/NOUN',
        'were/be/AUX',
        'opened/open/VERB',
        '././PUNCT',
      ],
    );
  });

  it('keeps the offsets of the text as it stands, over line ends, odd spaces and signs outside the basic plane', () => {
    const text = '\r\n  Vale\u00a0spoke 😀 twice.\r\n\r\n“No,” she said.';
    for (const token of read(text).tokens) assert.equal(text.slice(token.start, token.end), token.text);
  });

  it('reads a stretch as it is once repaired', () => {
    const { text, range } = parseMarks(
      'The premier, HelenaBrask, spoke. Brask was there. <|She doesn’ t  want:‘More talks withMr Odum’|>, withMs Lund or inNorhaven.',
    );
    assert.equal(repairedText(read(text), range), "She doesn't want: ‘More talks with Mr Odum’");
  });

  it('cuts a word at the edge of a stretch', () => {
    const { text, range } = parseMarks('Nothing about the har<|bour was s|>aid.');
    assert.equal(repairedText(read(text), range), 'bour was s');
  });

  it('finds the token at an offset', () => {
    const { tokens } = read('Vale spoke');
    assert.deepEqual(
      [0, 3, 4, 5, 10].map((offset) => firstTokenFrom(tokens, offset)),
      [0, 0, 1, 1, 2],
    );
  });

  it('reads an empty article and one of white space', () => {
    for (const text of ['', ' \n\t\n']) {
      const article = read(text);
      assert.deepEqual([article.tokens, article.paragraphs, article.sentences, article.quoted], [[], [], [], []]);
    }
  });

  it('leaves no word out and puts none twice', () => {
    assert.equal(words('Vale, 44, won’t pay $5.5m by Jan. 5 (U.S. law).'), "Vale , 44 , wo n't pay $ 5.5 m by Jan. 5 ( U.S. law ) .");
  });

  const dirt = fc.array(
    fc.constantFrom(
      'Vale',
      'said',
      '“',
      '”',
      '‘',
      '’',
      '"',
      "'",
      ' ',
      '\n',
      '.',
      ',',
      't',
      's',
      '***',
      'withMr',
      'Ödön',
      '😀',
      '\u00a0',
      '(',
      ')',
      '5',
      '…',
      '\r\n',
      '—',
    ),
    { maxLength: 60 },
  );
  it('holds tokens, sentences and paragraphs in order and in one another, whatever the text', () => {
    fc.assert(
      fc.property(
        fc.oneof(
          dirt.map((parts) => parts.join('')),
          fc.string({ unit: 'grapheme' }),
        ),
        (text) => {
          const article = read(text);
          let at = 0;
          for (const token of article.tokens) {
            assert(token.start >= at && token.end > token.start && token.end <= text.length);
            at = token.end;
          }
          let next = 0;
          for (const [index, paragraph] of article.paragraphs.entries()) {
            assert.equal(paragraph.firstToken, next);
            next = paragraph.endToken;
            const own = article.tokens.slice(paragraph.firstToken, paragraph.endToken);
            assert(own.every((token) => token.start >= paragraph.start && token.end <= paragraph.end));
            const cut = article.sentences.filter((sentence) => sentence.paragraph === index);
            assert.equal(
              cut.reduce((sum, sentence) => sum + sentence.endToken - sentence.firstToken, 0),
              own.length,
            );
          }
          assert.equal(next, article.tokens.length);
        },
      ),
    );
  });
});
