import { articleAfter, type Rename } from '../../annotationFiles/articleRenames';
import { effectiveRecords, replaceRecord, type TextEdit } from '../../annotationFiles/recordFile';
import type { DecisionFile } from './decisionRecord';

/**
 * The edits by which a file of decisions follows articles that are renamed: nothing but the articles' paths changes, no decision is
 * made anew. Records within a merge conflict stay as they are.
 * @param moved files or folders with articles, by their paths from the folder that is open.
 */
export function followArticles(file: DecisionFile, moved: readonly Rename[]): TextEdit[] {
  return effectiveRecords(file).flatMap((line): TextEdit[] => {
    const { record } = line;
    const [a, b] = [articleAfter(record.a.article, moved), articleAfter(record.b.article, moved)];
    if (line.side !== null || (a === undefined && b === undefined)) return [];
    const [one, other] = [
      { ...record.a, article: a ?? record.a.article },
      { ...record.b, article: b ?? record.b.article },
    ];
    const inOrder = one.article <= other.article;
    return [replaceRecord(file, line, { ...record, a: inOrder ? one : other, b: inOrder ? other : one })];
  });
}
