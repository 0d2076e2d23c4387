// The members of a statement as somebody sees them who looks from one of them.
import type { Located } from '../folder/analysedArticles';
import type { FolderIndex } from '../folder/folderIndex';
import type { MatchKind, Statement } from '../statements/statement';
import { overlap } from '../text/span';

/** Another article's wording of the statement. */
export interface Elsewhere extends Located {
  /** How sure the link is; null where both are linked through a third wording only. */
  readonly kind: MatchKind | null;
  readonly score: number;
}

/** The same statement in other articles, closest wording first; of wordings that lie within each other, the closest alone. */
export function elsewhere(index: FolderIndex, id: string): readonly Elsewhere[] {
  const here = index.locate(id)?.analysis.article.uri;
  const links = new Map(index.matchesOf(id).map((match) => [match.a === id ? match.b : match.a, match]));
  return memberPlaces(index, index.statementOf(id))
    .filter(({ analysis }) => analysis.article.uri !== here)
    .map((located) => {
      const match = links.get(located.attribution.id);
      return { ...located, kind: match?.kind ?? null, score: match?.score ?? 0 };
    })
    .sort((a, b) => b.score - a.score)
    .filter(
      (one, index, all) =>
        !all
          .slice(0, index)
          .some((closer) => closer.analysis === one.analysis && overlap(closer.attribution.outer, one.attribution.outer) > 0),
    );
}

/**
 * Wordings of other articles that are possibly the same but stand in no statement with this one, the likeliest first; of wordings that
 * lie within each other, and of those that share words with a member, the others alone.
 */
export function possiblySame(index: FolderIndex, id: string): readonly Elsewhere[] {
  const here = index.locate(id)?.analysis.article.uri;
  const members = memberPlaces(index, index.statementOf(id));
  const found = index.matchesOf(id).flatMap((match): Elsewhere[] => {
    const located = index.locate(match.a === id ? match.b : match.a);
    return located && located.analysis.article.uri !== here ? [{ ...located, kind: match.kind, score: match.score }] : [];
  });
  const meets = (one: Located, other: Located): boolean =>
    one.analysis === other.analysis && overlap(one.attribution.outer, other.attribution.outer) > 0;
  return found.filter(
    (one, at) => !members.some((member) => meets(member, one)) && !found.slice(0, at).some((likelier) => meets(likelier, one)),
  );
}

/** Wordings that a researcher decided to be different from this one, or that are in dispute, by place. */
export function keptApart(index: FolderIndex, id: string): readonly Located[] {
  const members = new Set(index.statementOf(id)?.members);
  const apart = index.decisions
    .of(id)
    .filter(({ verdict }) => verdict === 'different' || verdict === 'disputed')
    .map(({ a, b }) => (a === id ? b : a));
  return apart
    .filter((other) => !members.has(other))
    .sort()
    .flatMap((other) => index.locate(other) ?? []);
}

/** Where a statement's members stand, in their order. */
export function memberPlaces(index: FolderIndex, statement: Statement | undefined): readonly Located[] {
  return (statement?.members ?? []).flatMap((id) => index.locate(id) ?? []);
}

/** The first of each article's. */
export function firstOfEachArticle<Place extends Located>(places: readonly Place[]): Place[] {
  const seen = new Set<string>();
  return places.filter(({ analysis: { article } }) => !seen.has(article.uri) && seen.add(article.uri));
}

/** How many articles have the statement, this one counted. */
export function sourceCount(index: FolderIndex, id: string): number {
  return new Set([id, ...(index.statementOf(id)?.members ?? [])].flatMap((member) => index.locate(member)?.analysis.article.uri ?? []))
    .size;
}
