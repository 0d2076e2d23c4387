import { Uri, window, workspace, type LogOutputChannel } from 'vscode';
import { findTag, withTag, type TagTarget } from '../../../server/src/core/claims/codebook/codebook';
import { GetCodebook, type PlacedClaim, type PlacedCodebook } from '../../../server/src/claims/claimProtocol';
import { UserError } from '../errors';
import type { Server } from '../server';
import { askAnnotator, knownAnnotator } from './annotator';
import { needsNote } from './tagChoices';
import { pickTags, type PickedTags, type TagQuestion } from './tagPicker';

/** What is asked about a passage, and the claim that is changed where one is there. */
export interface Asked extends TagQuestion {
  readonly existing: PlacedClaim | undefined;
  /** A note that is written already. */
  readonly note?: string | undefined;
}

/** What a person answered. */
export interface Answer<A extends Asked> {
  readonly asked: A;
  readonly tags: readonly string[];
  readonly note: string;
  readonly suggestedBy?: string | undefined;
}

/** Tags that a keyboard shortcut of one's own gives with the command: `"args": { "tags": ["claim.quantity"] }`. */
export function tagsGiven(argument: unknown): readonly string[] | undefined {
  if (typeof argument !== 'object' || argument === null || !('tags' in argument)) return undefined;
  const { tags } = argument;
  if (!Array.isArray(tags) || tags.length === 0 || !tags.every((tag) => typeof tag === 'string'))
    throw new UserError('"tags" of the shortcut must be a list of tag ids.');
  return tags;
}

/**
 * Asks for tags and a note; whoever picks by a tag's key is asked for no note unless the tag wants one.
 * @param always asks for the note in any case.
 * @param given tags that need no asking: they are put on what is there.
 * @returns undefined where the person left.
 * @throws UserError where no tag was picked, or one given is not in the codebook.
 */
export async function askTags<A extends Asked>(
  asking: Promise<A>,
  { always = false, given }: { readonly always?: boolean; readonly given?: readonly string[] | undefined } = {},
): Promise<Answer<A> | undefined> {
  const picked: PickedTags | undefined = given === undefined ? await pickTags(asking) : { tags: given, byKey: true };
  if (picked === undefined) return undefined;
  const asked = await asking;
  const unknown = given?.find((id) => findTag(asked.codebook, id) === undefined);
  if (unknown !== undefined) throw new UserError(`The codebook has no tag “${unknown}”, which this shortcut gives.`);
  const tags = given === undefined ? picked.tags : given.reduce((all, id) => withTag(asked.codebook, all, id), asked.current);
  if (tags.length === 0) {
    throw new UserError(
      asked.existing === undefined
        ? 'Nothing was tagged, because no tag was picked: press a tag’s key, or type a part of its name and press Enter.'
        : 'A claim has at least one tag. To take it away, use “Remove Claim”.',
    );
  }
  const note = asked.note ?? asked.existing?.claim.note ?? '';
  const { suggestedBy } = picked;
  const required = needsNote(asked.codebook, tags);
  if ((picked.byKey || asked.note !== undefined) && !always && !(required && note.trim() === '')) return { asked, tags, note, suggestedBy };
  const written = await window.showInputBox({
    title: `Note on ${asked.what}`,
    prompt: required ? 'One of the tags wants a note.' : 'A note, if you like. Enter goes on without one.',
    value: note,
    validateInput: (value) => (required && value.trim() === '' ? 'One of the tags wants a note.' : undefined),
  });
  return written === undefined ? undefined : { asked, tags, note: written.trim(), suggestedBy };
}

/**
 * The codebook that counts for an article or folder.
 * @param target what is tagged: one tag at least has to be for it.
 * @throws UserError where it has no tags that can be used, and where no open folder holds the article: nothing could be kept.
 */
export async function usableCodebook(server: Server, uri: Uri, target?: TagTarget): Promise<PlacedCodebook> {
  if (workspace.getWorkspaceFolder(uri) === undefined)
    throw new UserError('Claims are kept in the folder that is open: open the folder that holds this article, then tag.');
  const codebook = await server.request<PlacedCodebook | null>(GetCodebook, { uri: uri.toString() });
  if (codebook === null || codebook.tags.length === 0) {
    const problem = codebook?.problems[0]?.message;
    throw new UserError(
      problem === undefined
        ? 'The codebook has no tags. Open annotations/codebook.json and add some.'
        : `The codebook cannot be used: ${problem} Open annotations/codebook.json to put it right.`,
    );
  }
  if (target !== undefined && !codebook.tags.some(({ deprecated, on }) => !deprecated && on.includes(target))) {
    throw new UserError(
      `The codebook has no tag for ${target === 'article' ? 'an article as a whole' : `a ${target}`}: add “${target}” to the “on” of one.`,
    );
  }
  return codebook;
}

/** The annotator's folder name: known, or asked for. @returns undefined where the person left. */
export async function whoAnnotates(uri: Uri, log: LogOutputChannel): Promise<string | undefined> {
  return (await knownAnnotator(uri, log)) ?? (await askAnnotator());
}

/** The claim, which only its annotator changes. @throws UserError where it is another's. */
export async function requireOwn(placed: PlacedClaim, log: LogOutputChannel): Promise<PlacedClaim> {
  const annotator = await knownAnnotator(Uri.parse(placed.article), log);
  if (annotator !== undefined && placed.annotator !== annotator) {
    throw new UserError(`This claim is ${placed.annotator}’s, and you are ${annotator}: only its annotator changes it.`);
  }
  return placed;
}
