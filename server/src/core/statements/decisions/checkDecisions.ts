import { createAnchorer, type AnchorState } from '../../claims/anchors';
import { possibleBlobIds } from '../../claims/blobId';
import { anchorProblem, checkRecordFile, problemAt } from '../../claims/checkRecordFile';
import { goldFolder } from '../../claims/paths';
import type { Problem } from '../../claims/problem';
import { effectiveRecords, type RecordLine } from '../../claims/recordFile';
import { shorten } from '../../claims/shorten';
import type { DecidedPassage, Decision } from './decision';
import type { DecisionFile } from './decisionRecord';
import { parseDecisionsPath } from './paths';

/** What a file of decisions is checked against. */
export interface DecisionContext {
  /** An article's text by its path; undefined where there is no such file, null where it could not be read. */
  readonly article: (path: string) => string | undefined | null;
  readonly oldText?: ((blob: string) => string | undefined) | undefined;
  /** Others' names who decided otherwise on the same two wordings. */
  readonly otherwise?: ((decision: Decision) => readonly string[]) | undefined;
}

/** Paths of the articles that decisions are on. */
export function articlesOfDecisions(files: Iterable<DecisionFile>): readonly string[] {
  return [...new Set([...files].flatMap(({ records }) => records.flatMap(({ record: { a, b } }) => [a.article, b.article])))].sort();
}

/** Checks one file of decisions; nothing where the path is that of another file. */
export function checkDecisions(path: string, file: DecisionFile, context: DecisionContext): Problem[] {
  const annotator = parseDecisionsPath(path);
  if (annotator === undefined) return [];
  const lines = effectiveRecords(file);
  const owners = lines.flatMap((line) => (annotator === goldFolder || line.record.by === annotator ? [] : [
    problemAt(path, line, ['by'], 'wrong-annotator', 'error', `This decision is by "${line.record.by}", and stands in the file of "${annotator}".`)]));
  return [...checkRecordFile(path, file), ...owners, ...lines.flatMap((line) => [...checkPassages(path, line, context), ...checkOthers(path, line, context)])];
}

function checkPassages(path: string, line: RecordLine<Decision>, context: DecisionContext): Problem[] {
  return (['a', 'b'] as const).flatMap((key): Problem[] => {
    const passage = line.record[key];
    if (passage.exact.length !== passage.end - passage.start) {
      const message = `"exact" has ${passage.exact.length} UTF-16 code units, but "start" and "end" are ${passage.end - passage.start} apart.`;
      return [problemAt(path, line, [key, 'end'], 'wrong-length', 'warning', message)];
    }
    const state = stateOf(passage, context);
    if (state === 'missing') return [problemAt(path, line, [key, 'article'], 'article-missing', 'error', `There is no article ${passage.article}: this decision rests.`)];
    const problem = state === null ? null : anchorProblem(state);
    return problem ? [problemAt(path, line, [key, 'exact'], problem.code, problem.severity, `${problem.message}${problem.code === 'changed' ? '' : ' This decision rests.'} (${shorten(passage.exact)})`)] : [];
  });
}

function stateOf(passage: DecidedPassage, { article, oldText }: DecisionContext): AnchorState | 'missing' | null {
  const text = article(passage.article);
  if (text === undefined || text === null) return text === null ? null : 'missing';
  const place = createAnchorer(text, () => possibleBlobIds(text));
  const quick = place(passage);
  return quick.state === 'exact' || !oldText ? quick.state : place(passage, { oldText: oldText(passage.blob) }).state;
}

function checkOthers(path: string, line: RecordLine<Decision>, { otherwise }: DecisionContext): Problem[] {
  const names = otherwise?.(line.record) ?? [];
  if (names.length === 0) return [];
  const message = `${names.join(', ')} decided otherwise on these two wordings. Neither counts for others until it is settled in annotations/${goldFolder}/links.jsonl.`;
  return [problemAt(path, line, ['kind'], 'disputed', 'information', message)];
}
