import { createAnchorer } from '../../anchoring/anchors';
import type { AnnotationFile } from '../annotationFile';
import { possibleBlobIds } from '../../anchoring/blobId';
import { anchorProblem, checkRecordFile, problemAt } from '../../annotationFiles/checkRecordFile';
import type { Claim } from '../claim';
import { excludedTogether, findTag, type Codebook, type Tag } from '../codebook/codebook';
import { isOnArticle, optionalOf, optionalProblems } from '../optionalKeys';
import { parseAnnotationPath } from '../../annotationFiles/paths';
import type { Problem } from '../../annotationFiles/problem';
import { effectiveRecords, type RecordLine } from '../../annotationFiles/recordFile';
import { shorten } from '../../annotationFiles/shorten';

/** What one annotation file is checked against. */
export interface FileContext {
  /** null where there is none. */
  readonly codebook: Codebook | null;
  /** The article's text; undefined where there is no such file, null where it could not be read. */
  readonly article: string | undefined | null;
  /** Another file that holds the id as well, where one does. */
  readonly elsewhere: (id: string) => string | undefined;
  readonly oldText?: ((blob: string) => string | undefined) | undefined;
}

/** Checks one annotation file. */
export function checkAnnotationFile(path: string, file: AnnotationFile, context: FileContext): Problem[] {
  const name = parseAnnotationPath(path);
  if (!name) return [misplaced(path)];
  const records = effectiveRecords(file);
  return [
    ...checkRecordFile(path, file),
    ...records.flatMap((line) => [
      ...checkRecord(path, line, name.gold ? null : name.annotator, context),
      ...checkTags(path, line, context.codebook),
    ]),
    ...checkAnchors(path, records, name.articlePath, context),
  ];
}

function misplaced(path: string): Problem {
  const message = 'This is no place for an annotation file: claims lie in annotations/<annotator>/<article path>.jsonl.';
  return { path, line: 1, column: 1, endColumn: 1, code: 'misplaced-file', severity: 'warning', message };
}

/** @param annotator whose records alone may stand in the file; null: anybody's. */
function checkRecord(path: string, line: RecordLine<Claim>, annotator: string | null, { elsewhere }: FileContext): Problem[] {
  const { record: claim } = line;
  const problems: Problem[] = [];
  if (annotator !== null && claim.by !== annotator) {
    problems.push(
      problemAt(
        path,
        line,
        ['by'],
        'wrong-annotator',
        'error',
        `This claim is by "${claim.by}", and stands in the file of "${annotator}".`,
      ),
    );
  }
  const other = elsewhere(claim.id);
  if (other !== undefined)
    problems.push(problemAt(path, line, ['id'], 'duplicate-id', 'error', `The id ${claim.id} stands in ${other} as well.`));
  if (claim.exact.length !== claim.end - claim.start) {
    const message = `"exact" has ${claim.exact.length} UTF-16 code units, but "start" and "end" are ${claim.end - claim.start} apart.`;
    problems.push(problemAt(path, line, ['end'], 'wrong-length', 'warning', message));
  }
  problems.push(...optionalProblems(claim).map(({ key, message }) => problemAt(path, line, [key], 'bad-optional-key', 'warning', message)));
  return problems;
}

function checkTags(path: string, line: RecordLine<Claim>, codebook: Codebook | null): Problem[] {
  const { tags, note } = line.record;
  if (!codebook) return [];
  const problems = tags.flatMap((id, index): Problem[] => {
    const tag = findTag(codebook, id);
    if (!tag) return [problemAt(path, line, ['tags', index], 'unknown-tag', 'error', `The codebook has no tag "${id}".`)];
    const found: Problem[] = [];
    if (tag.deprecated) {
      const instead = tag.successor === null ? '' : ` Use "${tag.successor}".`;
      found.push(problemAt(path, line, ['tags', index], 'deprecated-tag', 'warning', `The tag "${id}" is no longer used.${instead}`));
    }
    const misplaced = misplacement(line.record, tag);
    if (misplaced !== null) found.push(problemAt(path, line, ['tags', index], 'misplaced-tag', 'warning', misplaced));
    if (tag.noteRequired && note.trim() === '') {
      found.push(problemAt(path, line, ['note'], 'note-required', 'warning', `A claim with the tag "${id}" needs a note.`));
    }
    return found;
  });
  for (const { group, tags: together } of excludedTogether(codebook, tags)) {
    const message = `Only one tag of "${group.label}" can stand on a claim: ${together.join(', ')}.`;
    problems.push(problemAt(path, line, ['tags'], 'excluded-tags', 'warning', message));
  }
  return problems;
}

/** What is wrong with where a tag stands, as far as the record alone tells. */
function misplacement(claim: Claim, { id, on }: Tag): string | null {
  if (isOnArticle(claim)) return on.includes('article') ? null : `The tag "${id}" is not for an article as a whole.`;
  if (on.includes('quotation') || on.includes('text')) return null;
  if (!on.includes('statement')) return `The tag "${id}" is for an article as a whole.`;
  return optionalOf(claim).statement === undefined ? `The tag "${id}" is for a statement: tag every wording of it.` : null;
}

function checkAnchors(
  path: string,
  records: readonly RecordLine<Claim>[],
  articlePath: string,
  { article, oldText }: FileContext,
): Problem[] {
  if (article === null || records.length === 0) return [];
  if (article === undefined) {
    const message = `There is no article ${articlePath}: its claims have nothing to stand on.`;
    return [{ path, line: 1, column: 1, endColumn: 1, code: 'article-missing', severity: 'error', message }];
  }
  const place = createAnchorer(article, () => possibleBlobIds(article));
  return records.flatMap((line) => {
    const { record: claim } = line;
    const { state } = place(claim, { oldText: () => oldText?.(claim.blob) });
    const problem = anchorProblem(state);
    return problem
      ? [problemAt(path, line, ['exact'], problem.code, problem.severity, `${problem.message} (${shorten(claim.exact)})`)]
      : [];
  });
}
