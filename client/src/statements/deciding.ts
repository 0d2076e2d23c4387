import { Disposable, Uri, type LogOutputChannel } from 'vscode';
import { ServerCommands, type DecideParams, type DecisionChange, type RestoreDecisionParams, type UndecideParams, type WordingPlace } from '../../../server/src/protocol';
import { askAnnotator, knownAnnotator } from '../claims/annotator';
import type { ClaimUndo } from '../claims/undo';
import { registerCommand, UserError } from '../errors';
import { Commands } from '../names';
import type { Server } from '../server';
import { isWordingPlace } from './wordingPlace';

const said = { same: 'Decided: the same statement', different: 'Decided: not the same statement', note: 'Noted' } as const;

/** Decides on statements by the server's commands, in the annotator's own file, so that Ctrl+Z takes it back. */
export class Deciding {
  constructor(private readonly server: Server, private readonly undo: ClaimUndo, private readonly log: LogOutputChannel) {}

  /** Keeps a decision on two wordings. @returns false where the person left without saying who decides. */
  readonly decide = async (a: WordingPlace, b: WordingPlace, decision: DecideParams['decision'], note = ''): Promise<boolean> => {
    const annotator = await knownAnnotator(Uri.parse(a.uri, true), this.log) ?? await askAnnotator();
    if (annotator === undefined) return false;
    const params: DecideParams = { a, b, decision, note, annotator };
    await this.#run(() => this.server.execute<DecisionChange>(ServerCommands.decide, params), said[decision]);
    return true;
  };

  /** Takes a decision back. */
  async undecide(target: UndecideParams): Promise<void> {
    await this.#run(() => this.server.execute<DecisionChange>(ServerCommands.undecide, target), 'Took the decision back');
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
      if ((decision !== 'same' && decision !== 'different') || !isWordingPlace(a) || !isWordingPlace(b)) throw new UserError('This link names no two wordings.');
      await deciding.decide(a, b, decision);
    }),
    registerCommand(log, Commands.undecide, 'Taking the decision back', (target) => {
      if (!isDecision(target)) throw new UserError('This link names no decision.');
      return deciding.undecide(target);
    }),
  );
}

function isDecision(value: unknown): value is UndecideParams {
  return typeof value === 'object' && value !== null && 'file' in value && typeof value.file === 'string' && 'id' in value && typeof value.id === 'string';
}
