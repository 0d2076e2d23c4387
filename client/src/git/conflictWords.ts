import type { RecordConflict } from '../../../server/src/core/claims/merging/mergeRecords';
import { shorten } from '../../../server/src/core/annotationFiles/shorten';

/** A record of a conflict as a text to look at side by side: one key a line. */
export function versionText(line: string): string {
  return `${JSON.stringify(JSON.parse(line), null, 2)}\n`;
}

/** What a conflict is about: the passage where there is one, else the id. */
export function conflictTitle({ id, ours }: RecordConflict): string {
  const { exact } = JSON.parse(ours) as { exact?: unknown };
  return typeof exact === 'string' && exact !== '' ? `“${shorten(exact, 50)}”` : id;
}

/** One side of a conflict in a line: the fields in dispute with its values. */
export function sideText(line: string, fields: readonly string[]): string {
  const record = JSON.parse(line) as Readonly<Record<string, unknown>>;
  return fields
    .map((field) => {
      const value = record[field === 'passage' ? 'exact' : field];
      const text =
        typeof value === 'string'
          ? `“${shorten(value, 60)}”`
          : Array.isArray(value)
            ? value.join(', ')
            : (JSON.stringify(value) ?? 'left out');
      return `${field}: ${text}`;
    })
    .join('; ');
}
