import type { MatchedArticle } from './matchedArticle';
import type { Neighbours } from './neighbours';
import type { Wording } from './wording';

/**
 * The pairs of two articles' attributions to be scored: neighbours, and on either side what overlaps them within its article (a
 * fragment and the report that holds it are candidates together).
 */
export function candidatePairs(neighbours: Neighbours, left: MatchedArticle, right: MatchedArticle): (readonly [Wording, Wording])[] {
  const wanted = new Map<Wording, Set<Wording>>();
  const want = (a: Wording, b: Wording): void => {
    const partners = wanted.get(a) ?? new Set<Wording>();
    wanted.set(a, partners.add(b));
  };
  for (const one of left.wordings) {
    for (const id of neighbours.of(one.input.id)) {
      const other = neighbours.wording(id);
      if (other === undefined || other.input.uri !== right.uri) continue;
      want(one, other);
      for (const around of left.overlapping(one)) want(around, other);
      for (const around of right.overlapping(other)) want(one, around);
    }
  }
  return left.wordings.flatMap((a) => right.wordings.filter((b) => (wanted.get(a)?.has(b) ?? false)).map((b) => [a, b] as const));
}
