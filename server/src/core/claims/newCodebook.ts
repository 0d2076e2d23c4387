import schema from '../../../../schemas/codebook.schema.json';
import { defaultCodebook } from './data/defaultCodebook';
import { codebookPath, codebookSchemaPath } from './paths';

/** A file to make, not yet made. */
export interface FilePlan {
  /** From the folder that is open. */
  readonly path: string;
  readonly text: string;
}

const asFile = (value: unknown): string => `${JSON.stringify(value, null, 2)}\n`;

/** The default codebook as the text of its file: two spaces deep, final line end. */
export function defaultCodebookText(): string {
  return asFile({ $schema: './codebook.schema.json', ...defaultCodebook });
}

/**
 * Plans the codebook of a folder that has none, and beside it the schema it names, so that any editor can help with it
 * and nothing is fetched from anywhere.
 * @param current the texts of both files, undefined where there is none.
 * @returns the files to make; none where there is a codebook already, whatever state it is in.
 */
export function planCodebook(current: { readonly codebook: string | undefined; readonly schema: string | undefined }): readonly FilePlan[] {
  if (current.codebook !== undefined) return [];
  const codebook = { path: codebookPath, text: defaultCodebookText() };
  return current.schema === undefined ? [codebook, { path: codebookSchemaPath, text: asFile(schema) }] : [codebook];
}
