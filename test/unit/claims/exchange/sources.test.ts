import assert from 'node:assert/strict';
import { exportBrat } from '../../../../server/src/core/claims/exchange/bratExport';
import { exportCsv } from '../../../../server/src/core/claims/exchange/csvExport';
import { importCsv } from '../../../../server/src/core/claims/exchange/csvImport';
import { exportHtml } from '../../../../server/src/core/claims/exchange/htmlExport';
import { exportW3c } from '../../../../server/src/core/claims/exchange/w3cExport';
import { asImport, claimOn, folderOf, gather, textOf } from './exchanging';

const text = 'The port saw nine ships leave at dawn.\n';
const list = JSON.stringify({
  articles: {
    'north post.txt': { outlet: 'River & Post', url: 'https://post.example/?a=1&b=2', date: '2026-09-01' },
    'other.txt': { outlet: 'Nobody claims this' },
  },
});
const input = gather(folderOf({ 'north post.txt': text }, { 'north post.txt': [claimOn(text, 'nine ships')] }), () => null, list);

describe('outlet, address and date of articles in exports', () => {
  it('stand in columns of the table, and an import of it is what it was', () => {
    const csv = exportCsv(input);
    const [head = '', row = ''] = textOf(csv).split('\r\n');
    assert(head.endsWith(',outlet,published,url,title'), head);
    assert(row.endsWith(',River & Post,2026-09-01,https://post.example/?a=1&b=2,'), row);
    const { claims, problems } = importCsv(asImport(csv));
    assert.deepEqual([claims.map(({ article, passage }) => [article, passage?.exact]), problems], [[['north post.txt', 'nine ships']], []]);
  });

  it('stand beside the annotations of a W3C collection, for the articles in it', () => {
    const collection = JSON.parse(textOf(exportW3c(input))) as Record<string, unknown>;
    assert.deepEqual(collection['crossquote:sources'], [
      { source: './north%20post.txt', outlet: 'River & Post', url: 'https://post.example/?a=1&b=2', date: '2026-09-01' },
    ]);
  });

  it('stand on the page, escaped', () => {
    assert.match(textOf(exportHtml(input)), /<p>River &#38; Post, 2026-09-01, <a href="https:\/\/post\.example\/\?a=1&#38;b=2"/u);
  });

  it('are told to be left out where a format has no place for them', () => {
    assert(exportBrat(input).losses.includes('1 article: who published it, where and when, is left out.'));
  });
});
