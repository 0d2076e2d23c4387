import assert from 'node:assert/strict';
import { importW3c } from '../../../../server/src/core/claims/exchange/w3cImport';
import { after, claimsIn, folderOf, plan } from './exchanging';

const text = 'Ferry \u{1F6A2} news\n\n“Nine ships left,” said Ida Moss.\nNobody waved.\n';
const folder = folderOf({ 'north/post.txt': text, 'wire.txt': 'Nothing of the sort happened at the harbour.\n' }, {});
const file = (value: unknown): { name: string; text: string }[] => [{ name: 'annotations.json', text: JSON.stringify(value, null, 1) }];

describe('annotations of Hypothesis', () => {
  const row = {
    id: 'vBzx',
    user: 'acct:jo.d@hypothes.is',
    updated: '2026-03-04T05:06:07.123456+00:00',
    uri: 'https://post.example/2026/ferry',
    text: 'count them',
    tags: ['Quantity', 'harbour'],
    target: [
      {
        source: 'https://post.example/2026/ferry',
        selector: [
          { type: 'RangeSelector', startContainer: '/p[1]', endContainer: '/p[1]', startOffset: 1, endOffset: 16 },
          { type: 'TextPositionSelector', start: 412, end: 427 },
          { type: 'TextQuoteSelector', exact: 'Nine ships left', prefix: 'news “', suffix: ',” said' },
        ],
      },
    ],
  };

  it('go to the only article that has their words, once, with labels known as tags', () => {
    const imported = importW3c(file({ total: 1, rows: [row] }));
    const made = plan(imported, folder, { addTags: true });
    assert.deepEqual(
      made.newTags.map(({ id }) => id),
      ['harbour'],
    );
    const then = after(folder, made);
    const [[path, claim] = []] = claimsIn(then.annotations);
    assert.equal(path, 'annotations/jo-d/north/post.txt.jsonl');
    assert.deepEqual(
      [claim?.exact, claim?.start, claim?.tags, claim?.note, claim?.at],
      ['Nine ships left', text.indexOf('Nine'), ['claim.quantity', 'harbour'], 'count them', '2026-03-04T05:06:07Z'],
    );
    assert.deepEqual(claim?.unknown, { origin: { from: 'import', of: 'test vBzx' } });
    assert.equal(plan(imported, then).same, 1);
  });

  it('are kept as orphans where their words are gone, and said to be', () => {
    const gone = {
      ...row,
      uri: 'wire.txt',
      target: [
        { source: 'wire.txt', selector: [{ type: 'TextQuoteSelector', exact: 'The mayor sang all night long', prefix: '', suffix: '' }] },
      ],
      tags: ['claim.other'],
    };
    const made = plan(importW3c(file([gone])), folder);
    assert.deepEqual(
      made.unsure.map(({ state }) => state),
      ['orphan'],
    );
    assert.equal(made.added, 1);
  });

  it('that reply to others are told to be left out', () => {
    assert.deepEqual(importW3c(file({ rows: [{ ...row, references: ['abc'] }] })).losses, [
      '1 annotation: a reply to another annotation has no passage of its own.',
    ]);
  });
});

describe('annotations of the W3C model', () => {
  const annotation = (target: unknown, body: unknown): object => ({
    '@context': 'http://www.w3.org/ns/anno.jsonld',
    id: 'http://notes.example/1',
    type: 'Annotation',
    creator: 'ann',
    body,
    target,
  });

  it('count characters where they give places alone', () => {
    const target = { source: 'file:///old/place/north/post.txt', selector: { type: 'TextPositionSelector', start: 15, end: 19 } };
    const made = plan(importW3c(file(annotation(target, { type: 'TextualBody', purpose: 'tagging', value: 'claim.quantity' }))), folder);
    assert.deepEqual(
      claimsIn(after(folder, made).annotations).map(([, { exact }]) => exact),
      ['Nine'],
    );
  });

  it('on a whole text are claims on the article as a whole', () => {
    const made = plan(importW3c(file(annotation('wire.txt', { type: 'TextualBody', value: 'dull' }))), folder);
    assert.deepEqual(
      claimsIn(after(folder, made).annotations).map(([, { exact, start, end, note }]) => [exact, start, end, note]),
      [['', 0, 0, 'dull']],
    );
  });

  it('are refused at their line where the passage cannot be read, and the others go on', () => {
    const good = annotation('wire.txt', { type: 'TextualBody', value: 'dull' });
    const bad = annotation({ source: 'wire.txt', selector: { type: 'SvgSelector', value: '<svg/>' } }, []);
    const { claims, problems } = importW3c(file([bad, good]));
    assert.equal(claims.length, 1);
    assert.deepEqual(
      problems.map(({ line }) => line),
      [2],
    );
    assert.match(problems[0]?.message ?? '', /TextQuoteSelector or a TextPositionSelector/u);
  });

  it('are told from what is no JSON, and from JSON that is none', () => {
    assert.deepEqual(importW3c([{ name: 'a.json', text: '{\n"items": [,\n]}' }]).problems, [
      { file: 'a.json', line: 2, message: 'This is not JSON (ValueExpected at column 11).' },
    ]);
    assert.match(importW3c(file({ name: 'a package' })).problems[0]?.message ?? '', /no annotations/u);
  });
});
