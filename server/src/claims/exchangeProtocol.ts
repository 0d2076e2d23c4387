// Claims to and from other tools: the messages and their types. Files travel as base64.
import type { ClaimChanges } from './claimProtocol';

/** ExportParams -> ExportResult: nothing is written, the files are the client's to save. */
export const ExportClaims = 'crossquote/exportClaims';
export interface ExportParams {
  /** Any file of the folder, or the folder. */
  readonly uri: string;
  /** Name of an export format. */
  readonly format: string;
  /** Only these annotators' claims; empty: everybody's. */
  readonly annotators: readonly string[];
}
export interface ExportResult {
  readonly files: readonly { readonly path: string; readonly base64: string }[];
  readonly claims: number;
  readonly losses: readonly string[];
}

/** What `importClaims` is asked. */
export interface ImportParams {
  readonly uri: string;
  /** Name of an import format. */
  readonly format: string;
  readonly files: readonly { readonly name: string; readonly base64: string }[];
  /** Whose claims they become; null: whom the files name. */
  readonly annotator: string | null;
  readonly addTags: boolean;
  readonly update: boolean;
}
export interface ImportResult extends ClaimChanges {
  /** What was done, in words. */
  readonly report: string;
  /** Tags that the codebook lacks: then nothing was written. */
  readonly unknownTags: readonly string[];
  /** What could not be imported, was kept as it is or is to be looked at: `file:line: message`. */
  readonly remarks: readonly string[];
  readonly losses: readonly string[];
}
