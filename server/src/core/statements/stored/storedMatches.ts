import type { Steps } from '../../steps';
import type { Thresholds } from '../scoring/matchArticles';
import { inputsPrint } from '../matchInputs';
import type { MatchInput } from '../statement';
import { StatementIndex } from '../statementIndex';
import type { StoredStatements } from './storedStatements';

/** A folder's matches as they can be kept outside memory, with the prints of what was matched. */
export interface StoredMatches extends StoredStatements {
  /** Of each article, in the order of `articles`, the print of its attributions as matching took them (`inputsPrint`). */
  readonly prints: readonly string[];
}

/** Statements that are known again, and what they were matched of, by article. */
export interface Recalled {
  readonly statements: StatementIndex;
  readonly matched: Map<string, readonly MatchInput[]>;
}

/** Everything that matching found; it must be settled, and not change meanwhile. @param matched what it was found of, by article. */
export function* storingMatches(statements: StatementIndex, matched: ReadonlyMap<string, readonly MatchInput[]>): Steps<StoredMatches> {
  const stored = yield* statements.storing();
  const prints: string[] = [];
  for (const { uri } of stored.articles) {
    prints.push(inputsPrint(matched.get(uri) ?? []));
    yield;
  }
  return { ...stored, prints };
}

/**
 * Makes what was kept of a folder known again, for the articles whose attributions, speakers and dates are what they were.
 * @param inputsOf an article's attributions as matching takes them now; undefined where it is gone.
 */
export function* recallingMatches(
  stored: StoredMatches,
  thresholds: Thresholds,
  inputsOf: (uri: string) => readonly MatchInput[] | undefined,
): Steps<Recalled> {
  const statements = new StatementIndex(thresholds);
  const matched = new Map<string, readonly MatchInput[]>();
  const { same, possible } = stored.thresholds;
  if (same !== thresholds.same || possible !== thresholds.possible) return { statements, matched };
  for (const [at, { uri }] of stored.articles.entries()) {
    const inputs = inputsOf(uri);
    if (inputs !== undefined && inputsPrint(inputs) === stored.prints[at]) matched.set(uri, inputs);
    yield;
  }
  yield* statements.restoring(stored, (uri) => matched.get(uri));
  return { statements, matched };
}
