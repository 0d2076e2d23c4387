import { basename } from 'node:path';
import type { ArticleAnalysis } from '../../server/src/core/attribution/attribution';
import { overlap, type Span } from '../../server/src/core/text/span';
import { readGoldFile, type GoldFile } from './goldFile';

/** How two attributions are worded: quotations count as direct, their fragments too. */
export type Form = 'direct–direct' | 'direct–indirect' | 'indirect–indirect';

/** A pair of gold quotes of different articles, and every pair of found attributions that stands for it. */
export interface GoldPair {
  readonly a: string;
  readonly b: string;
  readonly event: string;
  readonly form: Form;
  /** True for the same statement; false for two statements. */
  readonly same: boolean;
  /** Keys (`linkKey`) of the links that say that it is one. */
  readonly keys: readonly string[];
}

/** A link's name, whichever way round. */
export function linkKey(a: string, b: string): string {
  return a < b ? `${a}|${b}` : `${b}|${a}`;
}

/** Every pair of gold quotes that the scorer beside the gold counts, counted as it counts. */
export function goldPairs(file: string, analyses: readonly ArticleAnalysis[]): GoldPair[] {
  const gold = readGoldFile(file);
  const keys = (pairs: GoldFile['pairs']['same']): Set<string> => new Set(pairs.map(([a, b]) => linkKey(a, b)));
  const [same, neutral] = [keys(gold.pairs.same), keys(gold.pairs.neutral)];
  const quotes = gold.articles.flatMap((article) => {
    const found = analyses.find((each) => each.article.path === `${article.id}.txt`)?.attributions ?? [];
    const trimmed = found.map((item) => ({ item, core: trim(article.text, item.content) }));
    const cores = new Map(article.quotes.map((quote) => [quote, trim(article.text, quote)]));
    return article.quotes.map((quote) => {
      const core = cores.get(quote) ?? quote;
      return {
        quote,
        article,
        near: article.quotes.filter((other) => overlap(cores.get(other) ?? other, core) > 0).map(({ id }) => id),
        on: trimmed
          .filter(({ core: other }) => overlap(other, core) >= 0.5 * Math.min(core.end - core.start, other.end - other.start))
          .map(({ item }) => item),
      };
    });
  });
  const judged = quotes.filter(({ quote }) => quote.optional !== true);
  const eventOf = (id: string): string => /^(.+)-\d+$/u.exec(id)?.[1] ?? basename(file, '.json');
  return judged.flatMap((one, at) =>
    judged.slice(at + 1).flatMap((other): GoldPair[] => {
      if (one.article === other.article) return [];
      const key = linkKey(one.quote.id, other.quote.id);
      if (neutral.has(key)) return [];
      const excused = (): boolean => one.near.some((x) => other.near.some((y) => same.has(linkKey(x, y)) || neutral.has(linkKey(x, y))));
      const links = one.on.flatMap((x) => other.on.map((y) => linkKey(x.id, y.id)));
      if (!same.has(key) && (links.length === 0 || excused())) return [];
      const [x, y] = [eventOf(one.article.id), eventOf(other.article.id)];
      const reported = [one, other].filter(({ quote }) => quote.type === 'indirect').length;
      const form = (['direct–direct', 'direct–indirect', 'indirect–indirect'] as const)[reported] ?? 'direct–direct';
      return [{ a: one.quote.id, b: other.quote.id, event: x === y ? x : `${x}+${y}`, form, same: same.has(key), keys: links }];
    }),
  );
}

const edge = /[\s"'“”‘’«»„‚`´.,;:!?…–—-]/u;

function trim(text: string, { start, end }: Span): Span {
  let [from, to] = [start, end];
  while (from < to && edge.test(text[from] ?? '')) from++;
  while (to > from && edge.test(text[to - 1] ?? '')) to--;
  return { start: from, end: to };
}

/** Precision, recall and F1 with their counts. */
export interface Figures {
  readonly precision: number;
  readonly recall: number;
  readonly f1: number;
  readonly right: number;
  readonly found: number;
  readonly gold: number;
}

/** How links from a score on fare against gold pairs; `scores` by `linkKey`. */
export function scoreLinks(pairs: readonly GoldPair[], scores: ReadonlyMap<string, number>, threshold: number): Figures {
  let [right, found, gold] = [0, 0, 0];
  for (const { same, keys } of pairs) {
    const linked = keys.some((key) => (scores.get(key) ?? -1) >= threshold);
    if (same) gold++;
    if (linked) found++;
    if (linked && same) right++;
  }
  const [precision, recall] = [found === 0 ? 0 : right / found, gold === 0 ? 0 : right / gold];
  return { precision, recall, f1: precision + recall === 0 ? 0 : (2 * precision * recall) / (precision + recall), right, found, gold };
}
