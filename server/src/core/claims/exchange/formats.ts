import { exportBrat } from './bratExport';
import { importBrat } from './bratImport';
import { exportChoices, importChoices, type ExportChoice, type ImportChoice } from './choices';
import { exportClaimReview } from './claimReview';
import { exportCsv } from './csvExport';
import { importCsv } from './csvImport';
import type { BinaryImportFile, Exported, ExportInput, Imported, ImportFile } from './exchange';
import { exportHtml } from './htmlExport';
import { exportRefi } from './refiExport';
import { importRefi } from './refiImport';
import { exportW3c } from './w3cExport';
import { importW3c } from './w3cImport';

/** A format with what writes it. */
export interface ExportFormat extends ExportChoice {
  readonly write: (input: ExportInput) => Exported;
}

/** A format with what reads it: texts, or files that are none. */
export interface ImportFormat extends ImportChoice {
  readonly read:
    { readonly text: (files: readonly ImportFile[]) => Imported } | { readonly bytes: (files: readonly BinaryImportFile[]) => Imported };
}

const writers: Readonly<Record<(typeof exportChoices)[number]['name'], ExportFormat['write']>> = {
  w3c: exportW3c,
  csv: exportCsv,
  brat: exportBrat,
  'refi-qda': exportRefi,
  claimreview: exportClaimReview,
  html: exportHtml,
};
const readers: Readonly<Record<(typeof importChoices)[number]['name'], ImportFormat['read']>> = {
  w3c: { text: importW3c },
  csv: { text: importCsv },
  brat: { text: importBrat },
  'refi-qda': { bytes: importRefi },
};

export const exportFormats: readonly ExportFormat[] = exportChoices.map((choice) => ({ ...choice, write: writers[choice.name] }));
export const importFormats: readonly ImportFormat[] = importChoices.map((choice) => ({ ...choice, read: readers[choice.name] }));
