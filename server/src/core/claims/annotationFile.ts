import type { Claim } from './claim';
import { claimFormat } from './record';
import { parseRecordFile, type RecordFile } from '../annotationFiles/recordFile';

/** An article's annotation file as read: claims, one a line. */
export type AnnotationFile = RecordFile<Claim>;

/** Reads an annotation file: `parseRecordFile` for claims. @param before the file as it was read earlier. */
export function parseAnnotationFile(text: string, before?: AnnotationFile): AnnotationFile {
  return parseRecordFile(claimFormat, text, before);
}
