import assert from 'node:assert/strict';
import type { Position } from 'vscode-languageserver-types';
import { parseCodebook } from '../../../server/src/core/claims/codebook/parseCodebook';
import { namedTagAt, tagCompletions, tagHover } from '../../../server/src/core/features/annotationTags';
import { plainFormat } from '../../../server/src/core/features/markdown';

const codebook = parseCodebook(
  JSON.stringify({
    revision: 1,
    tags: [
      { id: 'claim.quantity', label: 'Quantity', definition: 'A number that can be checked.', examples: ['nine ships'] },
      { id: 'claim.law', label: 'Law', definition: 'What the law is.' },
      { id: 'law', label: 'Old law', definition: 'What the law was.', deprecated: true, successor: 'claim.law' },
    ],
  }),
);

/** Text with `<|>` where the cursor is. */
function cursor(marked: string): { text: string; position: Position } {
  const before = marked.slice(0, marked.indexOf('<|>')).split('\n');
  return { text: marked.replace('<|>', ''), position: { line: before.length - 1, character: before.at(-1)?.length ?? 0 } };
}
/** Each completion as the line would be with it. */
const completed = (marked: string): string[] => {
  const { text, position } = cursor(marked);
  const line = text.split('\n')[position.line] ?? '';
  return tagCompletions(text, position, codebook).map(({ textEdit }) => {
    assert(textEdit && 'range' in textEdit);
    return line.slice(0, textEdit.range.start.character) + textEdit.newText + line.slice(textEdit.range.end.character);
  });
};

describe('tagCompletions', () => {
  it('completes between the brackets, in the order of the codebook, without tags that are no longer used', () => {
    assert.deepEqual(completed('{"id":"1"}\n{"tags":[<|>],"exact":"x"}'), [
      '{"tags":["claim.quantity"],"exact":"x"}',
      '{"tags":["claim.law"],"exact":"x"}',
    ]);
  });
  it('replaces what is half written, with and without its closing mark', () => {
    for (const half of ['{"tags":["cl<|>"],"exact":"x"}', '{"tags":["cl<|>],"exact":"x"}', '{"tags":["<|>claim"],"exact":"x"}']) {
      assert.deepEqual(completed(half)[0], '{"tags":["claim.quantity"],"exact":"x"}', half);
    }
  });
  it('completes a line that is not finished', () => {
    assert.deepEqual(completed('{"tags":["<|>'), ['{"tags":["claim.quantity"', '{"tags":["claim.law"']);
  });
  it('leaves out what the record has', () => {
    assert.deepEqual(completed('{"tags":["claim.quantity","<|>"]}'), ['{"tags":["claim.quantity","claim.law"]}']);
  });
  it('offers nothing elsewhere', () => {
    for (const elsewhere of [
      '{"exact":"<|>","tags":["claim.law"]}',
      '{"<|>":1}',
      '{"tags":["claim.law"],"note":"<|>"}',
      '<|>',
      '{"tags":[],"a":{"tags":["<|>"]}}',
    ])
      assert.deepEqual(completed(elsewhere), [], elsewhere);
  });
});

describe('tagHover', () => {
  const shown = (marked: string): string | undefined => {
    const { text, position } = cursor(marked);
    const hover = tagHover(text, position, codebook, plainFormat, 'plaintext');
    return hover ? (hover.contents as { value: string }).value : undefined;
  };
  it('gives label, definition and examples', () => {
    assert.equal(shown('{"tags":["claim.qua<|>ntity"]}'), 'Quantity · claim.quantity\n\nA number that can be checked.\n\n- nine ships');
  });
  it('says what to use in place of a tag that is no longer used', () => {
    assert.equal(
      shown('{"tags":["claim.quantity","l<|>aw"]}'),
      'Old law · law\n\nNo longer used. Use “Law” (claim.law).\n\nWhat the law was.',
    );
  });
  it('says that a tag is unknown, and nothing of what is no tag', () => {
    assert.equal(shown('{"tags":["n<|>ew"]}'), 'The codebook has no tag “new”.');
    assert.equal(shown('{"exact":"claim.<|>law"}'), undefined);
    assert.equal(shown('no <|>JSON'), undefined);
  });
});

describe('namedTagAt', () => {
  it('gives the id with its marks', () => {
    const { text, position } = cursor('\n{"tags":["law","claim.la<|>w"]}');
    assert.deepEqual(namedTagAt(text, position), {
      id: 'claim.law',
      range: { start: { line: 1, character: 15 }, end: { line: 1, character: 26 } },
    });
  });
});
