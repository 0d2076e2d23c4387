import { parseAnnotationFile, type AnnotationFile } from '../annotationFile';
import { checkAnnotationFile } from './checkAnnotationFile';
import { checkSourceList } from '../../sources/checkSourceList';
import { parseSourceList } from '../../sources/sourceList';
import { parseNameList, type NameList } from '../../attribution/speakers/nameList';
import type { Codebook } from '../codebook/codebook';
import { parseDecisionFile, type DecisionFile } from '../../statements/decisions/decisionRecord';
import { articlesOfDecisions, checkDecisions } from '../../statements/decisions/checkDecisions';
import { disputes } from '../../statements/decisions/disputes';
import { parseDecisionsPath } from '../../statements/decisions/paths';
import { parseCodebook } from '../codebook/parseCodebook';
import { codebookPath, nameListPath, parseAnnotationPath } from '../../annotationFiles/paths';
import { placeIn, type Problem } from '../../annotationFiles/problem';
import { effectiveRecords } from '../../annotationFiles/recordFile';

export { checkAnnotationFile, type FileContext } from './checkAnnotationFile';

/** Everything to check: texts without a byte-order mark, by path from the folder that is open. */
export interface CheckInput {
  /** Every `.jsonl` file below `annotations/`. */
  readonly annotations: ReadonlyMap<string, string>;
  /** Text of `annotations/codebook.json`, undefined where there is none. */
  readonly codebook: string | undefined;
  /** Text of `annotations/speakers.json`, where there is one. */
  readonly names?: string | undefined;
  /** Text of `annotations/sources.json`, where there is one. */
  readonly sourceList?: string | undefined;
  /** Whether there is a file at a path, which the source list asks. */
  readonly isThere?: (path: string) => boolean;
  /** The articles that claims are on (`articlesOf`), those that could be read. */
  readonly articles: ReadonlyMap<string, string>;
  /** Articles that are there and could not be read: reported by who tried, not here. */
  readonly unreadable?: ReadonlySet<string>;
  /** An article's text as it was, by blob id, where version control knows it. */
  readonly oldText?: (blob: string) => string | undefined;
}

/** Paths of the articles that annotation files are about. @param annotations texts by path from the folder. */
export function articlesOf(annotations: ReadonlyMap<string, string>): readonly string[] {
  const decided = articlesOfDecisions(decisionFiles(annotations).values());
  return [...new Set([...[...annotations.keys()].flatMap((path) => parseAnnotationPath(path)?.articlePath ?? []), ...decided])].sort();
}

function decisionFiles(annotations: ReadonlyMap<string, string>): Map<string, DecisionFile> {
  return new Map(
    [...annotations].filter(([path]) => parseDecisionsPath(path) !== undefined).map(([path, text]) => [path, parseDecisionFile(text)]),
  );
}

/**
 * Checks annotation files against codebook and articles.
 * @returns every problem, by path, line and column.
 */
export function check(input: CheckInput): Problem[] {
  const decisions = decisionFiles(input.annotations);
  const files = new Map(
    [...input.annotations].filter(([path]) => !decisions.has(path)).map(([path, text]) => [path, parseAnnotationFile(text)]),
  );
  const articleAt = (path: string): string | undefined | null => (input.unreadable?.has(path) ? null : input.articles.get(path));
  const holders = new Map<string, string[]>();
  for (const [path, file] of files) {
    for (const {
      record: { id },
    } of effectiveRecords(file))
      holders.set(id, [...(holders.get(id) ?? []), path]);
  }
  const codebook = input.codebook === undefined ? null : parseCodebook(input.codebook);
  const problems = input.codebook === undefined || codebook === null ? noCodebook(files) : checkCodebook(input.codebook, codebook);
  if (input.names !== undefined) problems.push(...checkNameList(input.names, parseNameList(input.names)));
  if (input.sourceList !== undefined) problems.push(...checkSourceList(input.sourceList, parseSourceList(input.sourceList), input.isThere));
  for (const [path, file] of files) {
    const articlePath = parseAnnotationPath(path)?.articlePath ?? '';
    const elsewhere = (id: string): string | undefined => holders.get(id)?.find((other) => other !== path);
    problems.push(...checkAnnotationFile(path, file, { codebook, article: articleAt(articlePath), elsewhere, oldText: input.oldText }));
  }
  const otherwise = disputes(decisions, articleAt);
  for (const [path, file] of decisions)
    problems.push(...checkDecisions(path, file, { article: articleAt, oldText: input.oldText, otherwise }));
  return problems.sort((a, b) => (a.path === b.path ? a.line - b.line || a.column - b.column : a.path < b.path ? -1 : 1));
}

/** Without a codebook no tag can be checked; that is said once. */
function noCodebook(files: ReadonlyMap<string, AnnotationFile>): Problem[] {
  const used = [...files.values()].some(({ records }) => records.length > 0);
  const message = 'There are claims, but no codebook that says what their tags mean.';
  return used ? [{ path: codebookPath, line: 1, column: 1, endColumn: 1, code: 'no-codebook', severity: 'error', message }] : [];
}

/** The problems of a codebook as `Problem`s. */
export function checkCodebook(text: string, codebook: Codebook): Problem[] {
  return codebook.problems.map(({ code, message, start, end }) => ({
    path: codebookPath,
    ...placeIn(text, start, end),
    code: `codebook-${code}` as const,
    severity: 'error',
    message,
  }));
}

/** The problems of a name list as `Problem`s. */
export function checkNameList(text: string, list: NameList): Problem[] {
  return list.problems.map(({ code, message, start, end }) => ({
    path: nameListPath,
    ...placeIn(text, start, end),
    code: `names-${code}` as const,
    severity: 'error',
    message,
  }));
}
