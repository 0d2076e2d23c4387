import { analyse, KeptAnalysis } from '../../server/src/core/analysis/analyse';
import type { ArticleAnalysis } from '../../server/src/core/attribution/attribution';
import { FolderSpeakers } from '../../server/src/core/attribution/speakers/folderSpeakers';
import { FolderIndex } from '../../server/src/core/folder/folderIndex';
import { readCorpus } from './corpus';
import { cpuSeconds, median, percentile } from './measure';
import { article, encodeTokens, typing, wordsOf } from './typing';

const milliseconds = (work: () => void): number => 1000 * cpuSeconds(work);

/** What a person waits for who opens an article and types: processor time in this process; each line one figure. */
export function benchEditing(): string[] {
  const { texts } = readCorpus(60);
  for (let round = 0; round < 5; round++) for (const text of texts) analyse(article(text));
  const open = (words: number): string => {
    const text = wordsOf(texts, words);
    return median(
      Array.from({ length: 7 }, (_, version) =>
        milliseconds(() => {
          tokensIn(new FolderIndex(), text, version);
        }),
      ),
    ).toFixed(1);
  };
  return [
    `an article of 1,000 words opened until its tokens are there: ${open(1000)} ms (budget: 50), of 10,000 words: ${open(10_000)} ms (budget: 200)`,
    ...benchKeystrokes(wordsOf(texts, 10_000)),
    ...benchResolving(texts),
  ];
}

function tokensIn(index: FolderIndex, text: string, version: number): void {
  const edited = article(text, version);
  index.update(edited);
  const analysis = index.analysis(edited.uri);
  if (analysis !== undefined) encodeTokens(analysis);
}

/** One character at a time in one sentence after the other, all over the article. */
function benchKeystrokes(opened: string): string[] {
  const index = new FolderIndex();
  tokensIn(index, opened, 0);
  // As the server does while nobody types.
  const preparing = milliseconds(() => {
    while (!index.prepare(article('').uri));
  });
  const times: number[] = [];
  for (const text of typing(opened, 9))
    times.push(
      milliseconds(() => {
        tokensIn(index, text, times.length + 1);
      }),
    );
  const kept = new KeptAnalysis();
  const analysed: number[] = [];
  for (const text of typing(opened, 9))
    analysed.push(
      milliseconds(() => {
        analyse(article(text, analysed.length), kept);
      }),
    );
  return [
    `one of ${times.length} keystrokes in an article of 10,000 words until its tokens are there: median ${median(times).toFixed(1)} ms, p95 ${percentile(times, 0.95).toFixed(1)} ms (budget: p95 16)`,
    `  of these the first 20: median ${median(times.slice(0, 20)).toFixed(1)} ms; the article was prepared for typing in ${preparing.toFixed(0)} ms before`,
    `  of that the analysis: median ${median(analysed).toFixed(1)} ms, p95 ${percentile(analysed, 0.95).toFixed(1)} ms`,
  ];
}

function benchResolving(texts: readonly string[]): string[] {
  const analyses = texts.map((text, n) => analyse({ uri: `file:///${n}.txt`, path: `${n}.txt`, version: 0, text }));
  const folder = new FolderSpeakers();
  const resolve = (some: readonly ArticleAnalysis[]): number =>
    milliseconds(() => {
      for (const {
        article: { uri, path },
        speakers,
      } of some)
        folder.put(uri, path, speakers);
      folder.settle();
    });
  const first = resolve(analyses);
  const edits = analyses.map((analysis) =>
    resolve([analyse({ ...analysis.article, text: `${analysis.article.text}\nAnn Bellamy said that nobody would go.` })]),
  );
  return [
    `speakers of ${analyses.length} articles resolved in ${first.toFixed(1)} ms, again after one article was edited in ${median(edits).toFixed(1)} ms`,
  ];
}
