import {
  keyProblems,
  isObject,
  parseLine,
  serialiseLine,
  type ParsedLine,
  type RecordFormat,
  type ValueProblem,
} from '../../annotationFiles/recordFormat';
import { anchorChecks, endsBeforeStart, recordChecks, someText } from '../../annotationFiles/recordValues';
import { parseRecordFile, type RecordFile } from '../../annotationFiles/recordFile';
import { decisionKinds, type Decision } from './decision';

const { id, note, by, at, rev } = recordChecks;
const passageChecks = { article: someText("an article's path"), ...anchorChecks };
const isPassage = (value: unknown): string | null =>
  isObject(value) ? null : 'a passage: an object with "article" and the keys of an anchor';
const isKind = (value: unknown): string | null =>
  decisionKinds.some((kind) => kind === value) ? null : `one of ${decisionKinds.map((kind) => `"${kind}"`).join(', ')}`;
const checks = { id, kind: isKind, a: isPassage, b: isPassage, note, by, at, rev };

/** How a decision on two wordings is written. */
export const decisionFormat: RecordFormat<Decision> = {
  noun: 'decision',
  keys: Object.keys(checks) as (keyof typeof checks)[],
  problems: (given) => [...keyProblems(given, checks), ...passageProblems(given, 'a'), ...passageProblems(given, 'b')],
};

function passageProblems(given: Readonly<Record<string, unknown>>, key: 'a' | 'b'): ValueProblem[] {
  const passage = given[key];
  if (!isObject(passage)) return [];
  const reversed: ValueProblem = { path: [key, 'end'], code: 'bad-value', message: `"${key}.end" must not be less than "${key}.start".` };
  return [...keyProblems(passage, passageChecks, [key]), ...(endsBeforeStart(passage) ? [reversed] : [])];
}

/** A file of decisions as read, one a line. */
export type DecisionFile = RecordFile<Decision>;

/** Reads a file of decisions: `parseRecordFile` for decisions. */
export function parseDecisionFile(text: string): DecisionFile {
  return parseRecordFile(decisionFormat, text);
}

/** Reads one line: `parseLine` for decisions. */
export function parseDecision(line: string): ParsedLine<Decision> {
  return parseLine(decisionFormat, line);
}

/** Writes a decision as one line: `serialiseLine` for decisions. */
export function serialiseDecision(decision: Decision, previous = ''): string {
  return serialiseLine(decisionFormat, decision, previous);
}
