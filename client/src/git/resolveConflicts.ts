import { Range, Uri, window, workspace, WorkspaceEdit, type LogOutputChannel, type TextDocument } from 'vscode';
import { createIdSource } from '../../../server/src/core/annotationFiles/ids';
import { bothAsTwo } from '../../../server/src/core/claims/merging/bothAsTwo';
import type { MergeInput, MergeOptions } from '../../../server/src/core/claims/merging/mergeAnnotations';
import { exclusionsOf, mergedFile, type MergedFile } from '../../../server/src/core/claims/merging/mergeFile';
import type { MergeNote, RecordConflict } from '../../../server/src/core/claims/merging/mergeRecords';
import { resolveFile } from '../../../server/src/core/claims/merging/resolve';
import { codebookPath } from '../../../server/src/core/annotationFiles/paths';
import { openPlace } from '../places';
import { UserError } from '../errors';
import { askForVersion, type Decision } from './conflictPicker';
import type { Repository } from './gitApi';
import { gitApi, repositoryOf } from './gitExtension';

/** What became of one file. */
interface Outcome {
  readonly uri: Uri;
  readonly left: string | null;
  readonly notes: readonly MergeNote[];
}

/**
 * Merges the annotation files that a merge left in conflict, record by record, from the versions that Git keeps of them. A person
 * decides where both branches changed one record differently, the two versions side by side.
 */
export async function resolveConflicts(log: LogOutputChannel): Promise<void> {
  const api = await gitApi();
  const outcomes: Outcome[] = [];
  for (const repository of await repositories(api)) {
    await repository.status();
    for (const { uri } of repository.state.mergeChanges) {
      const file = mergedFile(uri.path.slice(repository.rootUri.path.length).replace(/^\//, ''));
      if (!file) continue;
      const outcome = await resolveOne(repository, uri, file);
      if (outcome === 'cancelled') return;
      outcomes.push(outcome);
      for (const { message } of outcome.notes) log.info(`${workspace.asRelativePath(uri)}: ${message}`);
    }
  }
  await tell(outcomes);
}

async function repositories(api: Awaited<ReturnType<typeof gitApi>>): Promise<Repository[]> {
  const found = new Map<string, Repository>();
  for (const { uri } of workspace.workspaceFolders ?? []) {
    const repository = await repositoryOf(api, uri);
    if (repository) found.set(repository.rootUri.toString(), repository);
  }
  if (found.size === 0) throw new UserError('No open folder is in a Git repository: there is no merge to resolve.');
  return [...found.values()];
}

async function resolveOne(repository: Repository, uri: Uri, file: MergedFile): Promise<Outcome | 'cancelled'> {
  const stage = (number: number): Promise<string | undefined> =>
    repository.show(`:${number}`, uri.fsPath).then(
      (text) => text,
      () => undefined,
    );
  const stages: MergeInput = { base: await stage(1), ours: await stage(2), theirs: await stage(3) };
  if (stages.ours === undefined && stages.theirs === undefined) return { uri, left: 'Git gives none of its versions.', notes: [] };
  const excludes = exclusionsOf(await currentText(Uri.joinPath(repository.rootUri, file.folder, codebookPath)));
  const current = await currentText(uri);
  const decisions = new Map<string, Decision>();
  const newId = createIdSource();
  const settle: MergeOptions['settle'] = (conflict) => {
    const decision = decisions.get(conflict.id) ?? 'later';
    return decision === 'later' ? 'markers' : decision === 'both' ? bothAsTwo(conflict, newId) : decision;
  };
  const first = resolveFile(file.kind, stages, current, { excludes });
  if (first.state === 'refused') return { uri, left: first.reason, notes: [] };
  if (first.state === 'settled-by-hand')
    return { uri, left: 'It has no conflict markers and was settled by hand: stage it where it is as you want it.', notes: [] };
  let json: 'markers' | 'ours' | 'theirs' = 'markers';
  for (const [at, conflict] of conflictsToAsk(file, first.merged.conflicts).entries()) {
    const decision = await askForVersion(conflict, file, { at, of: first.merged.conflicts.length, name: workspace.asRelativePath(uri) });
    if (decision === undefined) return 'cancelled';
    if (file.kind === 'json' && decision !== 'later' && decision !== 'both') json = decision;
    decisions.set(conflict.id, decision);
  }
  const settled = resolveFile(file.kind, stages, current, { excludes, settle, json });
  if (settled.state !== 'merged') throw new UserError(`${workspace.asRelativePath(uri)} changed meanwhile. Run the command again.`);
  await write(uri, settled.merged.text, current);
  const { conflicts, notes } = settled.merged;
  if (conflicts.length > 0)
    return {
      uri,
      left:
        conflicts.length === 1
          ? 'One conflict is left between its markers.'
          : `${conflicts.length} conflicts are left between their markers.`,
      notes,
    };
  await repository.add([uri.fsPath]);
  return { uri, left: null, notes };
}

/** A codebook's conflicts are decided at once: its two versions are whole files. */
function conflictsToAsk({ kind }: MergedFile, conflicts: readonly RecordConflict[]): readonly RecordConflict[] {
  return kind === 'json' ? conflicts.slice(0, 1) : conflicts;
}

/**
 * The text as a person has it in the editor, unsaved, else as the disk has it; undefined where there is no such file. A buffer
 * without changes may still show what was there before Git wrote the file.
 */
async function currentText(uri: Uri): Promise<string | undefined> {
  const open = openDocument(uri);
  if (open?.isDirty) return open.getText();
  try {
    return new TextDecoder('utf-8', { ignoreBOM: true }).decode(await workspace.fs.readFile(uri));
  } catch {
    return undefined; // not there: a branch deleted it
  }
}

function openDocument(uri: Uri): TextDocument | undefined {
  return workspace.textDocuments.find((document) => document.uri.toString() === uri.toString());
}

/** Writes through an edit, so that undo takes it back, and saves; to the disk where the editor is behind it. */
async function write(uri: Uri, text: string, current: string | undefined): Promise<void> {
  if (text === current) return;
  const open = openDocument(uri);
  if (open && !open.isDirty && open.getText() !== current) {
    await workspace.fs.writeFile(uri, new TextEncoder().encode(text));
    return;
  }
  const edit = new WorkspaceEdit();
  if (current === undefined) {
    edit.createFile(uri, { ignoreIfExists: true });
    edit.insert(uri, new Range(0, 0, 0, 0).start, text);
  } else {
    edit.replace(uri, new Range(0, 0, Number.MAX_SAFE_INTEGER, 0), text);
  }
  if (!(await workspace.applyEdit(edit))) throw new UserError(`${workspace.asRelativePath(uri)} could not be written.`);
  const document = await workspace.openTextDocument(uri);
  if (document.isDirty && !(await document.save()))
    throw new UserError(`${workspace.asRelativePath(uri)} could not be saved. Save it and run the command again.`);
}

async function tell(outcomes: readonly Outcome[]): Promise<void> {
  if (outcomes.length === 0) {
    void window.showInformationMessage('No annotation file is in conflict.');
    return;
  }
  const [left] = outcomes.filter((outcome) => outcome.left !== null);
  const merged = outcomes.filter((outcome) => outcome.left === null).length;
  const done =
    merged === 0
      ? 'No annotation file could be merged.'
      : merged === 1
        ? 'One annotation file is merged and staged.'
        : `${merged} annotation files are merged and staged.`;
  const notes = outcomes.flatMap((outcome) => outcome.notes);
  const told =
    notes.length === 0
      ? ''
      : notes.length === 1
        ? ` ${notes[0]?.message ?? ''}`
        : ` ${notes.length} decisions of the merge are in the log.`;
  if (!left) {
    void window.showInformationMessage(`${done}${told}`);
    return;
  }
  const open = 'Open File';
  const choice = await window.showWarningMessage(`${done}${told} ${workspace.asRelativePath(left.uri)}: ${left.left ?? ''}`, open);
  if (choice === open) await openPlace(left.uri, null);
}
