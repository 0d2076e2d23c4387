import nlp from 'compromise';
import { analyse } from '../../server/src/core/analyse';
import type { ArticleAnalysis } from '../../server/src/core/attribution/attribution';
import { FolderSpeakers } from '../../server/src/core/attribution/speakers/folderSpeakers';
import { findQuotations } from '../../server/src/core/quotations/findQuotations';
import { readArticle } from '../../server/src/core/text/readArticle';
import { readCorpus } from './corpus';
import { compare } from './measure';

/** Analysis against `compromise`, which finds quotation marks alone; each line one figure. */
export function benchAnalysis(): string[] {
  const { source, texts, characters } = readCorpus(60);
  const articles = texts.map((text, i) => ({ uri: `file:///${i}.txt`, path: `${i}.txt`, version: 0, text }));
  const times = compare(5, {
    compromise: { warmUp: 2, work: () => { for (const text of texts) nlp(text).quotations().out('array'); } },
    analysis: { warmUp: 10, work: () => { for (const article of articles) analyse(article); } },
    reading: { warmUp: 2, work: () => { for (const article of articles) readArticle(article); } },
    quotations: { warmUp: 2, work: () => { for (const article of articles) findQuotations(readArticle(article)); } },
  });
  const rate = (seconds: number | undefined): number => characters / 1e6 / (seconds ?? Infinity);
  const ratio = (time: 'first' | 'warm'): string => (rate(times['analysis']?.[time]) / rate(times['compromise']?.[time])).toFixed(1);
  return [
    `analysis of ${articles.length} articles, ${Math.round(characters / 1000)} thousand characters (${source}), in millions of characters a second:`,
    ...Object.entries(times).map(([name, { first, warm }]) => `  ${name.padEnd(11)} ${rate(warm).toFixed(2)} (the first time, while the machine compiles: ${rate(first).toFixed(2)})`),
    `  analysis against compromise's quotations(): ${ratio('warm')} times as fast (budget: 8), the first time ${ratio('first')} times`,
    ...benchSpeakers(articles.map((article) => analyse(article))),
  ];
}

/** How the cost of resolving speakers grows: a folder four times as large. */
function benchSpeakers(analyses: readonly ArticleAnalysis[]): string[] {
  const folder = (copies: number): ArticleAnalysis[] => Array.from({ length: copies }, (_, copy) => analyses.map((analysis) => ({
    ...analysis, article: { ...analysis.article, uri: `${analysis.article.uri}#${copy}` },
    speakers: analysis.speakers.map((speaker) => ({ ...speaker, name: `${speaker.name}${copy}`, names: speaker.names.map((name) => `${name}${copy}`) })),
  }))).flat();
  const small = folder(5);
  const large = folder(20);
  const times = compare(3, { small: { warmUp: 1, work: () => { resolve(small); } }, large: { warmUp: 1, work: () => { resolve(large); } } });
  const seconds = times['large']?.warm ?? 0;
  const growth = seconds / (times['small']?.warm ?? 1);
  return [`speakers of ${large.length} articles resolved in ${Math.round(1000 * seconds)} ms; four times the articles cost ${growth.toFixed(1)} times as much (linear: 4)`];
}

function resolve(analyses: readonly ArticleAnalysis[]): void {
  const folder = new FolderSpeakers();
  for (const { article: { uri, path }, speakers } of analyses) folder.put(uri, path, speakers);
  folder.settle();
}
