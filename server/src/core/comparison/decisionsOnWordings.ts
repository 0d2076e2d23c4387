import { decisionInWords, ownDecision } from '../features/decisionWords';
import { lineAndColumn } from '../features/places';
import { wordingText } from '../features/statementTable';
import { shortened, sourceName } from '../features/words';
import type { Located } from '../folder/analysedArticles';
import type { FolderIndex } from '../folder/folderIndex';
import type { DecidedPair } from '../statements/decisions/decidedPairs';
import type { Statement } from '../statements/statement';
import { contains } from '../text/span';
import type { ComparedDecision } from './comparison';

const mostOfOther = 60;

/**
 * What was decided on a wording of a row and others: on it and the reference first. A decision on two wordings of the row that is on the
 * reference too shows with the other one alone; one on a wording that is not in the row, because it was rejected, shows with whichever
 * is, so that it can be found and taken back there.
 * @param wording the widest of its article's members that lie within each other: what was decided on the inner ones counts for it.
 */
export function decisionsOn(
  index: FolderIndex,
  wording: Located,
  { members }: Statement,
  reference: Located | undefined,
): readonly ComparedDecision[] {
  const here = members.filter((id) => id === wording.attribution.id || isWithin(index.locate(id), wording));
  const found = here.flatMap((id) =>
    index.decisions.of(id).flatMap((pair): Found[] => {
      const other = index.locate(pair.a === id ? pair.b : pair.a);
      return other === undefined || here.includes(other.attribution.id) ? [] : [{ pair, other, isReference: isSame(other, reference) }];
    }),
  );
  const isReference = isSame(wording, reference);
  return found
    .filter(({ other }) => !isReference || !members.includes(other.attribution.id))
    .sort((a, b) => Number(b.isReference) - Number(a.isReference))
    .map((one) => compared(index, one));
}

interface Found {
  readonly pair: DecidedPair;
  readonly other: Located;
  readonly isReference: boolean;
}

function compared(index: FolderIndex, { pair, other, isReference }: Found): ComparedDecision {
  const { article } = other.analysis;
  const own = ownDecision(index, pair);
  return {
    verdict: pair.verdict,
    ...decisionInWords(index, pair),
    other: isReference
      ? null
      : {
          source: sourceName(index, article),
          line: lineAndColumn(article, other.attribution.outer.start).line,
          words: shortened(wordingText(index, other), mostOfOther),
        },
    own: own === undefined ? null : { file: own.file, id: own.decision.id },
  };
}

/** Whether a member is the reference, or lies within it. */
function isSame(one: Located, reference: Located | undefined): boolean {
  return reference !== undefined && (one.attribution.id === reference.attribution.id || isWithin(one, reference));
}

function isWithin(inner: Located | undefined, outer: Located): boolean {
  if (inner === undefined || inner.analysis !== outer.analysis) return false;
  const [within, around] = [inner.attribution.outer, outer.attribution.outer];
  return contains(around, within) && !contains(within, around);
}
