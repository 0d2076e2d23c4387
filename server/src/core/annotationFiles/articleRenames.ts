import { parseAnnotationPath } from './paths';

/** A file's path from the folder that is open, before and after. */
export interface Rename {
  readonly from: string;
  readonly to: string;
}

/** Annotation files that follow an article, and those that cannot because a file of that name is there already. */
export interface FollowingRenames {
  readonly renames: readonly Rename[];
  readonly taken: readonly Rename[];
}

/**
 * The annotation files that have to be renamed with articles, so that claims stay with them: those of every annotator.
 * @param moved files or folders with articles.
 * @param annotationPaths every annotation file there is.
 */
export function followingRenames(moved: readonly Rename[], annotationPaths: readonly string[]): FollowingRenames {
  const there = new Set(annotationPaths);
  const renames = annotationPaths.flatMap((path): Rename[] => {
    const name = parseAnnotationPath(path);
    const article = name && articleAfter(name.articlePath, moved);
    if (!name || article === undefined) return [];
    const to =
      path.slice(0, path.lastIndexOf(name.articlePath)) +
      article +
      path.slice(path.lastIndexOf(name.articlePath) + name.articlePath.length);
    return parseAnnotationPath(to) ? [{ from: path, to }] : [];
  });
  const leaving = new Set(renames.map(({ from }) => from));
  const isTaken = ({ to }: Rename): boolean => there.has(to) && !leaving.has(to);
  return { renames: renames.filter((rename) => !isTaken(rename)), taken: renames.filter(isTaken) };
}

/** Where an article is once files were renamed; undefined where it stays. */
export function articleAfter(path: string, moved: readonly Rename[]): string | undefined {
  const rename = moved.find(({ from }) => path === from || path.startsWith(`${from}/`));
  if (rename === undefined || rename.from === rename.to) return undefined;
  return rename.to + path.slice(rename.from.length);
}
