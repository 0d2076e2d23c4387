import assert from 'node:assert/strict';
import fc from 'fast-check';
import { marked, type Token } from 'marked';
import { markdownFormat } from '../../../server/src/core/features/markdown';

const format = markdownFormat([]);
const nowhere = { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } };

/** What a Markdown renderer makes of a paragraph: kinds of inline tokens, and the text that is read. */
function rendered(markdown: string): { readonly kinds: ReadonlySet<string>; readonly text: string } {
  const kinds = new Set<string>();
  const read = (tokens: readonly Token[] = []): string =>
    tokens
      .map((token) => {
        kinds.add(token.type);
        if ('tokens' in token && token.tokens) return read(token.tokens);
        return 'text' in token && typeof token.text === 'string' ? token.text : '';
      })
      .join('');
  const unescaped = read(marked.lexer(`Said: ${markdown}`, { gfm: true }));
  return { kinds, text: unescaped.slice('Said: '.length) };
}

const hostile = fc
  .string({
    unit: fc.constantFrom(
      'a',
      'B',
      '1',
      ' ',
      '.',
      ',',
      '*',
      '_',
      '`',
      '[',
      ']',
      '(',
      ')',
      '<',
      '>',
      '#',
      '!',
      '|',
      '~',
      '&',
      ';',
      ':',
      '/',
      '@',
      '$',
      '\\',
      '-',
      '+',
      '“',
      'é',
      'www.',
      'https://',
      'x@y.de',
    ),
    minLength: 1,
  })
  .map((string) => `x${string}x`);

describe('article text in Markdown', () => {
  it('reads as it was written, and is nothing but text', () => {
    fc.assert(
      fc.property(hostile, (article) => {
        const { kinds, text: read } = rendered(format.text(article));
        assert.deepEqual(
          [...kinds].filter((kind) => !['paragraph', 'text', 'escape'].includes(kind)),
          [],
        );
        assert.equal(read.replace(/&amp;/gu, '&'), article);
      }),
      { numRuns: 2000 },
    );
  });

  it('is bold where it is set bold, whatever stands at its edges', () => {
    fc.assert(
      fc.property(fc.constantFrom('', ' ', '“', '(', 'a'), hostile, fc.constantFrom('', ' ', '.', ')', 'b'), (before, article, after) => {
        const { kinds } = rendered(`${format.text(before)}${format.bold(` “${article}, `)}${format.text(after)}`);
        assert(kinds.has('strong'));
      }),
    );
  });

  it('draws no icon where the client looks for icons in what the Markdown became', () => {
    const drawing = markdownFormat([], true);
    for (const article of ['costs $(check) a day', '$(check)', 'in $(sync~spin), they say']) {
      // As VS Code does: `\\$(name)` is text, `$(name)` an icon.
      const found = [...rendered(drawing.text(article)).text.matchAll(/(\\)?\$\(([A-Za-z0-9-]+(?:~[A-Za-z]+)?)\)/gu)];
      assert.deepEqual(
        found.map(([, escape]) => escape),
        ['\\'],
      );
    }
    assert.equal(rendered(drawing.text('a price of $5 ($ 5 in all) and $(b c)')).text, 'a price of $5 ($ 5 in all) and $(b c)');
  });

  it('cannot end a link early', () => {
    const { kinds, text: read } = rendered(format.place('a](b) *c*', 'file:///news/a (1).txt', nowhere));
    assert(kinds.has('link') && !kinds.has('em'));
    assert.equal(read, 'a](b) *c*');
  });
});
