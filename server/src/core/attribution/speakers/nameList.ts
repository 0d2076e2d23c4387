import { findNodeAtLocation, parseTree, type Node, type ParseError } from 'jsonc-parser';
import { explainSyntax } from '../../claims/recordFormat';
import type { SpeakerKind } from '../attribution';
import { foldName } from './spelling';

/** A speaker as the researcher names it. */
export interface NameEntry {
  /** What the speaker is called everywhere. */
  readonly name: string;
  /** Other names and descriptions that are this speaker's. */
  readonly aliases: readonly string[];
  /** Null: as the articles have it. */
  readonly kind: SpeakerKind | null;
}

/** What a researcher decided on speakers: `annotations/speakers.json`. */
export interface NameList {
  readonly speakers: readonly NameEntry[];
  /** Names that are two speakers', whatever the articles suggest. */
  readonly apart: readonly (readonly [string, string])[];
  readonly problems: readonly NameListProblem[];
}

/** Something wrong in a name list. */
export interface NameListProblem {
  readonly code: 'syntax' | 'schema' | 'duplicate' | 'contradiction';
  readonly message: string;
  /** UTF-16 code units into the list's text, half open. */
  readonly start: number;
  readonly end: number;
}

export const noNames: NameList = { speakers: [], apart: [], problems: [] };

const kinds: readonly string[] = ['person', 'body', 'group'] satisfies SpeakerKind[];

/**
 * Reads a name list; comments and commas behind the last value are allowed. What can be used is used: an entry without a
 * name, a name that an earlier entry has, a pair that an entry contradicts are left out and reported at their place.
 * @param text without a byte-order mark.
 */
export function parseNameList(text: string): NameList {
  const errors: ParseError[] = [];
  const root = parseTree(text, errors, { allowTrailingComma: true });
  const reader = new Reader();
  for (const error of errors) {
    const start = Math.min(error.offset, Math.max(0, text.length - 1));
    const end = Math.min(text.length, Math.max(start + 1, error.offset + error.length));
    reader.problems.push({ code: 'syntax', message: `The name list is not JSON here: ${explainSyntax(error)}.`, start, end });
  }
  if (root?.type !== 'object') {
    if (errors.length === 0) reader.report('schema', 'A name list is one JSON object.', root);
    return { ...noNames, problems: reader.problems };
  }
  const speakers = reader.list(root, 'speakers').flatMap((node) => reader.entry(node));
  const apart = reader.list(root, 'apart').flatMap((node) => reader.pair(node));
  return { speakers, apart, problems: reader.problems.sort((a, b) => a.start - b.start) };
}

class Reader {
  readonly problems: NameListProblem[] = [];
  /** Folded name -> number of the entry that has it. */
  readonly #holder = new Map<string, number>();
  #entries = 0;

  report(code: NameListProblem['code'], message: string, node: Node | undefined): void {
    this.problems.push({ code, message, start: node?.offset ?? 0, end: node ? node.offset + node.length : 1 });
  }

  list(object: Node, key: string): readonly Node[] {
    const node = findNodeAtLocation(object, [key]);
    if (node === undefined || node.type === 'array') return node?.children ?? [];
    this.report('schema', `"${key}" must be a list.`, node);
    return [];
  }

  entry(node: Node): NameEntry[] {
    const nameNode = node.type === 'object' ? findNodeAtLocation(node, ['name']) : undefined;
    const name = this.#name(nameNode);
    if (name === null) {
      this.report('schema', node.type === 'object' ? 'A speaker needs a "name" with letters in it.' : 'A speaker is an object with a "name".', nameNode ?? node);
      return [];
    }
    const number = this.#entries;
    if (!this.#claim(name, number, nameNode)) return [];
    this.#entries += 1;
    const aliases = this.list(node, 'aliases').flatMap((alias) => {
      const text = this.#name(alias);
      if (text === null) this.report('schema', 'An alias must be a text with letters in it.', alias);
      return text !== null && this.#claim(text, number, alias) ? [text] : [];
    });
    const kindNode = findNodeAtLocation(node, ['kind']);
    const kind = kindNode === undefined ? null : kindFrom(kindNode.value);
    if (kindNode !== undefined && kind === null) this.report('schema', '"kind" must be "person", "body" or "group".', kindNode);
    return [{ name, aliases, kind }];
  }

  pair(node: Node): (readonly [string, string])[] {
    const [a, b] = (node.type === 'array' ? node.children ?? [] : []).map((child) => this.#name(child));
    if (a === undefined || a === null || b === undefined || b === null || node.children?.length !== 2 || foldName(a) === foldName(b)) {
      this.report('schema', 'Names apart are given as a list of two different names.', node);
      return [];
    }
    const holder = this.#holder.get(foldName(a));
    if (holder !== undefined && holder === this.#holder.get(foldName(b))) {
      this.report('contradiction', `"${a}" and "${b}" are one speaker in the list above; that counts.`, node);
      return [];
    }
    return [[a, b]];
  }

  #name(node: Node | undefined): string | null {
    const value: unknown = node?.value;
    return typeof value === 'string' && foldName(value) !== '' ? value.trim() : null;
  }

  /** A name of one entry is no other's; an entry may say a name twice. */
  #claim(name: string, entry: number, node: Node | undefined): boolean {
    const folded = foldName(name);
    const holder = this.#holder.get(folded);
    if (holder !== undefined && holder !== entry) {
      this.report('duplicate', `"${name}" is named in an earlier entry already; the earlier one counts.`, node);
      return false;
    }
    this.#holder.set(folded, entry);
    return true;
  }
}

function kindFrom(value: unknown): SpeakerKind | null {
  return kinds.includes(value as string) ? value as SpeakerKind : null;
}
