// What a hover offers on another article's wording, and what was decided on it.
import type { Located } from '../folder/analysedArticles';
import type { FolderIndex } from '../folder/folderIndex';
import { decidedOn, decisionWords, ownDecision } from './decisionWords';
import type { Format } from './markdown';
import { locationOf } from './places';

/** Client commands on two wordings; none is offered where the client does not know it. */
export const wordingCommands = {
  decide: 'crossquote.decide',
  undecide: 'crossquote.undecide',
  compare: 'crossquote.compareWordings',
} as const;

/**
 * What stands behind another article's wording: what was decided on the two, with a link that takes one's own decision back; otherwise
 * links that decide; and one that compares the two.
 * @returns what was decided, if anything was, and the row of links, if the client has any; each safe in the format.
 */
export function wordingLinks(index: FolderIndex, format: Format, here: Located, there: Located): string[] {
  const pair = decidedOn(index, here.attribution.id, there.attribution.id);
  const [a, b] = [here, there].map(({ analysis, attribution }) => locationOf(analysis.article, attribution.outer));
  const own = pair && ownDecision(index, pair);
  const said = pair === undefined ? '' : decisionWords(index, pair);
  const links = [
    ...(own !== undefined && own.decision.kind !== 'note'
      ? [format.sign('undo', 'Take your decision back', wordingCommands.undecide, [{ file: own.file, id: own.decision.id }])]
      : [
          format.sign('same', 'The same statement', wordingCommands.decide, ['same', a, b]),
          format.sign('different', 'Not the same statement', wordingCommands.decide, ['different', a, b]),
        ]),
    format.sign('compare', 'Compare the two wordings', wordingCommands.compare, [a, b]),
  ].filter((link) => link !== null);
  return [...(said === '' ? [] : [format.text(said)]), ...(links.length === 0 ? [] : [links.join(format.betweenSigns)])];
}
