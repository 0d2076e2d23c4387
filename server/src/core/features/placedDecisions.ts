// A file of decisions with where each passage stands now: what its hovers, links and quick fixes are made from.
import type { Anchor } from '../anchoring/anchors';
import { effectiveRecords, type RecordLine } from '../annotationFiles/recordFile';
import type { Located } from '../folder/analysedArticles';
import type { FolderIndex } from '../folder/folderIndex';
import { contradictions, type Contradiction } from '../statements/decisions/contradictions';
import type { DecidedPassage, Decision } from '../statements/decisions/decision';
import type { DecisionFile } from '../statements/decisions/decisionRecord';
import { passagePlacer } from '../statements/decisions/passagePlacer';
import { wordingOn } from '../statements/decisions/wordingAt';
import type { Article } from '../text/article';

/** One of a decision's two passages. */
export interface PlacedPassage {
  readonly passage: DecidedPassage;
  /** null where there is no such article, or it cannot be read. */
  readonly article: Article | null;
  /** Where it stands now; null where the article is not known. */
  readonly anchor: Anchor | null;
  /** The attribution that it is; undefined where it is none, or where several places would do. */
  readonly wording: Located | undefined;
}

/** A decision in its line of the file. */
export interface PlacedDecision {
  readonly line: RecordLine<Decision>;
  readonly a: PlacedPassage;
  readonly b: PlacedPassage;
  /** What contradicts it. */
  readonly contradiction: Contradiction | undefined;
}

/**
 * Finds every passage of a file of decisions in the folder's articles.
 * @param uriOf an article's URI by its path.
 * @param oldText an article's text as it was, by blob id, where version control knows it.
 */
export function placeDecisions(
  index: FolderIndex,
  file: DecisionFile,
  uriOf: (path: string) => string,
  oldText: (blob: string) => string | undefined,
): readonly PlacedDecision[] {
  const analysisOf = (path: string): Located['analysis'] | undefined => index.analysis(uriOf(path));
  const place = passagePlacer((path) => analysisOf(path)?.article.text, oldText);
  const placed = (passage: DecidedPassage): PlacedPassage => {
    const analysis = analysisOf(passage.article);
    const anchor = place(passage) ?? null;
    const attribution = analysis && anchor?.span && anchor.state !== 'ambiguous' ? wordingOn(analysis, anchor.span) : undefined;
    return { passage, article: analysis?.article ?? null, anchor, wording: analysis && attribution && { analysis, attribution } };
  };
  const lines = effectiveRecords(file);
  const found = new Map(
    contradictions(lines, (passage) => {
      const anchor = place(passage);
      return anchor && anchor.state !== 'ambiguous' ? anchor.span : null;
    }).map((one) => [one.line, one]),
  );
  return lines.map((line) => ({ line, a: placed(line.record.a), b: placed(line.record.b), contradiction: found.get(line) }));
}
