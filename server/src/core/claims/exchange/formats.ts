import { exportBrat } from './bratExport';
import { importBrat } from './bratImport';
import { exportClaimReview } from './claimReview';
import { exportCsv } from './csvExport';
import { importCsv } from './csvImport';
import type { BinaryImportFile, Exported, ExportInput, Imported, ImportFile } from './exchange';
import { exportHtml } from './htmlExport';
import { exportRefi } from './refiExport';
import { importRefi } from './refiImport';
import { exportW3c } from './w3cExport';
import { importW3c } from './w3cImport';

/** A format that claims are exported to. */
export interface ExportFormat {
  readonly name: string;
  /** What people see. */
  readonly label: string;
  /** The extension of its one file; null where it is a folder of files. */
  readonly extension: string | null;
  /** Whether it says who says a passage, for which the articles are analysed. */
  readonly speakers: boolean;
  readonly write: (input: ExportInput) => Exported;
}

/** A format that claims are imported from. */
export interface ImportFormat {
  readonly name: string;
  readonly label: string;
  /** Extensions of the files that are read. */
  readonly extensions: readonly string[];
  readonly read: { readonly text: (files: readonly ImportFile[]) => Imported } | { readonly bytes: (files: readonly BinaryImportFile[]) => Imported };
}

export const exportFormats: readonly ExportFormat[] = [
  { name: 'w3c', label: 'W3C Web Annotation (JSON-LD)', extension: 'jsonld', speakers: false, write: exportW3c },
  { name: 'csv', label: 'CSV, for spreadsheets', extension: 'csv', speakers: true, write: exportCsv },
  { name: 'brat', label: 'brat standoff (a folder)', extension: null, speakers: false, write: exportBrat },
  { name: 'refi-qda', label: 'REFI-QDA project, for NVivo, ATLAS.ti, MAXQDA', extension: 'qdpx', speakers: false, write: exportRefi },
  { name: 'claimreview', label: 'ClaimReview (schema.org JSON-LD): claims with a verdict', extension: 'jsonld', speakers: true, write: exportClaimReview },
  { name: 'html', label: 'HTML page of the marked text', extension: 'html', speakers: true, write: exportHtml },
];

export const importFormats: readonly ImportFormat[] = [
  { name: 'w3c', label: 'W3C Web Annotation or Hypothesis (JSON)', extensions: ['jsonld', 'json'], read: { text: importW3c } },
  { name: 'csv', label: 'CSV', extensions: ['csv', 'tsv'], read: { text: importCsv } },
  { name: 'brat', label: 'brat standoff (.ann, with .txt and .conf)', extensions: ['ann', 'txt', 'conf'], read: { text: importBrat } },
  { name: 'refi-qda', label: 'REFI-QDA project (.qdpx)', extensions: ['qdpx'], read: { bytes: importRefi } },
];
