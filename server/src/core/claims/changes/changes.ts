import { parseAnnotationFile } from '../annotationFile';
import type { Claim } from '../claim';
import { parseNameList } from '../../attribution/speakers/nameList';
import type { Decision } from '../../statements/decisions/decision';
import { parseDecisionFile, serialiseDecision } from '../../statements/decisions/decisionRecord';
import { parseDecisionsPath } from '../../statements/decisions/paths';
import { annotationsFolder, codebookPath, nameListPath, parseAnnotationPath } from '../../annotationFiles/paths';
import { serialiseRecord } from '../record';
import { effectiveRecords } from '../../annotationFiles/recordFile';

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

/** What happened to one decision on two wordings. */
export interface DecisionSummary {
  readonly kind: Exclude<ClaimChangeKind, 'moved'>;
  readonly annotator: string;
  readonly before: Decision | null;
  readonly after: Decision | null;
}

/** What changed between two states of the annotation files. */
export interface ChangeSummary {
  /** By article, annotator and id. */
  readonly claims: readonly ClaimChange[];
  /** By annotator and id. */
  readonly decisions: readonly DecisionSummary[];
  readonly codebook: 'added' | 'changed' | 'removed' | null;
  /** How many entries of the name list changed, came or went. */
  readonly names: number;
  /** Other files below `annotations/` that changed, by path. */
  readonly others: readonly string[];
}

/** Texts by path from the folder that is open; undefined where there is no such file. */
export type FileStates = ReadonlyMap<string, string | undefined>;

interface Placed {
  readonly path: string;
  readonly annotator: string;
  readonly articlePath: string;
  readonly claim: Claim;
}

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
    decisions: changedDecisions(before, after),
    codebook: changed.includes(codebookPath) ? kindOf(before.get(codebookPath), after.get(codebookPath)) : null,
    names: changedNames(before.get(nameListPath), after.get(nameListPath)),
    others: changed
      .filter(
        (path) =>
          path.startsWith(`${annotationsFolder}/`) &&
          ![codebookPath, nameListPath].includes(path) &&
          !parseAnnotationPath(path) &&
          parseDecisionsPath(path) === undefined,
      )
      .sort(),
  };
}

const kindOf = (before: string | undefined, after: string | undefined): 'added' | 'changed' | 'removed' =>
  before === undefined ? 'added' : after === undefined ? 'removed' : 'changed';

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

function changedDecisions(before: FileStates, after: FileStates): DecisionSummary[] {
  const [old, now] = [decisionsIn(before), decisionsIn(after)];
  return [...new Set([...old.keys(), ...now.keys()])].sort().flatMap((key): DecisionSummary[] => {
    const [was, is] = [old.get(key) ?? null, now.get(key) ?? null];
    if (was && is && serialiseDecision(was) === serialiseDecision(is)) return [];
    return [
      { kind: was === null ? 'added' : is === null ? 'removed' : 'changed', annotator: key.split('\n')[0] ?? '', before: was, after: is },
    ];
  });
}

/** By annotator and id. */
function decisionsIn(files: FileStates): Map<string, Decision> {
  return new Map(
    [...files].flatMap(([path, text]) => {
      const annotator = parseDecisionsPath(path);
      if (annotator === undefined || text === undefined) return [];
      return effectiveRecords(parseDecisionFile(text)).map(({ record }) => [`${annotator}\n${record.id}`, record] as const);
    }),
  );
}

function changedNames(before: string | undefined, after: string | undefined): number {
  const entries = (text: string | undefined): Map<string, string> => {
    const { speakers, apart } = parseNameList(text ?? '{}');
    return new Map([
      ...speakers.map((entry) => [`speaker ${entry.name}`, JSON.stringify(entry)] as const),
      ...apart.map((pair) => [`apart ${JSON.stringify(pair)}`, ''] as const),
    ]);
  };
  const [old, now] = [entries(before), entries(after)];
  return [...new Set([...old.keys(), ...now.keys()])].filter((key) => old.get(key) !== now.get(key)).length;
}
