import { CancellationToken } from 'vscode-languageserver';
import { changeNameList, planNameList, type NameChange } from '../core/attribution/speakers/changeNameList';
import { uriOf } from '../core/annotationFiles/uris';
import { nameListPath, nameListSchemaPath } from '../core/annotationFiles/paths';
import { editBetween } from '../core/text/edits';
import { applyChanges, refused, type FileChange } from '../annotationFiles/fileChanges';
import { ServerCommands } from '../protocol';
import type { NameListChange, RenameSpeakerParams, SpeakersParams } from '../annotationFiles/listProtocol';
import type { Session } from '../session';
import { canonicalUri, folderUri } from '../workspace/uris';

const none = CancellationToken.None;
const { mergeSpeakers, splitSpeakers, renameSpeaker } = ServerCommands;
type SpeakerCommand = typeof mergeSpeakers | typeof splitSpeakers | typeof renameSpeaker;

/** Whether a command is a decision on speakers. */
export function isSpeakerCommand(command: string): command is SpeakerCommand {
  return command === mergeSpeakers || command === splitSpeakers || command === renameSpeaker;
}

/**
 * Writes a decision on speakers into the name list of its folder; makes the list where there is none.
 * @throws ResponseError, ClaimRefusedError whose message says what to do.
 */
export async function changeSpeakers(session: Session, command: SpeakerCommand, params: unknown): Promise<NameListChange> {
  const { uri } = params as { uri: string };
  const { workspace } = session;
  const folder = workspace.folders.find((open) => open === folderUri(uri)) ?? workspace.folderOf(canonicalUri(uri));
  if (folder === undefined)
    throw refused('Decisions on speakers are kept in the folder that is open: open the folder that holds this article first.');
  const [file, schema] = [uriOf(folder, nameListPath), uriOf(folder, nameListSchemaPath)];
  const current = await workspace.read(file, none);
  const made = planNameList({ list: current, schema: await workspace.read(schema, none) });
  const before = made.find(({ path }) => path === nameListPath)?.text ?? current;
  const text = changeNameList(before, changeOf(command, params));
  if (text === current) return { file, before: text, after: text, touched: [] };
  const others = made
    .filter(({ path }) => path !== nameListPath)
    .map((plan): FileChange => ({
      uri: uriOf(folder, plan.path),
      current: undefined,
      edits: [{ start: 0, end: 0, newText: plan.text }],
      text: plan.text,
    }));
  const changes = [...others, { uri: file, current, edits: [editBetween(current ?? '', text)], text }];
  await applyChanges(session, 'Decide on speakers', changes);
  return { file, before: before ?? '', after: text, touched: changes.map((change) => change.uri) };
}

function changeOf(command: SpeakerCommand, params: unknown): NameChange {
  if (command === renameSpeaker) {
    const { from, to } = params as RenameSpeakerParams;
    return { kind: 'rename', from, to };
  }
  return { kind: command === mergeSpeakers ? 'merge' : 'split', names: (params as SpeakersParams).names };
}
