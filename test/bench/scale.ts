import { setTimeout } from 'node:timers/promises';
import { setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';
import { hover } from '../../server/src/core/features/hover';
import { markdownFormat } from '../../server/src/core/features/markdown';
import { positionAt } from '../../server/src/core/features/places';
import { FolderIndex } from '../../server/src/core/folder/folderIndex';
import { overlap } from '../../server/src/core/text/span';
import { adaptHeap, giveBackMemory } from '../../server/src/workspace/thriftyHeap';
import { cpuSeconds, median, percentile } from './measure';
import { newsArticles } from './newsCorpus';

const uriOf = (path: string): string => `file:///news/${path}`;
const seconds = (work: () => void): string => `${cpuSeconds(work).toFixed(1)} s`;

/**
 * A folder's first index with its memory, what it finds of known twins, a hover and an edit, at a size; times are processor time;
 * each line one figure. @param articles 10,000 of them hold about 100,000 attributions.
 */
export async function* benchScale(articles: number): AsyncGenerator<string> {
  warmUp();
  const before = memory();
  const index = new FolderIndex();
  let characters = 0;
  const stage = (what: string, work: () => void): string => {
    const time = seconds(work);
    // Before anything is collected on purpose.
    const { rss } = process.memoryUsage();
    return `  ${what} in ${time}; resident then: ${megabytes(rss)}; kept in memory: ${megabytes(memory() - before)}`;
  };
  yield `a folder of ${articles} made articles:`;
  yield stage('analysed', () => {
    for (const { path, text } of newsArticles(articles)) {
      index.update({ uri: uriOf(path), path, version: 0, text });
      characters += text.length;
      // The server does so by the clock, which stands still here.
      adaptHeap();
    }
  });
  yield stage('speakers resolved', () => {
    inSteps(index.resolve.bind(index));
  });
  yield stage('candidates found', () => {
    inSteps(index.takeIn.bind(index));
  });
  yield stage('compared', () => {
    inSteps(index.settle.bind(index));
  });
  yield stage('names spelt in two ways looked for', () => {
    inSteps(index.settleSpellings.bind(index));
  });
  const attributions = index.analyses().reduce((sum, analysis) => sum + analysis.attributions.length, 0);
  yield `  ${attributions} attributions in ${(characters / 1e6).toFixed(1)} million characters: ${((memory() - before) / attributions / 1000).toFixed(1)} kB an attribution, its text counted; with the program itself ${megabytes(memory())}; resident a second after memory was given back, as the server does after an index: ${megabytes(await givenBack())} (budget: 500 MB with 100,000); at the most the process had ${megabytes(1024 * process.resourceUsage().maxRSS)}`;
  yield recall(index, articles);
  yield hovers(index);
  yield edits(index, 'words added', 'And more.');
  yield edits(index, 'a speaker added', 'Ann Bellamy said that nobody would go.');
}

/** Does work to its end in pieces, as the server does. */
function inSteps(work: (until: () => boolean) => boolean): void {
  do adaptHeap();
  while (!work(untilLater()));
}

function untilLater(): () => boolean {
  const end = performance.now() + 1000;
  return () => performance.now() > end;
}

/** So that the program's own tables, which do not grow with the folder, are there before anything is measured. */
function warmUp(): void {
  const index = new FolderIndex();
  for (const { path, text } of newsArticles(60, 5)) index.update({ uri: uriOf(path), path, version: 0, text });
  index.settle();
}

setFlagsFromString('--expose-gc');
const collect = runInNewContext('gc') as () => void;

/** Bytes in use once all garbage is collected: heap and typed arrays. */
function memory(): number {
  collect();
  const { heapUsed, arrayBuffers } = process.memoryUsage();
  return heapUsed + arrayBuffers;
}

/** Bytes resident some time after the server would have given memory back; the engine lets go of it in the background. */
async function givenBack(): Promise<number> {
  await giveBackMemory();
  await setTimeout(1000);
  return process.memoryUsage().rss;
}

const megabytes = (bytes: number): string => `${Math.round(bytes / 1e6)} MB`;

/** How many known twins are neighbours, and how many are matched. */
function recall(index: FolderIndex, articles: number): string {
  const reports = new Map<number, string[]>();
  for (const { path, planted } of newsArticles(articles)) {
    const attributions = index.analysis(uriOf(path))?.attributions ?? [];
    for (const { statement, start, end } of planted) {
      const found = attributions.find(({ content }) => 2 * overlap(content, { start, end }) > end - start);
      if (found !== undefined) reports.set(statement, [...(reports.get(statement) ?? []), found.id]);
    }
  }
  let twins = 0;
  let near = 0;
  let matched = 0;
  for (const ids of reports.values()) {
    for (const [at, one] of ids.entries()) {
      const candidates = index.candidatesOf(one);
      const matches = new Set(index.matchesOf(one).map(({ a, b }) => (a === one ? b : a)));
      for (const other of ids.slice(at + 1)) {
        twins += 1;
        near += Number(candidates.has(other));
        matched += Number(matches.has(other));
      }
    }
  }
  const share = (count: number): string => `${((100 * count) / twins).toFixed(1)} %`;
  return `  of ${twins} pairs of known twins ${share(near)} are candidates at 50 (budget: 97), ${share(matched)} are matched`;
}

/** Each of 400 places is hovered five times, far apart, and its median counts: a burst of other programs on one look plays no part. */
function hovers(index: FolderIndex): string {
  const analyses = index.analyses();
  const format = markdownFormat([]);
  const places = Array.from({ length: 400 }, (_, n) => {
    const analysis = analyses[Math.floor(((n + 0.5) / 400) * analyses.length)];
    const attribution = analysis?.attributions[n % analysis.attributions.length];
    return analysis && attribution
      ? [{ uri: analysis.article.uri, position: positionAt(analysis.article, attribution.content.start), times: [] as number[] }]
      : [];
  }).flat();
  // What asking for the time itself takes.
  const asking = median(Array.from({ length: 400 }, () => cpuSeconds(() => undefined)));
  for (let pass = 0; pass < 5; pass++) {
    for (const { uri, position, times } of places) {
      times.push(
        1000 *
          (cpuSeconds(() => {
            hover(
              index,
              uri,
              position,
              [],
              { tags: [] },
              format,
              'markdown',
              { own: '', apart: false, reading: false },
              { isCancellationRequested: false },
            );
          }) -
            asking),
      );
    }
  }
  const first = places.map(({ times }) => times[0] ?? 0);
  const times = places.map((place) => median(place.times));
  return `  a hover: median ${median(times).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms (budget: p95 5); the first time after the start: p95 ${percentile(first, 0.95).toFixed(1)} ms`;
}

function edits(index: FolderIndex, what: string, added: string): string {
  const times = Array.from({ length: 9 }, (_, n) => {
    const analyses = index.analyses();
    const article = analyses[Math.floor(((n + 0.5) / 9) * analyses.length)]?.article;
    if (article === undefined) return 0;
    const { uri, path, version, text } = article;
    return (
      1000 *
      cpuSeconds(() => {
        index.update({ uri, path, version: version + 1, text: `${text}\n${added}` });
        index.settle();
      })
    );
  });
  return `  one article edited (${what}) and all settled: median ${median(times).toFixed(0)} ms`;
}
