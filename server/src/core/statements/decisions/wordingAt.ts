import type { ArticleAnalysis, Attribution } from '../../attribution/attribution';
import { contains, overlap, type Span } from '../../text/span';

/** From this share of the longer of the two on a passage is an attribution's content. */
const leastShared = 0.5;

/** The attribution whose content a passage is; undefined where none is near enough. Scare quotes report nobody's words. */
export function wordingOn({ attributions }: ArticleAnalysis, span: Span): Attribution | undefined {
  return best(attributions, ({ content }) => {
    const share = overlap(content, span) / Math.max(1, width(content), width(span));
    return share >= leastShared ? share : 0;
  });
}

/** The attribution that a person means by a place: the one that a selection is, otherwise the narrowest around it. */
export function wordingAt(analysis: ArticleAnalysis, span: Span): Attribution | undefined {
  return wordingOn(analysis, span) ?? best(analysis.attributions, ({ outer }) => (contains(outer, span) ? 1 / (1 + width(outer)) : 0));
}

function best(attributions: readonly Attribution[], worth: (attribution: Attribution) => number): Attribution | undefined {
  let found: Attribution | undefined;
  let most = 0;
  for (const attribution of attributions) {
    const now = attribution.type === 'scare' ? 0 : worth(attribution);
    if (now > most) [found, most] = [attribution, now];
  }
  return found;
}

function width({ start, end }: Span): number {
  return end - start;
}
