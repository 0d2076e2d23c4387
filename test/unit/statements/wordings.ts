import type { AttributionType } from '../../../server/src/core/attribution/attribution';
import type { MatchInput, Statement } from '../../../server/src/core/statements/statement';
import { Wording } from '../../../server/src/core/statements/words/wording';

export interface Given {
  /** `article#place`: the article's name and which of its attributions this is. */
  readonly id?: string;
  readonly speaker?: string | null;
  readonly type?: AttributionType;
  readonly start?: number;
}

/** An attribution as matching takes it; by default a direct quotation of Vera Lund, alone in article "a". */
export function input(text: string, { id = 'a#0', speaker = 'Vera Lund', type = 'direct', start = 0 }: Given = {}): MatchInput {
  return {
    id,
    uri: `file:///${id.split('#')[0] ?? ''}.txt`,
    type,
    text,
    speaker,
    speakerName: speaker,
    date: null,
    voices: [],
    group: null,
    span: { start, end: start + text.length },
  };
}

export function wording(text: string, given: Given = {}): Wording {
  return new Wording(input(text, given));
}

/** A statement in plain values, all of which are compared. */
export const plain = ({ id, label, speaker, members, conflicts }: Statement): Statement => ({ id, label, speaker, members, conflicts });
