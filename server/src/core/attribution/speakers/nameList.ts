import { findNodeAtLocation, type Node } from 'jsonc-parser';
import { JsonReader, type JsonProblem } from '../../text/jsonTree';
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
export type NameListProblem = JsonProblem<'duplicate' | 'contradiction'>;

export const noNames: NameList = { speakers: [], apart: [], problems: [] };

const kinds: readonly string[] = ['person', 'body', 'group'] satisfies SpeakerKind[];

/**
 * Reads a name list; comments and commas behind the last value are allowed. What can be used is used: an entry without a
 * name, a name that an earlier entry has, a pair that an entry contradicts are left out and reported at their place.
 * @param text without a byte-order mark.
 */
export function parseNameList(text: string): NameList {
  const reader = new Reader();
  const root = reader.object(text, { the: 'The name list', a: 'A name list' }, { allowTrailingComma: true });
  if (root === null) return { ...noNames, problems: reader.problems() };
  const speakers = reader.list(root, 'speakers').flatMap((node) => reader.entry(node));
  const apart = reader.list(root, 'apart').flatMap((node) => reader.pair(node));
  return { speakers, apart, problems: reader.problems() };
}

/** Reads entries and pairs; remembers which names are taken. */
class Reader extends JsonReader<'duplicate' | 'contradiction'> {
  /** Folded name -> number of the entry that has it. */
  readonly #holder = new Map<string, number>();
  #entries = 0;

  entry(node: Node): NameEntry[] {
    const nameNode = node.type === 'object' ? findNodeAtLocation(node, ['name']) : undefined;
    const name = this.#name(nameNode);
    if (name === null) {
      this.report(
        'schema',
        node.type === 'object' ? 'A speaker needs a "name" with letters in it.' : 'A speaker is an object with a "name".',
        nameNode ?? node,
      );
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
    const [a, b] = (node.type === 'array' ? (node.children ?? []) : []).map((child) => this.#name(child));
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
  return kinds.includes(value as string) ? (value as SpeakerKind) : null;
}
