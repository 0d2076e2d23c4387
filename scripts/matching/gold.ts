import { readFileSync } from 'node:fs';
import { basename } from 'node:path';
import type { MatchInput } from '../../server/src/core/statements/statement';
import type { AttributionType } from '../../server/src/core/attribution/attribution';
import { overlap } from '../../server/src/core/text/span';
import { readArticle, repairedText } from '../../server/src/core/text/readArticle';

interface GoldQuote { readonly id: string; readonly start: number; readonly end: number; readonly type: AttributionType; readonly canonical: string | null; readonly group?: string | null; readonly optional: boolean }
interface GoldFile {
  readonly articles: readonly { readonly id: string; readonly text: string; readonly quotes: readonly GoldQuote[] }[];
  readonly pairs: { readonly same: readonly (readonly [string, string])[]; readonly neutral: readonly (readonly [string, string])[] };
}

/** Hand-made gold of one file, as matching takes it. */
export interface Gold {
  readonly inputs: readonly MatchInput[];
  /** Which event an article reports: events are never in training and test at once. */
  readonly eventOf: (uri: string) => string;
  /** True for the same statement, false for two statements, null where a pair counts neither way. */
  readonly label: (a: string, b: string) => boolean | null;
  /** How many pairs across articles report the same statement. */
  readonly positives: (event: string) => number;
}

/** Reads hand-made gold: articles with quotes, and pairs of quotes that report the same statement or are in doubt. */
export function readGold(file: string): Gold {
  const gold = JSON.parse(readFileSync(file, 'utf8')) as GoldFile;
  const quotes = new Map<string, GoldQuote & { readonly uri: string }>();
  const near = new Map<string, readonly string[]>();
  const inputs: MatchInput[] = [];
  for (const { id, text, quotes: own } of gold.articles) {
    const uri = `gold:/${id}`;
    const read = readArticle({ uri, path: id, version: 0, text });
    for (const quote of own) {
      quotes.set(quote.id, { ...quote, uri });
      near.set(quote.id, own.filter((other) => overlap(other, quote) > 0).map((other) => other.id));
      if (quote.optional) continue;
      const { start, end, type, canonical } = quote;
      inputs.push({
        id: quote.id, uri, type, text: repairedText(read, { start, end }), speaker: canonical, speakerName: canonical,
        date: null, group: quote.group ? `${id}${quote.group}` : null, span: { start, end },
      });
    }
  }
  const keys = (pairs: GoldFile['pairs']['same']): Set<string> => new Set(pairs.flatMap(([a, b]) => [`${a}|${b}`, `${b}|${a}`]));
  const [same, neutral] = [keys(gold.pairs.same), keys(gold.pairs.neutral)];
  const eventOf = (uri: string): string => /^gold:\/(.+)-\d+$/u.exec(uri)?.[1] ?? basename(file, '.json');
  const around = (a: string, b: string): boolean =>
    (near.get(a) ?? []).some((x) => (near.get(b) ?? []).some((y) => same.has(`${x}|${y}`) || neutral.has(`${x}|${y}`)));
  return {
    inputs,
    eventOf,
    label: (a, b) => (same.has(`${a}|${b}`) ? true : neutral.has(`${a}|${b}`) || around(a, b) ? null : false),
    positives: (event) => gold.pairs.same.filter(([a, b]) => {
      const [x, y] = [quotes.get(a), quotes.get(b)];
      return x !== undefined && y !== undefined && x.uri !== y.uri && !x.optional && !y.optional && eventOf(x.uri) === event;
    }).length,
  };
}
