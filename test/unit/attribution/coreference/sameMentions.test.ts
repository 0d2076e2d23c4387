import assert from 'node:assert/strict';
import { mentionsOf } from '../../../../server/src/core/attribution/mentions/lineMentions';
import type { LineMentions } from '../../../../server/src/core/attribution/mentions/lineMentions';
import { mentionsNobody, sameMentions } from '../../../../server/src/core/attribution/coreference/sameMentions';
import { whoSpeaks } from '../../../../server/src/core/attribution/lines/subject';
import { lineOf } from '../reading';

function mentions(text: string): LineMentions {
  const { line, cues } = lineOf(text);
  return mentionsOf(
    line,
    cues.flatMap(({ subject }) => (subject === null ? [] : [whoSpeaks(line.items, subject)])),
  );
}
const same = (a: string, b: string): boolean => sameMentions(mentions(a), mentions(b));

describe('lines that mention the same', () => {
  it('do so in other words around, and elsewhere in the line', () => {
    assert.ok(same('Ann Bell said the road was closed.', 'On a day in winter, Ann Bell said that a bridge was closed.'));
    assert.ok(same('The spokesman said she left.', 'The spokesman said on the day before that she had left.'));
  });

  it('do not with another name, title, gender, or somebody else who speaks', () => {
    assert.ok(!same('Ann Bell said it was late.', 'Ann Moss said it was late.'));
    assert.ok(!same('Mayor Ann Bell said it was late.', 'Ann Bell said it was late.'));
    assert.ok(!same('He said it was late.', 'She said it was late.'));
    assert.ok(!same('Ann Bell met Tom Reed.', 'Ann Bell told Tom Reed that it was late.'));
    assert.ok(!same('The spokesman said it was late.', 'The Harbour spokesman said it was late.'));
  });

  it('do not where two are named together', () =>
    assert.ok(!same('Ann Bell and Tom Reed said it was late.', 'Ann Bell or Tom Reed said it was late.')));

  it('mention nobody where no name, pronoun or subject that speaks is there', () => {
    assert.ok(mentionsNobody(mentions('The road was closed.')));
    assert.ok(!mentionsNobody(mentions('The road was closed for him.')));
  });
});
