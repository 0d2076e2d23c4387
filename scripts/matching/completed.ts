import { CompletedLinks, weakShare } from '../../server/src/core/statements/scoring/completedLinks';
import type { Match } from '../../server/src/core/statements/statement';
import type { ArticlePair } from './articlePairs';

/** Scores as the index counts them: weak pairs that a third wording bears out are raised to `possible`, the least score of a match. */
export function completed(articles: readonly ArticlePair[], scores: ReadonlyMap<string, number>, possible: number): Map<string, number> {
  const links = new CompletedLinks();
  const raised = new Map(scores);
  for (const { pairs } of articles) {
    const found = { matches: [] as Match[], weak: [] as Match[] };
    for (const { key, left, right } of pairs) {
      const score = scores.get(key) ?? 0;
      const match: Match = { a: key.split('|')[0] ?? '', b: key.split('|')[1] ?? '', kind: 'possible', score };
      if (score >= possible) found.matches.push(match);
      else if (score >= weakShare * possible && left.speaker !== null && left.speaker === right.speaker) found.weak.push(match);
    }
    links.add(found);
  }
  for (const { a, b, score } of links.all()) raised.set(`${a}|${b}`, Math.max(possible, score));
  return raised;
}
