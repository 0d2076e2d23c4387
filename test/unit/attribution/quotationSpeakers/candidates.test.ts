import assert from 'node:assert/strict';
import { analyse, KeptAnalysis } from '../../../../server/src/core/analysis/analyse';
import { findCandidates } from '../../../../server/src/core/attribution/quotationSpeakers/candidates';
import { findQuotations } from '../../../../server/src/core/quotations/findQuotations';
import { readArticle } from '../../../../server/src/core/text/readArticle';

const article = (text: string, version = 0): Parameters<typeof readArticle>[0] => ({ uri: 'file:///a.txt', path: 'a.txt', version, text });
const candidatesOf = (text: string): ReturnType<typeof findCandidates> => {
  const read = readArticle(article(text));
  return findCandidates(read, findQuotations(read));
};

describe('candidates: what may say that somebody said something', () => {
  it('stand by line, with the clauses they may report', () => {
    const text = 'The bridge\n\nAnn Bell said the road was closed. Nobody went.\n\n“We stay,” Moss told the mayor.\n';
    const { lines, cues, reports } = candidatesOf(text);
    assert.deepEqual(
      lines.map(({ index, paragraph }) => [index, paragraph]),
      [
        [0, 0],
        [1, 1],
        [2, 1],
        [3, 2],
      ],
    );
    assert.deepEqual(
      cues.map((line) => line.map(({ lemma }) => lemma)),
      [[], ['say'], [], ['tell']],
    );
    assert.deepEqual(
      reports.map(({ line, from, to }) => text.slice(line.items[from]?.start, line.items[to - 1]?.end)),
      ['the road was closed'],
    );
  });

  it('furniture of the page has none', () => {
    assert.deepEqual(candidatesOf('The bridge\n\nAnn Bell left the hall.\n\nREAD MORE: Bell said the road was closed\n').reports, []);
  });

  it('are the same where an edit moved their paragraph', () => {
    const before = 'The bridge\n\nAnn Bell said the road was closed.\n\n“We stay,” she told the mayor.\n';
    const after = before.replace('The bridge', 'The bridge in the rain');
    const kept = new KeptAnalysis();
    analyse(article(before), kept);
    assert.deepEqual(analyse(article(after, 1), kept).attributions, analyse(article(after, 1)).attributions);
  });
});
