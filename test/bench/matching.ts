import { StatementIndex } from '../../server/src/core/statements/statementIndex';
import type { MatchInput } from '../../server/src/core/statements/statement';
import { cpuSeconds, median } from './measure';
import { randomNumbers } from './random';
import { reworded, word } from './vocabulary';

/** A corpus of attributions with known twins: every statement stands in two to four articles of its event, each time worded anew. */
export interface TwinCorpus {
  readonly articles: ReadonlyMap<string, readonly MatchInput[]>;
  readonly twins: readonly (readonly [string, string])[];
  readonly attributions: number;
}

/** Makes about `attributions` attributions: events of five articles, each with ten statements by three of the corpus's speakers. */
export function twinCorpus(attributions: number, seed = 7): TwinCorpus {
  const next = randomNumbers(seed);
  const articles = new Map<string, MatchInput[]>();
  const twins: [string, string][] = [];
  let made = 0;
  for (let event = 0; made < attributions; event++) {
    const uris = Array.from({ length: 5 }, (_, at) => `file:///event${event}/article${at}.txt`);
    for (const uri of uris) articles.set(uri, []);
    const topic = Array.from({ length: 6 }, () => word(next));
    for (let statement = 0; statement < 17; statement++) {
      const speaker = `Speaker ${String.fromCharCode(65 + (event % 26))}${Math.floor(next() * 3)}`;
      const words = Array.from({ length: 10 + Math.floor(next() * 14) }, () =>
        next() < 0.2 ? (topic[Math.floor(next() * topic.length)] ?? '') : word(next),
      );
      const ids: string[] = [];
      for (const uri of uris
        .slice()
        .sort(() => next() - 0.5)
        .slice(0, 2 + Math.floor(next() * 3))) {
        const inputs = articles.get(uri) ?? [];
        const text = reworded(words, next).join(' ');
        const start = (inputs.at(-1)?.span.end ?? 0) + 50;
        const id = `${uri}#${inputs.length}`;
        inputs.push({
          id,
          uri,
          type: 'direct',
          text,
          speaker: next() < 0.15 ? null : speaker,
          speakerName: speaker,
          date: null,
          voices: [],
          group: null,
          span: { start, end: start + text.length },
        });
        for (const other of ids) twins.push([other, id]);
        ids.push(id);
        made++;
      }
    }
  }
  return { articles, twins, attributions: made };
}

/** What the index costs and finds at a size; each line one figure. */
export function benchMatching(sizes: readonly number[]): string[] {
  const lines: string[] = [];
  let before: { readonly seconds: number; readonly attributions: number } | null = null;
  for (const size of sizes) {
    const { articles, twins, attributions } = twinCorpus(size);
    const index = new StatementIndex();
    const seconds = cpuSeconds(() => {
      for (const [uri, inputs] of articles) index.update(uri, inputs);
      index.settle();
    });
    const growth =
      before === null
        ? ''
        : `; ${(attributions / before.attributions).toFixed(1)} times the attributions cost ${(seconds / before.seconds).toFixed(1)} times as much`;
    lines.push(`matching ${attributions} attributions of ${articles.size} articles: ${seconds.toFixed(1)} s${growth}`);
    const found = twins.filter(([a, b]) => index.candidatesOf(a).has(b)).length;
    lines.push(`  known twins among the candidates: ${((100 * found) / twins.length).toFixed(1)} %`);
    const linked = twins.filter(([a, b]) => index.matchesOf(a).some((match) => match.a === b || match.b === b)).length;
    lines.push(
      `  known twins matched: ${((100 * linked) / twins.length).toFixed(1)} %; matches that are no twins: ${index.matches().length - linked}`,
    );
    const uris = [...articles.keys()];
    const edits = Array.from({ length: 30 }, (_, at) => {
      const uri = uris[Math.floor(((at + 0.5) / 30) * uris.length)] ?? '';
      const inputs = articles.get(uri) ?? [];
      return (
        (1000 *
          cpuSeconds(() => {
            index.update(uri, inputs.slice(1));
            index.settle();
            index.update(uri, inputs);
            index.settle();
          })) /
        2
      );
    });
    lines.push(`  one article indexed again: median ${median(edits).toFixed(1)} ms`);
    const ids = twins.map(([a]) => a);
    const looked = cpuSeconds(() => {
      for (const id of ids) {
        index.statementOf(id);
        index.matchesOf(id);
      }
    });
    lines.push(`  statement and matches of one attribution: ${((1e6 * looked) / ids.length).toFixed(2)} µs`);
    lines.push(`  resident memory ${Math.round(process.memoryUsage().rss / 1e6)} MB`);
    before = { seconds, attributions };
  }
  return lines;
}
