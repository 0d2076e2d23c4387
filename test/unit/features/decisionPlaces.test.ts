import assert from 'node:assert/strict';
import type { MarkupContent } from 'vscode-languageserver-types';
import { decisionCompletions, decisionHover, decisionLinks, passageOfDecision } from '../../../server/src/core/features/decisionPlaces';
import { markdownFormat, plainFormat } from '../../../server/src/core/features/markdown';
import { wordingCommands } from '../../../server/src/core/features/wordingLinks';
import { courier, herald } from '../../support/articles';
import { root } from '../../support/folder';
import { decided } from '../statements/decisions/support';
import { decisionExample, fileUri } from './decisionFile';

const inHerald = [
  'herald.txt',
  herald,
  'We have spent 1,200 days waiting for this bridge, and nobody should wait one day longer,',
] as const;
const inCourier = [
  'courier.txt',
  courier,
  'We have spent 12,000 days waiting for this bridge, and nobody should wait one day longer,',
] as const;
const same = decided('same', inCourier, inHerald, { note: 'one speech' });
const asDecided = { 'courier.txt': courier, 'herald.txt': herald };

const shown = (articles: Readonly<Record<string, string>>, own = true, format = plainFormat): string => {
  const { index, decisions } = decisionExample([same], articles);
  return (decisionHover(index, { line: 0, character: 5 }, decisions, fileUri, own, format, 'markdown')?.contents as MarkupContent).value;
};

describe('a file of decisions', () => {
  it('links both passages to where they stand now', () => {
    const { text, decisions } = decisionExample([same], { 'courier.txt': `Corrected\n\n${courier}`, 'herald.txt': herald });
    assert.deepEqual(
      decisionLinks(decisions).map(({ target, range }) => [target, text.slice(range.start.character, range.start.character + 18)]),
      [
        [`${root}/courier.txt#L7,2`, '"We have spent 12,'],
        [`${root}/herald.txt#L5,2`, '"We have spent 1,2'],
      ],
    );
  });

  it('leads from each of the two to its article, and from the rest of the line to the first', () => {
    const { text, decisions } = decisionExample([same], asDecided);
    const at = (word: string): string | undefined =>
      passageOfDecision({ line: 0, character: text.indexOf(word) + 1 }, decisions)?.uri.replace(/.*\//u, '');
    assert.deepEqual([at('"12,000') ?? at('12,000'), at('1,200'), at('"kind"')], ['courier.txt', 'herald.txt', 'courier.txt']);
  });

  it('says what a line decides, and how both passages read', () => {
    assert.equal(
      shown(asDecided),
      [
        'The same statement · ann, 2026-09-01',
        'one speech',
        '- courier:5:2, Voss: “We have spent 12,000 days waiting for this bridge, and nobody should wait one day longer,”\n- herald:5:2, Ada Voss: “We have spent 1,200 days waiting for this bridge, and nobody should wait one day longer,”',
      ].join('\n\n'),
    );
  });

  it('says what became of a passage', () => {
    assert.match(
      shown({
        ...asDecided,
        'courier.txt': courier.replace('nobody should wait one day longer', 'nobody should wait a single day longer'),
      }),
      /a single day longer,” — its words changed/u,
    );
    assert.match(
      shown({ ...asDecided, 'courier.txt': 'Weather\n\nIt rained in Lindmark.\n' }),
      /- courier: “We have spent 12,000 .*” — no longer in the article/u,
    );
    assert.match(shown({ 'herald.txt': herald }), /- courier\.txt: .* — there is no such article/u);
  });

  it('compares the two, and takes one’s own decision back', () => {
    const format = markdownFormat(Object.values(wordingCommands), true);
    assert.match(
      shown(asDecided, true, format),
      /\[\$\(discard\)\]\(command:crossquote\.undecide.*\[\$\(diff\)\]\(command:crossquote\.compareWordings/u,
    );
    assert.doesNotMatch(shown(asDecided, false, format), /discard/u);
  });
});

describe('completion in a file of decisions', () => {
  const completed = (marked: string): string[] => {
    const position = { line: 0, character: marked.indexOf('<|>') };
    const line = marked.replace('<|>', '');
    return decisionCompletions(line, position, ['a b.txt', 'c.txt']).map(({ textEdit }) => {
      assert(textEdit && 'range' in textEdit);
      return line.slice(0, textEdit.range.start.character) + textEdit.newText + line.slice(textEdit.range.end.character);
    });
  };

  it('knows the kinds', () => {
    for (const line of ['{"id":"1","kind":<|>,"a":{}}', '{"id":"1","kind":"<|>","a":{}}', '{"id":"1","kind":"sa<|>me","a":{}}']) {
      assert.deepEqual(
        completed(line),
        ['same', 'different', 'note'].map((kind) => `{"id":"1","kind":"${kind}","a":{}}`),
        line,
      );
    }
  });

  it('knows the articles', () => {
    for (const line of ['{"a":{"article":"<|>","start":1}}', '{"a":{"article":"c<|>","start":1}}'])
      assert.deepEqual(completed(line), ['{"a":{"article":"a b.txt","start":1}}', '{"a":{"article":"c.txt","start":1}}'], line);
  });

  it('offers nothing elsewhere', () => {
    for (const line of ['{"<|>":1}', '{"note":"<|>"}', '{"a":{"exact":"<|>"}}', '{"x":{"article":"<|>"}}', '<|>', '{"kind"<|>:"same"}'])
      assert.deepEqual(completed(line), [], line);
  });
});
