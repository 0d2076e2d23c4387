import { conditions, negations } from '../data/materialWords';
import { align, share } from '../features/alignment';
import { verbatim } from '../features/verbatim';
import { quantitiesOf, type Quantity } from '../words/numbers';
import { anywhere } from '../words/articleWords';
import type { Conflict, ConflictKind } from '../statement';
import { relatives } from '../words/synonyms';
import { Recent } from '../tables/recent';
import { speakFor } from '../words/voices';
import { changesOf, denies, type Change, type Range } from './wordDiff';
import { wordWeight } from '../words/wordWeights';
import type { Wording } from '../words/wording';
import { wordsOf } from '../words/words';

/** One member's side of a disagreement. */
interface Position {
  readonly key: string;
  readonly value: string;
  readonly member: string;
}

/** Each wording is compared with so many others at the most: what many articles copied is compared once. */
const mostCompared = 8;
const contentWeight = 2;

/**
 * Where the members of one statement disagree: on who said the same words, on a number or date in the same place, on whether the
 * same thing is denied, or on a condition that one wording drops. What one merely has more of is a difference, not a conflict.
 * @param members in the order in which sides and their members are to be listed.
 */
export function conflictsOf(members: readonly Wording[]): readonly Conflict[] {
  const positions: Record<ConflictKind, Position[]> = { speaker: [], number: [], date: [], negation: [], condition: [] };
  const distinct = distinctWordings(members);
  for (const one of members) {
    for (const other of distinct) {
      if (one.input.uri === other.input.uri) continue;
      for (const [kind, ...sides] of disagreements(one, other)) positions[kind].push(...sides);
    }
  }
  const found = (Object.keys(positions) as ConflictKind[]).flatMap((kind) => conflict(kind, positions[kind], members));
  return found.length === 0 ? none : found;
}

/** Most statements have none: one list does for all of these. */
const none: readonly Conflict[] = [];

function distinctWordings(members: readonly Wording[]): Wording[] {
  const found = new Map<string, Wording>();
  for (const member of members) {
    const key = `${member.input.speaker ?? ''} ${member.wordIds.join(' ')}`;
    if (!found.has(key)) found.set(key, member);
    if (found.size === mostCompared) break;
  }
  return [...found.values()];
}

type Disagreement = readonly [ConflictKind, Position, Position];

function* disagreements(a: Wording, b: Wording): Generator<Disagreement> {
  if (disagreeOnSpeaker(a, b)) yield ['speaker', speakerPosition(a), speakerPosition(b)];
  if (!mayDisagree(a, b)) return;
  const changes = changesOf(a.words, b.words).filter(({ synonyms }) => !synonyms);
  if (changes.length === 0) return;
  const quantities = [quantitiesIn(a), quantitiesIn(b)] as const;
  for (const change of changes) {
    const pair = quantitiesInPlace(quantities[0], quantities[1], change);
    if (pair !== null) {
      yield [
        pair[0].kind,
        { key: pair[0].value, value: textOf(a, pair[0]), member: a.input.id },
        { key: pair[1].value, value: textOf(b, pair[1]), member: b.input.id },
      ];
    }
    if ((onlyNegated(a, change.a, b, change.b) || onlyNegated(b, change.b, a, change.a)) && sayTheSame(a, b)) {
      yield ['negation', positionOn('negation', a, change.a), positionOn('negation', b, change.b)];
    }
    if (drops(a, change.a, b, change.b) || drops(b, change.b, a, change.a)) {
      yield ['condition', positionOn('condition', a, change.a), positionOn('condition', b, change.b)];
    }
  }
}

/**
 * Whether there is anything to disagree on: quantities that each side has alone, or denials or conditions that one has more of in
 * otherwise the same words. Told without aligning the words, for nearly always there is nothing.
 */
function mayDisagree(a: Wording, b: Wording): boolean {
  const differ = a.quantified && b.quantified && eachHasItsOwn(quantitiesIn(a), quantitiesIn(b));
  return (
    (differ && quantitiesIn(a).some((one) => quantitiesIn(b).some((other) => mayConflict(one, other, quantitiesIn(a), quantitiesIn(b))))) ||
    ((a.denials !== b.denials || (differ && a.denials > 0)) && sayTheSame(a, b)) ||
    (a.conditional !== b.conditional && (a.conditional ? covers(a, b) : covers(b, a)))
  );
}

/** Of the wordings of the statements that are looked at at the moment. */
const quantitiesKnown = new Recent<Wording, readonly Quantity[]>(200, ({ words, input: { text } }) => quantitiesOf(words, text));

function quantitiesIn(wording: Wording): readonly Quantity[] {
  return quantitiesKnown.get(wording);
}

function eachHasItsOwn(a: readonly Quantity[], b: readonly Quantity[]): boolean {
  const lacks =
    (others: readonly Quantity[]) =>
    ({ value }: Quantity): boolean =>
      !others.some((other) => other.value === value);
  return a.some(lacks(b)) && b.some(lacks(a));
}

/** Whether two quantities, one of each side, are of one kind and differ, and neither side has the other's. */
function mayConflict(one: Quantity, other: Quantity, a: readonly Quantity[], b: readonly Quantity[]): boolean {
  if (one.kind !== other.kind || a.some(({ value }) => value === other.value) || b.some(({ value }) => value === one.value)) return false;
  if (one.kind === 'date') return sort(one) === sort(other) && one.value !== other.value;
  const [low, high] = [Number(one.value), Number(other.value)].sort((x, y) => x - y) as [number, number];
  return !(high > 0 && low / high >= sameRounded);
}

/** Below this confidence the attribution may be at fault, not the article. */
const leastConfidence = 0.5;

/** Two named people, and the same words, both attributed with confidence: a body and somebody who speaks for it are no conflict. */
function disagreeOnSpeaker(a: Wording, b: Wording): boolean {
  const [one, other] = [a.input, b.input];
  if (one.speaker === null || other.speaker === null || one.speaker === other.speaker) return false;
  if (Math.min(one.confidence ?? 1, other.confidence ?? 1) < leastConfidence) return false;
  if (speakFor(one, other) || !namesPerson(one.speakerName ?? '') || !namesPerson(other.speakerName ?? '')) return false;
  const names = [one.speakerName, other.speakerName].map((name) => new Set((name ?? '').toLowerCase().split(' ')));
  return ![...(names[0] ?? [])].some((part) => names[1]?.has(part)) && verbatim(a, b);
}

const fullName = /^(?:\p{Lu}[\p{L}.'’-]*)(?: (?:\p{Lu}[\p{L}.'’-]*|de|da|di|la|von|van|der|den|bin|al|el))* \p{Lu}[\p{L}'’-]+$/u;

/** A full name that is not made of common words alone, as a body's is ("Third Way", "Means Committee"). */
function namesPerson(name: string): boolean {
  return fullName.test(name) && !wordsOf(name).every(({ stem }) => relatives(stem) !== undefined);
}

function speakerPosition({ input }: Wording): Position {
  return { key: input.speaker ?? '', value: input.speakerName ?? '', member: input.id };
}

/** The one quantity that each side of a change lies in or holds ("40 million" where "40" differs), where they are of one kind and differ. */
function quantitiesInPlace(a: readonly Quantity[], b: readonly Quantity[], change: Change): readonly [Quantity, Quantity] | null {
  const within = (quantities: readonly Quantity[], { first, end }: Range): Quantity[] =>
    quantities.filter(({ firstWord, endWord }) => firstWord < end && endWord > first);
  const [left, right] = [within(a, change.a), within(b, change.b)];
  const [one, other] = [left[0], right[0]];
  if (one === undefined || other === undefined || left.length > 1 || right.length > 1) return null;
  return mayConflict(one, other, a, b) ? [one, other] : null;
}

/** Numbers nearer than this are one number, rounded. */
const sameRounded = 0.97;

function sort({ value }: Quantity): string {
  return value.split(':')[0] ?? '';
}

/** A change by which one side denies what the other says, in so many words: nothing else of weight changes there. */
function onlyNegated({ words }: Wording, range: Range, { words: others, input }: Wording, otherRange: Range): boolean {
  // What stands before a fragment in marks may deny it: "won’t sign “at gunpoint”".
  if (input.type === 'mixed' && otherRange.first === 0) return false;
  const here = words.slice(range.first, range.end);
  const there = others.slice(otherRange.first, otherRange.end);
  if (here.filter((word) => negations.has(word.norm)).length !== 1 || there.some(denies)) return false;
  if ([...here, ...there].some((word) => wordWeight(word.stem) >= contentWeight && !word.name && !negations.has(word.norm))) return false;
  if (words.slice(Math.max(0, range.first - around), range.end + around).filter(denies).length !== 1) return false;
  if (others.slice(Math.max(0, otherRange.first - around), otherRange.end + around).some(denies)) return false;
  // What is denied must be the same on both sides: a word of weight just after.
  const after = new Set(others.slice(otherRange.end, otherRange.end + around).map((word) => word.stem));
  return (
    (range.first > 0 || otherRange.first === 0) &&
    words.slice(range.end, range.end + around).some((word) => wordWeight(word.stem) >= contentWeight && after.has(word.stem))
  );
}

/** Whether one wording has most of what the other has: between looser ones a denial may be of something else. */
function sayTheSame(a: Wording, b: Wording): boolean {
  const { left, right } = align(a, b, anywhere());
  return Math.max(share(left), share(right)) >= leastSame;
}

const leastSame = 0.7;

/** Words on either side within which a denial belongs to what is denied. */
const around = 4;

/** A change by which the other side, otherwise the same, says without a condition what this one says with one. */
function drops(a: Wording, range: Range, b: Wording, otherRange: Range): boolean {
  // A part of an interrupted quotation may have its condition in another part.
  if (b.input.type === 'mixed' || b.input.group !== null || b.words.some((word) => conditions.has(word.norm))) return false;
  const here = a.words.slice(range.first, range.end);
  const opens = here.findLastIndex((word) => strongConditions.has(word.norm));
  // A condition that goes before what it is a condition of ends the change; one that follows begins it.
  const inPlace = range.end < a.words.length ? here.length - opens <= longestClause : opens <= 1;
  if (opens < 0 || !inPlace || here.length - opens < leastClause) return false;
  if (goesOn(a, range.first + opens, range.end)) return false;
  if (b.words.slice(otherRange.first, otherRange.end).some((word) => wordWeight(word.stem) >= contentWeight)) return false;
  return covers(a, b);
}

/** Whether a wording has nearly all that another one says, and that is enough to be a statement. */
function covers(a: Wording, b: Wording): boolean {
  const covered = align(b, a, anywhere()).left;
  return covered.total >= leastStatement && share(covered) >= leastCovered;
}

/** Whether a clause goes on behind a change, in words that the other wording has too: then that says it in another way ("to pass it" for "if they pass it"). */
function goesOn({ words, input: { text } }: Wording, opens: number, end: number): boolean {
  const [from, to] = [words[opens], words[end]];
  return (
    from !== undefined &&
    to !== undefined &&
    from.clause === to.clause &&
    !text.slice(from.end, to.start).includes(',') &&
    words.slice(end).some((word) => word.clause === to.clause && wordWeight(word.stem) >= contentWeight)
  );
}

const strongConditions = new Set(['if', 'unless', 'until', 'only']);
const leastClause = 3;
const longestClause = 9;
const leastStatement = 10;
const leastCovered = 0.8;

function positionOn(kind: 'negation' | 'condition', wording: Wording, range: Range): Position {
  const changed = wording.words.slice(range.first, range.end);
  const opens = changed.findLastIndex((word) => strongConditions.has(word.norm));
  const has = kind === 'negation' ? changed.some((word) => negations.has(word.norm)) : opens >= 0;
  // Of a condition its own clause is shown, not all that stands before it.
  const words = kind === 'condition' && has ? changed.slice(opens) : changed;
  const [first, last] = [words[0], words.at(-1)];
  const value = has && first !== undefined && last !== undefined ? textBetween(wording.input.text, first.start, last.end) : without[kind];
  return { key: has ? 'with' : 'without', value, member: wording.input.id };
}

/** From the start of the word, also where a contraction was taken apart: "doesn't", not "n't". */
function textBetween(text: string, start: number, end: number): string {
  const before = /[\p{L}'’]+$/u.exec(text.slice(0, start));
  return text.slice(start - (before?.[0].length ?? 0), end);
}

const without = { negation: 'not denied', condition: 'no condition' } as const;

function textOf(wording: Wording, quantity: Quantity): string {
  return wording.input.text.slice(quantity.start, quantity.end);
}

function conflict(kind: ConflictKind, positions: readonly Position[], members: readonly Wording[]): Conflict[] {
  const place = new Map(members.map(({ input }, index) => [input.id, index]));
  const keys = new Map<string, Set<string>>();
  for (const { key, member } of positions) keys.set(member, (keys.get(member) ?? new Set<string>()).add(key));
  const sides = new Map<string, { value: string; members: string[] }>();
  for (const { key, value, member } of positions.slice().sort((a, b) => (place.get(a.member) ?? 0) - (place.get(b.member) ?? 0))) {
    // Who stands on two sides at once was compared in two places.
    if ((keys.get(member)?.size ?? 0) > 1) continue;
    const side = sides.get(key) ?? { value, members: [] };
    if (!side.members.includes(member)) side.members.push(member);
    sides.set(key, side);
  }
  return sides.size < 2 ? [] : [{ kind, sides: [...sides.values()] }];
}
