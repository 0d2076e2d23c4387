import { FolderIndex } from '../../server/src/core/folder/folderIndex';
import { readCorpus } from './corpus';
import { cpuSeconds, median, percentile } from './measure';
import { newsArticles } from './newsCorpus';
import { article, encodeTokens, typing, wordsOf } from './typing';

/** How the cost of one edit grows with the articles beside the edited one; each line one figure. */
export function benchFolder(sizes: readonly number[]): string[] {
  const { texts } = readCorpus(60);
  const opened = wordsOf(texts, 1000);
  return sizes.map((size) => {
    const index = new FolderIndex();
    for (const { path, text } of newsArticles(size)) index.update({ uri: `file:///${path}`, path, version: 0, text });
    index.update(article(opened));
    index.settle();
    index.settleSpellings();
    const keystrokes: number[] = [];
    for (const text of typing(opened, 5))
      keystrokes.push(
        1000 *
          cpuSeconds(() => {
            look(index, text, keystrokes.length);
          }),
      );
    const [rests, spellings]: [number[], number[]] = [[], []];
    for (const text of typing(opened, 1)) {
      look(index, text, rests.length);
      if (text.length % 8 === 0) {
        rests.push(
          1000 *
            cpuSeconds(() => {
              index.settle();
            }),
        );
        spellings.push(
          1000 *
            cpuSeconds(() => {
              index.settleSpellings();
            }),
        );
      }
    }
    return `one keystroke in an article of 1,000 words beside ${size} others: median ${median(keystrokes).toFixed(1)} ms, p95 ${percentile(keystrokes, 0.95).toFixed(1)} ms; once typing rests, what hangs on it: median ${median(rests).toFixed(1)} ms, and how its names are spelt elsewhere: ${median(spellings).toFixed(1)} ms`;
  });
}

function look(index: FolderIndex, text: string, version: number): void {
  const edited = article(text, version);
  index.update(edited);
  const analysis = index.analysis(edited.uri);
  if (analysis !== undefined) encodeTokens(analysis);
}
