import type { FolderIndex } from '../folder/folderIndex';
import { overlap, type Span } from '../text/span';

/** From this share of a passage on, what is said in it is the passage. */
const leastShare = 0.5;

/**
 * Who says a passage: the canonical name of the speaker of the quotation or report that most of the passage is.
 * @param span UTF-16 code units into the article's text.
 * @returns null where nobody is known to.
 */
export function speakerOfPassage(index: FolderIndex, uri: string, span: Span): string | null {
  let most = (span.end - span.start) * leastShare;
  let speaker: string | null = null;
  for (const attribution of index.analysis(uri)?.attributions ?? []) {
    const shared = overlap(attribution.outer, span);
    if (shared < most || shared === 0) continue;
    const name = index.speakerOf(uri, attribution.speaker)?.canonical ?? null;
    // Of a quotation within a report the one with a speaker counts.
    if (name === null && shared === most) continue;
    most = shared;
    speaker = name;
  }
  return speaker;
}
