import schema from '../../../../../schemas/codebook.schema.json';
import { defaultCodebook } from './data/defaultCodebook';
import { jsonFile, type FilePlan } from '../../annotationFiles/filePlan';
import { codebookPath, codebookSchemaPath } from '../../annotationFiles/paths';

/** The default codebook as the text of its file: two spaces deep, final line end. */
export function defaultCodebookText(): string {
  return jsonFile({ $schema: './codebook.schema.json', ...defaultCodebook });
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
  return current.schema === undefined ? [codebook, { path: codebookSchemaPath, text: jsonFile(schema) }] : [codebook];
}
