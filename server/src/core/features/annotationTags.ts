import { findNodeAtOffset, getLocation, getNodePath, parseTree } from 'jsonc-parser';
import { CompletionItemKind, type CompletionItem, type Hover, type Position, type Range } from 'vscode-languageserver-types';
import { findTag, type Codebook } from '../claims/codebook/codebook';
import type { Format } from './markdown';

/** A tag's id as an annotation file names it. */
export interface NamedTag {
  readonly id: string;
  /** With its quotation marks. */
  readonly range: Range;
}

/** The tag that stands at a place of an annotation file; null where no tag does. */
export function namedTagAt(text: string, position: Position): NamedTag | null {
  const line = lineAt(text, position.line);
  const tree = parseTree(line);
  const node = tree && findNodeAtOffset(tree, position.character, true);
  if (node?.type !== 'string') return null;
  const [key, index] = getNodePath(node);
  return key === 'tags' && typeof index === 'number'
    ? { id: String(node.value), range: within(position.line, node.offset, node.offset + node.length) }
    : null;
}

/**
 * The tags that can stand at a place of an annotation file, in the order of the codebook: those that are still used and that the
 * record does not have. The line may be half written.
 */
export function tagCompletions(text: string, position: Position, codebook: Pick<Codebook, 'tags'>): CompletionItem[] {
  const line = lineAt(text, position.line);
  const [key, index, ...deeper] = getLocation(line, position.character).path;
  if (key !== 'tags' || typeof index !== 'number' || deeper.length > 0) return [];
  const before = /"[\w.-]*$/u.exec(line.slice(0, position.character))?.[0].length ?? 0;
  const after = before === 0 ? 0 : (/^[\w.-]*"?/u.exec(line.slice(position.character))?.[0].length ?? 0);
  const range = within(position.line, position.character - before, position.character + after);
  const others = new Set(
    /"tags"\s*:\s*\[([^\]]*)/u.exec(`${line.slice(0, range.start.character)}${line.slice(range.end.character)}`)?.[1]?.match(/[\w.-]+/gu),
  );
  return codebook.tags
    .filter(({ id, deprecated }) => !deprecated && !others.has(id))
    .map(({ id, label, definition }, n) => ({
      label: id,
      detail: label,
      documentation: definition,
      kind: CompletionItemKind.EnumMember,
      filterText: `"${id}"`,
      sortText: String(n).padStart(4, '0'),
      textEdit: { range, newText: `"${id}"` },
    }));
}

/** What a tag of an annotation file means; null where none stands there. */
export function tagHover(
  text: string,
  position: Position,
  codebook: Pick<Codebook, 'tags'>,
  format: Format,
  kind: 'markdown' | 'plaintext',
): Hover | null {
  const named = namedTagAt(text, position);
  if (!named) return null;
  const tag = findTag(codebook, named.id);
  if (!tag) return { range: named.range, contents: { kind, value: format.text(`The codebook has no tag “${named.id}”.`) } };
  const successor = tag.successor === null ? undefined : findTag(codebook, tag.successor);
  const instead = tag.successor === null ? '' : ` Use “${successor?.label ?? tag.successor}” (${tag.successor}).`;
  const blocks = [
    `${format.bold(tag.label)} ${format.text(`· ${tag.id}`)}`,
    ...(tag.deprecated ? [format.text(`No longer used.${instead}`)] : []),
    format.text(tag.definition),
    ...tag.examples.map((example) => format.item(format.text(example))),
  ];
  return { range: named.range, contents: { kind, value: blocks.join('\n\n') } };
}

function lineAt(text: string, number: number): string {
  return text.split(/\r\n|\n|\r/u, number + 1)[number] ?? '';
}

function within(line: number, start: number, end: number): Range {
  return { start: { line, character: start }, end: { line, character: end } };
}
