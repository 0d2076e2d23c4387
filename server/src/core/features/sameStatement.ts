// The members of a statement as somebody sees them who looks from one of them.
import type { FolderIndex, Located } from '../folderIndex';
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
    .filter((one, index, all) => !all.slice(0, index).some((closer) => closer.analysis === one.analysis && overlap(closer.attribution.outer, one.attribution.outer) > 0));
}

/** Where a statement's members stand, in their order. */
export function memberPlaces(index: FolderIndex, statement: Statement | undefined): readonly Located[] {
  return (statement?.members ?? []).flatMap((id) => index.locate(id) ?? []);
}

/** How many articles have the statement, this one counted. */
export function sourceCount(index: FolderIndex, id: string): number {
  return new Set([id, ...(index.statementOf(id)?.members ?? [])].flatMap((member) => index.locate(member)?.analysis.article.uri ?? [])).size;
}
