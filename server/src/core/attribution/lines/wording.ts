import type { Weighed } from '../reports/chooseReports';
import type { Labelled } from '../quotationSpeakers/interviews';
import type { KeptChoice } from '../quotationSpeakers/keptChoices';
import type { KeptMentions } from '../mentions/lineMentions';
import type { NameRun } from '../mentions/nameRun';

/**
 * Stays the same object when a line is read again unchanged, wherever it stands by then. What is worked out from the line's words
 * is kept on it, each thing by the one who works it out: on the object itself, since look-ups by object cost more.
 */
export class Wording {
  names: readonly NameRun[] | undefined;
  mentions: KeptMentions | undefined;
  /** Null where it opens with none. */
  label: Labelled | null | undefined;
  /** How likely each of the line's reports is one, in their order. */
  reports: readonly Weighed[] | undefined;
  /** By the quotation's place in the line. */
  choices: Map<number, KeptChoice> | undefined;
}
