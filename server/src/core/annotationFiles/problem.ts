/** Something wrong in an annotation file, codebook, name list or source list, for people and for continuous integration. */
export interface Problem {
  /** From the folder that is open, with forward slashes. */
  readonly path: string;
  /** Counts from 1. */
  readonly line: number;
  /** Counts UTF-16 code units from 1. */
  readonly column: number;
  /** On the same line, behind the last code unit. */
  readonly endColumn: number;
  readonly code: ProblemCode;
  readonly severity: 'error' | 'warning' | 'information';
  readonly message: string;
  /** Other places of the same file that have to do with it. */
  readonly related?: readonly Pick<Problem, 'line' | 'column' | 'endColumn' | 'message'>[];
}

export type ProblemCode =
  | 'broken-line'
  | 'conflict-marker'
  | 'unknown-tag'
  | 'deprecated-tag'
  | 'excluded-tags'
  | 'misplaced-tag'
  | 'note-required'
  | 'bad-optional-key'
  | 'duplicate-id'
  | 'wrong-order'
  | 'wrong-annotator'
  | 'wrong-length'
  | 'article-missing'
  | 'misplaced-file'
  | 'no-final-line-end'
  | 'orphan'
  | 'changed'
  | 'ambiguous'
  | 'disputed'
  | 'contradiction'
  | 'decided-twice'
  | 'no-codebook'
  | 'codebook-syntax'
  | 'codebook-schema'
  | 'codebook-duplicate'
  | 'codebook-unknown-reference'
  | 'names-syntax'
  | 'names-schema'
  | 'names-duplicate'
  | 'names-contradiction'
  | 'sources-syntax'
  | 'sources-schema'
  | 'sources-duplicate'
  | 'sources-article-missing';

/** A problem as `crossquote check` prints it: `file:line:column: message`. */
export function formatProblem({ path, line, column, message }: Problem): string {
  return `${path}:${line}:${column}: ${message}`;
}

/** Line and column, from 1, of a place in a text; the end is on the same line, no further than the line goes. */
export function placeIn(text: string, start: number, end: number): Pick<Problem, 'line' | 'column' | 'endColumn'> {
  const before = text.slice(0, start).split(/\r\n|\n|\r/);
  const column = (before.at(-1)?.length ?? 0) + 1;
  const rest = /^[^\r\n]*/.exec(text.slice(start, Math.max(start, end)))?.[0].length ?? 0;
  return { line: before.length, column, endColumn: column + rest };
}
