import { getLocation } from 'jsonc-parser';
import {
  CompletionItemKind,
  type CompletionItem,
  type DocumentLink,
  type Hover,
  type Location,
  type Position,
  type Range,
} from 'vscode-languageserver-types';
import { placeInRecord } from '../annotationFiles/recordFormat';
import type { FolderIndex } from '../folder/folderIndex';
import { decisionKinds, type DecisionKind } from '../statements/decisions/decision';
import type { Format } from './markdown';
import type { PlacedDecision, PlacedPassage } from './placedDecisions';
import { lineAndColumn, locationOf, rangeOf } from './places';
import { wordingCommands } from './wordingLinks';
import { oneLine, shortened, sourceName, words } from './words';

/** More than anybody looks through in one file. */
const mostLinks = 2000;
const mostOfWords = 300;
const kindWords: Readonly<Record<DecisionKind, { readonly head: string; readonly help: string }>> = {
  same: { head: 'The same statement', help: 'Both report one statement.' },
  different: { head: 'Not the same statement', help: 'They are two statements, whatever is found.' },
  note: { head: 'A note, no decision', help: 'A remark on the pair that decides nothing.' },
};

/** Links from the passages that a file of decisions records to where they stand in their articles; none from those that are lost. */
export function decisionLinks(decisions: readonly PlacedDecision[]): DocumentLink[] {
  return decisions.slice(0, mostLinks).flatMap(({ line, ...ends }) =>
    (['a', 'b'] as const).flatMap((end): DocumentLink[] => {
      const { article, anchor } = ends[end];
      if (!article || !anchor?.span) return [];
      const { line: at, column } = lineAndColumn(article, anchor.span.start);
      return [
        { range: valueRange(line, [end, 'exact']), target: `${article.uri}#L${at},${column}`, tooltip: 'Show the passage in the article' },
      ];
    }),
  );
}

/** Where the passage that a place of the file is on stands in its article; the first of the two where it is on neither. */
export function passageOfDecision(position: Position, decisions: readonly PlacedDecision[]): Location | null {
  const found = decisions.find(({ line }) => line.number === position.line);
  if (!found) return null;
  const { article, anchor } = isWithin(valueRange(found.line, ['b']), position) ? found.b : found.a;
  return article && anchor?.span ? locationOf(article, anchor.span) : null;
}

/** What a line of the file decides, and how its two passages read where they stand now. @param own whether whoever looks made it. */
export function decisionHover(
  index: FolderIndex,
  position: Position,
  decisions: readonly PlacedDecision[],
  file: string,
  own: boolean,
  format: Format,
  kind: 'markdown' | 'plaintext',
): Hover | null {
  const found = decisions.find(({ line }) => line.number === position.line);
  if (!found) return null;
  const {
    line: { record, number, text },
    a,
    b,
  } = found;
  const ends = [a, b].map(({ wording }) => wording && locationOf(wording.analysis.article, wording.attribution.outer));
  const signs = [
    own ? format.sign('undo', 'Take your decision back', wordingCommands.undecide, [{ file, id: record.id }]) : null,
    ends.every((end) => end !== undefined) ? format.sign('compare', 'Compare the two wordings', wordingCommands.compare, ends) : null,
  ].filter((sign) => sign !== null);
  const head = [
    format.bold(kindWords[record.kind].head),
    format.text(`${record.by}, ${record.at.slice(0, 10)}`),
    ...(signs.length === 0 ? [] : [signs.join(format.betweenSigns)]),
  ].join(' · ');
  const note = record.note === '' ? [] : [format.text(shortened(oneLine(record.note), mostOfWords))];
  const passages = [a, b].map((end) => format.item(passageText(index, end, format))).join('\n');
  const range = { start: { line: number, character: 0 }, end: { line: number, character: text.length } };
  return { contents: { kind, value: [head, ...note, passages].join('\n\n') }, range };
}

/** "courier, Voss: “the words as they stand” — changed since". */
function passageText(index: FolderIndex, { passage, article, anchor, wording }: PlacedPassage, format: Format): string {
  const quoted = (text: string): string => format.text(`“${shortened(oneLine(text), mostOfWords)}”`);
  if (!article || !anchor)
    return `${format.text(passage.article)}: ${quoted(passage.exact)} — ${format.italic('there is no such article')}`;
  const source = sourceName(index, article);
  if (!anchor.span || anchor.state === 'ambiguous') {
    return `${format.text(source)}: ${quoted(passage.exact)} — ${format.italic(anchor.state === 'ambiguous' ? 'several places would do' : 'no longer in the article')}`;
  }
  const mention = wording?.attribution.mention && words(article, wording.attribution.mention);
  const remarks = [
    ...(anchor.state === 'changed' ? ['its words changed'] : []),
    ...(wording ? [] : ['no quotation and no report any more']),
  ];
  const said = `${format.place(source, article.uri, rangeOf(article, anchor.span))}${mention ? `, ${format.text(mention)}` : ''}: ${quoted(article.text.slice(anchor.span.start, anchor.span.end))}`;
  return [said, ...remarks.map((remark) => format.italic(remark))].join(' — ');
}

/**
 * What can stand at a place of a file of decisions: the kinds, and the articles. The line may be half written.
 * @param articles paths of the folder's articles.
 */
export function decisionCompletions(text: string, position: Position, articles: readonly string[]): CompletionItem[] {
  const line = text.split(/\r\n|\n|\r/u, position.line + 1)[position.line] ?? '';
  const { path, previousNode, isAtPropertyKey } = getLocation(line, position.character);
  if (isAtPropertyKey) return [];
  const inside =
    previousNode?.type === 'string' &&
    previousNode.offset < position.character &&
    position.character <= previousNode.offset + previousNode.length;
  const [start, end] = inside ? [previousNode.offset, previousNode.offset + previousNode.length] : [position.character, position.character];
  const item = (value: string, detail: string, n: number): CompletionItem => ({
    label: value,
    detail,
    kind: CompletionItemKind.EnumMember,
    filterText: JSON.stringify(value),
    sortText: String(n).padStart(5, '0'),
    textEdit: {
      range: { start: { line: position.line, character: start }, end: { line: position.line, character: end } },
      newText: JSON.stringify(value),
    },
  });
  const [key, inner, ...deeper] = path;
  if (key === 'kind' && inner === undefined) return decisionKinds.map((value, n) => item(value, kindWords[value].help, n));
  if ((key === 'a' || key === 'b') && inner === 'article' && deeper.length === 0)
    return articles.map((value, n) => ({ ...item(value, '', n), kind: CompletionItemKind.File }));
  return [];
}

function valueRange({ number, text }: PlacedDecision['line'], path: readonly string[]): Range {
  const { start, end } = placeInRecord(text, path);
  return { start: { line: number, character: start }, end: { line: number, character: end } };
}

function isWithin({ start, end }: Range, { character }: Position): boolean {
  return start.character <= character && character < end.character;
}
