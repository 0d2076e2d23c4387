import { conflictsOf } from '../differences/conflicts';
import type { Conflict, MatchInput, Statement } from '../statement';
import type { Wording } from '../words/wording';

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
  return new LazyStatement(
    wordings.slice().sort((a, b) => byPlace(a.input, b.input)),
    null,
  );
}

/** The same where it is known already what they disagree on. */
export function makeKnownStatement(wordings: readonly Wording[], conflicts: readonly Conflict[]): Statement {
  return new LazyStatement(
    wordings.slice().sort((a, b) => byPlace(a.input, b.input)),
    conflicts,
  );
}

/** One shape for all, and no closures: there may be tens of thousands. */
class LazyStatement implements Statement {
  readonly label: string;
  readonly members: readonly string[];
  /** Null once what they disagree on is known. */
  #wordings: readonly Wording[] | null;
  #conflicts: readonly Conflict[] = [];
  #speaker: string | null = null;

  /**
   * @param wordings in order.
   * @param conflicts null where they are to be found.
   */
  constructor(wordings: readonly Wording[], conflicts: readonly Conflict[] | null) {
    const members = wordings.map(({ input }) => input);
    this.label = fullest(members);
    this.members = members.map(({ id }) => id);
    this.#wordings = wordings;
    if (conflicts !== null) this.#take(wordings, conflicts);
  }

  get id(): string {
    return `statement:${this.members[0] ?? ''}`;
  }

  get conflicts(): readonly Conflict[] {
    this.#findOut();
    return this.#conflicts;
  }

  get speaker(): string | null {
    this.#findOut();
    return this.#speaker;
  }

  #findOut(): void {
    if (this.#wordings !== null) this.#take(this.#wordings, conflictsOf(this.#wordings));
  }

  #take(wordings: readonly Wording[], conflicts: readonly Conflict[]): void {
    this.#conflicts = conflicts;
    this.#speaker = conflicts.some(({ kind }) => kind === 'speaker') ? null : usualSpeaker(wordings.map(({ input }) => input));
    this.#wordings = null;
  }
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
