import type { Steps } from '../../steps';
import type { ArticleAnalysis, ArticleSpeaker } from '../attribution';
import { STATES } from '../data/people';
import type { PersonName } from './personName';
import { fullness, parsePersonName } from './personName';
import type { Title } from './titles';
import { parseTitle } from './titles';
import { bodyEndings, sameBody } from './data/bodies';
import { foldName } from './spelling';

/** What a speaker of one article is known by. */
export type NodeForm = 'full name' | 'surname' | 'body' | 'description' | 'joint';

/** A speaker's names and titles, taken apart: the same object wherever articles say the same. */
interface Profile {
  readonly form: NodeForm;
  /** The name in parts: of persons, and of bodies that may be persons. */
  readonly person: PersonName | null;
  /** Folded name; bodies without "the" and without company endings, under their one name. */
  readonly key: string;
  readonly titles: readonly Title[];
  /** Its names as they may be shown. */
  readonly shown: readonly ShownName[];
}

/** One article's speaker, taken apart. */
export class Node implements Profile {
  readonly form: NodeForm;
  readonly person: PersonName | null;
  readonly key: string;
  readonly titles: readonly Title[];
  readonly shown: readonly ShownName[];

  /** @param article the article's number. */
  constructor(readonly article: number, readonly speaker: ArticleSpeaker, { form, person, key, titles, shown }: Profile) {
    this.form = form;
    this.person = person;
    this.key = key;
    this.titles = titles;
    this.shown = shown;
  }
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

/** So many articles' names are taken apart in a step. */
const articlesInStep = 20;

/** Of an article's speakers, in their order. */
const taken = new WeakMap<readonly ArticleSpeaker[], readonly Profile[]>();

/** The speakers of all articles, taken apart; what an article's speakers give is remembered with them. */
export function* makeNodes(analyses: readonly ArticleAnalysis[]): Steps<Node[]> {
  const nodes: Node[] = [];
  for (const [article, { speakers }] of analyses.entries()) {
    if (article % articlesInStep === articlesInStep - 1) yield;
    let profiles = taken.get(speakers);
    if (profiles === undefined) taken.set(speakers, (profiles = speakers.map(profileOf)));
    for (const [at, speaker] of speakers.entries()) {
      const profile = profiles[at];
      if (profile !== undefined) nodes.push(new Node(article, speaker, profile));
    }
  }
  return nodes;
}

const mostProfiles = 100_000;
const profiles = new Map<string, Profile>();

function profileOf(speaker: ArticleSpeaker): Profile {
  const { kind, name, names, titles } = speaker;
  const said = JSON.stringify([kind, name, names, titles]);
  let profile = profiles.get(said);
  if (profile === undefined) {
    if (profiles.size >= mostProfiles) profiles.clear();
    profiles.set(said, (profile = takeApart(speaker)));
  }
  return profile;
}

// Articles of one event name the same people in the same words: each is taken apart once, and kept once.
const titleOf = remembered(parseTitle);
const shownNameOf = remembered(shownName);
const personOf = remembered(parsePersonName);

/** The same function, but for what it makes of up to 50,000 words, which it remembers; beyond that it forgets all at once. */
function remembered<T>(make: (words: string) => T): (words: string) => T {
  const known = new Map<string, T>();
  return (words) => {
    const before = known.get(words);
    if (before !== undefined) return before;
    if (known.size >= 50_000) known.clear();
    const made = make(words);
    known.set(words, made);
    return made;
  };
}

function takeApart(speaker: ArticleSpeaker): Profile {
  const folded = foldName(speaker.name);
  const titles = speaker.titles.map(titleOf).filter((title) => title !== null);
  const shown = [...new Set([speaker.name, ...speaker.names].map(tidy))].map(shownNameOf);
  const profile = (form: NodeForm, person: PersonName | null = null, key = folded): Profile => ({ form, person, key, titles, shown });
  if (speaker.kind === 'group') return profile(/ and \p{Lu}/u.test(speaker.name) && /^\p{Lu}/u.test(speaker.name) ? 'joint' : 'description');
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
function isDescription(speaker: ArticleSpeaker): boolean {
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
  return { text, fullness: fullness(text), initials: folded.split(' ').filter((part) => part.length === 1).length, proper: bodyKey(folded) === folded };
}

/** A name as it is written, hyphens closed up, without a determiner; "Ann Bell's campaign" is "Ann Bell campaign". */
function tidy(name: string): string {
  return name.replace(/ ?([-‐‑]) ?/g, '$1').replace(/['’]s (?=\p{Ll})/gu, ' ').replace(/^(?:[Tt]hat|[Tt]his|[Tt]he|an?) (?=\p{L})/u, '').replace(/\s+/g, ' ').trim();
}

/** Finds an article's speaker by one of its names. */
export class NamesByArticle {
  readonly #nodes: readonly Node[];
  readonly #first = new Map<number, number>();

  /** @param nodes in the order of their articles. */
  constructor(nodes: readonly Node[]) {
    this.#nodes = nodes;
    for (const [i, { article }] of nodes.entries()) if (!this.#first.has(article)) this.#first.set(article, i);
  }

  /** Index of the node; undefined where the article has no such name. */
  find(article: number, name: string): number | undefined {
    for (let i = this.#first.get(article) ?? this.#nodes.length; this.#nodes[i]?.article === article; i++) {
      const node = this.#nodes[i];
      if (node !== undefined && node.form !== 'joint' && node.shown.some((shown) => shown.text === name)) return i;
    }
    return undefined;
  }
}
