import nlp from 'compromise';
import { analyse } from '../../server/src/core/analysis/analyse';
import type { ArticleAnalysis } from '../../server/src/core/attribution/attribution';
import { FolderSpeakers } from '../../server/src/core/attribution/speakers/folderSpeakers';
import { readArticle } from '../../server/src/core/text/readArticle';
import type { Article } from '../../server/src/core/text/article';
import { readCorpus } from './corpus';
import { inTurns, type Pass } from './inTurns';
import { compare, median } from './measure';

const articlesOf = (texts: readonly string[]): Article[] =>
  texts.map((text, i) => ({ uri: `file:///${i}.txt`, path: `${i}.txt`, version: 0, text }));

/** What is held against each other, by name: a pass goes over all articles once. */
export function analysisWorks(): Record<string, () => void> {
  const { texts } = readCorpus(60);
  const articles = articlesOf(texts);
  return {
    compromise: () => {
      for (const text of texts) nlp(text).quotations().out('array');
    },
    analysis: () => {
      for (const article of articles) analyse(article);
    },
    reading: () => {
      for (const article of articles) readArticle(article);
    },
  };
}

/** Analysis against `compromise`, which finds quotation marks alone; each line one figure. */
export async function benchAnalysis(): Promise<string[]> {
  const { source, texts, characters } = readCorpus(60);
  const names = Object.keys(analysisWorks());
  const { first, turns } = await inTurns(5, names);
  const rate = (passes: readonly (Pass | undefined)[]): string =>
    (characters / 1e6 / median(passes.map((pass) => pass?.cpu ?? Infinity))).toFixed(2);
  const ratios = (by: keyof Pass): number[] =>
    turns.map(({ compromise, analysis }) => (compromise?.[by] ?? 0) / (analysis?.[by] ?? Infinity));
  const told = (figures: readonly number[]): string =>
    `${median(figures).toFixed(1)} times (${Math.min(...figures).toFixed(1)} to ${Math.max(...figures).toFixed(1)})`;
  return [
    `analysis of ${texts.length} articles, ${Math.round(characters / 1000)} thousand characters (${source}), in millions of characters a second of processor time:`,
    ...names.map(
      (name) =>
        `  ${name.padEnd(11)} ${rate(turns.map((turn) => turn[name]))} (the first time, while the machine compiles: ${rate([first[name]])})`,
    ),
    `  analysis against compromise's quotations(), median and range of ${turns.length} turns: ${told(ratios('cpu'))} as fast in processor time, ${told(ratios('clock'))} on the clock (budget: 8); the first time ${((first['compromise']?.cpu ?? 0) / (first['analysis']?.cpu ?? Infinity)).toFixed(1)} times`,
    ...benchSpeakers(articlesOf(texts).map((article) => analyse(article))),
  ];
}

/** How the cost of resolving speakers grows: a folder four times as large. */
function benchSpeakers(analyses: readonly ArticleAnalysis[]): string[] {
  const folder = (copies: number): ArticleAnalysis[] =>
    Array.from({ length: copies }, (_, copy) =>
      analyses.map((analysis) => ({
        ...analysis,
        article: { ...analysis.article, uri: `${analysis.article.uri}#${copy}` },
        speakers: analysis.speakers.map((speaker) => ({
          ...speaker,
          name: `${speaker.name}${copy}`,
          names: speaker.names.map((name) => `${name}${copy}`),
        })),
      })),
    ).flat();
  const small = folder(5);
  const large = folder(20);
  const times = compare(3, {
    small: {
      warmUp: 1,
      work: () => {
        resolve(small);
      },
    },
    large: {
      warmUp: 1,
      work: () => {
        resolve(large);
      },
    },
  });
  const seconds = times['large']?.warm ?? 0;
  const growth = seconds / (times['small']?.warm ?? 1);
  return [
    `speakers of ${large.length} articles resolved in ${Math.round(1000 * seconds)} ms; four times the articles cost ${growth.toFixed(1)} times as much (linear: 4)`,
  ];
}

function resolve(analyses: readonly ArticleAnalysis[]): void {
  const folder = new FolderSpeakers();
  for (const {
    article: { uri, path },
    speakers,
  } of analyses)
    folder.put(uri, path, speakers);
  folder.settle();
}
