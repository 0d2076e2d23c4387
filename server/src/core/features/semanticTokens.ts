import type { ArticleAnalysis } from '../attribution/attribution';
import { TokenModifiers, TokenTypes } from '../../protocol';
import type { Article } from '../text/article';
import { countWhile } from '../text/countWhile';
import type { Span } from '../text/span';
import { positionAt } from './places';
import { sureFrom } from './words';

/** One token: it never crosses a line end and never overlaps another. */
export interface SemanticToken {
  readonly line: number;
  readonly character: number;
  readonly length: number;
  /** Index into `TokenTypes`. */
  readonly type: number;
  /** Bits by index into `TokenModifiers`. */
  readonly modifiers: number;
}

type TokenType = (typeof TokenTypes)[number];
type TokenModifier = (typeof TokenModifiers)[number];

interface Layer extends Span {
  /** Index into `TokenTypes`. */
  readonly type: number;
  readonly modifiers: number;
}

/**
 * What is coloured: quotations with their marks, indirect reports, and on top of them the mentions and cues that
 * attribute them.
 * @param within only tokens that touch this stretch; all where not given.
 */
export function semanticTokens(analysis: ArticleAnalysis, within?: Span): readonly SemanticToken[] {
  const { article } = analysis;
  const { text } = article;
  const tokens: SemanticToken[] = [];
  const position = new RisingPosition(article);
  const layers = layersOf(analysis, within);
  const { edges, top } = flattened(layers);
  for (let index = 0; index < top.length; index++) {
    const number = top[index] ?? -1;
    const layer = layers[number];
    if (layer === undefined) continue;
    const start = edges[index] ?? 0;
    // A layer that goes on behind an edge of what lies below it is one stretch.
    while (top[index + 1] === number) index++;
    const end = edges[index + 1] ?? 0;
    for (let at = start; at < end;) {
      const newline = text.indexOf('\n', at);
      const stop = newline < 0 || newline >= end ? end : newline;
      const bareEnd = stop > at && text[stop - 1] === '\r' ? stop - 1 : stop;
      if (bareEnd > at) {
        position.moveTo(at);
        tokens.push({ line: position.line, character: position.character, length: bareEnd - at, type: layer.type, modifiers: layer.modifiers });
      }
      at = stop + 1;
    }
  }
  return tokens;
}

/** Where offsets that never fall stand: counted on from one to the next, and told in place, since a long article has many. */
class RisingPosition {
  line = 0;
  character = 0;
  #start = 0;
  #next: number;
  // Where line feeds alone end lines, counting them on is all there is to do.
  readonly #plain: boolean;

  constructor(private readonly article: Article) {
    this.#plain = !article.text.includes('\r');
    this.#next = article.text.indexOf('\n');
  }

  moveTo(offset: number): void {
    if (!this.#plain) {
      ({ line: this.line, character: this.character } = positionAt(this.article, offset));
      return;
    }
    for (; this.#next >= 0 && this.#next < offset; this.#next = this.article.text.indexOf('\n', this.#start)) {
      this.line += 1;
      this.#start = this.#next + 1;
    }
    this.character = offset - this.#start;
  }
}

const typeNumber = (type: TokenType): number => TokenTypes.indexOf(type);
const [quotation, report, scare, cueType, speaker] = [typeNumber('quotation'), typeNumber('report'), typeNumber('scareQuotes'), typeNumber('cue'), typeNumber('speaker')];
const bit = (modifier: TokenModifier): number => 1 << TokenModifiers.indexOf(modifier);
const [mixed, unsure] = [bit('mixed'), bit('unsure')];

/** From the bottom up: wide contents first, so that what they contain lies on top; mentions and cues last. @param within only what touches this stretch. */
function layersOf({ attributions }: ArticleAnalysis, within: Span | undefined): Layer[] {
  const layers: Layer[] = [];
  const add = ({ start, end }: Span, type: number, modifiers: number): void => {
    if (within === undefined || (start < within.end && within.start < end)) layers.push({ start, end, type, modifiers });
  };
  for (const { type, outer, confidence } of attributions)
    add(outer, type === 'scare' ? scare : type === 'indirect' ? report : quotation, (type === 'mixed' ? mixed : 0) | (confidence < sureFrom ? unsure : 0));
  layers.sort((a, b) => (b.end - b.start) - (a.end - a.start));
  for (const { cue } of attributions) if (cue) add(cue, cueType, 0);
  for (const { mention } of attributions) if (mention) add(mention, speaker, 0);
  return layers;
}

/** Where layers start and end, in text order, and by the index of each such edge the number of the layer on top up to the next; -1 where there is none. */
function flattened(layers: readonly Layer[]): { readonly edges: Int32Array; readonly top: Int32Array } {
  const all = new Int32Array(layers.length * 2);
  for (let n = 0; n < layers.length; n++) {
    const { start, end } = layers[n] as Layer;
    all[2 * n] = start;
    all[2 * n + 1] = end;
  }
  all.sort();
  // Each once, so that no stretch is empty.
  let count = 0;
  for (let n = 0; n < all.length; n++) if (n === 0 || all[n] !== all[n - 1]) all[count++] = all[n] ?? 0;
  const edges = all.subarray(0, count);
  const top = new Int32Array(count).fill(-1);
  for (let n = 0; n < layers.length; n++) {
    const { start, end } = layers[n] as Layer;
    top.fill(n, countWhile(edges, (edge) => edge < start), countWhile(edges, (edge) => edge < end));
  }
  return { edges, top };
}
