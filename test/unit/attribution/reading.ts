import { attribute } from '../../../server/src/core/attribution/attribute';
import type { ArticleAnalysis, Attribution } from '../../../server/src/core/attribution/attribution';
import { findCandidates } from '../../../server/src/core/attribution/quotationSpeakers/candidates';
import { findCues } from '../../../server/src/core/attribution/cues/cues';
import type { Cue } from '../../../server/src/core/attribution/cues/cue';
import type { Line } from '../../../server/src/core/attribution/lines/narrator';
import type { Range } from '../../../server/src/core/attribution/lines/phrases';
import { findQuotations } from '../../../server/src/core/quotations/findQuotations';
import { readArticle } from '../../../server/src/core/text/readArticle';

/** An article of that text, read as far as attribution. */
export function analysed(text: string): ArticleAnalysis {
  const read = readArticle({ uri: 'file:///a.txt', path: 'a.txt', version: 0, text });
  return attribute(read, findQuotations(read));
}

/** The narrator's sentences of a text. */
export function linesOf(text: string): readonly Line[] {
  const read = readArticle({ uri: 'file:///a.txt', path: 'a.txt', version: 0, text });
  return findCandidates(read, findQuotations(read)).lines;
}

/** The first narrator's sentence of a text, with its cues. */
export function lineOf(text: string): { readonly line: Line; readonly cues: readonly Cue[] } {
  const [line] = linesOf(text);
  if (line === undefined) throw new Error('the text has no sentence');
  return { line, cues: findCues(line.items) };
}

/** What a range of items covers, as it stands in the text. */
export function words(text: string, line: Line, range: Range | null): string | null {
  if (range === null) return null;
  return text.slice(line.items[range.from]?.start, line.items[range.to - 1]?.end);
}

/** An attribution on one line: `direct "content" < mention | cue = speaker`. */
export function shown(text: string, { speakers }: ArticleAnalysis, { type, content, mention, cue, speaker }: Attribution): string {
  const part = (span: { start: number; end: number } | null): string => (span === null ? '-' : text.slice(span.start, span.end));
  return `${type} "${part(content)}" < ${part(mention)} | ${part(cue)} = ${speakers.find((one) => one.id === speaker)?.name ?? '-'}`;
}

/** Every attribution of a text on one line each. */
export function shownAll(text: string): string[] {
  const analysis = analysed(text);
  return analysis.attributions.map((one) => shown(text, analysis, one));
}
