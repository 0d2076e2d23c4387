import { applyEdits, findNodeAtLocation, modify, parseTree, type JSONPath, type Node } from 'jsonc-parser';
import schema from '../../../../../schemas/speakers.schema.json';
import { ClaimRefusedError } from '../../annotationFiles/refusal';
import { nameListPath, nameListSchemaPath } from '../../annotationFiles/paths';
import { jsonFile, type FilePlan } from '../../annotationFiles/filePlan';
import { parseNameList } from './nameList';
import { foldName } from './spelling';

/** A decision on speakers. */
export type NameChange =
  | { readonly kind: 'merge'; /** The first one stays. */ readonly names: readonly string[] }
  | { readonly kind: 'split'; readonly names: readonly string[] }
  | { readonly kind: 'rename'; readonly from: string; readonly to: string };

const emptyList = jsonFile({ $schema: './speakers.schema.json', speakers: [] });

/** The files that a folder without a name list gets: an empty list, and the schema it names beside it. */
export function planNameList(current: { readonly list: string | undefined; readonly schema: string | undefined }): readonly FilePlan[] {
  if (current.list !== undefined) return [];
  const list = { path: nameListPath, text: emptyList };
  return current.schema === undefined ? [list, { path: nameListSchemaPath, text: jsonFile(schema) }] : [list];
}

/**
 * The text of a name list with one more decision in it; comments and everything that the decision does not touch stay
 * letter by letter. A newer decision wins over an older one on the same names.
 * @param text without a byte-order mark; undefined where there is no list yet.
 * @throws ClaimRefusedError where the names are no two different names, where the list is damaged, or where a name to give is another speaker's.
 */
export function changeNameList(text: string | undefined, change: NameChange): string {
  const draft = new Draft(text ?? emptyList);
  const names = change.kind === 'rename' ? [change.from, change.to] : change.names;
  if (
    names.length < 2 ||
    names.some((name) => foldName(name) === '') ||
    new Set(names.map(change.kind === 'rename' ? String : foldName)).size < names.length
  ) {
    throw new ClaimRefusedError('bad-names', 'Name two speakers by different names, with letters in them.');
  }
  if (change.kind === 'merge') draft.merge(names);
  else if (change.kind === 'split') draft.split(names);
  else draft.rename(change.from, change.to);
  return draft.text;
}

class Draft {
  readonly #eol: string;

  constructor(public text: string) {
    this.#eol = text.includes('\r\n') ? '\r\n' : '\n';
    const broken = this.#list.problems.length > 0;
    if (broken) throw new ClaimRefusedError('bad-names', `${nameListPath} has mistakes: mend them first. Nothing was written.`);
  }

  merge(names: readonly string[]): void {
    const [name = '', ...others] = names;
    const folded = new Set(names.map(foldName));
    const touched = this.#list.speakers.flatMap((entry, at) =>
      [entry.name, ...entry.aliases].some((one) => folded.has(foldName(one))) ? [{ entry, at }] : [],
    );
    const all = unique([...others, ...touched.flatMap(({ entry }) => [entry.name, ...entry.aliases])], name);
    const united = new Set([name, ...all].map(foldName));
    this.#dropApart((a, b) => united.has(foldName(a)) && united.has(foldName(b)));
    const [first, ...rest] = touched;
    for (const { at } of rest.reverse()) this.#set(['speakers', at], undefined);
    if (first === undefined) {
      this.#append('speakers', { name, aliases: all });
    } else {
      this.#set(['speakers', first.at, 'name'], name);
      this.#set(['speakers', first.at, 'aliases'], all);
    }
  }

  split(names: readonly string[]): void {
    const [kept = '', ...others] = names;
    const holder = this.#list.speakers.findIndex((entry) => [entry.name, ...entry.aliases].some((one) => foldName(one) === foldName(kept)));
    const entry = this.#list.speakers[holder];
    for (const other of others) {
      // The entry stays with whichever of the two it is called by.
      const leaving = entry && foldName(entry.name) === foldName(other) ? kept : other;
      if (entry?.aliases.some((alias) => foldName(alias) === foldName(leaving))) {
        this.#set(
          ['speakers', holder, 'aliases'],
          this.#list.speakers[holder]?.aliases.filter((alias) => foldName(alias) !== foldName(leaving)),
        );
      }
      const known = this.#list.apart.some((pair) => samePair(pair, [kept, other]));
      if (!known) this.#append('apart', [kept, other]);
    }
  }

  rename(from: string, to: string): void {
    const { speakers } = this.#list;
    const holder = (name: string): number =>
      speakers.findIndex((entry) => [entry.name, ...entry.aliases].some((one) => foldName(one) === foldName(name)));
    const at = holder(from);
    const taken = holder(to);
    if (taken >= 0 && taken !== at)
      throw new ClaimRefusedError('bad-names', `"${to}" is another speaker in ${nameListPath}: make them one speaker instead.`);
    const entry = speakers[at];
    if (entry === undefined) {
      this.#append('speakers', { name: to, aliases: unique([from], to) });
      return;
    }
    this.#set(['speakers', at, 'name'], to);
    this.#set(['speakers', at, 'aliases'], unique([entry.name, ...entry.aliases], to));
  }

  get #list(): ReturnType<typeof parseNameList> {
    return parseNameList(this.text);
  }

  #dropApart(gone: (a: string, b: string) => boolean): void {
    for (let at = this.#list.apart.length - 1; at >= 0; at--) {
      const pair = this.#list.apart[at];
      if (pair && gone(...pair)) this.#set(['apart', at], undefined);
    }
  }

  /** One value more, on a line of its own, behind the comments of the one before. */
  #append(key: 'speakers' | 'apart', value: unknown): void {
    if (this.#node([key]) === undefined) this.#set([key], []);
    const list = this.#node([key]);
    if (list === undefined) return;
    const line = JSON.stringify(value, null, 1).replace(/\n\s*/gu, ' ');
    const last = list.children?.at(-1);
    if (last === undefined) {
      const indent = this.#indentAt(list.offset);
      this.#replace(list.offset, list.offset + list.length, `[${this.#eol}${indent}  ${line}${this.#eol}${indent}]`);
      return;
    }
    const end = last.offset + last.length;
    const behind = this.text.slice(end, list.offset + list.length - 1);
    const gap = behind.includes('\n') ? `${this.#eol}${this.#indentAt(last.offset)}` : ' ';
    const comma = behind.replace(/\/\/.*|\/\*[^]*?\*\//gu, '').includes(',') ? '' : ',';
    this.#replace(end, end + behind.trimEnd().length, `${comma}${behind.trimEnd()}${gap}${line}`);
  }

  #node(path: JSONPath): Node | undefined {
    const root = parseTree(this.text, [], { allowTrailingComma: true });
    return root && findNodeAtLocation(root, path);
  }

  #indentAt(offset: number): string {
    return /^[ \t]*/u.exec(this.text.slice(this.text.lastIndexOf('\n', offset - 1) + 1))?.[0] ?? '';
  }

  #replace(start: number, end: number, text: string): void {
    this.text = this.text.slice(0, start) + text + this.text.slice(end);
  }

  #set(path: JSONPath, value: unknown): void {
    const edits = modify(this.text, path, value, {
      formattingOptions: { insertSpaces: true, tabSize: 2, eol: this.#eol, insertFinalNewline: true },
    });
    this.text = applyEdits(this.text, edits);
  }
}

/** Names, none twice, without the one given. */
function unique(names: readonly string[], without: string): string[] {
  return [...new Set(names)].filter((name) => name !== without);
}

function samePair([a, b]: readonly [string, string], [c, d]: readonly [string, string]): boolean {
  const [w, x, y, z] = [foldName(a), foldName(b), foldName(c), foldName(d)];
  return (w === y && x === z) || (w === z && x === y);
}
