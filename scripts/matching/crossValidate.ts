import type { Judged } from './articlePairs';
import type { GoldPair } from './linkScore';
import { scoresOf, train } from './models';

/**
 * Scores each event's pairs by models that were trained without any article of that event.
 * @returns for each gold every candidate pair's score, by its key.
 */
export function crossValidate(
  judged: readonly Judged[],
  without: readonly string[] = [],
): { readonly file: string; readonly gold: readonly GoldPair[]; readonly scores: ReadonlyMap<string, number> }[] {
  const all = judged.flatMap(({ articles }) => articles).filter(({ pairs }) => pairs.length > 0);
  const key = (events: readonly string[]): string => events.slice().sort().join('+');
  const held = new Map(
    [...new Set(all.map(({ events }) => key(events)))].map((events) => {
      const out = new Set(events.split('+'));
      return [
        events,
        train(
          all.filter((articles) => !articles.events.some((event) => out.has(event))),
          without,
        ),
      ] as const;
    }),
  );
  return judged.map(({ file, gold, articles }) => {
    const scores = new Map<string, number>();
    for (const pair of articles) {
      const models = held.get(key(pair.events));
      if (models !== undefined) for (const [id, score] of scoresOf(pair, models)) scores.set(id, score);
    }
    return { file, gold, scores };
  });
}
