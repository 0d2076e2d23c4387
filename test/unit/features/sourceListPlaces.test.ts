import assert from 'node:assert/strict';
import { sourcePathCompletions, sourcePathLinks } from '../../../server/src/core/features/sourceListPlaces';
import { applyEdits } from '../../../server/src/core/annotationFiles/recordFile';
import { TextDocument } from 'vscode-languageserver-textdocument';

const uri = 'file:///desk/annotations/sources.json';
const articles = [
  { path: 'courier.txt', text: 'Courier\n1 September 2026\nRain.' },
  { path: 'east/herald.txt', text: 'Rain.' },
  { path: 'post.txt', text: 'Rain.' },
];

/** The list as each completion at `<|>` leaves it. */
function completed(marked: string): string[] {
  const text = marked.replace('<|>', '');
  const document = TextDocument.create(uri, 'json', 0, text);
  return sourcePathCompletions({ uri, text }, document.positionAt(marked.indexOf('<|>')), articles).map(({ textEdit }) => {
    assert(textEdit && 'range' in textEdit);
    return applyEdits(text, [
      { start: document.offsetAt(textEdit.range.start), end: document.offsetAt(textEdit.range.end), newText: textEdit.newText },
    ]);
  });
}

describe('sourcePathCompletions', () => {
  it('gives an article that has no entry a whole one, with the day that its head states', () => {
    assert.deepEqual(completed('{ "articles": { <|> } }'), [
      '{ "articles": { "courier.txt": { "outlet": "", "url": "", "date": "2026-09-01" } } }',
      '{ "articles": { "east/herald.txt": { "outlet": "", "url": "", "date": "" } } }',
      '{ "articles": { "post.txt": { "outlet": "", "url": "", "date": "" } } }',
    ]);
  });

  it('leaves out what has an entry, and keeps the value of the one that is changed', () => {
    assert.deepEqual(completed('{ "articles": { "courier.txt": {}, "po<|>": { "outlet": "Post" } } }'), [
      '{ "articles": { "courier.txt": {}, "east/herald.txt": { "outlet": "Post" } } }',
      '{ "articles": { "courier.txt": {}, "post.txt": { "outlet": "Post" } } }',
    ]);
  });

  it('replaces the path that it stands in', () => {
    assert.deepEqual(completed('{ "articles": {\n  "post.txt": {},\n  "<|>courier.txt": {}\n} }'), [
      '{ "articles": {\n  "post.txt": {},\n  "courier.txt": {}\n} }',
      '{ "articles": {\n  "post.txt": {},\n  "east/herald.txt": {}\n} }',
    ]);
  });

  for (const [where, marked] of [
    ['elsewhere in the list', '{ <|> "articles": {} }'],
    ['within an entry', '{ "articles": { "post.txt": { <|> } } }'],
    ['in a value', '{ "articles": { "post.txt": { "outlet": "<|>" } } }'],
  ] as const)
    it(`gives nothing ${where}`, () => {
      assert.deepEqual(completed(marked), []);
    });
});

describe('sourcePathLinks', () => {
  it('lead from each path to the article of that name, and nowhere where there is none', () => {
    const text = '{ "articles": {\n  "post.txt": {}, // the evening paper\n  "gone.txt": {}, "east/*.txt": {},\n} }';
    assert.deepEqual(
      sourcePathLinks({ uri, text }, (path) => (path === 'post.txt' ? 'file:///desk/post.txt' : undefined)),
      [
        {
          range: { start: { line: 1, character: 3 }, end: { line: 1, character: 11 } },
          target: 'file:///desk/post.txt',
          tooltip: 'Open the article',
        },
      ],
    );
  });

  it('are none in a list that cannot be read', () => {
    assert.deepEqual(
      sourcePathLinks({ uri, text: '{ "articles": 7' }, () => uri),
      [],
    );
  });
});
