// How the comparison says things, the same on the page, in its exports and to screen readers.
import type { AttributionType } from '../attribution/attribution';
import type { ConflictKind } from '../statements/statement';

/** What a conflict is on. */
export function articlesDisagree(kind: ConflictKind): string {
  return kind === 'speaker' ? 'Disagree on who said it' : `Disagree on a ${kind}`;
}

/** What a wording is, in a word or two. */
export const typeNames: Readonly<Record<AttributionType, string>> = {
  direct: 'quoted', mixed: 'partly quoted', scare: 'in quotation marks', indirect: 'reported',
};

/** Whose statements they are, where nobody is named or articles disagree. */
export const nobodyNamed = 'Nobody named, or sources disagree';
