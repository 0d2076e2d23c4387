// What a hover offers on another article's wording, and what was decided on it.
import type { FolderIndex, Located } from '../folderIndex';
import type { DecidedPair } from '../statements/decisions/decidedPairs';
import type { Verdict } from '../statements/decisions/verdict';
import type { Format } from './markdown';
import { locationOf } from './places';
import { oneLine, shortened } from './words';

/** Client commands on two wordings; none is offered where the client does not know it. */
export const wordingCommands = { decide: 'crossquote.decide', undecide: 'crossquote.undecide', compare: 'crossquote.compareWordings' } as const;

const mostOfNote = 80;
const verdictWords: Readonly<Record<Verdict, string>> = { same: 'confirmed', different: 'rejected', disputed: 'disputed', open: '' };

/** What was decided on two attributions; undefined where nothing was. */
export function decidedOn(index: FolderIndex, one: string, other: string): DecidedPair | undefined {
  return index.decisions.of(one).find(({ a, b }) => (a === one ? b : a) === other);
}

/** What was decided, in words: "confirmed by ann", "disputed: same by ann, different by bob"; empty where nothing was. */
export function decisionWords({ verdict, given }: DecidedPair): string {
  const said = given.filter(({ decision }) => decision.kind !== 'note');
  const notes = given.flatMap(({ decision: { note, by } }) => (note === '' ? [] : [`${by}: ${shortened(oneLine(note), mostOfNote)}`]));
  const names = [...new Set(said.filter(({ decision }) => decision.kind === verdict).map(({ annotator }) => annotator))].sort();
  const others = said.filter(({ decision }) => decision.kind !== verdict).map(({ annotator, decision }) => `${decision.kind === 'same' ? 'same' : 'different'} by ${annotator}`);
  const what = verdict === 'disputed' ? `disputed: ${others.join(', ')}` : verdict === 'open' ? '' : `${verdictWords[verdict]} by ${names.join(', ')}${others.length > 0 ? ` (${others.join(', ')})` : ''}`;
  return [what, ...notes].filter((part) => part !== '').join(' · ');
}

/**
 * What stands behind another article's wording: what was decided on the two, with a link that takes one's own decision back; otherwise
 * links that decide; and one that compares the two.
 * @returns each part safe in the format.
 */
export function wordingLinks(index: FolderIndex, format: Format, here: Located, there: Located): string[] {
  const pair = decidedOn(index, here.attribution.id, there.attribution.id);
  const [a, b] = [here, there].map(({ analysis, attribution }) => locationOf(analysis.article, attribution.outer));
  const decide = (kind: 'same' | 'different', label: string): string | null => format.action(label, wordingCommands.decide, [kind, a, b]);
  const own = pair?.given.find(({ annotator }) => annotator === index.annotator);
  const undo = own && format.action('undo', wordingCommands.undecide, [{ file: own.file, id: own.decision.id }]);
  const said = pair && decisionWords(pair);
  const decided = own !== undefined && own.decision.kind !== 'note';
  const links = decided ? [undo] : [decide('same', 'same'), decide('different', 'not the same')];
  return [said === undefined || said === '' ? null : format.text(said), ...links, format.action('compare', wordingCommands.compare, [a, b])]
    .filter((part) => part !== null && part !== undefined);
}
