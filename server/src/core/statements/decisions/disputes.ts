import { goldFolder } from '../../annotationFiles/paths';
import { effectiveRecords } from '../../annotationFiles/recordFile';
import type { Span } from '../../text/span';
import type { DecidedPassage, Decision } from './decision';
import type { DecisionFile } from './decisionRecord';
import { onePassage, passagePlacer } from './passagePlacer';
import { parseDecisionsPath } from './paths';

interface Placed {
  readonly decision: Decision;
  readonly annotator: string;
  readonly a: Span | null;
  readonly b: Span | null;
}

/**
 * Finds who decided otherwise on the same two wordings, over all of a folder's files of decisions. What adjudication decided is
 * settled: nobody disputes it.
 * @param files by path from the folder.
 * @param article an article's text by its path, where it can be read.
 * @returns for each decision the names of those who decided otherwise.
 */
export function disputes(
  files: ReadonlyMap<string, DecisionFile>,
  article: (path: string) => string | undefined | null,
): (decision: Decision) => readonly string[] {
  const placer = passagePlacer(article);
  const place = (passage: DecidedPassage): Span | null => placer(passage)?.span ?? null;
  const byArticles = new Map<string, Placed[]>();
  const keyOf = ({ a, b }: Decision): string => [a.article, b.article].sort().join('\n');
  for (const [path, file] of files) {
    for (const { record: decision } of effectiveRecords(file)) {
      const placed = { decision, annotator: parseDecisionsPath(path) ?? '', a: place(decision.a), b: place(decision.b) };
      byArticles.set(keyOf(decision), [...(byArticles.get(keyOf(decision)) ?? []), placed]);
    }
  }
  return (decision) => {
    const near = byArticles.get(keyOf(decision)) ?? [];
    const own = near.find((each) => each.decision === decision);
    if (!own || decision.kind === 'note') return [];
    const others = near.filter((each) => each.annotator !== own.annotator && each.decision.kind !== 'note' && onSame(own, each));
    if (own.annotator === goldFolder || others.some(({ annotator }) => annotator === goldFolder)) return [];
    return [...new Set(others.filter((each) => each.decision.kind !== decision.kind).map(({ annotator }) => annotator))].sort();
  };
}

function onSame(one: Placed, other: Placed): boolean {
  const same = (a: Span | null, b: Span | null): boolean => a !== null && b !== null && onePassage(a, b);
  const straight = one.decision.a.article === other.decision.a.article && same(one.a, other.a) && same(one.b, other.b);
  return straight || (one.decision.a.article === other.decision.b.article && same(one.a, other.b) && same(one.b, other.a));
}
