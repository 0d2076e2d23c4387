import type { Range } from 'vscode-languageserver-types';
import type { PlacedClaim } from '../../claims/claimProtocol';
import { findTag, type Codebook } from '../claims/codebook/codebook';
import type { ComparedClaim, ComparedWording, Comparison } from './comparison';

/**
 * The comparison with the claims that stand on its wordings.
 * @param claims by the article's URI.
 */
export function withClaims(
  comparison: Comparison,
  claims: ReadonlyMap<string, readonly PlacedClaim[]>,
  codebook: Pick<Codebook, 'tags'>,
): Comparison {
  const on = (article: string, wording: ComparedWording): ComparedWording => {
    const own = (claims.get(article) ?? []).filter(({ range }) => range && overlaps(range, wording.range));
    return own.length === 0 ? wording : { ...wording, claims: own.map((claim) => comparedClaim(claim, codebook)) };
  };
  const statements = comparison.statements.map((statement) => ({
    ...statement,
    cells: statement.cells.map((cell) => ({ ...cell, wordings: cell.wordings.map((wording) => on(cell.article, wording)) })),
  }));
  return { ...comparison, statements };
}

/** The articles whose claims a comparison shows. */
export function articlesShown({ statements }: Comparison): readonly string[] {
  return [...new Set(statements.flatMap(({ cells }) => cells.map(({ article }) => article)))];
}

function comparedClaim({ claim }: PlacedClaim, codebook: Pick<Codebook, 'tags'>): ComparedClaim {
  return { tags: claim.tags.map((id) => findTag(codebook, id)?.label ?? id), note: claim.note, by: claim.by };
}

function overlaps(a: Range, b: Range): boolean {
  return before(a.start, b.end) && before(b.start, a.end);
}

function before(a: Range['start'], b: Range['start']): boolean {
  return a.line < b.line || (a.line === b.line && a.character < b.character);
}
