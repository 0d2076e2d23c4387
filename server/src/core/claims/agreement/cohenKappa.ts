import { figure, notDefined, type Figure } from './figure';

/**
 * Cohen's kappa of two annotators who gave each unit one value: how far they agree beyond what chance gives with how often each used
 * each value. Cohen, J.: A coefficient of agreement for nominal scales. Educational and Psychological Measurement 20 (1960), 37-46.
 * @param pairs how many units the first gave the one value and the second the other, by both values.
 * @returns 1 where they always agree, 0 where as often as chance; not defined where both used one and the same value alone.
 */
export function cohenKappa(pairs: readonly { readonly a: string; readonly b: string; readonly count: number }[]): Figure {
  const [first, second] = [new Map<string, number>(), new Map<string, number>()];
  let [total, agreed] = [0, 0];
  for (const { a, b, count } of pairs) {
    total += count;
    if (a === b) agreed += count;
    first.set(a, (first.get(a) ?? 0) + count);
    second.set(b, (second.get(b) ?? 0) + count);
  }
  if (total === 0) return notDefined('there is nothing that both looked at');
  const chance = Array.from(first, ([value, count]) => (count / total) * ((second.get(value) ?? 0) / total)).reduce(
    (sum, share) => sum + share,
    0,
  );
  if ([...first].some(([value, count]) => count === total && second.get(value) === total)) return notDefined('only one value was used');
  return figure((agreed / total - chance) / (1 - chance));
}
