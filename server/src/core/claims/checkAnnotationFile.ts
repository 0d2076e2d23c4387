import { createAnchorer, type AnchorState } from './anchors';
import { effectiveRecords, type AnnotationFile, type RecordLine } from './annotationFile';
import { possibleBlobIds } from './blobId';
import { excludedTogether, findTag, type Codebook } from './codebook';
import { parseAnnotationPath } from './paths';
import type { Problem, ProblemCode } from './problem';
import { placeInRecord } from './record';
import { shorten } from './shorten';

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
  if (!name) return path.endsWith('/links.jsonl') ? [] : [misplaced(path)];
  const problems: Problem[] = [];
  for (const { number, problems: broken } of file.damaged) {
    for (const { start, end, message } of broken) {
      problems.push({ path, line: number + 1, column: start + 1, endColumn: end + 1, code: 'broken-line', severity: 'error', message });
    }
  }
  for (const { number, text } of file.markers) {
    const message = 'A merge conflict was left here. The claims between the markers are read; choose between them and take the markers out.';
    problems.push({ path, line: number + 1, column: 1, endColumn: text.length + 1, code: 'conflict-marker', severity: 'error', message });
  }
  problems.push(...checkOrder(path, file), ...checkEnd(path, file));
  const records = effectiveRecords(file);
  for (const record of records) {
    problems.push(...checkRecord(path, record, name.gold ? null : name.annotator, context), ...checkTags(path, record, context.codebook));
  }
  problems.push(...checkDoubled(path, file), ...checkAnchors(path, records, name.articlePath, context));
  return problems;
}

function misplaced(path: string): Problem {
  const message = 'This is no place for an annotation file: claims lie in annotations/<annotator>/<article path>.jsonl.';
  return { path, line: 1, column: 1, endColumn: 1, code: 'misplaced-file', severity: 'warning', message };
}

function problemAt(path: string, record: RecordLine, key: readonly (string | number)[], code: ProblemCode, severity: Problem['severity'], message: string): Problem {
  const { start, end } = placeInRecord(record.text, key);
  return { path, line: record.number + 1, column: start + 1, endColumn: end + 1, code, severity, message };
}

function checkOrder(path: string, file: AnnotationFile): Problem[] {
  if (file.conflicts.length > 0) return [];
  return file.records.flatMap((record, index) => {
    const before = file.records[index - 1];
    return before && before.claim.id > record.claim.id
      ? [problemAt(path, record, ['id'], 'wrong-order', 'information', 'Records are sorted by id, and this one comes too late.')] : [];
  });
}

function checkEnd(path: string, { lines }: AnnotationFile): Problem[] {
  const last = lines.at(-1);
  if (!last || last.next > last.end) return [];
  const column = last.text.length + 1;
  return [{ path, line: last.number + 1, column, endColumn: column, code: 'no-final-line-end', severity: 'information', message: 'The last line has no line end.' }];
}

/** @param annotator whose records alone may stand in the file; null: anybody's. */
function checkRecord(path: string, record: RecordLine, annotator: string | null, { elsewhere }: FileContext): Problem[] {
  const { claim } = record;
  const problems: Problem[] = [];
  if (annotator !== null && claim.by !== annotator) {
    problems.push(problemAt(path, record, ['by'], 'wrong-annotator', 'error', `This claim is by "${claim.by}", and stands in the file of "${annotator}".`));
  }
  const other = elsewhere(claim.id);
  if (other !== undefined) problems.push(problemAt(path, record, ['id'], 'duplicate-id', 'error', `The id ${claim.id} stands in ${other} as well.`));
  if (claim.exact.length !== claim.end - claim.start) {
    const message = `"exact" has ${claim.exact.length} UTF-16 code units, but "start" and "end" are ${claim.end - claim.start} apart.`;
    problems.push(problemAt(path, record, ['end'], 'wrong-length', 'warning', message));
  }
  return problems;
}

/** Ids that stand twice in one file; the two sides of a conflict are no doubles. */
function checkDoubled(path: string, file: AnnotationFile): Problem[] {
  const first = new Map<string, RecordLine>();
  return file.records.filter(({ side }) => side !== 'base').flatMap((record) => {
    const { id } = record.claim;
    const before = first.get(id);
    if (!before) {
      first.set(id, record);
      return [];
    }
    if (before.side !== record.side && before.side !== null && record.side !== null) return [];
    return [problemAt(path, record, ['id'], 'duplicate-id', 'error', `The id ${id} stands on line ${before.number + 1} as well.`)];
  });
}

function checkTags(path: string, record: RecordLine, codebook: Codebook | null): Problem[] {
  const { tags, note } = record.claim;
  if (!codebook) return [];
  const problems = tags.flatMap((id, index): Problem[] => {
    const tag = findTag(codebook, id);
    if (!tag) return [problemAt(path, record, ['tags', index], 'unknown-tag', 'error', `The codebook has no tag "${id}".`)];
    const found: Problem[] = [];
    if (tag.deprecated) {
      const instead = tag.successor === null ? '' : ` Use "${tag.successor}".`;
      found.push(problemAt(path, record, ['tags', index], 'deprecated-tag', 'warning', `The tag "${id}" is no longer used.${instead}`));
    }
    if (tag.noteRequired && note.trim() === '') {
      found.push(problemAt(path, record, ['note'], 'note-required', 'warning', `A claim with the tag "${id}" needs a note.`));
    }
    return found;
  });
  for (const { group, tags: together } of excludedTogether(codebook, tags)) {
    const message = `Only one tag of "${group.label}" can stand on a claim: ${together.join(', ')}.`;
    problems.push(problemAt(path, record, ['tags'], 'excluded-tags', 'warning', message));
  }
  return problems;
}

const anchorProblems: Readonly<Record<AnchorState, { readonly severity: Problem['severity']; readonly message: string } | null>> = {
  exact: null,
  moved: null,
  changed: { severity: 'warning', message: 'The words of this passage changed. Look at it and confirm it.' },
  ambiguous: { severity: 'warning', message: 'This passage can be any of several in the article now. Say which.' },
  orphan: { severity: 'error', message: 'This passage is no longer in the article.' },
};

function checkAnchors(path: string, records: readonly RecordLine[], articlePath: string, { article, oldText }: FileContext): Problem[] {
  if (article === null || records.length === 0) return [];
  if (article === undefined) {
    const message = `There is no article ${articlePath}: its claims have nothing to stand on.`;
    return [{ path, line: 1, column: 1, endColumn: 1, code: 'article-missing', severity: 'error', message }];
  }
  const place = createAnchorer(article, () => possibleBlobIds(article));
  return records.flatMap((record) => {
    const quick = place(record.claim);
    const { state } = quick.state === 'exact' || !oldText ? quick : place(record.claim, { oldText: oldText(record.claim.blob) });
    const problem = anchorProblems[state];
    return problem && state !== 'exact' && state !== 'moved' ? [problemAt(path, record, ['exact'], state, problem.severity, `${problem.message} (${shorten(record.claim.exact)})`)] : [];
  });
}
