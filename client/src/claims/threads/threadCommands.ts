import { commands, Disposable, window, type CommentReply, type CommentThread, type LogOutputChannel, Range, Uri } from 'vscode';
import { isOnArticle } from '../../../../server/src/core/claims/optionalKeys';
import { ServerCommands } from '../../../../server/src/protocol';
import type { ChangeClaimsParams, ClaimChanges, NewClaimParams, PlacedClaim } from '../../../../server/src/claims/claimProtocol';
import { registerCommand, UserError } from '../../errors';
import { Commands } from '../../names';
import { toLspRange } from '../../places';
import type { Server } from '../../server';
import { whoAnnotates } from '../asking';
import { targetClaim } from '../claimTarget';
import { shorten } from '../tagPicker';
import type { ClaimUndo } from '../undo';
import { ClaimComment, type ClaimThreads } from './claimThreads';

/** The buttons of the threads beside tagged passages, and answering a claim from anywhere. */
export function registerThreadCommands(threads: ClaimThreads, server: Server, undo: ClaimUndo, log: LogOutputChannel): Disposable {
  const talk = new Talk(threads, server, undo, log);
  return Disposable.from(
    threads,
    registerCommand(log, Commands.noteInThread, 'Writing the note', (reply) => talk.note(replyGiven(reply))),
    registerCommand(log, Commands.tagInThread, 'Tagging', (reply) => talk.tag(replyGiven(reply))),
    registerCommand(log, Commands.answerInThread, 'Answering', (reply) => talk.answerIn(replyGiven(reply))),
    registerCommand(log, Commands.answerClaim, 'Answering', (target) => talk.answer(target)),
    registerCommand(log, Commands.editNote, 'Changing the note', (comment) => threads.edit(commentGiven(comment), true)),
    registerCommand(log, Commands.cancelNote, 'Leaving the note', (comment) => threads.edit(commentGiven(comment), false)),
    registerCommand(log, Commands.saveNote, 'Changing the note', (comment) => talk.save(commentGiven(comment))),
  );
}

class Talk {
  constructor(
    private readonly threads: ClaimThreads,
    private readonly server: Server,
    private readonly undo: ClaimUndo,
    private readonly log: LogOutputChannel,
  ) {}

  /** A note: a claim without tags where the thread is new, otherwise one more paragraph in the note of one's first claim there. */
  async note({ thread, text }: CommentReply): Promise<void> {
    const annotator = await whoAnnotates(thread.uri, this.log);
    if (annotator === undefined) return;
    const own = this.threads.modelOf(thread)?.entries.find((entry) => entry.own)?.placed;
    if (own === undefined) {
      await this.#change(
        annotator,
        'Note',
        { add: [{ uri: thread.uri.toString(), range: toLspRange(passageOf(thread)), tags: [], note: text.trim() }] },
        'Wrote a note',
      );
      thread.dispose();
      return;
    }
    const note = [own.claim.note, text.trim()].filter((part) => part !== '').join('\n\n');
    await this.#change(annotator, 'Note', { update: [{ file: own.file, id: own.claim.id, note }] }, 'Added to the note');
  }

  /** Tags the passage of a new thread; what was written becomes the note. */
  async tag({ thread, text }: CommentReply): Promise<void> {
    const tagged = await commands.executeCommand<unknown>(Commands.tag, {
      uri: thread.uri.toString(),
      range: toLspRange(passageOf(thread)),
      note: text.trim(),
    });
    // What was written stays there for whoever left the picker.
    if (tagged === true) thread.dispose();
  }

  /** Answers the last claim or answer of somebody else in a thread. */
  async answerIn({ thread, text }: CommentReply): Promise<void> {
    const answered = this.threads.modelOf(thread)?.answered;
    if (!answered) throw new UserError('There is nobody else’s claim in this thread to answer.');
    const annotator = await whoAnnotates(thread.uri, this.log);
    if (annotator !== undefined) await this.#answer(annotator, answered, text);
  }

  /** Answers the claim that the view, a link or the cursor names; a link may bring the answer with it as `note`. */
  async answer(target: unknown): Promise<void> {
    const placed = await targetClaim(this.server, target);
    if (placed === undefined) return;
    const annotator = await whoAnnotates(window.activeTextEditor?.document.uri ?? Uri.parse(placed.article), this.log);
    if (annotator === undefined) return;
    if (placed.annotator === annotator) throw new UserError('This is your own claim: change its note instead.');
    const given =
      typeof target === 'object' && target !== null && 'note' in target && typeof target.note === 'string' ? target.note : undefined;
    const text =
      given ??
      (await window.showInputBox({
        title: `Answer ${placed.annotator} on “${shorten(placed.claim.exact, 60)}”`,
        prompt: placed.claim.note === '' ? '' : shorten(placed.claim.note, 160),
        validateInput: (value) => (value.trim() === '' ? 'Write an answer.' : undefined),
      }));
    if (text !== undefined) await this.#answer(annotator, placed, text);
  }

  async save(comment: ClaimComment): Promise<void> {
    const {
      placed: { file, claim, annotator },
    } = comment;
    const note = (typeof comment.body === 'string' ? comment.body : comment.body.value).trim();
    await this.#change(annotator, 'Note', { update: [{ file, id: claim.id, note }] }, 'Changed the note');
    this.threads.edit(comment, false);
  }

  /** An answer is a record in one's own file, on the passage of what it answers. */
  async #answer(annotator: string, { claim, article, range }: PlacedClaim, text: string): Promise<void> {
    if (range === null)
      throw new UserError('The passage of this claim is no longer in the article, so there is nothing for an answer to stand on.');
    const add: NewClaimParams = {
      uri: article,
      range: isOnArticle(claim) ? null : range,
      tags: [],
      note: text.trim(),
      keys: { reply: claim.id },
    };
    await this.#change(annotator, 'Answer', { add: [add] }, 'Answered');
  }

  async #change(annotator: string, label: string, change: Partial<ChangeClaimsParams>, done: string): Promise<void> {
    const params: ChangeClaimsParams = { label, annotator, add: [], update: [], remove: [], ...change };
    await this.undo.runMany(
      () => this.server.execute<ClaimChanges>(ServerCommands.changeClaims, params),
      () => done,
    );
  }
}

/** The passage of a thread that a person began: the selection where one stands there, otherwise whole lines. */
function passageOf({ uri, range }: CommentThread): Range {
  const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  if (editor === undefined || range === undefined) throw new UserError('Open the article, then write the note.');
  const { selection, document } = editor;
  const lines = new Range(
    range.start.line,
    0,
    range.end.line,
    document.lineAt(Math.min(range.end.line, document.lineCount - 1)).text.length,
  );
  if (!range.isEmpty && !range.isEqual(lines)) return range;
  const passage = !selection.isEmpty && lines.contains(selection) ? new Range(selection.start, selection.end) : lines;
  if (document.getText(passage).trim() === '')
    throw new UserError('This line is empty: begin the note beside a paragraph, or select a passage.');
  return passage;
}

function replyGiven(value: unknown): CommentReply {
  if (typeof value === 'object' && value !== null && 'thread' in value && 'text' in value && typeof value.text === 'string')
    return value as CommentReply;
  throw new UserError('This command belongs to the thread beside a passage.');
}

function commentGiven(value: unknown): ClaimComment {
  if (value instanceof ClaimComment) return value;
  throw new UserError('This command belongs to a note in the thread beside a passage.');
}
