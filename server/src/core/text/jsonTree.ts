import { findNodeAtLocation, parseTree, printParseErrorCode, type Node, type ParseError, type ParseOptions } from 'jsonc-parser';

/** Something wrong in a JSON file that people write by hand. */
export interface JsonProblem<Code extends string = string> {
  readonly code: Code | 'syntax' | 'schema';
  readonly message: string;
  /** UTF-16 code units into the text, half open. */
  readonly start: number;
  readonly end: number;
}

/** What people say of a JSON file: "the name list", "a name list is …". */
export interface JsonNoun {
  readonly the: string;
  readonly a: string;
}

/** Reads a JSON file value by value and gathers what is wrong with it. */
export class JsonReader<Code extends string> {
  readonly #problems: JsonProblem<Code>[] = [];

  /**
   * Reads the tree of a file whose top is one object.
   * @param text without a byte-order mark.
   * @returns the object's node; null where there is none, which is reported.
   */
  object(text: string, { the, a }: JsonNoun, options: ParseOptions): Node | null {
    const errors: ParseError[] = [];
    const root = parseTree(text, errors, options);
    for (const error of errors) {
      const start = Math.min(error.offset, Math.max(0, text.length - 1));
      const end = Math.min(text.length, Math.max(start + 1, error.offset + error.length));
      this.#problems.push({ code: 'syntax', message: `${the} is not JSON here: ${explainSyntax(error)}.`, start, end });
    }
    if (root?.type === 'object') return root;
    if (errors.length === 0) this.report('schema', `${a} is one JSON object.`, root);
    return null;
  }

  /** The entries of the list at a key; none where there is no such key, and where it is no list, which is reported. */
  list(object: Node, key: string): readonly Node[] {
    const node = findNodeAtLocation(object, [key]);
    if (node === undefined || node.type === 'array') return node?.children ?? [];
    this.report('schema', `"${key}" must be a list.`, node);
    return [];
  }

  /** @param node that is wrong; none: the file as a whole. */
  report(code: JsonProblem<Code>['code'], message: string, node: Node | undefined): void {
    this.#problems.push({ code, message, start: node?.offset ?? 0, end: node ? node.offset + node.length : 1 });
  }

  /** What was wrong, in the order in which it stands. */
  problems(): readonly JsonProblem<Code>[] {
    return this.#problems.sort((a, b) => a.start - b.start);
  }
}

/** What a syntax error says to a person: "value expected". */
export function explainSyntax(error: ParseError): string {
  return printParseErrorCode(error.error)
    .replace(/([a-z])([A-Z])/g, '$1 $2')
    .toLowerCase();
}
