import { CancellationToken } from 'vscode-languageserver';
import { uriOf } from '../core/annotationFiles/uris';
import type { FiledRecord } from '../core/annotationFiles/recordFormat';
import type { RecordPlan } from '../core/annotationFiles/recordPlans';
import { applyChanges, ChangedMeanwhileError, type FileChange } from './fileChanges';
import type { Session } from '../session';

const mostAttempts = 3;

/** A plan that was carried out: the file it is in and every file that the edit touched, as URIs. */
export interface Written<P> {
  readonly plan: P;
  readonly file: string;
  readonly touched: readonly string[];
}

/**
 * Plans on a file as it is and applies the plan as one workspace edit; plans again where the file changed in between.
 * @param path from the folder, with forward slashes.
 * @param others changes of other files that belong to it.
 * @throws ResponseError where the editor does not make the change; whatever `plan` throws.
 */
export async function writePlan<P extends RecordPlan<FiledRecord>>(
  session: Session,
  folder: string,
  path: string,
  label: string,
  others: readonly FileChange[],
  plan: (current: string | undefined) => Promise<P>,
): Promise<Written<P>> {
  const uri = uriOf(folder, path);
  for (let attempt = 1; ; attempt++) {
    const current = await session.workspace.read(uri, CancellationToken.None);
    const version = session.workspace.document(uri)?.version;
    const planned = await plan(current);
    const { edits, text } = planned;
    const changes = edits.length > 0 ? [...others, { uri, current, edits, text }] : others;
    try {
      if (changes.length > 0) await applyChanges(session, label, changes);
    } catch (error) {
      if (attempt < mostAttempts && (error instanceof ChangedMeanwhileError || session.workspace.document(uri)?.version !== version))
        continue;
      throw error;
    }
    return { plan: planned, file: uri, touched: changes.map((change) => change.uri) };
  }
}
