import assert from 'node:assert/strict';
import { isWholeAttribution, taggable } from '../../../server/src/core/features/taggable';
import { spanOf } from '../../../server/src/core/features/places';
import { herald } from '../../support/articles';
import { example } from '../../support/folder';

/** The passage that a `<|>` or `<|…|>` in an article gives to tag. */
function passage(marked: string): string | null {
  const { index, uri, range } = example({ 'a.txt': marked });
  const analysis = index.analysis(uri);
  assert(analysis);
  const span = taggable(analysis.article, analysis, range);
  return span && analysis.article.text.slice(span.start, span.end);
}

describe('what can be tagged', () => {
  it('is the words of the quotation around the cursor', () => {
    assert.equal(passage(herald.replace('walk across', 'walk <|>across')), 'I will walk across it first,');
  });
  it('is the quotation with the cursor on its mark', () => {
    assert.equal(passage(herald.replace('“I will', '<|>“I will')), 'I will walk across it first,');
  });
  it('is the selection, without white space at its ends', () => {
    assert.equal(passage(herald.replace(' opened the north bridge ', '<| opened the north bridge |>')), 'opened the north bridge');
  });
  it('is nothing in prose, or where white space alone is selected', () => {
    assert.equal(passage(herald.replace('a month', 'a mo<|>nth')), null);
    assert.equal(passage(herald.replace('a month', 'a<| |>month')), null);
  });
});

/** Whether what is marked `<|…|>` in an article is a quotation or report as a whole. */
function isWhole(marked: string): boolean {
  const { index, uri, range } = example({ 'a.txt': marked });
  const analysis = index.analysis(uri);
  assert(analysis);
  return isWholeAttribution(analysis, spanOf(analysis.article, range));
}

describe('a passage that is a quotation as a whole', () => {
  it('stands between the marks, or is the quotation with them', () => {
    assert.ok(isWhole(herald.replace('“I will walk across it first,”', '“<|I will walk across it first,|>”')));
    assert.ok(isWhole(herald.replace('“I will walk across it first,”', '<|“I will walk across it first,”|>')));
  });
  it('is no part of one, and no prose', () => {
    assert.ok(!isWhole(herald.replace('I will walk', '<|I will|> walk')));
    assert.ok(!isWhole(herald.replace('a month', '<|a month|>')));
  });
});
