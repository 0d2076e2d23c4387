import type { ArticleAnalysis, Attribution } from '../attribution/attribution';
import { oneLine, sourceName } from '../features/words';
import type { FolderIndex } from '../folder/folderIndex';
import { foldForSearch } from '../claims/search/query';
import type { Article, Paragraph } from '../text/article';
import { contains, overlap, type Span } from '../text/span';
import { readingOf } from './reading';
import type { WordPattern } from './words';

/** What hits are restricted to. */
export interface ConcordanceLimits {
  /** Only what stands in direct and mixed quotations. */
  readonly quotations?: boolean;
  /** Only what is said by somebody whose name holds this, quoted or reported. */
  readonly speaker?: string;
  /** Only what no claim stands on. */
  readonly untagged?: boolean;
}

export const concordanceOrders = ['place', 'left', 'right'] as const;
/** By article and place, by the words before the hit (the nearest first), or by the hit and the words behind it. */
export type ConcordanceOrder = (typeof concordanceOrders)[number];

/** A passage with tags, on the article that is searched. */
export interface TaggedPassage extends Span {
  readonly tags: readonly string[];
}

/** One hit, with what stands around it in the article's own words. */
export interface Hit extends Span {
  readonly article: Article;
  readonly source: string;
  /** On one line, no further than the paragraph. */
  readonly left: string;
  readonly hit: string;
  readonly right: string;
  /** Who says it: canonical name; null outside of quotations and reports, and where nobody is known to. */
  readonly speaker: string | null;
  readonly quoted: boolean;
  /** Tags of claims that the hit shares a character with, each once. */
  readonly tags: readonly string[];
}

/** UTF-16 code units of context on each side, cut between words. */
const contextLength = 70;

/**
 * The hits in one article, by place. Searched is the repaired reading of each paragraph; offsets are the article's own.
 * @param tagged the passages of the article that have claims.
 */
export function hitsIn(
  index: FolderIndex,
  analysis: ArticleAnalysis,
  pattern: WordPattern,
  limits: ConcordanceLimits,
  tagged: readonly TaggedPassage[],
): Hit[] {
  const { article, attributions } = analysis;
  if (pattern.letters !== null && !pattern.letters.test(article.text)) return [];
  const speaker = foldForSearch(limits.speaker ?? '');
  const hits: Hit[] = [];
  for (const paragraph of article.paragraphs) {
    if (pattern.letters !== null && !pattern.letters.test(article.text.slice(paragraph.start, paragraph.end))) continue;
    const reading = readingOf(article, paragraph);
    for (const found of pattern.find(reading.text)) {
      const span = reading.spanOf(found);
      if (span.start === span.end) continue;
      const around = attributions.filter(({ type, content }) => type !== 'scare' && contains(content, span));
      const quoted = around.some(({ type }) => type !== 'indirect');
      if (limits.quotations === true && !quoted) continue;
      const name = speakerOf(index, article.uri, around);
      if (speaker !== '' && (name === null || !foldForSearch(name).includes(speaker))) continue;
      const on = tagged.filter((passage) => overlap(passage, span) > 0);
      if (limits.untagged === true && on.length > 0) continue;
      hits.push({
        ...span,
        ...context(article, paragraph, span),
        article,
        source: sourceName(index, article),
        speaker: name,
        quoted,
        tags: [...new Set(on.flatMap(({ tags }) => tags))],
      });
    }
  }
  return hits;
}

/** Puts hits of a folder in order; those by place are in the order in which the articles were searched. */
export function sortHits(hits: readonly Hit[], by: ConcordanceOrder): readonly Hit[] {
  if (by === 'place') return hits;
  const keyed = hits.map((hit) => ({
    hit,
    key: by === 'right' ? `${folded(hit.hit)} ${folded(hit.right)}` : `${folded(hit.left).split(' ').reverse().join(' ')}`,
  }));
  return keyed.sort((a, b) => (a.key < b.key ? -1 : a.key > b.key ? 1 : 0)).map(({ hit }) => hit);
}

/** Words alone: marks do not count for the order. */
function folded(text: string): string {
  return foldForSearch(text)
    .replace(/[^\p{L}\p{M}\p{N}' ]+/gu, ' ')
    .replace(/ +/gu, ' ')
    .trim();
}

/** Of what stands within each other the narrowest with a speaker counts. */
function speakerOf(index: FolderIndex, uri: string, around: readonly Attribution[]): string | null {
  const inner = [...around].sort((a, b) => a.content.end - a.content.start - (b.content.end - b.content.start));
  for (const { speaker } of inner) {
    const name = index.speakerOf(uri, speaker)?.canonical;
    if (name !== undefined) return name;
  }
  return null;
}

function context({ text }: Article, paragraph: Paragraph, { start, end }: Span): Pick<Hit, 'left' | 'hit' | 'right'> {
  const from = Math.max(paragraph.start, start - contextLength);
  const to = Math.min(paragraph.end, end + contextLength);
  const before = text.slice(from, start);
  const after = text.slice(end, to);
  return {
    // Spaces beside the hit stay: a hit can be a part of what is written as one word.
    left: (from > paragraph.start ? before.replace(/^\S*\s/u, '') : before).replace(/\s+/gu, ' ').trimStart(),
    hit: oneLine(text.slice(start, end)),
    right: (to < paragraph.end ? after.replace(/\s\S*$/u, '') : after).replace(/\s+/gu, ' ').trimEnd(),
  };
}
