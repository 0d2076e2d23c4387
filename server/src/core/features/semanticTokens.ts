import type { Position } from 'vscode-languageserver-types';
import type { ArticleAnalysis, Attribution } from '../attribution/attribution';
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
  const position = risingPositions(article);
  for (const { start, end, layer: { type, modifiers } } of flattened(layersOf(analysis), within)) {
    const number = TokenTypes.indexOf(type);
    eachLine(text, start, end, (from, to) => {
      const { line, character } = position(from);
      tokens.push({ line, character, length: to - from, type: number, modifiers });
    });
  }
  return tokens;
}

/** Makes a function that gives the positions of offsets that never fall. */
function risingPositions(article: Article): (offset: number) => Position {
  const { text } = article;
  // Where line feeds alone end lines, counting them on is all there is to do.
  if (text.includes('\r')) return (offset) => positionAt(article, offset);
  let [line, start, next] = [0, 0, text.indexOf('\n')];
  return (offset) => {
    for (; next >= 0 && next < offset; next = text.indexOf('\n', start)) {
      line += 1;
      start = next + 1;
    }
    return { line, character: offset - start };
  };
}

/** From the bottom up: wide contents first, so that what they contain lies on top; mentions and cues last. */
function layersOf({ attributions }: ArticleAnalysis): Layer[] {
  const layers = attributions.map(contentLayer).sort((a, b) => (b.end - b.start) - (a.end - a.start));
  for (const { cue } of attributions) if (cue) layers.push({ start: cue.start, end: cue.end, type: 'cue', modifiers: 0 });
  for (const { mention } of attributions) if (mention) layers.push({ start: mention.start, end: mention.end, type: 'speaker', modifiers: 0 });
  return layers;
}

function contentLayer({ type, outer: { start, end }, confidence }: Attribution): Layer {
  const modifiers = (type === 'mixed' ? bits(['mixed']) : 0) | (confidence < sureFrom ? bits(['unsure']) : 0);
  return { start, end, type: type === 'scare' ? 'scareQuotes' : type === 'indirect' ? 'report' : 'quotation', modifiers };
}

function bits(modifiers: readonly TokenModifier[]): number {
  return modifiers.reduce((sum, modifier) => sum | (1 << TokenModifiers.indexOf(modifier)), 0);
}

/** A stretch with what is seen of it from above. */
interface Seen extends Span {
  end: number;
  readonly layer: Layer;
}

/** What is seen from above: disjoint stretches in text order. */
function flattened(layers: readonly Layer[], within: Span | undefined): Seen[] {
  const seen = within ? layers.filter((layer) => layer.start < within.end && within.start < layer.end) : layers;
  const edges = new Int32Array(seen.length * 2);
  for (let n = 0; n < seen.length; n++) {
    const { start, end } = seen[n] as Layer;
    edges[2 * n] = start;
    edges[2 * n + 1] = end;
  }
  edges.sort();
  // By index of the edge where a stretch between two edges starts: the layer on top.
  const top = new Int32Array(edges.length).fill(-1);
  for (let n = 0; n < seen.length; n++) {
    const { start, end } = seen[n] as Layer;
    top.fill(n, countWhile(edges, (edge) => edge < start), countWhile(edges, (edge) => edge < end));
  }
  const stretches: Seen[] = [];
  let before: Seen | undefined;
  for (let index = 0; index < top.length; index++) {
    const layer = seen[top[index] ?? -1];
    const [start, end] = [edges[index] ?? 0, edges[index + 1] ?? 0];
    if (layer === undefined || end <= start) continue;
    if (before?.layer === layer && before.end === start) before.end = end;
    else stretches.push((before = { start, end, layer }));
  }
  return stretches;
}

/** Tells the parts of a stretch on each line, without line ends; empty ones are left out. */
function eachLine(text: string, start: number, end: number, tell: (start: number, end: number) => void): void {
  for (let at = start; at < end;) {
    const newline = text.indexOf('\n', at);
    const stop = newline < 0 || newline >= end ? end : newline;
    const bareEnd = stop > at && text[stop - 1] === '\r' ? stop - 1 : stop;
    if (bareEnd > at) tell(at, bareEnd);
    at = stop + 1;
  }
}
