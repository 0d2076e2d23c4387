import { blobIdOfText } from '../anchoring/blobId';
import { ClaimRefusedError } from './refusal';

/** The folder that holds codebook and annotations, below the folder that was opened. */
export const annotationsFolder = 'annotations';
/** Where the codebook lies, from the folder that was opened. */
export const codebookPath = `${annotationsFolder}/codebook.json`;
/** Where the schema that the codebook names lies, beside it. */
export const codebookSchemaPath = `${annotationsFolder}/codebook.schema.json`;
/** Where the researchers' decisions on speakers lie. */
export const nameListPath = `${annotationsFolder}/speakers.json`;
/** Where the schema that the name list names lies, beside it. */
export const nameListSchemaPath = `${annotationsFolder}/speakers.schema.json`;
/** Where it says who published the articles, and when. */
export const sourceListPath = `${annotationsFolder}/sources.json`;
/** Where the schema that the source list names lies, beside it. */
export const sourceListSchemaPath = `${annotationsFolder}/sources.schema.json`;
/** The globs that find every annotation file of a folder. */
export const annotationGlobs: readonly string[] = [`${annotationsFolder}/**/*.jsonl`];
/** The folder of adjudicated claims. */
export const goldFolder = 'gold';

const extension = '.jsonl';
const longestSlug = 40;
/** Names that stand for something else beside the annotators' folders, or that Windows keeps for devices. */
const reserved = /^(?:gold|links|codebook|sources|con|prn|aux|nul|com\d|lpt\d)$/;

/**
 * A folder name for an annotator that every file system takes: `a`-`z`, digits, `-` and `_`, at most 40 characters, never a
 * name that means something else there. Names whose letters do not survive get a short mark made from the whole name,
 * so that two of them stay apart. A name that is such a folder name already comes back as it is.
 */
export function annotatorSlug(name: string): string {
  const folded = name
    .normalize('NFKD')
    .replace(/\p{M}+/gu, '')
    .toLowerCase();
  const lost = /[^\p{ASCII}]/u.test(folded.replace(/[^\p{L}\p{N}]/gu, ''));
  const plain = trimmed(folded.replace(/[^a-z0-9_]+/g, '-'));
  if (plain === '' || lost) {
    return `${trimmed(plain.slice(0, longestSlug - 9)) || 'annotator'}-${blobIdOfText(name.normalize('NFC')).slice(0, 8)}`;
  }
  return reserved.test(plain) ? `${plain}-annotator` : trimmed(plain.slice(0, longestSlug));
}

const trimmed = (slug: string): string => slug.replace(/^[-_]+|[-_]+$/g, '');

/** Whether a name can be an annotator's folder below `annotations/`. */
export function isAnnotatorFolder(name: string): boolean {
  return name !== '' && !name.startsWith('.') && !/[\\/:]/.test(name) && !reserved.test(name.toLowerCase());
}

/**
 * The annotation file of one annotator for one article, as a path from the folder that was opened.
 * @param articlePath the article's path from that folder, with forward slashes.
 * @throws ClaimRefusedError where the annotator's name or the path cannot be used.
 */
export function annotationPath(annotator: string, articlePath: string): string {
  if (!isAnnotatorFolder(annotator)) {
    throw new ClaimRefusedError('bad-annotator', `"${annotator}" cannot be an annotator's name. Try "${annotatorSlug(annotator)}".`);
  }
  requireArticlePath(articlePath);
  return `${annotationsFolder}/${annotator}/${articlePath}${extension}`;
}

/**
 * The file of adjudicated claims for one article, as a path from the folder that was opened.
 * @throws ClaimRefusedError where the article's path cannot be used.
 */
export function goldPath(articlePath: string): string {
  requireArticlePath(articlePath);
  return `${annotationsFolder}/${goldFolder}/${articlePath}${extension}`;
}

function requireArticlePath(articlePath: string): void {
  if (!isArticlePath(articlePath)) {
    throw new ClaimRefusedError(
      'bad-path',
      `Claims cannot be kept for "${articlePath}": it is no path of a file in the folder that is open.`,
    );
  }
}

/** `links.jsonl` is no article's file, and what lies below `annotations/` is no article. */
function isArticlePath(path: string): boolean {
  return (
    path !== 'links' &&
    !path.startsWith(`${annotationsFolder}/`) &&
    path.split('/').every((part) => part !== '' && part !== '.' && part !== '..')
  );
}

/** Whose claims on which article an annotation file holds. */
export interface AnnotationFileName {
  /** The annotator's folder; `gold` for adjudicated claims. */
  readonly annotator: string;
  readonly articlePath: string;
  /** True for a file that adjudication wrote. */
  readonly gold: boolean;
}

/**
 * The inverse of `annotationPath`.
 * @param path a path from the folder that was opened, with forward slashes.
 * @returns undefined for any file that is not an article's annotation file, such as `links.jsonl`.
 */
export function parseAnnotationPath(path: string): AnnotationFileName | undefined {
  const match = /^annotations\/([^/]+)\/(.+)\.jsonl$/s.exec(path);
  const [, annotator, articlePath] = match ?? [];
  if (annotator === undefined || articlePath === undefined || !isArticlePath(articlePath)) return undefined;
  const gold = annotator === goldFolder;
  return gold || isAnnotatorFolder(annotator) ? { annotator, articlePath, gold } : undefined;
}
