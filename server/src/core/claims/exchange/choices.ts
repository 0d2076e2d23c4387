// What there is to choose from, apart from what does it: a menu needs no readers and writers.

/** A format that claims are exported to. */
export interface ExportChoice {
  readonly name: string;
  /** What people see. */
  readonly label: string;
  /** The extension of its one file; null where it is a folder of files. */
  readonly extension: string | null;
  /** Whether it says who says a passage, for which the articles are analysed. */
  readonly speakers: boolean;
}

/** A format that claims are imported from. */
export interface ImportChoice {
  readonly name: string;
  readonly label: string;
  /** Extensions of the files that are read. */
  readonly extensions: readonly string[];
}

export const exportChoices = [
  { name: 'w3c', label: 'W3C Web Annotation (JSON-LD)', extension: 'jsonld', speakers: false },
  { name: 'csv', label: 'CSV, for spreadsheets', extension: 'csv', speakers: true },
  { name: 'brat', label: 'brat standoff (a folder)', extension: null, speakers: false },
  { name: 'refi-qda', label: 'REFI-QDA project, for NVivo, ATLAS.ti, MAXQDA', extension: 'qdpx', speakers: false },
  { name: 'claimreview', label: 'ClaimReview (schema.org JSON-LD): claims with a verdict', extension: 'jsonld', speakers: true },
  { name: 'html', label: 'HTML page of the marked text', extension: 'html', speakers: true },
] as const satisfies readonly ExportChoice[];

export const importChoices = [
  { name: 'w3c', label: 'W3C Web Annotation or Hypothesis (JSON)', extensions: ['jsonld', 'json'] },
  { name: 'csv', label: 'CSV', extensions: ['csv', 'tsv'] },
  { name: 'brat', label: 'brat standoff (.ann, with .txt and .conf)', extensions: ['ann', 'txt', 'conf'] },
  { name: 'refi-qda', label: 'REFI-QDA project (.qdpx)', extensions: ['qdpx'] },
] as const satisfies readonly ImportChoice[];
