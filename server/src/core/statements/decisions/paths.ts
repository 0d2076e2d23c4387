import { annotationsFolder, annotatorSlug, goldFolder, isAnnotatorFolder } from '../../annotationFiles/paths';
import { ClaimRefusedError } from '../../annotationFiles/refusal';

/** The globs that find every annotator's decisions. */
export const decisionGlobs: readonly string[] = [`${annotationsFolder}/*/links.jsonl`];

/**
 * Where an annotator's decisions lie, from the folder that is open.
 * @throws ClaimRefusedError where the annotator's name cannot be used.
 */
export function decisionsPath(annotator: string): string {
  if (!isAnnotatorFolder(annotator)) {
    throw new ClaimRefusedError('bad-annotator', `"${annotator}" cannot be an annotator's name. Try "${annotatorSlug(annotator)}".`);
  }
  return `${annotationsFolder}/${annotator}/links.jsonl`;
}

/**
 * The inverse of `decisionsPath`.
 * @returns whose decisions the file holds, `gold` for adjudicated ones; undefined for any other file.
 */
export function parseDecisionsPath(path: string): string | undefined {
  const [, annotator] = /^annotations\/([^/]+)\/links\.jsonl$/s.exec(path) ?? [];
  return annotator !== undefined && (annotator === goldFolder || isAnnotatorFolder(annotator)) ? annotator : undefined;
}
