import type { ArticleAnalysis, Attribution } from '../attribution/attribution';
import { TokenModifiers, TokenTypes } from '../../protocol';
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
  readonly type: TokenType;
  readonly modifiers: number;
}

/**
 * What is coloured: quotations with their marks, indirect reports, and on top of them the mentions and cues that
 * attribute them.
 * @param within only tokens that touch this stretch; all where not given.
 */
export function semanticTokens(analysis: ArticleAnalysis, within?: Span): readonly SemanticToken[] {
  const { article } = analysis;
  const text = article.text;
  const tokens: SemanticToken[] = [];
  for (const { start, end, type, modifiers } of flattened(layersOf(analysis), within)) {
    for (const line of lines(text, start, end)) {
      const { line: number, character } = positionAt(article, line.start);
      tokens.push({ line: number, character, length: line.end - line.start, type: TokenTypes.indexOf(type), modifiers });
    }
  }
  return tokens;
}

/** From the bottom up: wide contents first, so that what they contain lies on top; mentions and cues last. */
function layersOf({ attributions }: ArticleAnalysis): Layer[] {
  const contents = attributions.map(contentLayer).sort((a, b) => (b.end - b.start) - (a.end - a.start));
  const cues = attributions.flatMap(({ cue }) => (cue ? [{ ...bare(cue), type: 'cue', modifiers: 0 } as const] : []));
  const speakers = attributions.flatMap(({ mention }) => (mention ? [{ ...bare(mention), type: 'speaker', modifiers: 0 } as const] : []));
  return [...contents, ...cues, ...speakers];
}

function contentLayer(attribution: Attribution): Layer {
  const { type, outer, confidence } = attribution;
  const modifiers = [...(type === 'mixed' ? ['mixed'] as const : []), ...(confidence < sureFrom ? ['unsure'] as const : [])];
  return { ...bare(outer), type: type === 'scare' ? 'scareQuotes' : type === 'indirect' ? 'report' : 'quotation', modifiers: bits(modifiers) };
}

function bare({ start, end }: Span): Span {
  return { start, end };
}

function bits(modifiers: readonly TokenModifier[]): number {
  return modifiers.reduce((sum, modifier) => sum | (1 << TokenModifiers.indexOf(modifier)), 0);
}

/** What is seen from above: disjoint stretches in text order. */
function flattened(layers: readonly Layer[], within: Span | undefined): Layer[] {
  const seen = within ? layers.filter((layer) => layer.start < within.end && within.start < layer.end) : layers;
  const edges = [...new Set(seen.flatMap(({ start, end }) => [start, end]))].sort((a, b) => a - b);
  const place = new Map(edges.map((edge, index) => [edge, index]));
  const top: (Layer | undefined)[] = [];
  for (const layer of seen) top.fill(layer, place.get(layer.start), grown(top, place.get(layer.end) ?? 0));
  const stretches: Layer[] = [];
  for (const [index, layer] of top.entries()) {
    const [start, end] = [edges[index], edges[index + 1]];
    if (!layer || start === undefined || end === undefined) continue;
    const last = stretches.at(-1);
    if (last && last.end === start && top[index - 1] === layer) stretches[stretches.length - 1] = { ...last, end };
    else stretches.push({ ...layer, start, end });
  }
  return stretches;
}

function grown(array: unknown[], length: number): number {
  if (array.length < length) array.length = length;
  return length;
}

/** The parts of a stretch on each line, without line ends; empty ones are left out. */
function* lines(text: string, start: number, end: number): Generator<Span> {
  for (let at = start; at < end;) {
    const newline = text.indexOf('\n', at);
    const stop = newline < 0 || newline >= end ? end : newline;
    const bareEnd = stop > at && text[stop - 1] === '\r' ? stop - 1 : stop;
    if (bareEnd > at) yield { start: at, end: bareEnd };
    at = stop + 1;
  }
}
