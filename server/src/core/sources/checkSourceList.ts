import { sourceListPath } from '../annotationFiles/paths';
import { placeIn, type Problem } from '../annotationFiles/problem';
import { isGlob, type SourceList } from './sourceList';

/**
 * The problems of a source list as `Problem`s.
 * @param isThere whether there is a file at a path; not asked for globs.
 */
export function checkSourceList(text: string, list: SourceList, isThere: (path: string) => boolean = () => true): Problem[] {
  const found = list.problems.map(({ code, message, start, end }): Problem => ({
    path: sourceListPath,
    ...placeIn(text, start, end),
    code: `sources-${code}`,
    severity: 'error',
    message,
  }));
  const missing = list.entries
    .filter(({ path }) => !isGlob(path) && !isThere(path))
    .map(({ path, start, end }): Problem => ({
      path: sourceListPath,
      ...placeIn(text, start, end),
      code: 'sources-article-missing',
      severity: 'warning',
      message: `There is no article "${path}" in this folder.`,
    }));
  return [...found, ...missing].sort((a, b) => a.line - b.line || a.column - b.column);
}

/** The paths of a list that are no globs: `checkSourceList` asks for these. */
export function pathsIn({ entries }: SourceList): readonly string[] {
  return entries.map(({ path }) => path).filter((path) => !isGlob(path));
}
