import assert from 'node:assert/strict';
import type { ComparedCell, ComparedWording } from '../../../../server/src/core/comparison/comparison';
import { cellHtml } from '../../../../server/src/core/comparison/page/wordingHtml';

const source = { uri: 'file:///news/herald.txt', path: 'herald.txt', name: 'Herald' };

function wording(text: string, given: Partial<ComparedWording> = {}): ComparedWording {
  return {
    id: 'herald.txt#1',
    range: { start: { line: 2, character: 1 }, end: { line: 2, character: 9 } },
    line: 3,
    column: 2,
    type: 'direct',
    mention: 'Voss',
    reference: false,
    match: 'same',
    segments: [{ text, kind: null, material: false }],
    notes: [],
    claims: [],
    decisions: [],
    ...given,
  };
}

const cell = (wordings: readonly ComparedWording[], missing: readonly string[]): ComparedCell => ({
  article: source.uri,
  wordings,
  missing,
});
const markup = (shown: ComparedCell): string => cellHtml(shown, source, true).markup;

describe('what an article makes of a statement', () => {
  it('says below its one wording what it leaves out', () => {
    assert.match(markup(cell([wording('The bridge is open')], ['at last'])), /<b>without<\/b> “at last”/u);
  });

  it('says it below the last of several, of all of them', () => {
    const shown = markup(cell([wording('The bridge is open'), wording('It is safe', { id: 'herald.txt#2', line: 5 })], ['at last']));
    assert.equal(shown.match(/“at last”<\/li>/gu)?.length, 1);
    assert.ok(shown.indexOf('<b>none has</b>') > shown.indexOf('It is safe'));
  });

  it('tells a screen reader what the eye sees', () => {
    const notes = [{ kind: 'number' as const, text: '“12” instead of “120”' }];
    assert.match(
      markup(cell([wording('The bridge is 12 metres wide.', { notes, match: 'possible' })], ['at last'])),
      /aria-label="Herald, line 3, Voss, quoted: The bridge is 12 metres wide\. possibly the same\. number: “12” instead of “120”\. without “at last”"/u,
    );
  });

  it('puts marks around what somebody said word for word alone', () => {
    assert.match(markup(cell([wording('The bridge is open')], [])), /“The bridge is open”/u);
    assert.doesNotMatch(markup(cell([wording('the bridge was open', { type: 'indirect' })], [])), /“/u);
  });

  it('folds a long wording', () => {
    assert.match(markup(cell([wording('again and '.repeat(40))], [])), /data-action="fold"/u);
    assert.doesNotMatch(markup(cell([wording('again and again')], [])), /data-action="fold"/u);
  });
});
