import { Disposable, Uri, window, workspace, type LogOutputChannel } from 'vscode';
import { ServerCommands } from '../../../server/src/protocol';
import type {
  AttachDecisionParams,
  DecideParams,
  DecisionChange,
  RestoreDecisionParams,
  UndecideParams,
  WordingPlace,
} from '../../../server/src/statements/decisionProtocol';
import { askAnnotator, knownAnnotator } from '../claims/annotator';
import type { ClaimUndo } from '../claims/undo';
import { registerCommand, UserError } from '../errors';
import { Commands } from '../names';
import { toLspRange } from '../places';
import type { Server } from '../server';
import { isWordingPlace } from './wordingPlace';

const said = { same: 'Decided: the same statement', different: 'Decided: not the same statement', note: 'Noted' } as const;

/** Decides on statements by the server's commands, in the annotator's own file, so that Ctrl+Z takes it back. */
export class Deciding {
  constructor(
    private readonly server: Server,
    private readonly undo: ClaimUndo,
    private readonly log: LogOutputChannel,
  ) {}

  /** Keeps a decision on two wordings. @returns false where the person left without saying who decides. */
  readonly decide = async (a: WordingPlace, b: WordingPlace, decision: DecideParams['decision'], note = ''): Promise<boolean> => {
    const annotator = (await knownAnnotator(Uri.parse(a.uri, true), this.log)) ?? (await askAnnotator());
    if (annotator === undefined) return false;
    const params: DecideParams = { a, b, decision, note, annotator };
    await this.#run(() => this.server.execute<DecisionChange>(ServerCommands.decide, params), said[decision]);
    return true;
  };

  /** Takes a decision back. */
  async undecide(target: UndecideParams): Promise<void> {
    await this.#run(() => this.server.execute<DecisionChange>(ServerCommands.undecide, target), 'Took the decision back');
  }

  /**
   * Gives one of a decision's passages another place in its article.
   * @param place nothing: what is selected, or where the cursor stands, in the editor that shows the article.
   * @throws UserError where no editor shows it.
   */
  async attach({ file, id, end, article }: AttachTarget, place = selectedIn(article)): Promise<void> {
    const params: AttachDecisionParams = { file, id, end, place };
    await this.#run(() => this.server.execute<DecisionChange>(ServerCommands.attachDecision, params), 'The decision has this passage now');
  }

  async #run(change: () => Promise<DecisionChange>, done: string): Promise<void> {
    await this.undo.runStep(change, done, ({ file, id, articles, before, after }) => {
      const restore = async (decision: DecisionChange['before']): Promise<readonly string[]> => {
        const params: RestoreDecisionParams = { file, id, decision };
        return (await this.server.execute<DecisionChange>(ServerCommands.restoreDecision, params)).touched;
      };
      return { articles, undo: () => restore(before), redo: () => restore(after) };
    });
  }
}

/** The commands that links of hovers and the light bulb decide by. */
export function registerDeciding(deciding: Deciding, log: LogOutputChannel): Disposable {
  return Disposable.from(
    registerCommand(log, Commands.decide, 'Deciding', async (decision, a, b) => {
      if ((decision !== 'same' && decision !== 'different') || !isWordingPlace(a) || !isWordingPlace(b))
        throw new UserError('This link names no two wordings.');
      await deciding.decide(a, b, decision);
    }),
    registerCommand(log, Commands.undecide, 'Taking the decision back', (target) => {
      if (!isDecision(target)) throw new UserError('This link names no decision.');
      return deciding.undecide(target);
    }),
    registerCommand(log, Commands.attachDecision, 'Giving a decision another passage', (target, place) => {
      if (!isAttachTarget(target)) throw new UserError('This quick fix names no passage of a decision.');
      return deciding.attach(target, isWordingPlace(place) ? place : undefined);
    }),
  );
}

function isDecision(value: unknown): value is UndecideParams {
  return (
    typeof value === 'object' &&
    value !== null &&
    'file' in value &&
    typeof value.file === 'string' &&
    'id' in value &&
    typeof value.id === 'string'
  );
}

/** Which passage of which decision, and the URI of the article that it is in. */
interface AttachTarget extends UndecideParams {
  readonly end: 'a' | 'b';
  readonly article: string;
}

function isAttachTarget(value: unknown): value is AttachTarget {
  return (
    isDecision(value) &&
    'end' in value &&
    (value.end === 'a' || value.end === 'b') &&
    'article' in value &&
    typeof value.article === 'string'
  );
}

/** @throws UserError where no editor shows the article. */
function selectedIn(article: string): WordingPlace {
  const uri = Uri.parse(article, true);
  const editor = window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri.toString());
  if (!editor)
    throw new UserError(
      `Open ${workspace.asRelativePath(uri)} beside this file and put the cursor into the quotation or report that is meant.`,
    );
  return { uri: uri.toString(), range: toLspRange(editor.selection) };
}
