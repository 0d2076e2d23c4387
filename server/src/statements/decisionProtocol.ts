// The parameters and results of the commands that decide on two wordings.
import type { Range } from 'vscode-languageserver-types';
import type { Decision, DecisionKind } from '../core/statements/decisions/decision';

/** A wording: any place in or over a quotation or report. */
export interface WordingPlace {
  readonly uri: string;
  readonly range: Range;
}
export interface DecideParams {
  readonly a: WordingPlace;
  readonly b: WordingPlace;
  readonly decision: DecisionKind;
  /** Empty: the note that is there stays. */
  readonly note: string;
  readonly annotator: string;
}
/** A decision by the file it stands in and its id. */
export interface UndecideParams {
  readonly file: string;
  readonly id: string;
}
/** `end`: which of the decision's two passages is the wording at the place from now on. */
export interface AttachDecisionParams extends UndecideParams {
  readonly end: 'a' | 'b';
  readonly place: WordingPlace;
}
export interface RestoreDecisionParams extends UndecideParams {
  /** The record as it should be; null: not there. */
  readonly decision: Decision | null;
}
/** What a command did to a decision: enough to undo it. */
export interface DecisionChange {
  readonly file: string;
  /** The articles that it is on. */
  readonly articles: readonly string[];
  readonly id: string;
  readonly before: Decision | null;
  readonly after: Decision | null;
  readonly touched: readonly string[];
}
