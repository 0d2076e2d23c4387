import { analyse, KeptAnalysis } from '../../server/src/core/analyse';
import { resolveSpeakers } from '../../server/src/core/attribution/speakers/resolveSpeakers';
import { readCorpus } from './corpus';
import { cpuSeconds, median } from './measure';

const article = (text: string, version = 0): Parameters<typeof analyse>[0] => ({ uri: 'file:///edited.txt', path: 'edited.txt', version, text });
const milliseconds = (work: () => void): string => (1000 * cpuSeconds(work)).toFixed(1);

/** So many words of the corpus in one article, from its start again where it is shorter. */
function wordsOf(texts: readonly string[], most: number): string {
  let text = '';
  let words = 0;
  for (let n = 0; words < most; n++) {
    const next = texts[n % texts.length] ?? '';
    const pieces = next.split(/(?<=\s)(?=\S)/u).slice(0, most - words);
    words += pieces.length;
    text += `${pieces.join('')}\n\n`;
  }
  return text;
}

/** What a person waits for who opens an article and types: processor time in this process; each line one figure. */
export function benchEditing(): string[] {
  const { texts } = readCorpus(60);
  for (const text of texts) analyse(article(text));
  const open = (words: number): string => {
    const text = wordsOf(texts, words);
    return median(Array.from({ length: 7 }, (_, n) => Number(milliseconds(() => { analyse(article(text, n)); })))).toFixed(1);
  };
  return [
    `an article of 1,000 words analysed in ${open(1000)} ms (budget: 50), of 10,000 words in ${open(10_000)} ms (budget: 200)`,
    ...benchKeystrokes(wordsOf(texts, 10_000)),
    ...benchResolving(texts),
  ];
}

/** One character at a time in one sentence after the other, all over the article. */
function benchKeystrokes(opened: string): string[] {
  const typed = 'She told reporters that “nobody will go,” and left. ';
  const kept = new KeptAnalysis();
  let text = opened;
  analyse(article(text), kept);
  const times: number[] = [];
  for (let place = 1; place < 10; place++) {
    let at = text.indexOf(' ', Math.floor(text.length * place / 10)) + 1;
    for (const character of typed) {
      text = text.slice(0, at) + character + text.slice(at);
      at += 1;
      times.push(1000 * cpuSeconds(() => { analyse(article(text, times.length), kept); }));
    }
  }
  times.sort((a, b) => a - b);
  return [`one of ${times.length} keystrokes in an article of 10,000 words: median ${median(times).toFixed(1)} ms, p95 ${(times[Math.floor(0.95 * times.length)] ?? 0).toFixed(1)} ms (budget: p95 16)`];
}

function benchResolving(texts: readonly string[]): string[] {
  const analyses = texts.map((text, n) => analyse({ uri: `file:///${n}.txt`, path: `${n}.txt`, version: 0, text }));
  const first = milliseconds(() => { resolveSpeakers(analyses); });
  const edits = analyses.map((analysis, n) => {
    const edited = analyses.with(n, analyse({ ...analysis.article, text: `${analysis.article.text}\nAnn Bellamy said that nobody would go.` }));
    return Number(milliseconds(() => { resolveSpeakers(edited); }));
  });
  return [`speakers of ${analyses.length} articles resolved in ${first} ms, again after one article was edited in ${median(edits).toFixed(1)} ms`];
}
