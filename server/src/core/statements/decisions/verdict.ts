import { goldFolder } from '../../annotationFiles/paths';
import type { Decision } from './decision';

/** A decision with where it is kept and what it is on. */
export interface GivenDecision {
  readonly decision: Decision;
  /** URI of the file that it stands in. */
  readonly file: string;
  /** Whose folder it lies in; `gold` for adjudicated ones. */
  readonly annotator: string;
  /** URIs of the two articles. */
  readonly articles: readonly [string, string];
  /** Their texts as decided, where version control knows them. */
  readonly oldTexts: readonly [string | undefined, string | undefined];
}

/** `same` and `different` act; `disputed` is decided in both ways and acts in neither; `open`: only notes. */
export type Verdict = 'same' | 'different' | 'disputed' | 'open';

/**
 * What counts of all decisions on one pair. Somebody's own decision counts for them; without one, what adjudication decided; without
 * that, what all the others agree on. Where others disagree nobody is followed: that two people differ is for people to settle.
 * @param own the annotator's folder whose decisions go first; empty where nobody's do.
 */
export function verdictOf(given: readonly GivenDecision[], own: string): Verdict {
  for (const wanted of [(annotator: string) => annotator === own, (annotator: string) => annotator === goldFolder, () => true]) {
    const kinds = new Set(
      given.filter(({ annotator, decision }) => wanted(annotator) && decision.kind !== 'note').map(({ decision }) => decision.kind),
    );
    if (kinds.size > 1) return 'disputed';
    for (const kind of kinds) if (kind !== 'note') return kind;
  }
  return 'open';
}
