import { createAnchorer } from '../../anchoring/anchors';
import { blobIdOfText, possibleBlobIds } from '../../anchoring/blobId';
import { passage } from '../../annotationFiles/passage';
import {
  effectiveRecords,
  insertRecord,
  parseRecordFile,
  recordsOf,
  replaceRecord,
  type RecordLine,
} from '../../annotationFiles/recordFile';
import { planOf, planRemoval, planRestoration, requireReadable, theRecord, type RecordPlan } from '../../annotationFiles/recordPlans';
import { formatTime } from '../../annotationFiles/recordValues';
import { ClaimRefusedError } from '../../annotationFiles/refusal';
import type { Span } from '../../text/span';
import type { DecidedPassage, Decision, DecisionKind } from './decision';
import { decisionFormat } from './decisionRecord';
import { onePassage } from './passagePlacer';
import { decisionsPath, parseDecisionsPath } from './paths';

/** A passage that is decided on. */
export interface PassageRequest {
  /** The article as the annotator sees it, without a byte-order mark. */
  readonly articleText: string;
  /** From the folder that is open, with forward slashes. */
  readonly articlePath: string;
  /** UTF-16 code units, half open. */
  readonly span: Span;
}

export interface DecideRequest {
  readonly a: PassageRequest;
  readonly b: PassageRequest;
  readonly kind: DecisionKind;
  /** Empty: the note that is there stays. */
  readonly note: string;
  /** The annotator's folder name (`annotatorSlug`). */
  readonly annotator: string;
  readonly now: Date;
  /** A new ULID. */
  readonly id: string;
}

/**
 * Plans a decision on two wordings in the annotator's own file. A person has one decision on a pair: a later one takes the
 * place of the earlier, and a note goes to the decision that is there.
 * @param current the file's text, undefined where there is none.
 * @returns a plan without edits where just this is decided already.
 * @throws ClaimRefusedError where a passage is empty, where both are one, where a note says nothing, where the decision that is
 * there stands in a merge conflict, or where the annotator's name cannot be used.
 */
export function planDecide(request: DecideRequest, current: string | undefined): RecordPlan<Decision> {
  const path = decisionsPath(request.annotator);
  const note = request.note.trim();
  if (request.kind === 'note' && note === '') throw new ClaimRefusedError('nothing-to-record', 'Write a note first.');
  const [a, b] = inOrder(passageOf(request.a), passageOf(request.b));
  if (a.article === b.article && onePassage(a, b)) throw new ClaimRefusedError('bad-claim', 'These are one wording: choose two.');
  const file = parseRecordFile(decisionFormat, current ?? '');
  const known = effectiveRecords(file).find(decidesOn(request, a, b));
  if (!known) {
    const decision: Decision = {
      id: request.id,
      kind: request.kind,
      a,
      b,
      note,
      by: request.annotator,
      at: formatTime(request.now),
      rev: 1,
      unknown: {},
    };
    requireReadable(decisionFormat, decision);
    if (recordsOf(file, decision.id).length > 0) throw new ClaimRefusedError('bad-claim', `There is a decision ${decision.id} already.`);
    return planOf(path, current, [insertRecord(file, decision)], decision.id, null, decision);
  }
  const line = theRecord(file, known.record.id);
  const { record: before } = line;
  const kind = request.kind === 'note' ? before.kind : request.kind;
  const wanted: Decision = { ...before, kind, a: { ...before.a, ...a }, b: { ...before.b, ...b }, note: note === '' ? before.note : note };
  if (JSON.stringify(wanted) === JSON.stringify(before)) return planOf(path, current, [], before.id, before, before);
  const after = { ...wanted, at: formatTime(request.now), rev: before.rev + 1 };
  requireReadable(decisionFormat, after);
  return planOf(path, current, [replaceRecord(file, line, after)], before.id, before, after);
}

/**
 * Plans that a decision is again as it was, for undo.
 * @param request `decision` null: not there.
 * @throws ClaimRefusedError where the file is none of decisions, or the decision stands in a merge conflict.
 */
export function planRestoreDecision(
  request: { readonly path: string; readonly id: string; readonly decision: Decision | null },
  current: string | undefined,
): RecordPlan<Decision> {
  requireDecisions(request.path);
  return planRestoration(decisionFormat, { ...request, record: request.decision }, current);
}

/**
 * Plans the removal of a decision.
 * @throws ClaimRefusedError as `planRestoreDecision` does, and where it is another annotator's or not there.
 */
export function planUndecide(
  request: { readonly path: string; readonly id: string; readonly annotator?: string | undefined },
  current: string | undefined,
): RecordPlan<Decision> {
  requireOwn(request.path, request.annotator, 'takes it back');
  return planRemoval(decisionFormat, request, current);
}

export interface ReattachRequest {
  readonly path: string;
  readonly id: string;
  /** Which of the two passages. */
  readonly end: 'a' | 'b';
  readonly passage: PassageRequest;
  readonly annotator?: string | undefined;
  readonly now: Date;
}

/**
 * Plans that one of a decision's passages is another one: its words changed, moved far or are elsewhere. What was decided stays.
 * @returns a plan without edits where it is that passage already.
 * @throws ClaimRefusedError as `planUndecide` does, where both passages would be one, and where the passage cannot be written.
 */
export function planReattach(
  { path, id, end, passage: wanted, annotator, now }: ReattachRequest,
  current: string | undefined,
): RecordPlan<Decision> {
  requireOwn(path, annotator, 'changes it');
  const file = parseRecordFile(decisionFormat, current ?? '');
  const line = theRecord(file, id);
  const { record: before } = line;
  const other = end === 'a' ? before.b : before.a;
  const [a, b] = inOrder({ ...before[end], ...passageOf(wanted) }, other);
  if (a.article === b.article && onePassage(a, b))
    throw new ClaimRefusedError('bad-claim', 'The decision’s other wording stands there: choose another place.');
  if (JSON.stringify([a, b]) === JSON.stringify([before.a, before.b])) return planOf(path, current, [], id, before, before);
  const after = { ...before, a, b, at: formatTime(now), rev: before.rev + 1 };
  requireReadable(decisionFormat, after);
  return planOf(path, current, [replaceRecord(file, line, after)], id, before, after);
}

/** @throws ClaimRefusedError where the file is none of decisions, or another annotator's. */
function requireOwn(path: string, annotator: string | undefined, does: string): void {
  const owner = requireDecisions(path);
  if (annotator !== undefined && annotator !== owner) {
    throw new ClaimRefusedError('not-the-owner', `This decision is ${owner}'s, and you are ${annotator}: only its owner ${does}.`);
  }
}

function requireDecisions(path: string): string {
  const owner = parseDecisionsPath(path);
  if (owner === undefined) throw new ClaimRefusedError('bad-path', `${path} is no file of decisions.`);
  return owner;
}

function passageOf({ articleText, articlePath, span }: PassageRequest): DecidedPassage {
  return { article: articlePath, ...passage(articleText, span), blob: blobIdOfText(articleText) };
}

function inOrder(one: DecidedPassage, other: DecidedPassage): [DecidedPassage, DecidedPassage] {
  const first = one.article === other.article ? one.start <= other.start : one.article < other.article;
  return first ? [one, other] : [other, one];
}

/** Whether a record is on just these passages, wherever they stand now. */
function decidesOn(request: DecideRequest, a: DecidedPassage, b: DecidedPassage): (line: RecordLine<Decision>) => boolean {
  const texts = new Map([
    [request.a.articlePath, request.a.articleText],
    [request.b.articlePath, request.b.articleText],
  ]);
  const placers = new Map([...texts].map(([path, text]) => [path, createAnchorer(text, () => possibleBlobIds(text))]));
  const isOn = (old: DecidedPassage, now: DecidedPassage): boolean => {
    const span = old.article === now.article ? placers.get(now.article)?.(old).span : undefined;
    return span ? onePassage(span, now) : false;
  };
  return ({ record }) => (isOn(record.a, a) && isOn(record.b, b)) || (isOn(record.a, b) && isOn(record.b, a));
}
