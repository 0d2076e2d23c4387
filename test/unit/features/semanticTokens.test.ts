import assert from 'node:assert/strict';
import fc from 'fast-check';
import { offsetAt } from '../../../server/src/core/features/places';
import { semanticTokens } from '../../../server/src/core/features/semanticTokens';
import { readArticle } from '../../../server/src/core/text/readArticle';
import type { ArticleAnalysis, Attribution } from '../../../server/src/core/attribution/attribution';
import { TokenModifiers, TokenTypes } from '../../../server/src/protocol';
import type { Span } from '../../../server/src/core/text/span';
import { article, example } from '../../support/folder';

interface Token {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  readonly type: number;
  readonly modifiers: number;
}

function given(analysis: ArticleAnalysis, within?: Span): Token[] {
  const tokens: Token[] = [];
  semanticTokens(
    analysis,
    (line, character, length, type, modifiers) => {
      tokens.push({ line, character, length, type, modifiers });
    },
    within,
  );
  return tokens;
}

/** Tokens as "type: text", with modifiers in brackets. */
function tokens(analysis: ArticleAnalysis): string[] {
  return given(analysis).map(({ line, character, length, type, modifiers }) => {
    const start = offsetAt(analysis.article, { line, character });
    const names = TokenModifiers.filter((_, bit) => modifiers & (1 << bit))
      .map((name) => `[${name}]`)
      .join('');
    return `${TokenTypes[type]}${names}: ${analysis.article.text.slice(start, start + length)}`;
  });
}

function analysisOf(text: string): ArticleAnalysis {
  const { index, uri } = example({ 'a.txt': `${text}<|>` });
  const analysis = index.analysis(uri);
  assert(analysis);
  return analysis;
}

describe('semantic tokens', () => {
  it('colour a quotation with its marks, the speaker and the cue', () => {
    assert.deepEqual(tokens(analysisOf('The bridge\n\n“We open it on Monday,” Ada Voss said.\n')), [
      'quotation: “We open it on Monday,”',
      'speaker: Ada Voss',
      'cue: said',
    ]);
  });

  it('colour a fragment inside an indirect report apart, and the report around it', () => {
    const found = tokens(analysisOf('The bridge\n\nAda Voss said the bridge was “a gift to Lindmark” and that it would stay.\n'));
    assert.deepEqual(
      found.filter((token) => token.startsWith('quotation')),
      ['quotation[mixed]: “a gift to Lindmark”'],
    );
    assert(
      found.some((token) => token.startsWith('report: the bridge was')),
      found.join('\n'),
    );
  });

  it('split what runs over lines, without the line ends', () => {
    const text = 'First line\r\nsecond line\r\n\r\nfourth';
    const read = readArticle(article('a.txt', text));
    const attribution: Attribution = {
      id: 'a.txt#1',
      type: 'direct',
      content: { start: 0, end: text.length },
      outer: { start: 0, end: text.length },
      mention: null,
      cue: null,
      group: null,
      speaker: null,
      relay: null,
      confidence: 1,
    };
    const analysis: ArticleAnalysis = { article: read, quotations: [], mentions: [], speakers: [], attributions: [attribution] };
    assert.deepEqual(tokens(analysis), ['quotation: First line', 'quotation: second line', 'quotation: fourth']);
  });

  it('give those of a stretch alone', () => {
    const analysis = analysisOf('The bridge\n\n“We open it on Monday,” Ada Voss said.\n\n“It is late,” Piet Okonjo said.\n');
    const at = analysis.article.text.indexOf('It is late');
    assert.deepEqual(
      given(analysis, { start: at, end: at + 2 }).map(({ line }) => line),
      [4],
    );
  });

  it('never overlap, never cross a line, and come in order, whatever lies over each other', () => {
    const length = 200;
    const span = fc
      .tuple(fc.nat(length - 1), fc.integer({ min: 1, max: length }))
      .map(([start, size]) => ({ start, end: Math.min(length, start + size) }));
    const attributions = fc.array(
      fc.record({
        outer: span,
        mention: fc.option(span),
        cue: fc.option(span),
        type: fc.constantFrom('direct', 'mixed', 'scare', 'indirect'),
      }),
      { maxLength: 12 },
    );
    const text = fc.string({ unit: fc.constantFrom('a', 'b', ' ', '\n', '\r\n'), minLength: length, maxLength: length });
    fc.assert(
      fc.property(attributions, text, (drawn, random) => {
        const read = readArticle(article('a.txt', random.slice(0, length)));
        const analysis: ArticleAnalysis = {
          article: read,
          quotations: [],
          mentions: [],
          speakers: [],
          attributions: drawn.map(({ outer, mention, cue, type }, n): Attribution => ({
            id: `a#${n}`,
            type,
            outer,
            content: outer,
            mention,
            cue,
            group: null,
            speaker: null,
            relay: null,
            confidence: 1,
          })),
        };
        let end = 0;
        for (const { line, character, length: size } of given(analysis)) {
          const start = offsetAt(read, { line, character });
          assert(size > 0 && start >= end);
          assert(!/[\r\n]/u.test(read.text.slice(start, start + size)));
          end = start + size;
        }
      }),
    );
  });
});
