import type { ArticleAnalysis } from '../attribution/attribution';
import { TokenModifiers, TokenTypes } from '../../protocol';
import type { Article } from '../text/article';
import { countWhile } from '../text/countWhile';
import type { Span } from '../text/span';
import { positionAt } from './places';
import { sureFrom } from './words';

/**
 * Takes in one token: it never crosses a line end and never overlaps another.
 * @param length UTF-16 code units, as `character`. @param type index into `TokenTypes`. @param modifiers bits by index into `TokenModifiers`.
 */
export type TakeToken = (line: number, character: number, length: number, type: number, modifiers: number) => void;

type TokenType = (typeof TokenTypes)[number];
type TokenModifier = (typeof TokenModifiers)[number];

/** Stretches that lie over each other, from the bottom up, each thing told by the layer's number: at every keystroke, so that each is numbers alone. */
interface Layers {
  readonly count: number;
  readonly starts: Int32Array;
  readonly ends: Int32Array;
  /** Indices into `TokenTypes`. */
  readonly types: Uint8Array;
  readonly modifiers: Uint8Array;
}

/**
 * What is coloured: quotations with their marks, indirect reports, and on top of them the mentions and cues that
 * attribute them.
 * @param take is given the tokens in text order.
 * @param within only tokens that touch this stretch; all where not given.
 */
export function semanticTokens(analysis: ArticleAnalysis, take: TakeToken, within?: Span): void {
  const { article } = analysis;
  const { text } = article;
  const position = new RisingPosition(article);
  const layers = layersOf(analysis, within);
  const { edges, top } = flattened(layers);
  for (let index = 0; index < top.length; index++) {
    const number = top[index] ?? -1;
    if (number < 0) continue;
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
        take(position.line, position.character, bareEnd - at, layers.types[number] ?? 0, layers.modifiers[number] ?? 0);
      }
      at = stop + 1;
    }
  }
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
const [quotation, report, scare, cueType, speaker] = [
  typeNumber('quotation'),
  typeNumber('report'),
  typeNumber('scareQuotes'),
  typeNumber('cue'),
  typeNumber('speaker'),
];
const bit = (modifier: TokenModifier): number => 1 << TokenModifiers.indexOf(modifier);
const [mixed, unsure] = [bit('mixed'), bit('unsure')];

/** Wide contents first, so that what they contain lies on top; mentions and cues last. @param within only what touches this stretch. */
function layersOf({ attributions }: ArticleAnalysis, within: Span | undefined): Layers {
  const most = 3 * attributions.length;
  const layers = {
    count: 0,
    starts: new Int32Array(most),
    ends: new Int32Array(most),
    types: new Uint8Array(most),
    modifiers: new Uint8Array(most),
  };
  const add = ({ start, end }: Span, type: number, modifiers: number): void => {
    if (within !== undefined && (start >= within.end || within.start >= end)) return;
    const number = layers.count++;
    layers.starts[number] = start;
    layers.ends[number] = end;
    layers.types[number] = type;
    layers.modifiers[number] = modifiers;
  };
  for (const { type, outer, confidence } of attributions.toSorted((a, b) => b.outer.end - b.outer.start - (a.outer.end - a.outer.start)))
    add(
      outer,
      type === 'scare' ? scare : type === 'indirect' ? report : quotation,
      (type === 'mixed' ? mixed : 0) | (confidence < sureFrom ? unsure : 0),
    );
  for (const { cue } of attributions) if (cue) add(cue, cueType, 0);
  for (const { mention } of attributions) if (mention) add(mention, speaker, 0);
  return layers;
}

/** Where layers start and end, in text order, and by the index of each such edge the number of the layer on top up to the next; -1 where there is none. */
function flattened({ count: layers, starts, ends }: Layers): { readonly edges: Int32Array; readonly top: Int32Array } {
  const all = new Int32Array(layers * 2);
  all.set(starts.subarray(0, layers));
  all.set(ends.subarray(0, layers), layers);
  all.sort();
  // Each once, so that no stretch is empty.
  let count = 0;
  for (let n = 0; n < all.length; n++) if (n === 0 || all[n] !== all[n - 1]) all[count++] = all[n] ?? 0;
  const edges = all.subarray(0, count);
  const top = new Int32Array(count).fill(-1);
  for (let n = 0; n < layers; n++) {
    const [start, end] = [starts[n] ?? 0, ends[n] ?? 0];
    top.fill(
      n,
      countWhile(edges, (edge) => edge < start),
      countWhile(edges, (edge) => edge < end),
    );
  }
  return { edges, top };
}
