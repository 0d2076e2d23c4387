import assert from 'node:assert/strict';
import { createHash } from 'node:crypto';
import { exportedPage } from '../../../../server/src/core/comparison/page/exportedPage';
import { threeArticles } from '../../../support/articles';
import { compare } from '../../../../server/src/core/comparison/compare';
import { decided } from '../../statements/decisions/support';
import { compared, everything, indexed, never } from '../compared';

const assets = { css: 'body { margin: 0 } /* ü */', script: 'document.title = "é";' };
const hash = (text: string): string => `'sha256-${createHash('sha256').update(text).digest('base64')}'`;

describe('an exported page', () => {
  it('lets its own style and script work and nothing else', () => {
    const page = exportedPage(compared(threeArticles), assets, 'Bridge');
    assert(page.includes(`default-src 'none'; style-src ${hash(assets.css)}; script-src ${hash(assets.script)};`));
    assert(!/\s(?:style|on\w+|src|href)=/u.test(page), 'no inline styles, handlers or addresses');
  });

  it('has a head for every source and every statement', () => {
    const page = exportedPage(compared(threeArticles), assets, 'Bridge');
    for (const source of ['courier', 'gazette', 'herald'])
      assert.match(page, new RegExp(`<th scope="col" title="${source}\\.txt">${source}</th>`, 'u'));
    assert.match(page, /<th scope="row">/u);
    assert.match(page, /<mark class="material">1,200<\/mark>/u);
    assert.match(page, /<b>number<\/b> “1,200” instead of “12,000”/u);
  });

  it('says in words what was decided, and offers nobody to take it back', () => {
    const index = indexed(threeArticles);
    const words = (text: string): string => /“We have spent [\d,]+ days[^”]*/u.exec(text)?.[0].slice(1) ?? '';
    index.setDecisions(
      [
        decided(
          'same',
          ['herald.txt', threeArticles['herald.txt'], words(threeArticles['herald.txt'])],
          ['courier.txt', threeArticles['courier.txt'], words(threeArticles['courier.txt'])],
        ),
      ],
      'ann',
    );
    const comparison = compare(index, everything, never);
    assert(comparison);
    const page = exportedPage(comparison, assets, 'Bridge');
    assert.match(page, /<ul class="decisions"><li class="same"><span aria-hidden="true">✓ <\/span>confirmed by ann<\/li><\/ul>/u);
  });

  it('keeps what articles say from becoming markup', () => {
    const evil = Object.fromEntries(
      Object.entries(threeArticles).map(([path, text]) => [path, text.replace('days', '<img src=x onerror=alert(1)> days')]),
    );
    const page = exportedPage(compared(evil), assets, '<script>');
    assert(page.includes('&lt;img src=x onerror=alert(1)&gt;') && page.includes('<title>&lt;script&gt;: '));
    assert(!page.includes('<img'));
  });

  it('says so where there is nothing to compare', () => {
    assert.match(
      exportedPage(compared({ 'herald.txt': threeArticles['herald.txt'] }), assets, 'Bridge'),
      /No statement stands in more than one of these articles/u,
    );
  });

  it('refuses a script that would end its own element', () => {
    assert.throws(() => exportedPage(compared(threeArticles), { ...assets, script: 'x = "</script>"' }, 'Bridge'), /ends its own element/u);
  });
});
