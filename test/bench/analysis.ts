import nlp from 'compromise';
import { analyse } from '../../server/src/core/analyse';
import type { ArticleAnalysis } from '../../server/src/core/attribution/attribution';
import { resolveSpeakers } from '../../server/src/core/attribution/speakers/resolveSpeakers';
import { findQuotations } from '../../server/src/core/quotations/findQuotations';
import { readArticle } from '../../server/src/core/text/readArticle';
import { readCorpus } from './corpus';
import { compare } from './measure';

/** Analysis against `compromise`, which finds quotation marks alone; each line one figure. */
export function benchAnalysis(): string[] {
  const { source, texts, characters } = readCorpus(60);
  const articles = texts.map((text, i) => ({ uri: `file:///${i}.txt`, path: `${i}.txt`, version: 0, text }));
  const times = compare(5, {
    compromise: () => { for (const text of texts) nlp(text).quotations().out('array'); },
    reading: () => { for (const article of articles) readArticle(article); },
    quotations: () => { for (const article of articles) findQuotations(readArticle(article)); },
    analysis: () => { for (const article of articles) analyse(article); },
  });
  const rate = (name: string): number => characters / 1e6 / (times[name] ?? Infinity);
  const ratio = rate('analysis') / rate('compromise');
  return [
    `analysis of ${articles.length} articles, ${Math.round(characters / 1000)} thousand characters (${source}):`,
    ...Object.keys(times).map((name) => `  ${name.padEnd(11)} ${rate(name).toFixed(2)} million characters a second`),
    `  analysis against compromise's quotations(): ${ratio.toFixed(1)} times as fast (budget: 8)`,
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
  const times = compare(3, { small: () => { resolveSpeakers(small); }, large: () => { resolveSpeakers(large); } });
  const growth = (times['large'] ?? 0) / (times['small'] ?? 1);
  return [`speakers of ${large.length} articles resolved in ${Math.round(1000 * (times['large'] ?? 0))} ms; four times the articles cost ${growth.toFixed(1)} times as much (linear: 4)`];
}
