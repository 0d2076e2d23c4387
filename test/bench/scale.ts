import { hover } from '../../server/src/core/features/hover';
import { markdownFormat } from '../../server/src/core/features/markdown';
import { positionAt } from '../../server/src/core/features/places';
import { FolderIndex } from '../../server/src/core/folderIndex';
import { cpuSeconds, median } from './measure';
import { newsCorpus } from './newsCorpus';

const uriOf = (path: string): string => `file:///news/${path}`;
const resident = (): string => `${Math.round(process.memoryUsage().rss / 1e6)} MB resident`;
const seconds = (work: () => void): string => `${cpuSeconds(work).toFixed(1)} s`;

/** A folder's first index, a hover and an edit at a size, in processor time; each line one figure. @param articles 10,000 of them hold about 100,000 attributions. */
export function benchScale(articles: number): string[] {
  const index = new FolderIndex();
  const made = newsCorpus(articles);
  const characters = made.reduce((sum, { text }) => sum + text.length, 0);
  const analysed = seconds(() => { for (const { path, text } of made) index.update({ uri: uriOf(path), path, version: 0, text }); });
  const resolved = seconds(() => { index.resolve(); });
  const takenIn = seconds(() => { index.takeIn(); });
  const compared = seconds(() => { index.settle(); });
  const attributions = index.analyses().reduce((sum, analysis) => sum + analysis.attributions.length, 0);
  return [
    `a folder of ${articles} made articles, ${(characters / 1e6).toFixed(1)} million characters, ${attributions} attributions:`,
    `  analysed in ${analysed}, speakers resolved in ${resolved}, candidates found in ${takenIn}, compared in ${compared}; ${resident()}`,
    hovers(index), edits(index, 'words added', 'And more.'), edits(index, 'a speaker added', 'Ann Bellamy said that nobody would go.'),
  ];
}

function hovers(index: FolderIndex): string {
  const analyses = index.analyses();
  const format = markdownFormat([]);
  const times = Array.from({ length: 200 }, (_, n) => {
    const analysis = analyses[Math.floor((n + 0.5) / 200 * analyses.length)];
    const attribution = analysis?.attributions[n % analysis.attributions.length];
    if (analysis === undefined || attribution === undefined) return 0;
    const position = positionAt(analysis.article, attribution.content.start);
    return 1000 * cpuSeconds(() => { hover(index, analysis.article.uri, position, [], { tags: [] }, format, 'markdown', { isCancellationRequested: false }); });
  }).sort((a, b) => a - b);
  return `  a hover: median ${median(times).toFixed(1)} ms, p95 ${(times[Math.floor(0.95 * times.length)] ?? 0).toFixed(1)} ms (budget: p95 5)`;
}

function edits(index: FolderIndex, what: string, added: string): string {
  const times = Array.from({ length: 9 }, (_, n) => {
    const analyses = index.analyses();
    const article = analyses[Math.floor((n + 0.5) / 9 * analyses.length)]?.article;
    if (article === undefined) return 0;
    const { uri, path, version, text } = article;
    return 1000 * cpuSeconds(() => { index.update({ uri, path, version: version + 1, text: `${text}\n${added}` }); index.settle(); });
  });
  return `  one article edited (${what}) and all settled: median ${median(times).toFixed(0)} ms`;
}
