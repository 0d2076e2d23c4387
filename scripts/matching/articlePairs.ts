import { basename } from 'node:path';
import { ArticleWords } from '../../server/src/core/statements/words/articleWords';
import { candidatePairs } from '../../server/src/core/statements/scoring/candidatePairs';
import { comparePairs, type ComparedPair } from '../../server/src/core/statements/scoring/scoredPairs';
import { MatchedArticle } from '../../server/src/core/statements/scoring/matchedArticle';
import { Neighbours } from '../../server/src/core/statements/candidates/neighbours';
import type { MatchInput } from '../../server/src/core/statements/statement';
import { Wording } from '../../server/src/core/statements/words/wording';
import { indexGold, inputsOf } from './gold';
import { goldPairs, linkKey, type GoldPair } from './linkScore';

/** Two attributions that matching would compare; its weight says how many gold pairs hang on it; whether they are one is null where the gold counts neither way. */
export interface Pair extends ComparedPair {
  readonly label: boolean | null;
  readonly weight: number;
  readonly key: string;
}
/** Two articles; the event is that of both, or both events' names. */
export interface ArticlePair {
  readonly file: string;
  readonly events: readonly string[];
  readonly left: MatchedArticle;
  readonly right: MatchedArticle;
  readonly pairs: readonly Pair[];
}
/** One gold with what was found in its articles. */
export interface Judged {
  readonly file: string;
  readonly gold: readonly GoldPair[];
  readonly articles: readonly ArticlePair[];
}

/**
 * What matching would compare in a gold's articles, judged by the gold.
 * @param file a gold (`readGoldFile`).
 * @param factor how much each of its pairs counts in learning.
 */
export function readJudged(file: string, factor = 1): Judged {
  const index = indexGold(file);
  const gold = goldPairs(file, index.analyses());
  return { file, gold, articles: articlePairs(file, inputsOf(index), gold, basename(file, '.json'), factor) };
}

/** How much a pair across two events counts beside one within: in a folder most are such, in a gold few. */
const acrossEvents = 5;

function articlePairs(file: string, inputs: readonly MatchInput[], gold: readonly GoldPair[], name: string, factor: number): ArticlePair[] {
  const labels = new Map<string, boolean>();
  const weights = new Map<string, number>();
  for (const { same, keys } of gold) for (const key of keys) labels.set(key, same || labels.get(key) === true);
  for (const { same, keys } of gold)
    for (const key of keys) if (labels.get(key) === same) weights.set(key, (weights.get(key) ?? 0) + (same ? 1 / keys.length : 1));
  const neighbours = new Neighbours();
  const articles = new Map(
    [...new Set(inputs.map(({ uri }) => uri))].sort().map((uri) => {
      const wordings = inputs.filter((input) => input.uri === uri).map((input) => new Wording(input));
      neighbours.replace(uri, wordings);
      return [uri, new MatchedArticle(uri, wordings)] as const;
    }),
  );
  const eventOf = (uri: string): string => /^gold:\/(.+)-\d+$/u.exec(uri)?.[1] ?? name;
  const found: ArticlePair[] = [];
  for (const [left, one] of articles) {
    for (const [right, other] of articles) {
      if (left >= right) continue;
      const here = new ArticleWords([one.counts, other.counts]);
      const events = [...new Set([eventOf(left), eventOf(right)])];
      const times = factor * (events.length > 1 ? acrossEvents : 1);
      const pairs = comparePairs(candidatePairs(neighbours.between(one.uri, other.uri), one, other), one, other, here).map((pair): Pair => {
        const key = linkKey(pair.left.input.id, pair.right.input.id);
        return { ...pair, label: labels.get(key) ?? null, weight: (weights.get(key) ?? 1) * times, key };
      });
      found.push({ file, events, left: one, right: other, pairs });
    }
  }
  return found;
}
