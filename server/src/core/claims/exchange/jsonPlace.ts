import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError } from 'jsonc-parser';
import { countWhile } from '../../text/countWhile';
import { placeIn } from '../../annotationFiles/problem';

/** A JSON text with the lines that its values stand on, or what is wrong with it. */
export interface PlacedJson {
  readonly value: unknown;
  /** The line, from 1, that the value at a path begins on. */
  readonly lineOf: (path: readonly (string | number)[]) => number;
  readonly problem: { readonly line: number; readonly message: string } | null;
}

/** Reads a JSON text (without a byte-order mark) and keeps the places of its values. */
export function parseJson(text: string): PlacedJson {
  const errors: ParseError[] = [];
  const root: Node | undefined = parseTree(text, errors, { disallowComments: true, allowTrailingComma: false });
  const [error] = errors;
  if (error) {
    const { line, column } = placeIn(text, error.offset, error.offset);
    return {
      value: undefined,
      lineOf: () => line,
      problem: { line, message: `This is not JSON (${printParseErrorCode(error.error)} at column ${column}).` },
    };
  }
  const starts = [0, ...Array.from(text.matchAll(/\r\n|\n|\r/g), (end) => end.index + end[0].length)];
  const lineAt = (offset: number): number => countWhile(starts, (start) => start <= offset);
  return {
    value: JSON.parse(text) as unknown,
    problem: null,
    lineOf: (path) => lineAt((root && findNodeAtLocation(root, [...path]))?.offset ?? 0),
  };
}
