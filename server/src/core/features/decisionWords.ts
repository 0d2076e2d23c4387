// What was decided on two wordings, as hover, view, page and table say it.
import type { FolderIndex } from '../folder/folderIndex';
import type { DecidedPair } from '../statements/decisions/decidedPairs';
import type { DecisionKind } from '../statements/decisions/decision';
import type { GivenDecision } from '../statements/decisions/verdict';
import { oneLine, shortened } from './words';

const mostOfNote = 80;

/** A decision that counts, or a dispute, in its parts. */
export interface DecisionInWords {
  /** "confirmed", "joined", "rejected", "kept apart", "disputed"; empty where there are notes alone. */
  readonly what: string;
  /** Who decided so, each once; of a dispute nobody. */
  readonly by: readonly string[];
  /** Who decided otherwise: "different by bob". */
  readonly otherwise: readonly string[];
  /** "ann: the same press conference". */
  readonly notes: readonly string[];
}

/** What was decided on two attributions; undefined where nothing was. */
export function decidedOn(index: FolderIndex, one: string, other: string): DecidedPair | undefined {
  return index.decisions.of(one).find(({ a, b }) => (a === one ? b : a) === other);
}

/** The decision of whoever looks; undefined where they made none. */
export function ownDecision(index: FolderIndex, { given }: DecidedPair): GivenDecision | undefined {
  return index.annotator === '' ? undefined : given.find(({ annotator }) => annotator === index.annotator);
}

/** What was decided on a pair. That two were matched before somebody decided makes the difference between confirming and joining by hand. */
export function decisionInWords(index: FolderIndex, { a, b, verdict, given }: DecidedPair): DecisionInWords {
  const said = given.filter(({ decision }) => decision.kind !== 'note');
  const found = index.foundBetween(a, b) !== undefined;
  const verbs = {
    same: found ? 'confirmed' : 'joined',
    different: found ? 'rejected' : 'kept apart',
    disputed: 'disputed',
    open: '',
  } as const;
  return {
    what: verbs[verdict],
    by: [...new Set(said.filter(({ decision }) => decision.kind === verdict).map(({ annotator }) => annotator))].sort(),
    otherwise: said
      .filter(({ decision }) => decision.kind !== verdict)
      .map(({ annotator, decision }) => `${kindWords[decision.kind]} by ${annotator}`),
    notes: given.flatMap(({ decision: { note, by } }) => (note === '' ? [] : [`${by}: ${shortened(oneLine(note), mostOfNote)}`])),
  };
}

const kindWords: Readonly<Record<DecisionKind, string>> = { same: 'same', different: 'different', note: 'noted' };

/** "confirmed by ann", "disputed: same by ann, different by bob", "confirmed by ann (different by bob)". */
export function verdictWords({ what, by, otherwise }: Pick<DecisionInWords, 'what' | 'by' | 'otherwise'>): string {
  if (by.length === 0) return what === '' ? '' : `${what}: ${otherwise.join(', ')}`;
  return `${what} by ${by.join(', ')}${otherwise.length > 0 ? ` (${otherwise.join(', ')})` : ''}`;
}

/** What was decided, with notes, on one line: "confirmed by ann · ann: the same press conference". */
export function decisionWords(index: FolderIndex, pair: DecidedPair): string {
  const words = decisionInWords(index, pair);
  return [verdictWords(words), ...words.notes].filter((part) => part !== '').join(' · ');
}
