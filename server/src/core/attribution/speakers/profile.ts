import { OneOfEach } from '../../oneOfEach';
import { STATES } from '../lines/data/people';
import type { PersonName } from './personName';
import { fullness, parsePersonName } from './personName';
import type { Title } from './titles';
import { parseTitle } from './titles';
import { bodyEndings, sameBody } from './data/bodies';
import { sameSaid, saidHash, type SaidOfSpeaker } from './sameSpeakers';
import { foldName } from './spelling';

/** What a speaker of one article is known by. */
export type NodeForm = 'full name' | 'surname' | 'body' | 'description' | 'joint';

/** A speaker's names and titles, taken apart: the same object wherever articles say the same. */
export interface Profile {
  /** What it was made of. */
  readonly said: SaidOfSpeaker;
  readonly form: NodeForm;
  /** The name in parts: of persons, and of bodies that may be persons. */
  readonly person: PersonName | null;
  /** Folded name; bodies without "the" and without company endings, under their one name. */
  readonly key: string;
  readonly titles: readonly Title[];
  /** Its names as they may be shown. */
  readonly shown: readonly ShownName[];
}

/** A name as it is written, hyphens closed up. */
export interface ShownName {
  readonly text: string;
  /** How full it is as a person's name. */
  readonly fullness: number;
  /** Letters that stand for names. */
  readonly initials: number;
  /** It is the one name of several by which this body goes ("United States", not "US"). */
  readonly proper: boolean;
}

const mostProfiles = 20_000;
const profiles = new OneOfEach<SaidOfSpeaker, Profile>(mostProfiles, {
  hash: saidHash,
  isOf: ({ said }, speaker) => sameSaid(said, speaker),
  make: takeApart,
});

/** A speaker of an article, taken apart. */
export function profileOf(speaker: SaidOfSpeaker): Profile {
  return profiles.of(speaker);
}

// Articles of one event name the same people in the same words: each is taken apart once, and kept once.
const titleOf = remembered(parseTitle);
const shownNameOf = remembered(shownName);
const personOf = remembered(parsePersonName);

/** The same function, but for what it makes of up to 10,000 words, which it remembers; beyond that it forgets all at once. */
export function remembered<T>(make: (words: string) => T): (words: string) => T {
  const known = new Map<string, T>();
  return (words) => {
    const before = known.get(words);
    if (before !== undefined) return before;
    if (known.size >= 10_000) known.clear();
    const made = make(words);
    known.set(words, made);
    return made;
  };
}

const untitled: readonly Title[] = [];

function takeApart(speaker: SaidOfSpeaker): Profile {
  const folded = foldName(speaker.name);
  const parsed = speaker.titles.map(titleOf).filter((title) => title !== null);
  // Copied, for a list that others were left out of has room for sixteen more.
  const titles = parsed.length === 0 ? untitled : parsed.slice();
  const shown = [...new Set([speaker.name, ...speaker.names].map(tidy))].map(shownNameOf);
  const profile = (form: NodeForm, person: PersonName | null = null, key = folded): Profile => ({
    said: speaker,
    form,
    person,
    key,
    titles,
    shown,
  });
  if (speaker.kind === 'group')
    return profile(/ and \p{Lu}/u.test(speaker.name) && /^\p{Lu}/u.test(speaker.name) ? 'joint' : 'description');
  if (speaker.kind === 'body') {
    if (!/\p{Lu}/u.test(speaker.name)) return profile('description');
    // One word may be a surname that the article gives no hint of; a state's is not.
    const person = folded.includes(' ') || STATES[folded] !== undefined ? null : personOf(speaker.name);
    return profile('body', person, bodyKey(folded));
  }
  if (isDescription(speaker)) return profile('description');
  const person = personOf(speaker.name);
  if (person === null) return profile('description');
  return profile(person.given.length > 0 ? 'full name' : 'surname', person);
}

/** A person whom the article never names: the name it has is one of its titles, or has no capital at its end. */
function isDescription(speaker: SaidOfSpeaker): boolean {
  const name = speaker.name.toLowerCase();
  return speaker.titles.includes(name) || !/\p{Lu}[^ ]*$/u.test(speaker.name);
}

/** What two spellings of one body's name share. */
export function bodyKey(folded: string): string {
  const words = folded.replace(/^the /, '').split(' ');
  while (words.length > 1 && bodyEndings.has(words.at(-1) ?? '')) words.pop();
  const key = words.join(' ');
  return sameBody.get(key) ?? key;
}

function shownName(text: string): ShownName {
  const folded = foldName(text);
  return {
    text,
    fullness: fullness(text),
    initials: folded.split(' ').filter((part) => part.length === 1).length,
    proper: bodyKey(folded) === folded,
  };
}

/** A name as it is written, hyphens closed up, without a determiner; "Ann Bell's campaign" is "Ann Bell campaign", as such bodies are called. */
function tidy(name: string): string {
  return name
    .replace(/ ?([-‐‑]) ?/g, '$1')
    .replace(/['’]s (?=(?:campaign|camp|team|administration|government|transition)\b)/gu, ' ')
    .replace(/'s (?=\p{Ll})/gu, '’s ')
    .replace(/^(?:[Tt]hat|[Tt]his|[Tt]he|an?) (?=\p{L})/u, '')
    .replace(/\s+/g, ' ')
    .trim();
}
