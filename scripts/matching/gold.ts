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

interface Analysis {
  readonly articles: readonly {
    readonly path: string;
    readonly quotes: readonly { readonly id: string; readonly start: number; readonly end: number; readonly type: AttributionType; readonly canonical: string | null; readonly group: string | null }[];
  }[];
}

/**
 * Reads hand-made gold: articles with quotes, and pairs of quotes that report the same statement or are in doubt.
 * @param analysisFile what `crossquote analyze --json` found in the same articles: its attributions are then the inputs, each
 * judged by the gold quotes that share half of the shorter one's text. Without it the gold quotes are the inputs.
 */
export function readGold(file: string, analysisFile?: string): Gold {
  const gold = JSON.parse(readFileSync(file, 'utf8')) as GoldFile;
  const analysis = analysisFile === undefined ? null : JSON.parse(readFileSync(analysisFile, 'utf8')) as Analysis;
  const keys = (pairs: GoldFile['pairs']['same']): Set<string> => new Set(pairs.flatMap(([a, b]) => [`${a}|${b}`, `${b}|${a}`]));
  const [same, neutral] = [keys(gold.pairs.same), keys(gold.pairs.neutral)];
  const eventOf = (uri: string): string => /^gold:\/(.+)-\d+$/u.exec(uri)?.[1] ?? basename(file, '.json');
  const home = new Map<string, string>();
  const near = new Map<string, readonly string[]>();
  const standsFor = new Map<string, readonly string[]>();
  const inputs: MatchInput[] = [];
  for (const { id, text, quotes } of gold.articles) {
    const uri = `gold:/${id}`;
    const read = readArticle({ uri, path: id, version: 0, text });
    const judged = quotes.filter(({ optional }) => !optional);
    for (const quote of quotes) near.set(quote.id, quotes.filter((other) => overlap(other, quote) > 0).map((other) => other.id));
    for (const quote of judged) home.set(quote.id, uri);
    const found = analysis === null ? judged : analysis.articles.find(({ path }) => basename(path, '.txt') === id)?.quotes ?? [];
    for (const item of found) {
      const { start, end, type, canonical, group } = item;
      standsFor.set(item.id, analysis === null ? [item.id] : judged
        .filter((quote) => overlap(quote, item) >= 0.5 * Math.min(quote.end - quote.start, end - start)).map((quote) => quote.id));
      inputs.push({
        id: item.id, uri, type, text: repairedText(read, { start, end }), speaker: canonical, speakerName: canonical,
        date: null, group: group === null || group === undefined ? null : `${id}${group}`, span: { start, end },
      });
    }
  }
  const around = (a: string, b: string): boolean =>
    (near.get(a) ?? []).some((x) => (near.get(b) ?? []).some((y) => same.has(`${x}|${y}`) || neutral.has(`${x}|${y}`)));
  return {
    inputs: inputs.filter(({ type }) => type !== 'scare'),
    eventOf,
    label: (a, b) => {
      const pairs = (standsFor.get(a) ?? []).flatMap((x) => (standsFor.get(b) ?? []).map((y) => [x, y] as const));
      if (pairs.some(([x, y]) => same.has(`${x}|${y}`))) return true;
      return pairs.length === 0 || pairs.some(([x, y]) => neutral.has(`${x}|${y}`) || around(x, y)) ? null : false;
    },
    positives: (event) => gold.pairs.same.filter(([a, b]) => {
      const [x, y] = [home.get(a), home.get(b)];
      return x !== undefined && y !== undefined && x !== y && eventOf(x) === event;
    }).length,
  };
}
