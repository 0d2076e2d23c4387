import { CodeActionKind, type CodeAction, type Range } from 'vscode-languageserver-types';
import { parseAnnotationFile } from '../claims/annotationFile';
import { bothAsTwo } from '../claims/merging/bothAsTwo';
import { versionsBetweenMarkers } from '../claims/merging/fromMarkers';
import { mergeAnnotations, type MergeOptions } from '../claims/merging/mergeAnnotations';
import type { TagsExclude } from '../claims/merging/mergeFields';
import type { RecordConflict } from '../claims/merging/mergeRecords';
import { shorten } from '../annotationFiles/shorten';

/** What fixes of conflict markers are made from. */
export interface ConflictSource {
  /** The annotation file. */
  readonly uri: string;
  readonly text: string;
  /** Where the fix is asked for. */
  readonly range: Range;
  readonly excludes: TagsExclude;
  readonly newId: () => string;
}

/**
 * The quick fixes where git left conflict markers in an annotation file: merging the sides record by record, and deciding a record
 * that both sides changed differently. None where the range touches no conflict, or where a marker is missing.
 */
export function conflictFixes({ uri, text, range, excludes, newId }: ConflictSource): CodeAction[] {
  const file = parseAnnotationFile(text);
  const block = file.conflicts.find(({ first, last }) => first <= range.end.line && (last === null || range.start.line <= last));
  const versions = block && versionsBetweenMarkers(text);
  if (!block || !versions) return [];
  const here = new Set(
    file.records
      .filter(({ number }) => block.first <= number && (block.last === null || number <= block.last))
      .map(({ record }) => record.id),
  );
  const lastLine = file.lines.at(-1);
  const whole: Range = {
    start: { line: 0, character: 0 },
    end: {
      line: (lastLine?.number ?? 0) + (lastLine && lastLine.next > lastLine.end ? 1 : 0),
      character: lastLine && lastLine.next > lastLine.end ? 0 : (lastLine?.text.length ?? 0),
    },
  };
  const merge = (settle?: MergeOptions['settle']): ReturnType<typeof mergeAnnotations> => mergeAnnotations(versions, { excludes, settle });
  const action = (title: string, newText: string, isPreferred: boolean): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    isPreferred,
    edit: { changes: { [uri]: [{ range: whole, newText }] } },
  });
  const { text: merged, conflicts } = merge();
  const actions =
    merged === text
      ? []
      : [
          action(
            conflicts.length === 0 ? 'Merge both sides claim by claim' : `Merge both sides claim by claim (${left(conflicts)})`,
            merged,
            true,
          ),
        ];
  for (const conflict of conflicts.filter(({ id }) => here.has(id))) {
    const decide = (title: string, settlement: MergeOptions['settle']): CodeAction =>
      action(
        `${title} ${nameOf(conflict)}`,
        merge((other) => (other.id === conflict.id ? (settlement?.(other) ?? 'markers') : 'markers')).text,
        false,
      );
    actions.push(
      decide('Take our version of', () => 'ours'),
      decide('Take their version of', () => 'theirs'),
      decide('Keep both versions of', (both) => bothAsTwo(both, newId)),
    );
  }
  return actions;
}

const left = (conflicts: readonly RecordConflict[]): string =>
  conflicts.length === 1 ? 'one is left to decide' : `${conflicts.length} are left to decide`;

/** A record by its passage, where it has one. */
function nameOf({ id, ours }: RecordConflict): string {
  const { exact } = JSON.parse(ours) as { exact?: unknown };
  return typeof exact === 'string' && exact !== '' ? `“${shorten(exact, 30)}”` : id;
}
