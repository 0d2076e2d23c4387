import type { AnnotationFile } from '../annotationFile';
import type { Claim } from '../claim';
import { insertRecord, type TextEdit } from '../recordFile';

/**
 * The edits that add many claims to a file, each as `insertRecord` adds one: claims that go to the same place are one edit.
 * @param claims with ids that the file does not have.
 */
export function insertRecords(file: AnnotationFile, claims: readonly Claim[]): TextEdit[] {
  const byPlace = new Map<number, string>();
  for (const claim of [...claims].sort((a, b) => (a.id < b.id ? -1 : 1))) {
    const { start, newText } = insertRecord(file, claim);
    const before = byPlace.get(start);
    // The line end that the last line of the file lacked is put there once.
    byPlace.set(start, before === undefined ? newText : before + newText.replace(/^[\r\n]+/u, ''));
  }
  return Array.from(byPlace, ([start, newText]) => ({ start, end: start, newText }));
}
