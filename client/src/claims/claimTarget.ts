import { Range, Uri, window, type TextEditor } from 'vscode';
import { GetClaims, type PlacedClaim } from '../../../server/src/claims/claimProtocol';
import { UserError } from '../errors';
import { LANGUAGE } from '../names';
import { isLspRange, toRange } from '../places';
import type { Server } from '../server';
import { shorten } from './tagPicker';

/** The article in the active editor. */
export function activeArticle(): TextEditor {
  const editor = window.activeTextEditor;
  if (editor?.document.languageId !== LANGUAGE) {
    throw new UserError(
      'Open an article first. A text file that is not recognised can be made one: choose the language “News article” in the status bar.',
    );
  }
  return editor;
}

/** Claims of one article, or of all. */
export function claimsOf(server: Server, uri?: Uri): Promise<readonly PlacedClaim[]> {
  return server.request<readonly PlacedClaim[]>(GetClaims, uri === undefined ? {} : { uri: uri.toString() });
}

/**
 * The claim that a command means: the one that the view or a link names, otherwise the one under the cursor; where
 * several stand there the person chooses.
 * @param target what the command was called with: nothing, a claim of the view, or `{ file, id }` of a link.
 * @returns undefined where the person left without choosing.
 */
export async function targetClaim(server: Server, target: unknown): Promise<PlacedClaim | undefined> {
  const named = nameOf(target);
  if (named !== undefined) {
    const claim = (await claimsOf(server)).find(({ file, claim: { id } }) => file === named.file && id === named.id);
    if (claim === undefined) throw new UserError('This claim is not there any more.');
    return claim;
  }
  const editor = activeArticle();
  const here = (await claimsOf(server, editor.document.uri)).filter(
    ({ range }) => range !== null && toRange(range).intersection(editor.selection) !== undefined,
  );
  if (here.length === 0) throw new UserError('There is no claim under the cursor. The Claims view lists them all.');
  if (here.length === 1) return here[0];
  const choice = await window.showQuickPick(
    here.map((placed) => ({
      label: placed.claim.tags.join(', '),
      description: placed.claim.by,
      detail: shorten(placed.claim.exact, 100),
      placed,
    })),
    { title: 'Which claim?' },
  );
  return choice?.placed;
}

function nameOf(target: unknown): { file: string; id: string } | undefined {
  if (typeof target !== 'object' || target === null) return undefined;
  if ('placed' in target) {
    const { file, claim } = target.placed as PlacedClaim;
    return { file, id: claim.id };
  }
  return 'file' in target && 'id' in target && typeof target.file === 'string' && typeof target.id === 'string'
    ? { file: target.file, id: target.id }
    : undefined;
}

/** A place as links give it (URI, range) or as the light bulb does ({ uri, range }). */
export function placeGiven(first: unknown, second: unknown): { uri: Uri; range: Range } | undefined {
  const [uri, range] =
    typeof first === 'object' && first !== null && 'uri' in first && 'range' in first ? [first.uri, first.range] : [first, second];
  return typeof uri === 'string' && isLspRange(range) ? { uri: Uri.parse(uri, true), range: toRange(range) } : undefined;
}

/** What is selected in an editor. */
export function placeOf(editor: TextEditor): { uri: Uri; range: Range } {
  return { uri: editor.document.uri, range: new Range(editor.selection.start, editor.selection.end) };
}
