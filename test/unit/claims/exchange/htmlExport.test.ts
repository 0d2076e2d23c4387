import assert from 'node:assert/strict';
import fc from 'fast-check';
import { exportHtml } from '../../../../server/src/core/claims/exchange/htmlExport';
import { anyFolder, claimOn, exported, folderOf, textOf } from './exchanging';
import { idNumber } from '../support';

const shownText = (html: string): string[] =>
  Array.from(html.matchAll(/<div class="text">(.*?)<\/div>/gsu), ([, inner = '']) =>
    inner
      .replace(/<sup>.*?<\/sup>/gsu, '')
      .replace(/<[^>]*>/gu, '')
      .replace(/&#(\d+);/gu, (_, code: string) => String.fromCharCode(Number(code))),
  );

describe('the page of the marked text', () => {
  it('marks overlapping claims stretch by stretch and links each to its tags and note', () => {
    const text = 'Nine <b>ships</b> left.';
    const html = textOf(
      exported(
        folderOf(
          { 'post.txt': text },
          {
            'post.txt': [
              claimOn(text, 'Nine <b>', { id: idNumber(1), note: '<script>alert(1)</script>' }),
              claimOn(text, '<b>ships', { id: idNumber(2), tags: ['worth.cfs'] }),
            ],
          },
        ),
        exportHtml,
      ),
    );
    assert.match(
      html,
      /<mark title="Quantity" style="--tag: #1d4ed8">Nine <\/mark><mark class="more" title="Quantity; Important factual claim" style="--tag: #1d4ed8">&#60;b&#62;<\/mark><sup><a href="#claim-1">1<\/a><\/sup>/u,
    );
    assert.doesNotMatch(html, /<script|<b>/u);
    assert.match(html, /<li id="claim-1" value="1">/u);
  });

  it('shows every article letter by letter, whatever stands in it, and fetches nothing', () => {
    fc.assert(
      fc.property(anyFolder, (folder) => {
        const html = textOf(exported(folder, exportHtml));
        const tagged = [...folder.articles]
          .filter(([path]) => [...folder.annotations.keys()].some((file) => file.endsWith(`/${path}.jsonl`)))
          .map(([, text]) => text);
        assert.deepEqual(new Set(shownText(html)), new Set(tagged));
        assert.doesNotMatch(html, /(?:src|href)="(?!#)/u);
      }),
      { numRuns: 50 },
    );
  });
});
