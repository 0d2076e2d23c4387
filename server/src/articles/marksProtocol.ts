import type { Range } from 'vscode-languageserver-types';
import type { PlacedClaim } from '../claims/claimProtocol';
import type { AttributionType } from '../core/attribution/attribution';

/** { uri } -> Marks: stretches to draw for themes that colour alone does not serve, and claims. */
export const GetMarks = 'crossquote/marks';
export interface Marks {
  readonly version: number;
  readonly quotations: readonly {
    readonly range: Range;
    readonly type: AttributionType;
    readonly statement: string | null;
    readonly sources: number;
  }[];
  readonly speakers: readonly Range[];
  readonly claims: readonly PlacedClaim[];
}
