// What a position in an article means: an attribution, or a mention that speaks nowhere near.
import type { ArticleAnalysis, Attribution, Mention } from '../attribution/attribution';
import { touches, type Span } from '../text/span';

export type Target =
  /** In the words themselves, or on the mention or cue that they are attributed by. */
  | { readonly kind: 'attribution'; readonly attribution: Attribution; readonly on: 'content' | 'mention' | 'cue'; readonly span: Span }
  | { readonly kind: 'mention'; readonly mention: Mention; readonly span: Span };

/** What stands at the offset: the narrowest of contents, mentions and cues; null where nothing does. */
export function targetAt(analysis: ArticleAnalysis, offset: number): Target | null {
  const targets = analysis.attributions.flatMap((attribution) => targetsOf(attribution, offset));
  const best = narrowest(targets);
  if (best) return best;
  const mention = narrowest(analysis.mentions.filter((one) => touches(one, offset)).map((one) => ({ mention: one, span: one })));
  return mention && { kind: 'mention', ...mention };
}

function targetsOf(attribution: Attribution, offset: number): Extract<Target, { kind: 'attribution' }>[] {
  const { outer, mention, cue } = attribution;
  const parts = [
    ['content', outer],
    ['mention', mention],
    ['cue', cue],
  ] as const;
  return parts.flatMap(([on, span]) => (span && touches(span, offset) ? ([{ kind: 'attribution', attribution, on, span }] as const) : []));
}

function narrowest<T extends { readonly span: Span }>(candidates: readonly T[]): T | null {
  return candidates.reduce<T | null>((best, one) => (best && width(best.span) <= width(one.span) ? best : one), null);
}

function width({ start, end }: Span): number {
  return end - start;
}

/** The mention that lies on a span, where one was found there. */
export function mentionOn(analysis: ArticleAnalysis, span: Span): Mention | undefined {
  return (
    analysis.mentions.find(({ start, end }) => start === span.start && end === span.end) ??
    analysis.mentions.find(({ start, end }) => start < span.end && span.start < end)
  );
}
