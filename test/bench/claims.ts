import { parseAnnotationFile, type AnnotationFile } from '../../server/src/core/claims/annotationFile';
import { blobIdOfText } from '../../server/src/core/anchoring/blobId';
import type { Claim } from '../../server/src/core/claims/claim';
import { ClaimStore } from '../../server/src/core/claims/placing/claimStore';
import { uriOf } from '../../server/src/core/annotationFiles/uris';
import { describe } from '../../server/src/core/anchoring/describe';
import { planAdd } from '../../server/src/core/claims/changes/plans';
import { serialiseRecord } from '../../server/src/core/claims/record';
import { effectiveRecords } from '../../server/src/core/annotationFiles/recordFile';
import { readCorpus } from './corpus';
import { cpuSeconds, cpuSecondsOf, median, percentile } from './measure';
import { typing, wordsOf } from './typing';

const idOf = (n: number): string => `01J6MZ3T00${String(n).padStart(16, '0')}`;
const milliseconds = (work: () => void): number => 1000 * cpuSeconds(work);

/** What claims cost a person: reading those of a folder, tagging in an article that has many, and finding them after a keystroke. */
export async function benchClaims(): Promise<string[]> {
  const { texts } = readCorpus(60);
  const text = wordsOf(texts, 10_000);
  const file = fileWithClaims(text, 2000);
  const files = Array.from({ length: 3000 }, (_, n) => fileWithClaims(texts[n % texts.length] ?? text, 10));
  const loading = milliseconds(() => {
    for (const each of files) effectiveRecords(parseAnnotationFile(each));
  });
  const known = parseAnnotationFile(file);
  const tagging = Array.from({ length: 15 }, (_, n) =>
    milliseconds(() => {
      add(text, file, n, known);
    }),
  );
  return [
    `30,000 claims in 3,000 files read in ${loading.toFixed(0)} ms (budget: 1,000)`,
    `one more claim planned in an article of 10,000 words with 2,000 claims: ${median(tagging).toFixed(0)} ms (budget with the way to the editor and back: 100)`,
    `its 2,000 claims found after one keystroke: ${await following(text, file)}; without the text they were made on: ${await following(text, file, file.replaceAll(blobIdOfText(text), '0'.repeat(40)))}`,
  ];
}

/** Claims followed through typing, as a person who looks at them after each keystroke waits for. @param unknown the file, were the text that was tagged not known. */
async function following(text: string, file: string, unknown = file): Promise<string> {
  const folder = 'file:///bench';
  const article = uriOf(folder, 'a.txt');
  const files = new Map([
    [article, text],
    [uriOf(folder, 'annotations/ann/a.txt.jsonl'), unknown],
  ]);
  const store = new ClaimStore({
    folders: [folder],
    read: (uri) => Promise.resolve(files.get(uri)),
    find: () => Promise.resolve([...files.keys()].filter((uri) => uri.endsWith('.jsonl'))),
  });
  const token = { isCancellationRequested: false };
  await store.claimsOf(article, token);
  const times: number[] = [];
  for (const typed of typing(text, 2)) {
    files.set(article, typed);
    store.invalidate(article);
    times.push(1000 * (await cpuSecondsOf(() => store.claimsOf(article, token))));
  }
  return `median ${median(times).toFixed(0)} ms, p95 ${percentile(times, 0.95).toFixed(0)} ms`;
}

/** An annotation file with so many claims on passages all over an article. */
export function fileWithClaims(text: string, count: number): string {
  const blob = blobIdOfText(text);
  return Array.from({ length: count }, (_, n) => {
    const start = Math.floor((n * (text.length - 60)) / count);
    const claim: Claim = {
      id: idOf(n),
      tags: ['claim.quantity'],
      ...describe(text, { start, end: start + 40 }),
      blob,
      note: '',
      by: 'ann',
      at: '2026-09-01T10:00:00Z',
      rev: 1,
      codebook: 1,
      unknown: {},
    };
    return `${serialiseRecord(claim)}\n`;
  }).join('');
}

function add(text: string, current: string, n: number, known: AnnotationFile): void {
  const span = { start: 200 + 70 * n, end: 233 + 70 * n };
  planAdd(
    {
      articleText: text,
      articlePath: 'a.txt',
      span,
      tags: ['claim.other'],
      note: '',
      annotator: 'ann',
      now: new Date(0),
      id: idOf(5000 + n),
      codebookRevision: 1,
    },
    current,
    known,
  );
}
