import assert from 'node:assert/strict';
import { differences } from '../../../../server/src/core/statements/differences/differences';

/** Differences as text: kind, what the one has, what the other has; `-` where it lacks it. */
function shown(a: string, b: string): string[] {
  return differences(a, b).map((difference) => {
    const part = (text: string, span: { start: number; end: number } | null): string =>
      span === null ? '-' : text.slice(span.start, span.end);
    return `${difference.kind}: ${part(a, difference.a)} | ${part(b, difference.b)}`;
  });
}

describe('differences', () => {
  it('sees none between wordings that differ in inflection, contractions and function words alone', () => {
    assert.deepEqual(shown('The ferry hasn’t left the harbour', 'A ferry has not been leaving that harbour'), []);
  });

  it('marks a number', () => {
    assert.deepEqual(shown('The storm killed 12 sailors', 'The storm killed 21 sailors'), ['number: 12 | 21']);
  });

  it('knows a number in words from a number in digits', () => {
    assert.deepEqual(shown('The storm killed twelve sailors', 'The storm killed 12 sailors'), []);
  });

  it('marks a date', () => {
    assert.deepEqual(shown('The inquiry opens on Monday', 'The inquiry opens on Tuesday'), ['date: Monday | Tuesday']);
  });

  it('marks a negation that one lacks', () => {
    assert.deepEqual(shown('The captain did not see the rocks', 'The captain did see the rocks'), ['negation: not | -']);
  });

  it('marks a dropped condition', () => {
    const [first] = differences('We will pay if the owners sign', 'We will pay');
    assert.deepEqual({ kind: first?.kind, material: first?.material, b: first?.b }, { kind: 'condition', material: true, b: null });
  });

  it('takes no "once again" for a condition', () => {
    const kinds = (a: string, b: string): string[] => shown(a, b).filter((line) => line.startsWith('condition'));
    assert.deepEqual(kinds('We rang them once again at eleven', 'We rang them at eleven'), []);
    assert.deepEqual(kinds('We left the harbour at once', 'We left the harbour'), []);
    assert.equal(kinds('We will pay once the owners sign', 'We will pay').length, 1);
  });

  it('marks other words as not material', () => {
    const [first] = differences('The captain saw the rocks', 'The captain saw the lighthouse');
    assert.deepEqual({ kind: first?.kind, material: first?.material }, { kind: 'words', material: false });
  });

  it('gives synonyms as words that differ, not material', () => {
    assert.deepEqual(shown('We finish the talks', 'We end the talks'), ['words: finish | end']);
  });

  it('does not call a name new where the other has a pronoun', () => {
    assert.deepEqual(
      shown('We will speak with him', 'We will speak with Brandt').filter((line) => line.startsWith('name')),
      [],
    );
  });

  it('tells what matters by itself, without the words around it that differ as well', () => {
    assert.deepEqual(
      shown('The council will clear the channel before the winter', 'The council will open the harbour in 9 weeks before the winter'),
      ['words: clear | open', 'number: - | 9', 'words: channel | harbour in', 'words: channel | weeks'],
    );
  });

  it('does not call a fuller form of a name new', () => {
    assert.deepEqual(
      shown('Harbour chief Brandt refused to pay', 'Harbour chief Ottilie Brandt refused to pay').filter((line) => line.startsWith('name')),
      [],
    );
  });

  it('makes no condition, hedge or name of wordings that have little in common', () => {
    assert.deepEqual(
      shown('The harbour stays shut', 'Perhaps the owners of every barge in Lindmark pay, if the council wants them to').filter(
        (line) => !line.startsWith('words'),
      ),
      [],
    );
  });

  it('marks a hedge', () => {
    assert.deepEqual(shown('The ferry will perhaps sink', 'The ferry will sink'), ['hedge: perhaps | -']);
  });
});
