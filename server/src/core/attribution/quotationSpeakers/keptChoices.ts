import type { Line } from '../lines/narrator';
import type { Quoted, SpeakerCandidate } from './quoted';

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

/** The quotation before, where its speaker may still go on speaking. */
const nearTo = (line: Line, last: Quoted | null): Quoted | null =>
  last !== null && last.chosen !== null && line.paragraph - last.line.paragraph <= FARTHEST_CONTINUED ? last : null;

function surroundingsOf(line: Line, lines: readonly Line[], near: Quoted | null): Surroundings {
  const next = lines[line.index + 1];
  return {
    previous: lines[line.index - 1]?.wording ?? null,
    next: next?.wording ?? null,
    nextTogether: next?.paragraph === line.paragraph,
    last: near?.chosen ?? null,
    lastProbability: near?.probability ?? 0,
    gap: near === null ? 0 : line.paragraph - near.line.paragraph,
  };
}

/** Whether a line's surroundings are what they were. Makes nothing: it is asked of every quotation at every keystroke. */
function sameSurroundings(before: Surroundings, line: Line, lines: readonly Line[], near: Quoted | null): boolean {
  const next = lines[line.index + 1];
  if (
    before.previous !== (lines[line.index - 1]?.wording ?? null) ||
    before.next !== (next?.wording ?? null) ||
    before.nextTogether !== (next?.paragraph === line.paragraph)
  )
    return false;
  if (near === null || near.chosen === null || before.last === null) return before.last === null && near === null;
  return (
    before.gap === line.paragraph - near.line.paragraph &&
    before.lastProbability === near.probability &&
    sameCandidate(before.last, near.chosen)
  );
}

function sameCandidate(a: SpeakerCandidate, b: SpeakerCandidate): boolean {
  return (
    a.cue === b.cue &&
    a.cueLine.wording === b.cueLine.wording &&
    a.mention?.from === b.mention?.from &&
    a.mention?.to === b.mention?.to &&
    a.way === b.way &&
    a.distance === b.distance &&
    a.report === b.report
  );
}

/**
 * The choice made when the article was last read, where the quotation's line, the lines around it and the quotation
 * before it are what they were then; null where they are not.
 * @param at index of the quotation's item in its line.
 */
export function knownChoice(line: Line, at: number, lines: readonly Line[], last: Quoted | null): Choice | null {
  const known = line.wording.choices?.get(at);
  if (known === undefined) return null;
  const near = nearTo(line, last);
  if (!sameSurroundings(known.around, line, lines, near)) return null;
  const offered = near?.chosen ?? null;
  const choice = moved(known, offered, lines);
  if (choice !== null && (choice !== known.choice || known.around.last !== offered)) keepChoice(line, at, lines, last, choice);
  return choice;
}

/** Keeps a choice for the next time. */
export function keepChoice(line: Line, at: number, lines: readonly Line[], last: Quoted | null, choice: Choice): void {
  line.wording.choices ??= new Map<number, KeptChoice>();
  line.wording.choices.set(at, { around: surroundingsOf(line, lines, nearTo(line, last)), choice });
}

/** The same choice in the article's present lines; null where its line is gone. @param last what the quotation before offers now. */
function moved({ choice, around }: KeptChoice, last: SpeakerCandidate | null, lines: readonly Line[]): Choice | null {
  const { chosen } = choice;
  if (chosen === null) return choice;
  // A line that reads as before is the very object.
  if (lines[chosen.cueLine.index] !== chosen.cueLine) return null;
  // Two quotations that share their speaker's words share the very object.
  const mention = last !== null && chosen.mention === around.last?.mention ? last.mention : chosen.mention;
  return mention === chosen.mention ? choice : { ...choice, chosen: { ...chosen, mention } };
}
