import type { ArticleSpeaker, Speaker } from '../attribution';
import type { NameList } from './nameList';
import { parsePersonName } from './personName';
import { remembered } from './profile';
import { foldName, sameSpelling } from './spelling';

/** A name that the folder also gives in another, more usual spelling. */
export interface TwoSpellings {
  readonly name: string;
  /** The spelling it is held against. */
  readonly usual: string;
  /** What the usual one's speaker is called across the folder. */
  readonly canonical: string;
  /** URIs of the articles that have the usual spelling. */
  readonly articles: ReadonlySet<string>;
  /** Whether both are taken for one speaker. */
  readonly one: boolean;
  /** Whether an article itself takes both for one: the name list cannot part these. */
  readonly inseparable: boolean;
}

/** A speaker's name in one spelling, as articles have it. */
interface Named {
  readonly folded: string;
  /** As it is across the folder. */
  speaker: Speaker;
  /** How the articles that have it write it, by URI. */
  readonly articles: Map<string, Written>;
  /** How the first article by path writes it. */
  first: Written;
  /** What it shares with names whose surnames are one letter apart. */
  nearKeys: readonly string[];
}

/** A name as an article has it. */
interface Written {
  readonly path: string;
  readonly text: string;
  /** The article's speakers that go by it. */
  readonly owners: Set<string>;
}

const shortestSurname = 5;

/** Whom an article names: where it counts in the order of the folder, and its speakers with who they are across the folder, null where nobody is known. */
export interface NamedSpeakers {
  readonly path: string;
  readonly speakers: readonly (readonly [own: Pick<ArticleSpeaker, 'id' | 'name' | 'names'>, speaker: Speaker | null])[];
}

/**
 * The names of a folder, to tell which are spelt in two ways: of one speaker, word by word the same but for spelling ("Dmitri",
 * "Dmitry"); of two speakers, the same first name and a surname with one letter changed, left out or moved ("Marcon", "Macron").
 * An article that comes, changes or goes costs no more than its own names, and so does a question. What is told hangs on the
 * articles that there are, not on the order in which they came.
 */
export class NameSpellings {
  /** By speaker and folded name. */
  readonly #names = new Map<string, Named>();
  readonly #bySpeaker = new Groups();
  readonly #byName = new Groups();
  readonly #byNearKey = new Groups();
  readonly #ofArticle = new Map<string, ReadonlySet<Named>>();
  readonly #changed = new Set<string>();
  #decided: (a: string, b: string) => boolean = () => false;

  /** What the researchers decided on names is left out. */
  set nameList(list: NameList) {
    this.#decided = decisions(list);
  }

  /** @param namesOf whom an article names; undefined where it is gone. */
  constructor(readonly namesOf: (uri: string) => NamedSpeakers | undefined) {}

  /** An article came, went, or may name others than before. */
  mark(uri: string): void {
    this.#changed.add(uri);
  }

  /** Takes in what was marked. @returns true once all is taken in. */
  settle(until: () => boolean = () => false): boolean {
    for (const uri of this.#changed) {
      this.#changed.delete(uri);
      this.#put(uri, this.namesOf(uri));
      if (until()) break;
    }
    return this.#changed.size === 0;
  }

  /** How a name is spelt otherwise, where another spelling is more usual. @param folded the name, folded (`foldName`). */
  of(folded: string): TwoSpellings | undefined {
    const names = [...this.#byName.of(folded)].sort(byUse);
    for (const name of names) {
      const usual = [...this.#bySpeaker.of(name.speaker.id)].filter((other) => byUse(other, name) < 0).sort(byUse).find((other) => isRespelt(other.folded, folded));
      if (usual && !this.#decided(folded, usual.folded)) return told(name, usual);
    }
    for (const name of names) {
      const usual = name.nearKeys.map((key) => this.#mostUsual(key)).find((other) => other !== undefined && other.speaker.id !== name.speaker.id && byUse(other, name) < 0);
      if (usual && !this.#decided(folded, usual.folded)) return told(name, usual);
    }
    return undefined;
  }

  #put(uri: string, now: NamedSpeakers | undefined): void {
    for (const name of this.#ofArticle.get(uri) ?? []) this.#take(name, uri);
    this.#ofArticle.delete(uri);
    const names = new Set<Named>();
    for (const [own, speaker] of now?.speakers ?? []) {
      if (now === undefined || speaker === null || speaker.kind === 'group') continue;
      for (const text of new Set([own.name, ...own.names])) names.add(this.#add(uri, { path: now.path, text, owners: new Set([own.id]) }, speaker));
    }
    if (names.size > 0) this.#ofArticle.set(uri, names);
  }

  #mostUsual(key: string): Named | undefined {
    let best: Named | undefined;
    for (const name of this.#byNearKey.of(key)) if (best === undefined || byUse(name, best) < 0) best = name;
    return best;
  }

  #add(uri: string, written: Written, speaker: Speaker): Named {
    const folded = foldedOf(written.text);
    const key = `${speaker.id}\t${folded}`;
    let name = this.#names.get(key);
    if (name === undefined) {
      name = { folded, speaker, articles: new Map(), first: written, nearKeys: [] };
      this.#names.set(key, name);
      this.#bySpeaker.add(speaker.id, name);
      this.#byName.add(folded, name);
      this.#write(name, written);
    }
    const again = name.speaker.kind !== speaker.kind;
    name.speaker = speaker;
    const known = name.articles.get(uri);
    if (known === undefined) name.articles.set(uri, written);
    else for (const owner of written.owners) known.owners.add(owner);
    if (written.path < name.first.path) this.#write(name, written);
    else if (again) this.#write(name, name.first);
    return name;
  }

  #take(name: Named, uri: string): void {
    const written = name.articles.get(uri);
    name.articles.delete(uri);
    if (name.articles.size === 0) {
      this.#names.delete(`${name.speaker.id}\t${name.folded}`);
      this.#bySpeaker.delete(name.speaker.id, name);
      this.#byName.delete(name.folded, name);
      for (const key of name.nearKeys) this.#byNearKey.delete(key, name);
    } else if (written === name.first) this.#write(name, [...name.articles.values()].reduce((first, one) => (one.path < first.path ? one : first)));
  }

  #write(name: Named, written: Written): void {
    for (const key of name.nearKeys) this.#byNearKey.delete(key, name);
    name.first = written;
    name.nearKeys = nearKeys(written.text, name.speaker);
    for (const key of name.nearKeys) this.#byNearKey.add(key, name);
  }
}

/** Names by what they share. */
class Groups {
  readonly #groups = new Map<string, Set<Named>>();

  of(key: string): Iterable<Named> {
    return this.#groups.get(key) ?? [];
  }

  add(key: string, name: Named): void {
    const group = this.#groups.get(key);
    if (group === undefined) this.#groups.set(key, new Set([name]));
    else group.add(name);
  }

  delete(key: string, name: Named): void {
    const group = this.#groups.get(key);
    group?.delete(name);
    if (group?.size === 0) this.#groups.delete(key);
  }
}

const foldedOf = remembered(foldName);

/** The more usual first: canonical names, then by the number of articles. */
function byUse(a: Named, b: Named): number {
  return isCanonical(b) - isCanonical(a) || b.articles.size - a.articles.size
    || (a.folded < b.folded ? -1 : a.folded > b.folded ? 1 : a.speaker.id < b.speaker.id ? -1 : Number(a.speaker.id > b.speaker.id));
}

function isCanonical({ folded, speaker }: Named): number {
  return Number(folded === foldedOf(speaker.canonical));
}

function told(name: Named, usual: Named): TwoSpellings {
  return {
    name: name.first.text, usual: usual.first.text, canonical: usual.speaker.canonical, articles: new Set(usual.articles.keys()), one: name.speaker.id === usual.speaker.id,
    inseparable: [...name.articles].some(([uri, { owners }]) => [...owners].some((owner) => usual.articles.get(uri)?.owners.has(owner))),
  };
}

function decisions({ speakers, apart }: NameList): (a: string, b: string) => boolean {
  const entries = new Map(speakers.flatMap(({ name, aliases }, at) => [name, ...aliases].map((one) => [foldName(one), at] as const)));
  const pairs = new Set(apart.flatMap(([a, b]) => [`${foldName(a)}\t${foldName(b)}`, `${foldName(b)}\t${foldName(a)}`]));
  return (a, b) => (entries.has(a) && entries.get(a) === entries.get(b)) || pairs.has(`${a}\t${b}`);
}

function isRespelt(a: string, b: string): boolean {
  const [x, y] = [a.split(' '), b.split(' ')];
  return a !== b && x.length === y.length && x.every((word, at) => sameSpelling(word, y[at] ?? ''));
}

/** What names share whose surnames are one letter apart: the surname without one of its letters. */
function nearKeys(text: string, speaker: Speaker): string[] {
  const parsed = speaker.kind === 'person' ? parsePersonName(text) : null;
  const first = parsed?.given[0] ?? '';
  if (parsed === null || first.length < 2 || parsed.surname.length < shortestSurname) return [];
  const { surname } = parsed;
  return [surname, ...Array.from(surname, (_, at) => surname.slice(0, at) + surname.slice(at + 1))].map((key) => `${first} ${key}`);
}
