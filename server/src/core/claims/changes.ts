import { parseAnnotationFile } from './annotationFile';
import type { Claim } from './claim';
import { annotationsFolder, codebookPath, parseAnnotationPath } from './paths';
import { serialiseRecord } from './record';
import { effectiveRecords } from './recordFile';

export type ClaimChangeKind = 'added' | 'changed' | 'moved' | 'removed';

/** What happened to one claim between two states of the annotation files. */
export interface ClaimChange {
  readonly kind: ClaimChangeKind;
  readonly id: string;
  readonly annotator: string;
  /** Where it is now, or was last. */
  readonly articlePath: string;
  readonly before: Claim | null;
  readonly after: Claim | null;
}

/** What changed between two states of the annotation files. */
export interface ChangeSummary {
  /** By article, annotator and id. */
  readonly claims: readonly ClaimChange[];
  readonly codebook: 'added' | 'changed' | 'removed' | null;
  /** Other files below `annotations/` that changed, by path. */
  readonly others: readonly string[];
}

/** Texts by path from the folder that is open; undefined where there is no such file. */
export type FileStates = ReadonlyMap<string, string | undefined>;

interface Placed { readonly path: string; readonly annotator: string; readonly articlePath: string; readonly claim: Claim }

/**
 * Compares two states of annotation files, such as the last commit and the work tree. Claims are told by their ids, so that
 * lines in another order are no change, and a claim in another article's file (the article was renamed) has moved.
 */
export function summariseChanges(before: FileStates, after: FileStates): ChangeSummary {
  const [old, now] = [claimsIn(before), claimsIn(after)];
  const claims: ClaimChange[] = [];
  for (const [id, { claim, annotator, articlePath, path }] of now) {
    const was = old.get(id);
    const kind = !was ? 'added' : was.path !== path ? 'moved' : serialiseRecord(was.claim) !== serialiseRecord(claim) ? 'changed' : null;
    if (kind) claims.push({ kind, id, annotator, articlePath, before: was?.claim ?? null, after: claim });
  }
  for (const [id, { claim, annotator, articlePath }] of old) {
    if (!now.has(id)) claims.push({ kind: 'removed', id, annotator, articlePath, before: claim, after: null });
  }
  const key = ({ articlePath, annotator, id }: ClaimChange): string => `${articlePath}\n${annotator}\n${id}`;
  const changed = [...new Set([...before.keys(), ...after.keys()])].filter((path) => before.get(path) !== after.get(path));
  return {
    claims: claims.sort((a, b) => (key(a) < key(b) ? -1 : 1)),
    codebook: changed.includes(codebookPath) ? kindOf(before.get(codebookPath), after.get(codebookPath)) : null,
    others: changed.filter((path) => path !== codebookPath && path.startsWith(`${annotationsFolder}/`) && !parseAnnotationPath(path)).sort(),
  };
}

const kindOf = (before: string | undefined, after: string | undefined): 'added' | 'changed' | 'removed' =>
  (before === undefined ? 'added' : after === undefined ? 'removed' : 'changed');

function claimsIn(files: FileStates): Map<string, Placed> {
  const claims = new Map<string, Placed>();
  for (const [path, text] of files) {
    const name = parseAnnotationPath(path);
    if (text === undefined || !name) continue;
    for (const { record: claim } of effectiveRecords(parseAnnotationFile(text))) {
      claims.set(claim.id, { path, claim, annotator: name.annotator, articlePath: name.articlePath });
    }
  }
  return claims;
}
