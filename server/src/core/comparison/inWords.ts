// How the comparison says things, the same on the page, in its exports and to screen readers.
import type { AttributionType } from '../attribution/attribution';
import type { Verdict } from '../statements/decisions/verdict';
import { verdictWords } from '../features/decisionWords';
import type { ConflictKind } from '../statements/statement';
import type { ComparedDecision } from './comparison';

/** What a conflict is on. */
export function articlesDisagree(kind: ConflictKind): string {
  return kind === 'speaker' ? 'Disagree on who said it' : `Disagree on a ${kind}`;
}

/** What a wording is, in a word or two. */
export const typeNames: Readonly<Record<AttributionType, string>> = {
  direct: 'quoted',
  mixed: 'partly quoted',
  scare: 'in quotation marks',
  indirect: 'reported',
};

/** Whose statements they are, where nobody is named or articles disagree. */
export const nobodyNamed = 'Nobody named, or sources disagree';

/**
 * What was decided on a wording: "confirmed by ann", "not the same as Courier, line 5, “…”: rejected by ann". What is on the
 * reference needs no name.
 */
export function decisionText(decision: ComparedDecision): string {
  const { verdict, other, notes } = decision;
  const words = verdictWords(decision);
  if (other === null)
    return [verdict === 'different' ? `not the same as the reference: ${words}` : words, ...notes]
      .filter((part) => part !== '')
      .join(' · ');
  const place = `${other.source}, line ${other.line}, “${other.words}”`;
  return [`${relations[verdict]} ${place}${words === '' ? '' : `: ${words}`}`, ...notes].join(' · ');
}

const relations: Readonly<Record<Verdict, string>> = {
  same: 'the same as',
  different: 'not the same as',
  disputed: 'with',
  open: 'on this and',
};
