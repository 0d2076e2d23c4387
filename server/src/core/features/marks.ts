import type { Marks } from '../../articles/marksProtocol';
import type { PlacedClaim } from '../../claims/claimProtocol';
import type { ArticleAnalysis } from '../attribution/attribution';
import type { FolderIndex } from '../folder/folderIndex';
import { rangeOf } from './places';
import { sourceCount } from './sameStatement';

/** What a client draws by itself: every quotation and report with how many sources have it, speakers, claims. */
export function marks(index: FolderIndex, analysis: ArticleAnalysis, version: number, claims: readonly PlacedClaim[]): Marks {
  const { article, attributions } = analysis;
  return {
    version,
    quotations: attributions.map(({ id, outer, type }) => ({
      range: rangeOf(article, outer),
      type,
      statement: index.statementOf(id)?.id ?? null,
      sources: sourceCount(index, id),
    })),
    speakers: attributions.flatMap(({ mention }) => (mention ? [rangeOf(article, mention)] : [])),
    claims,
  };
}
