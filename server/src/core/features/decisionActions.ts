import { CodeActionKind, type CodeAction, type Command, type Range } from 'vscode-languageserver-types';
import { ServerCommands } from '../../protocol';
import type { DecideParams, WordingPlace } from '../../statements/decisionProtocol';
import type { ArticleAnalysis } from '../attribution/attribution';
import type { Located } from '../folder/analysedArticles';
import type { FolderIndex } from '../folder/folderIndex';
import { wordingAt } from '../statements/decisions/wordingAt';
import { locationOf, positionAt, spanOf } from './places';
import { elsewhere, possiblySame } from './sameStatement';
import { decidedOn } from './decisionWords';
import { wordingCommands } from './wordingLinks';
import { sourceName } from './words';

/** The kind of every action that decides on statements; clients can ask for it alone. */
export const decideKind = `${CodeActionKind.Refactor}.decide`;

const mostOffered = 4;

/**
 * The light bulb's decisions on the words at a range: for the wordings nobody decided on, the least sure first, whether each is the same
 * statement; and a comparison.
 * @param commands that the client knows; without its own, the server's are named where it is known who decides.
 */
export function decisionActions(
  index: FolderIndex,
  analysis: ArticleAnalysis,
  range: Range,
  commands: readonly string[],
  annotator: string,
): CodeAction[] {
  const attribution = wordingAt(analysis, spanOf(analysis.article, range));
  if (!attribution) return [];
  const here: Located = { analysis, attribution };
  const others = [...possiblySame(index, attribution.id), ...[...elsewhere(index, attribution.id)].reverse()];
  const open = others.filter((other) => decidedOn(index, attribution.id, other.attribution.id) === undefined).slice(0, mostOffered);
  const decisions = open.flatMap((other) => {
    const source = nameAmong(index, other, open);
    return [
      action(`Same statement as in ${source}`, 'same', here, other, commands, annotator),
      action(`Not the same statement as in ${source}`, 'different', here, other, commands, annotator),
    ];
  });
  const comparing = others.length > 0 && commands.includes(wordingCommands.compare);
  const title = 'Compare with another wording…';
  return [
    ...decisions.filter((one) => one !== null),
    ...(comparing ? [{ title, kind: decideKind, command: { title, command: wordingCommands.compare, arguments: [placeOf(here)] } }] : []),
  ];
}

/** A wording's source, and its line where several wordings of that source are named. */
function nameAmong(index: FolderIndex, { analysis, attribution }: Located, all: readonly Located[]): string {
  const source = sourceName(index, analysis.article);
  const alone = all.filter((one) => one.analysis === analysis).length === 1;
  return alone ? source : `${source}, line ${positionAt(analysis.article, attribution.outer.start).line + 1}`;
}

function action(
  title: string,
  decision: 'same' | 'different',
  here: Located,
  other: Located,
  commands: readonly string[],
  annotator: string,
): CodeAction | null {
  const [a, b] = [placeOf(here), placeOf(other)];
  const params: DecideParams = { a, b, decision, note: '', annotator };
  const command: Command | null = commands.includes(wordingCommands.decide)
    ? { title, command: wordingCommands.decide, arguments: [decision, a, b] }
    : annotator === ''
      ? null
      : { title, command: ServerCommands.decide, arguments: [params] };
  return command && { title, kind: decideKind, command };
}

function placeOf({ analysis, attribution }: Located): WordingPlace {
  return locationOf(analysis.article, attribution.outer);
}
