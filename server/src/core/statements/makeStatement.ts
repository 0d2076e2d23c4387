import { conflictsOf } from './conflicts';
import type { Conflict, MatchInput, Statement } from './statement';
import type { Wording } from './wording';

/** Text order across a folder: by article, then by place. */
export function byPlace(a: MatchInput, b: MatchInput): number {
  if (a.uri !== b.uri) return a.uri < b.uri ? -1 : 1;
  return a.span.start - b.span.start || a.span.end - b.span.end || (a.id < b.id ? -1 : 1);
}

/**
 * Makes a statement of its members. What they disagree on is worked out when it is first asked for: while a folder is read, most
 * statements give way to larger ones before anybody looks.
 * @param wordings at least one, in any order.
 */
export function makeStatement(wordings: readonly Wording[]): Statement {
  const ordered = wordings.slice().sort((a, b) => byPlace(a.input, b.input));
  const members = ordered.map(({ input }) => input);
  let conflicts: readonly Conflict[] | null = null;
  return {
    id: `statement:${members[0]?.id ?? ''}`,
    label: fullest(members),
    get speaker() {
      return this.conflicts.some(({ kind }) => kind === 'speaker') ? null : usualSpeaker(members);
    },
    members: members.map(({ id }) => id),
    get conflicts() {
      conflicts ??= conflictsOf(ordered);
      return conflicts;
    },
  };
}

/** The longest wording, where what somebody said word for word counts more than a report of it and a fragment counts least. */
function fullest(members: readonly MatchInput[]): string {
  const length = ({ type, text }: MatchInput): number => text.length * (type === 'direct' ? 2 : type === 'indirect' ? 1.3 : 1);
  let best = members[0];
  for (const member of members) if (best === undefined || length(member) > length(best)) best = member;
  return best?.text ?? '';
}

/** The speaker that most members name; the longer name, then the first, where several are named as often. */
function usualSpeaker(members: readonly MatchInput[]): string | null {
  const counts = new Map<string, number>();
  for (const { speakerName } of members) if (speakerName !== null) counts.set(speakerName, (counts.get(speakerName) ?? 0) + 1);
  const [usual] = [...counts].sort(([a, x], [b, y]) => y - x || b.length - a.length);
  return usual?.[0] ?? null;
}
