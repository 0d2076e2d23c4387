import { createAnchorer } from '../../server/src/core/claims/anchors';
import { parseAnnotationFile } from '../../server/src/core/claims/annotationFile';
import { blobIdOfText, possibleBlobIds } from '../../server/src/core/claims/blobId';
import type { Claim } from '../../server/src/core/claims/claim';
import { describe } from '../../server/src/core/claims/describe';
import { planAdd } from '../../server/src/core/claims/plans';
import { serialiseRecord } from '../../server/src/core/claims/record';
import { effectiveRecords } from '../../server/src/core/claims/recordFile';
import { readCorpus } from './corpus';
import { cpuSeconds, median } from './measure';
import { wordsOf } from './typing';

const idOf = (n: number): string => `01J6MZ3T00${String(n).padStart(16, '0')}`;
const milliseconds = (work: () => void): number => 1000 * cpuSeconds(work);

/** What claims cost a person: reading those of a folder, tagging in an article that has many, and finding them after a keystroke. */
export function benchClaims(): string[] {
  const { texts } = readCorpus(60);
  const text = wordsOf(texts, 10_000);
  const file = fileWith(text, 2000);
  const files = Array.from({ length: 3000 }, (_, n) => fileWith(texts[n % texts.length] ?? text, 10));
  const loading = milliseconds(() => { for (const each of files) effectiveRecords(parseAnnotationFile(each)); });
  const tagging = Array.from({ length: 7 }, (_, n) => milliseconds(() => { add(text, file, n); }));
  const typed = `${text.slice(0, 100)}x${text.slice(100)}`;
  const claims = effectiveRecords(parseAnnotationFile(file)).map(({ record }) => record);
  const following = Array.from({ length: 5 }, () => milliseconds(() => { placeAll(typed, claims, text); }));
  return [
    `30,000 claims in 3,000 files read in ${loading.toFixed(0)} ms (budget: 1,000)`,
    `one more claim planned in an article of 10,000 words with 2,000 claims: ${median(tagging).toFixed(0)} ms (budget with the way to the editor and back: 100)`,
    `its 2,000 claims found after one keystroke: ${median(following).toFixed(0)} ms`,
  ];
}

function fileWith(text: string, count: number): string {
  const blob = blobIdOfText(text);
  return Array.from({ length: count }, (_, n) => {
    const start = Math.floor((n * (text.length - 60)) / count);
    const claim: Claim = { id: idOf(n), tags: ['claim.quantity'], ...describe(text, { start, end: start + 40 }), blob, note: '', by: 'ann', at: '2026-09-01T10:00:00Z', rev: 1, codebook: 1, unknown: {} };
    return `${serialiseRecord(claim)}\n`;
  }).join('');
}

function add(text: string, current: string, n: number): void {
  const span = { start: 200 + 70 * n, end: 233 + 70 * n };
  planAdd({ articleText: text, articlePath: 'a.txt', span, tags: ['claim.other'], note: '', annotator: 'ann', now: new Date(0), id: idOf(5000 + n), codebookRevision: 1 }, current);
}

function placeAll(text: string, claims: readonly Claim[], oldText: string): void {
  const place = createAnchorer(text, () => possibleBlobIds(text));
  for (const claim of claims) if (place(claim).state !== 'exact') place(claim, { oldText });
}
