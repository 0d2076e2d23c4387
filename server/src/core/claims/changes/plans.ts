import type { Span } from '../../text/span';
import { createAnchorer } from '../../anchoring/anchors';
import { parseAnnotationFile, type AnnotationFile } from '../annotationFile';
import { blobId, blobIdOfText } from '../../anchoring/blobId';
import type { Claim } from '../claim';
import { optionalOf, withOptional, type OptionalKeys } from '../optionalKeys';
import { passage } from '../../annotationFiles/passage';
import { annotationPath, parseAnnotationPath } from '../../annotationFiles/paths';
import { claimFormat } from '../record';
import { effectiveRecords, insertRecord, recordsOf, replaceRecord } from '../../annotationFiles/recordFile';
import { planOf, planRemoval, planRestoration, requireReadable, theRecord, type RecordPlan } from '../../annotationFiles/recordPlans';
import { formatTime } from '../../annotationFiles/recordValues';
import { ClaimRefusedError } from '../../annotationFiles/refusal';

/** A change to one annotation file, not yet made. */
export interface ClaimPlan extends RecordPlan<Claim> {
  readonly articlePath: string;
}

export interface AddRequest {
  /** The article as the annotator sees it, without a byte-order mark. */
  readonly articleText: string;
  /** From the folder that is open, with forward slashes. */
  readonly articlePath: string;
  /** The article's bytes or git blob id, where known; otherwise the text's bytes as UTF-8 count. */
  readonly bytes?: Uint8Array;
  readonly blob?: string;
  /** The passage: UTF-16 code units, half open; white space at its ends is left out. null: the article as a whole. */
  readonly span: Span | null;
  readonly tags: readonly string[];
  readonly note: string;
  /** The annotator's folder name (`annotatorSlug`). */
  readonly annotator: string;
  readonly now: Date;
  /** A new ULID (`createIdSource`). */
  readonly id: string;
  readonly codebookRevision: number;
  /** The annotator looked and there is nothing to tag: neither tag nor note is needed. */
  readonly nothing?: boolean;
}

/**
 * A new claim as it will be recorded.
 * @throws ClaimRefusedError where nothing is selected, where neither tag nor note is given, or where the claim could not be read back.
 */
export function newClaim(request: AddRequest): Claim {
  const tags = withoutDoubles(request.tags);
  if (request.nothing !== true) requireContent(tags, request.note);
  const claim: Claim = {
    id: request.id,
    tags,
    ...(request.span ? passage(request.articleText, request.span) : wholeArticle),
    blob: blobOf(request),
    note: request.note,
    by: request.annotator,
    at: formatTime(request.now),
    rev: 1,
    codebook: request.codebookRevision,
    unknown: {},
  };
  requireReadable(claimFormat, claim);
  return claim;
}

/**
 * Plans a new claim in the annotator's own file.
 * @param current the annotation file's text, undefined where there is none.
 * @param before the file as it was read earlier, so that only what changed since is read again.
 * @throws ClaimRefusedError where nothing is selected, where neither tag nor note is given, where the annotator has a claim
 * with the same passage and tags already, or where annotator or path cannot be used.
 */
export function planAdd(request: AddRequest, current: string | undefined, before?: AnnotationFile): ClaimPlan {
  const { articleText, articlePath, annotator } = request;
  const path = annotationPath(annotator, articlePath);
  const claim = newClaim(request);
  const file = parseAnnotationFile(current ?? '', before);
  if (recordsOf(file, claim.id).length > 0) throw new ClaimRefusedError('bad-claim', `There is a claim ${claim.id} already.`);
  requireNew(file, claim, articleText);
  return withArticle(planOf(path, current, [insertRecord(file, claim)], claim.id, null, claim));
}

export interface UpdateRequest {
  /** The annotation file, from the folder that is open. */
  readonly path: string;
  readonly id: string;
  /** Left out: as they are. */
  readonly tags?: readonly string[] | undefined;
  readonly note?: string | undefined;
  /** A person confirmed the passage, or chose another one: it is described anew. */
  readonly place?: { readonly articleText: string; readonly span: Span; readonly bytes?: Uint8Array; readonly blob?: string } | undefined;
  /** A person looked at the tags again under this codebook, whether they changed or not. */
  readonly reviewed?: boolean | undefined;
  /** Optional keys that the claim gets; the others stay. */
  readonly keys?: OptionalKeys | undefined;
  /** Who asks; left out: not checked. */
  readonly annotator?: string | undefined;
  readonly now: Date;
  /** Recorded where tags change or were looked at again. */
  readonly codebookRevision: number;
}

/**
 * Plans a change of one claim's tags, note or passage: its record's line is replaced, `rev` grows by one.
 * @returns a plan without edits where nothing changes.
 * @throws ClaimRefusedError where there is no such claim, where it is another annotator's, where it stands in a merge conflict,
 * or where the result could not be added.
 */
export function planUpdate(request: UpdateRequest, current: string | undefined): ClaimPlan {
  const { path, id, place } = request;
  requireOwner(path, request.annotator);
  requireNoGold(path);
  const file = parseAnnotationFile(current ?? '');
  const line = theRecord(file, id);
  const before = line.record;
  const after = changedClaim(before, request);
  if (after === before) return withArticle(planOf(path, current, [], id, before, before));
  requireNew(file, after, place?.articleText);
  return withArticle(planOf(path, current, [replaceRecord(file, line, after)], id, before, after));
}

/**
 * A claim after a person changed it: `rev` grows by one.
 * @returns the same claim where nothing changes.
 * @throws ClaimRefusedError where neither tag nor note is left, where nothing is selected, or where it could not be read back.
 */
export function changedClaim(
  before: Claim,
  request: Pick<UpdateRequest, 'tags' | 'note' | 'place' | 'reviewed' | 'keys' | 'now' | 'codebookRevision'>,
): Claim {
  const { place, reviewed = false } = request;
  const tags = request.tags ? withoutDoubles(request.tags) : before.tags;
  const note = request.note ?? before.note;
  const moved = place ? { ...passage(place.articleText, place.span), blob: blobOf(place) } : {};
  const retagged = reviewed || JSON.stringify(tags) !== JSON.stringify(before.tags);
  // What has a tag is no longer looked at in vain.
  const keyed = withOptional(before, { ...request.keys, ...(tags.length > 0 ? { nothing: undefined } : {}) });
  const wanted: Claim = { ...keyed, ...moved, tags, note, codebook: retagged ? request.codebookRevision : before.codebook };
  if (JSON.stringify(wanted) === JSON.stringify(before)) return before;
  if (optionalOf(wanted).nothing !== true) requireContent(tags, note);
  const after: Claim = { ...wanted, at: formatTime(request.now), rev: before.rev + 1 };
  requireReadable(claimFormat, after);
  return after;
}

/**
 * Plans the removal of a claim: every line with its id goes, so that a doubled one does not come back.
 * @throws ClaimRefusedError as `planUpdate` does.
 */
export function planRemove(
  request: { readonly path: string; readonly id: string; readonly annotator?: string | undefined },
  current: string | undefined,
): ClaimPlan {
  requireOwner(request.path, request.annotator);
  requireNoGold(request.path);
  return withArticle(planRemoval(claimFormat, request, current));
}

/**
 * Plans that a claim is again as it was, for undo: its record written as given, put in where it is gone, or taken out.
 * @param request `claim` null: not there.
 * @throws ClaimRefusedError where the claim stands in a merge conflict, or could not be read back.
 */
export function planRestore(
  request: { readonly path: string; readonly id: string; readonly claim: Claim | null },
  current: string | undefined,
): ClaimPlan {
  requireOwner(request.path, undefined);
  return withArticle(planRestoration(claimFormat, { ...request, record: request.claim }, current));
}

function withArticle(plan: RecordPlan<Claim>): ClaimPlan {
  return { ...plan, articlePath: parseAnnotationPath(plan.path)?.articlePath ?? '' };
}

const wholeArticle = { exact: '', prefix: '', suffix: '', start: 0, end: 0 };

function blobOf(source: { readonly bytes?: Uint8Array; readonly blob?: string; readonly articleText: string }): string {
  return source.blob ?? (source.bytes ? blobId(source.bytes) : blobIdOfText(source.articleText));
}

const withoutDoubles = (tags: readonly string[]): readonly string[] => [...new Set(tags)];

function requireContent(tags: readonly string[], note: string): void {
  if (tags.length === 0 && note.trim() === '')
    throw new ClaimRefusedError('nothing-to-record', 'Choose at least one tag, or write a note.');
}

/** @param articleText where known: a claim made before the text moved is recognised by where its passage stands now. */
function requireNew(file: AnnotationFile, claim: Claim, articleText: string | undefined): void {
  const tags = sortedTags(claim);
  const alike = effectiveRecords(file)
    .map(({ record }) => record)
    .filter((other) => other.id !== claim.id && other.exact === claim.exact && sortedTags(other) === tags);
  const place = articleText === undefined ? null : createAnchorer(articleText, () => [claim.blob]);
  const twin = alike.find((other) => {
    const span = place ? place(other).span : other;
    return span?.start === claim.start && span.end === claim.end;
  });
  if (twin && tags !== '')
    throw new ClaimRefusedError('already-tagged', `You have tagged this passage with ${claim.tags.join(', ')} already.`);
}

const sortedTags = ({ tags }: Claim): string => [...tags].sort().join('\n');

function requireOwner(path: string, annotator: string | undefined): void {
  const name = parseAnnotationPath(path);
  if (!name) throw new ClaimRefusedError('bad-path', `${path} is not an annotation file.`);
  if (annotator !== undefined && name.annotator !== annotator) {
    throw new ClaimRefusedError('not-the-owner', `This claim is ${name.annotator}'s, and you are ${annotator}: only its owner changes it.`);
  }
}

function requireNoGold(path: string): void {
  if (parseAnnotationPath(path)?.gold === true)
    throw new ClaimRefusedError('not-the-owner', 'Gold is written by adjudication alone: use “Adjudicate…”.');
}
