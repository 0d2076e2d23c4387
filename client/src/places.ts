import { commands, Disposable, Range, Uri, window, workspace, type LogOutputChannel } from 'vscode';
import type { Range as LspRange } from 'vscode-languageclient';
import { registerCommand, UserError } from './errors';
import { Commands } from './names';

/** A range as the protocol writes it, turned into the editor's. */
export function toRange(range: LspRange): Range {
  return new Range(range.start.line, range.start.character, range.end.line, range.end.character);
}

/** A range as the protocol writes it: the editor's own would be sent as a list. */
export function toLspRange({ start, end }: Range): LspRange {
  return { start: { line: start.line, character: start.character }, end: { line: end.line, character: end.character } };
}

/** Whether an argument of a link is a range as the protocol writes it. */
export function isLspRange(value: unknown): value is LspRange {
  const isPosition = (position: unknown): boolean =>
    typeof position === 'object' &&
    position !== null &&
    'line' in position &&
    'character' in position &&
    Number.isInteger(position.line) &&
    Number.isInteger(position.character);
  return (
    typeof value === 'object' && value !== null && 'start' in value && 'end' in value && isPosition(value.start) && isPosition(value.end)
  );
}

/**
 * Opens a document with the range selected and in view.
 * @param preserveFocus whether keys go on going to where they went: a view in which one works from line to line.
 */
export async function openPlace(uri: Uri, range: Range | null, preserveFocus = false): Promise<void> {
  const document = await workspace.openTextDocument(uri);
  await window.showTextDocument(document, { preserveFocus, ...(range === null ? {} : { selection: document.validateRange(range) }) });
}

/** The commands that the server's hovers, lenses and the views link to. */
export function registerPlaces(log: LogOutputChannel): Disposable {
  const place = (uri: unknown, range: unknown): [Uri, Range] => {
    if (typeof uri !== 'string' || !isLspRange(range)) throw new UserError('This link names no place in an article.');
    return [Uri.parse(uri, true), toRange(range)];
  };
  return Disposable.from(
    registerCommand(log, Commands.openPlace, 'Opening the place', (uri, range, preserveFocus) =>
      openPlace(...place(uri, range), preserveFocus === true),
    ),
    registerCommand(log, Commands.findSameStatement, 'Finding the same statement', async (uri, range) => {
      if (uri === undefined) return commands.executeCommand('editor.action.goToReferences');
      const [target, { start }] = place(uri, range);
      await openPlace(target, new Range(start, start));
      return commands.executeCommand('editor.action.goToReferences');
    }),
  );
}
