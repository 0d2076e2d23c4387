import assert from 'node:assert/strict';
import { articleDiagnostics } from '../../../server/src/core/features/articleDiagnostics';
import { example, textAt } from '../../support/folder';

function told(text: string): string[] {
  const { index, uri } = example({ 'a.txt': `<|>${text}` });
  const analysis = index.analysis(uri);
  assert(analysis);
  return articleDiagnostics(analysis).map(({ range, code }) => `${String(code)} ${textAt(index, uri, range)}`);
}

describe('what an article is told of', () => {
  it('nothing, where every mark has its partner and every quotation its speaker', () => {
    assert.deepEqual(told('“The bridge is safe and it will stay open,” Ada Voss said on Monday.\n'), []);
  });
  it('a mark without its partner, at the mark', () => {
    assert.deepEqual(
      told('“The bridge is safe and it will stay open, Ada Voss said on Monday.\n\nThe works go on.\n').filter((one) =>
        one.startsWith('mark'),
      ),
      ['mark-without-partner “'],
    );
  });
  it('a quotation that nobody is named for', () => {
    assert.deepEqual(told('The north bridge was opened.\n\n“We wait and we hope for the best every single day.”\n'), [
      'quotation-without-speaker “We wait and we hope for the best every single day.”',
    ]);
  });
  it('characters that were lost', () => {
    assert.deepEqual(told('The caf\uFFFD was closed on Monday.\n'), ['lost-character \uFFFD']);
  });
});
