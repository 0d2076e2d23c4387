import type { Line } from './narrator';
import type { Place, Quoted, SpeakerCandidate } from './quoted';

/** The words chosen to name who said a quotation. */
export interface Choice {
  readonly chosen: SpeakerCandidate | null;
  /** How likely the words name who said it. */
  readonly probability: number;
  /** How likely the quotation gives somebody's words at all. */
  readonly attributed: number;
}

/** Everything that a choice rests on beside the quotation's own line. */
interface Surroundings {
  readonly previous: object | null;
  readonly next: object | null;
  readonly nextTogether: boolean;
  /** What the quotation before offers, if it is near. */
  readonly last: SpeakerCandidate | null;
  readonly lastProbability: number;
  readonly gap: number;
}

/** How many paragraphs further on a quotation's speaker may still go on speaking. */
export const FARTHEST_CONTINUED = 2;

/** A choice, and what it rests on. */
export interface KeptChoice {
  readonly around: Surroundings;
  readonly choice: Choice;
}

function surroundingsOf({ line }: Place, lines: readonly Line[], last: Quoted | null): Surroundings {
  const gap = last === null ? Infinity : line.paragraph - last.line.paragraph;
  const near = last !== null && gap <= FARTHEST_CONTINUED ? last : null;
  const next = lines[line.index + 1];
  return {
    previous: lines[line.index - 1]?.wording ?? null, next: next?.wording ?? null, nextTogether: next?.paragraph === line.paragraph,
    last: near?.chosen ?? null, lastProbability: near?.chosen ? near.probability : 0, gap: near?.chosen ? gap : 0,
  };
}

function sameSurroundings(a: Surroundings, b: Surroundings): boolean {
  return a.previous === b.previous && a.next === b.next && a.nextTogether === b.nextTogether && a.gap === b.gap && a.lastProbability === b.lastProbability
    && (a.last === null || b.last === null ? a.last === b.last : sameCandidate(a.last, b.last));
}

function sameCandidate(a: SpeakerCandidate, b: SpeakerCandidate): boolean {
  return a.cue === b.cue && a.cueLine.wording === b.cueLine.wording && a.mention?.from === b.mention?.from && a.mention?.to === b.mention?.to
    && a.way === b.way && a.distance === b.distance && a.report === b.report;
}

/**
 * The choice made when the article was last read, where the quotation's line, the lines around it and the quotation
 * before it are what they were then.
 * @param make makes the choice anew; what it gives is kept for the next time.
 */
export function choiceFor(place: Place, lines: readonly Line[], last: Quoted | null, make: () => Choice): Choice {
  const around = surroundingsOf(place, lines, last);
  const ofLine = place.line.wording.choices ??= new Map<number, KeptChoice>();
  const known = ofLine.get(place.at);
  const choice = (known !== undefined && sameSurroundings(known.around, around) ? moved(known.choice, known.around, around, lines) : null) ?? make();
  if (choice !== known?.choice || around.last !== known.around.last) ofLine.set(place.at, { around, choice });
  return choice;
}

/** The same choice in the article's present lines; null where its line is gone. */
function moved(choice: Choice, before: Surroundings, now: Surroundings, lines: readonly Line[]): Choice | null {
  const { chosen } = choice;
  if (chosen === null) return choice;
  // A line that reads as before is the very object.
  if (lines[chosen.cueLine.index] !== chosen.cueLine) return null;
  // Two quotations that share their speaker's words share the very object.
  const mention = now.last !== null && chosen.mention === before.last?.mention ? now.last.mention : chosen.mention;
  return mention === chosen.mention ? choice : { ...choice, chosen: { ...chosen, mention } };
}
