// The message by which a client asks how far annotators agree.
import type { Range } from 'vscode-languageserver-types';
import type { AgreementReport } from '../core/claims/agreement/report';

/** AgreementParams -> Agreement | null where the folder is not open. */
export const GetAgreement = 'crossquote/agreement';
/** `uri` is of an open folder or of a file in one. Whoever annotates blind gets their own claims alone unless they asked for more. */
export interface AgreementParams {
  readonly uri: string;
  readonly evenIfBlind?: boolean;
}
export interface Agreement {
  readonly report: AgreementReport;
  /** Where the claims stand, by id; without those that are lost. */
  readonly passages: Record<
    string,
    { readonly uri: string; readonly range: Range; readonly exact: string; readonly tags: readonly string[] }
  >;
}
