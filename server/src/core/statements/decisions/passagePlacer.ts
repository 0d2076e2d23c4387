import { createAnchorer, type Anchor } from '../../anchoring/anchors';
import { possibleBlobIds } from '../../anchoring/blobId';
import { overlap, type Span } from '../../text/span';
import type { DecidedPassage } from './decision';

/** From this share of the longer of two passages on they are one. */
const leastShared = 0.5;

/**
 * Finds passages of decisions in the articles as they are.
 * @param article an article's text by its path; undefined where there is no such file, null where it could not be read.
 * @param oldText an article's text as it was, by blob id, where version control knows it.
 * @returns where a passage stands now; undefined and null as for `article`.
 */
export function passagePlacer(
  article: (path: string) => string | undefined | null,
  oldText?: (blob: string) => string | undefined,
): (passage: DecidedPassage) => Anchor | undefined | null {
  const placers = new Map<string, ReturnType<typeof createAnchorer>>();
  const placerOf = (path: string): ReturnType<typeof createAnchorer> | undefined | null => {
    const known = placers.get(path);
    if (known) return known;
    const text = article(path);
    if (text === undefined || text === null) return text;
    const placer = createAnchorer(text, () => possibleBlobIds(text));
    placers.set(path, placer);
    return placer;
  };
  return (passage) => {
    const place = placerOf(passage.article);
    if (!place) return place;
    const quick = place(passage);
    return quick.state === 'exact' || !oldText ? quick : place(passage, { oldText: oldText(passage.blob) });
  };
}

/** Whether two stretches of one article are one passage. */
export function onePassage(a: Span, b: Span): boolean {
  return overlap(a, b) >= leastShared * Math.max(a.end - a.start, b.end - b.start);
}
