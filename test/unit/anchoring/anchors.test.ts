import assert from 'node:assert/strict';
import fc from 'fast-check';
import { anchor, type Anchor } from '../../../server/src/core/anchoring/anchors';
import { describe as describePassage } from '../../../server/src/core/anchoring/describe';
import { blobIdOfText } from '../../../server/src/core/anchoring/blobId';
import type { Claim } from '../../../server/src/core/claims/claim';
import { harbourReport } from '../claims/articleText';
import { claim, marked } from '../claims/support';

/** A claim on the marked passage. */
function tagged(text: string): { made: Claim; old: string } {
  const { text: old, span } = marked(text);
  return { made: claim({ ...describePassage(old, span), blob: blobIdOfText(old) }), old };
}

/** The text with the place that was found marked, and the state before it. */
function show({ state, span }: Anchor, text: string): string {
  return span === null ? state : `${state}: ${text.slice(0, span.start)}<|${text.slice(span.start, span.end)}|>${text.slice(span.end)}`;
}

/** Places a marked passage in another text: by the quote alone, or with the old text. */
function place(text: string, now: string, withOld = false): string {
  const { made, old } = tagged(text);
  return show(anchor(made, now, blobIdOfText(now), withOld ? { oldText: old } : {}), now);
}

const around = (passage: string): string =>
  `The port was shut for weeks, people said. ${passage} Nobody knew what the admiralty would do about that now.`;

describe('anchors', () => {
  it('finds the passage where it stood', () => {
    const text = around('<|Nine ships left on Tuesday.|>');
    assert.equal(place(text, marked(text).text), `exact: ${text}`);
  });

  it('trusts the offsets of the same blob, also where the passage is doubled', () => {
    assert.equal(place('no no <|no|> no', 'no no no no'), 'exact: no no <|no|> no');
  });

  it('does not trust offsets that hold something else', () => {
    const { made, old } = tagged(around('<|Nine ships left on Tuesday.|>'));
    const wrong = { ...made, start: made.start + 5, end: made.end + 5 };
    assert.equal(show(anchor(wrong, old, made.blob), old), `moved: ${around('<|Nine ships left on Tuesday.|>')}`);
  });

  for (const withOld of [false, true]) {
    describe(withOld ? 'with the old text' : 'by the quote alone', () => {
      it('says exact where only text far behind changed', () => {
        assert.equal(
          place(`${around('<|Nine ships left on Tuesday.|>')} The end.`, `${around('Nine ships left on Tuesday.')} More follows.`, withOld),
          `exact: ${around('<|Nine ships left on Tuesday.|>')} More follows.`,
        );
      });

      it('follows a passage that moved', () => {
        assert.equal(
          place(around('<|Nine ships left on Tuesday.|>'), `UPDATE\n\n${around('Nine ships left on Tuesday.')}`, withOld),
          `moved: UPDATE\n\n${around('<|Nine ships left on Tuesday.|>')}`,
        );
      });

      it('calls another style of marks moved, not changed', () => {
        assert.equal(
          place(around('<|“Nine ships,” she said – “nine.”|>'), around('"Nine ships," she said - "nine."'), withOld),
          `moved: ${around('<|"Nine ships," she said - "nine."|>')}`,
        );
      });

      it('calls another number changed', () => {
        assert.equal(
          place(around('<|Nine ships left the port on Tuesday.|>'), around('Four ships left the port on Tuesday.'), withOld),
          `changed: ${around('<|Four ships left the port on Tuesday.|>')}`,
        );
      });

      it('takes in words that were put into the passage', () => {
        assert.equal(
          place(around('<|Nine ships left the port on Tuesday.|>'), around('Nine ships left the old port on Tuesday.'), withOld),
          `changed: ${around('<|Nine ships left the old port on Tuesday.|>')}`,
        );
      });

      it('makes an orphan of a passage that is gone', () => {
        assert.equal(place(around('<|Nine ships left on Tuesday.|>'), around('Rain fell.'), withOld), 'orphan');
      });

      it('does not take a short word elsewhere for one whose sentence is gone', () => {
        const old = `${around('Captain <|Hallek|> objected.')} It rained on the quay all day. The mayor, like Hallek, had no comment.`;
        const now = 'The port was shut. It rained on the quay all day. The mayor, like Hallek, had no comment.';
        assert.equal(place(old, now, withOld), 'orphan');
      });

      it('finds a passage over a line end that is CRLF now', () => {
        const old = `First line of it.\nThe passage <|starts here\nand goes on|> to there.\nLast line of it.\n`;
        assert.equal(
          place(old, marked(old).text.replaceAll('\n', '\r\n'), withOld),
          'moved: First line of it.\r\nThe passage <|starts here\r\nand goes on|> to there.\r\nLast line of it.\r\n',
        );
      });
    });
  }

  it('says ambiguous where two places are as good', () => {
    const sentence = 'It was said again on Monday. <|The ships stay in port.|> It was said again on Monday.';
    const { made } = tagged(sentence);
    const now = `Here is more. ${marked(sentence).text} ${marked(sentence).text}`;
    const found = anchor(made, now, blobIdOfText(now));
    assert.equal(found.state, 'ambiguous');
    assert.deepEqual(
      found.places.map(({ start, end }) => now.slice(start, end)),
      ['The ships stay in port.', 'The ships stay in port.'],
    );
    assert.deepEqual(found.span, found.places[0]);
  });

  it('tells doubled passages apart by the old text', () => {
    const old = 'One.\nThe ships stay in port today.\nTwo.\n<|The ships stay in port today.|>\nThree.\n';
    assert.equal(place(old, `New.\n${marked(old).text}`, true), `moved: New.\n${old}`);
  });

  it('follows a paragraph that was moved and then some', () => {
    const paragraphs = harbourReport.trimEnd().split('\n\n');
    const [title = '', first = '', ...rest] = paragraphs;
    const chosen = '“Nobody is going to stop grain that people need.”';
    const old = harbourReport.replace(chosen, `<|${chosen}|>`);
    const now = [title, ...rest, first].join('\n\n');
    assert.equal(place(old, now, true), `moved: ${now.replace(chosen, `<|${chosen}|>`)}`);
  });

  it('does not look into text that was there before for a passage that was deleted', () => {
    const old = 'The captain said that he would sail.\n<|The captain said that he would sail|> on Friday, as planned.\nThat was all.\n';
    assert.equal(place(old, 'The captain said that he would sail.\nThat was all.\n', true), 'orphan');
  });

  it('ignores an old text that does not hold the passage', () => {
    const { made } = tagged(around('<|Nine ships left on Tuesday.|>'));
    const now = `UPDATE ${around('Nine ships left on Tuesday.')}`;
    assert.equal(anchor(made, now, blobIdOfText(now), { oldText: 'something else' }).state, 'moved');
  });

  it('keeps a claim on the whole article at its start', () => {
    assert.deepEqual(anchor(claim({ exact: '', prefix: '', suffix: 'Rain', start: 0, end: 0 }), 'Snow', 'other').span, {
      start: 0,
      end: 0,
    });
  });

  it('never lands outside the text, whatever the claim and the text', () => {
    const words = fc
      .array(fc.constantFrom('port', 'ships', 'nine', '“no”', '\n', '\u{1F6A2}', '\u{1F6A3}', 'the', 'said'), { maxLength: 30 })
      .map((list) => list.join(' '));
    fc.assert(
      fc.property(words, words, fc.nat(), fc.nat(), fc.boolean(), (old, now, a, b, withOld) => {
        const [start, end] = [a % (old.length + 1), b % (old.length + 1)].sort((x, y) => x - y);
        const made = claim({ ...describePassage(old, { start: start ?? 0, end: end ?? 0 }), blob: blobIdOfText(old) });
        const { state, span, places } = anchor(made, now, blobIdOfText(now), withOld ? { oldText: old } : {});
        assert.equal(span === null, state === 'orphan');
        for (const each of span ? [span, ...places] : places) {
          assert.ok(each.start >= 0 && each.end <= now.length && (each.start < each.end || made.exact === ''), JSON.stringify(each));
          assert.doesNotMatch(now.slice(each.start, each.end), /\p{Surrogate}/u);
        }
        if (state === 'exact') assert.equal(now.slice(span?.start, span?.end), made.exact);
      }),
      { numRuns: 2000 },
    );
  });
});
