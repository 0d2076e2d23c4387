import assert from 'node:assert/strict';
import { agreementPage } from '../../../../server/src/core/claims/agreement/agreementPage';
import { agreementReport } from '../../../../server/src/core/claims/agreement/report';

const text = 'The port saw nine ships leave at dawn.';
const tags = { tags: [], groups: [] };
const report = agreementReport(
  [
    {
      path: 'a<b>.txt',
      text,
      codings: [
        { claim: '1', annotator: 'ann', tags: ['quantity'], span: { start: 13, end: 23 } },
        { claim: '2', annotator: 'bo', tags: ['quantity'], span: { start: 13, end: 23 } },
        { claim: '3', annotator: 'bo', tags: ['forecast'], span: { start: 30, end: 37 } },
      ],
    },
    { path: 'alone.txt', text, codings: [{ claim: '4', annotator: 'ann', tags: ['quantity'], span: null }] },
  ],
  tags,
);
const page = agreementPage(report, (claim) =>
  claim === '3' ? { text: '<at> dawn', tags: ['forecast'], href: 'command:x?"y"' } : undefined,
);

describe('agreementPage', () => {
  it('has a table of all articles, and one for each', () => {
    assert.equal(page.match(/<table>/g)?.length, 2);
    assert.match(page, /<th scope="row">quantity<\/th><td>1\.000<\/td>/);
    assert.match(page, /<summary>a&#60;b&#62;\.txt<\/summary>/);
  });

  it('links the passages that only one annotator marked, by tag', () => {
    assert.equal(
      page.match(
        /<li><a href="command:x\?&#34;y&#34;">&#60;at&#62; dawn<\/a> <span class="quiet">bo · a&#60;b&#62;\.txt · forecast<\/span><\/li>/g,
      )?.length,
      2,
    );
    assert.match(page, /<summary>Any passage \(1\)<\/summary>/);
    assert.match(page, /<summary>forecast \(1\)<\/summary>/);
  });

  it('says what was left out', () => {
    assert.match(page, /only one annotator worked on it: alone\.txt\./);
    assert.match(page, /one claim whose passage is no longer found/);
  });

  it('says so where nobody can be compared, and never shows what is no number', () => {
    assert.match(
      agreementPage(agreementReport([], tags), () => undefined),
      /There is no article that two annotators worked on/,
    );
    assert.doesNotMatch(page, /NaN|undefined|null/);
  });
});
