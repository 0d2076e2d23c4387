import { conflictsOf } from './conflicts';
import type { MatchInput, Statement } from './statement';

/** Text order across a folder: by article, then by place. */
export function byPlace(a: MatchInput, b: MatchInput): number {
  if (a.uri !== b.uri) return a.uri < b.uri ? -1 : 1;
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.id < b.id ? -1 : 1);
}

/**
 * Makes a statement of its members.
 * @param inputs at least one, in any order.
 */
export function makeStatement(inputs: readonly MatchInput[]): Statement {
  const members = inputs.slice().sort(byPlace);
  const speakers = new Set(members.flatMap(({ speaker }) => (speaker === null ? [] : [speaker])));
  const named = members.find(({ speaker }) => speaker !== null);
  return {
    id: `statement:${members[0]?.id ?? ''}`,
    label: fullest(members),
    speaker: speakers.size === 1 ? (named?.speakerName ?? null) : null,
    members: members.map(({ id }) => id),
    conflicts: conflictsOf(members),
  };
}

/** The longest of the wordings somebody said word for word, unless a report holds far more. */
function fullest(members: readonly MatchInput[]): string {
  const weight = ({ type, text }: MatchInput): number => text.length * (type === 'direct' ? 2 : type === 'indirect' ? 1.3 : 1);
  return members.reduce((best, member) => (best === null || weight(member) > weight(best) ? member : best), null as MatchInput | null)?.text ?? '';
}
