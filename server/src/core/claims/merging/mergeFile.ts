import { excludedTogether } from '../codebook/codebook';
import { parseCodebook } from '../codebook/parseCodebook';
import { mergeAnnotations, type Merged, type MergeInput, type MergeOptions } from './mergeAnnotations';
import { mergeJson } from './mergeJson';
import type { TagsExclude } from './mergeFields';

/** Where a file stands among the annotations. */
export interface MergedFile {
  /** The folder that holds `annotations/`, from the top of the repository; empty for the top itself. */
  readonly folder: string;
  /** Path from that folder. */
  readonly path: string;
  readonly kind: 'records' | 'json';
}

/**
 * What kind of file of Crossquote a path names.
 * @param path from the top of the repository, with forward slashes.
 * @returns undefined for any other file.
 */
export function mergedFile(path: string): MergedFile | undefined {
  const [, folder = '', own = '', extension] = /^(?:(.*)\/)?(annotations\/.+\.(jsonl|json))$/s.exec(path) ?? [];
  if (extension === undefined) return undefined;
  return { folder, path: own, kind: extension === 'jsonl' ? 'records' : 'json' };
}

/** Merges a file of the kind. @returns undefined where its texts are not what the kind says. */
export function mergeByKind(
  kind: MergedFile['kind'],
  input: MergeInput,
  options: MergeOptions & { readonly json?: 'markers' | 'ours' | 'theirs' } = {},
): Merged | undefined {
  return kind === 'records' ? mergeAnnotations(input, options) : mergeJson(input, options.json);
}

/** Which tags exclude each other by the text of a codebook; none where there is no codebook. */
export function exclusionsOf(codebook: string | undefined): TagsExclude {
  if (codebook === undefined) return () => false;
  const read = parseCodebook(codebook);
  return (tags) => excludedTogether(read, tags).length > 0;
}
