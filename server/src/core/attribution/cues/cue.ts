import type { VerbForm } from '../lines/cueForms';
import type { Complement } from '../lines/complements';
import type { Range } from '../lines/phrases';
import type { Subject } from '../lines/subject';

export type CueKind = 'verb' | 'according' | 'noun' | 'mark';

/** Words that may say that something was said, with who said it and what follows. Indices count items of one line. */
export interface Cue extends Range {
  readonly kind: CueKind;
  readonly lemma: string;
  readonly form: VerbForm | null;
  /** Whether the list of reporting verbs has it: for speech, for thought, or not at all. */
  readonly listed: 'speech' | 'thought' | 'none';
  readonly subject: Subject | null;
  readonly passive: boolean;
  readonly negated: boolean;
  /** "as she said": the clause around it is what was said. */
  readonly parenthetical: boolean;
  readonly complement: Complement;
}
