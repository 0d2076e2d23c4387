import type { ArticleSpeaker, Speaker } from '../attribution';
import { interned } from '../../interned';
import { textHash } from '../../textHash';
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

/** Up to so many are copied for each more. */
const mostCopied = 64;

/** A speaker's name in one spelling, with the articles that have it. There are as many as names in the folder, so each is small. */
class Named {
  /** By number: most names stand in one article alone. */
  #articles: number | number[] = [];

  /** @param speaker as it is across the folder. */
  constructor(
    readonly folded: string,
    public speaker: Speaker,
  ) {}

  /** In how many articles it stands. */
  get use(): number {
    return typeof this.#articles === 'number' ? 1 : this.#articles.length;
  }

  get articles(): readonly number[] {
    return typeof this.#articles === 'number' ? [this.#articles] : this.#articles;
  }

  /** One that does not have it yet. */
  add(article: number): void {
    if (typeof this.#articles === 'number') this.#articles = [this.#articles, article];
    else if (this.#articles.length === 0) this.#articles = article;
    else if (this.#articles.length > mostCopied) this.#articles.push(article);
    // A list that others are pushed to has room for sixteen more.
    else this.#articles = this.#articles.concat(article);
  }

  delete(article: number): void {
    this.#articles = this.articles.filter((one) => one !== article);
  }
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
  readonly #bySpeaker = new Groups<string>();
  readonly #byName = new Groups<string>();
  /** By the hash of what names share whose surnames are one letter apart: so many keys would take much memory. */
  readonly #byNearKey = new Groups<number>();
  readonly #articles = new NumberedArticles();
  /** By number of the article. */
  readonly #ofArticle = new Map<number, readonly Named[]>();
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
      const usual = this.#bySpeaker
        .of(name.speaker.id)
        .filter((other) => byUse(other, name) < 0)
        .sort(byUse)
        .find((other) => isRespelt(other.folded, folded));
      if (usual && !this.#decided(folded, usual.folded)) return this.#told(name, usual);
    }
    for (const name of names) {
      const usual = nearKeys(name)
        .map((key) => this.#mostUsual(key, name))
        .find((other) => other !== undefined && other.speaker.id !== name.speaker.id && byUse(other, name) < 0);
      if (usual && !this.#decided(folded, usual.folded)) return this.#told(name, usual);
    }
    return undefined;
  }

  #put(uri: string, now: NamedSpeakers | undefined): void {
    const article = this.#articles.numberOf(uri, now?.path ?? '');
    const before = this.#ofArticle.get(article) ?? [];
    const names = new Set<Named>();
    for (const [own, speaker] of now?.speakers ?? []) {
      if (speaker !== null && speaker.kind !== 'group')
        for (const text of new Set([own.name, ...own.names])) names.add(this.#named(interned(foldedOf(text)), speaker));
    }
    const known = new Set(before);
    for (const name of names) if (!known.has(name)) name.add(article);
    for (const name of before) {
      if (names.has(name)) continue;
      name.delete(article);
      if (name.use === 0) this.#forget(name);
    }
    if (names.size > 0) this.#ofArticle.set(article, Array.from(names));
    else {
      this.#ofArticle.delete(article);
      this.#articles.delete(uri);
    }
  }

  #mostUsual(key: string, beside: Named): Named | undefined {
    let best: Named | undefined;
    for (const name of this.#byNearKey.of(textHash(key))) {
      // Other keys may have the same hash.
      if (name !== beside && (best === undefined || byUse(name, best) < 0) && nearKeys(name).includes(key)) best = name;
    }
    return best;
  }

  #named(folded: string, speaker: Speaker): Named {
    let name = this.#bySpeaker.of(speaker.id).find((one) => one.folded === folded);
    if (name === undefined) {
      name = new Named(folded, speaker);
      this.#bySpeaker.add(speaker.id, name);
      this.#byName.add(folded, name);
      this.#listNear(name);
    } else if (name.speaker.kind !== speaker.kind) {
      this.#unlistNear(name);
      name.speaker = speaker;
      this.#listNear(name);
    } else name.speaker = speaker;
    return name;
  }

  #forget(name: Named): void {
    this.#bySpeaker.delete(name.speaker.id, name);
    this.#byName.delete(name.folded, name);
    this.#unlistNear(name);
  }

  #listNear(name: Named): void {
    for (const key of nearHashes(name)) this.#byNearKey.add(key, name);
  }

  #unlistNear(name: Named): void {
    for (const key of nearHashes(name)) this.#byNearKey.delete(key, name);
  }

  #told(name: Named, usual: Named): TwoSpellings {
    const one = name.speaker.id === usual.speaker.id;
    const articles = new Set(usual.articles);
    return {
      name: this.#written(name),
      usual: this.#written(usual),
      canonical: usual.speaker.canonical,
      articles: new Set(usual.articles.map((article) => this.#articles.uri(article))),
      one,
      inseparable:
        one &&
        name.articles.some(
          (article) =>
            articles.has(article) &&
            this.#textsOf(article, name.speaker.id).some((texts) =>
              [name, usual].every(({ folded }) => texts.some((text) => foldedOf(text) === folded)),
            ),
        ),
    };
  }

  /** How the first article by path writes a name. */
  #written({ articles, folded, speaker }: Named): string {
    const first = this.#articles.first(articles);
    const texts = first === undefined ? [] : this.#textsOf(first, speaker.id).flat();
    // An article that changed since may not have it.
    return texts.find((text) => foldedOf(text) === folded) ?? folded;
  }

  /** The names of those of an article who are a speaker. */
  #textsOf(article: number, speaker: string): readonly (readonly string[])[] {
    return (this.namesOf(this.#articles.uri(article))?.speakers ?? []).flatMap(([own, known]) =>
      known?.id === speaker ? [[own.name, ...own.names]] : [],
    );
  }
}

/** Articles as numbers. */
class NumberedArticles {
  readonly #numbers = new Map<string, number>();
  readonly #uris: string[] = [];
  readonly #paths: string[] = [];
  readonly #free: number[] = [];

  /** An article's number, a new one where it has none. @param path where it counts in the order of the folder. */
  numberOf(uri: string, path: string): number {
    const number = this.#numbers.get(uri) ?? this.#free.pop() ?? this.#uris.length;
    this.#numbers.set(uri, number);
    this.#uris[number] = uri;
    this.#paths[number] = path;
    return number;
  }

  uri(number: number): string {
    return this.#uris[number] ?? '';
  }

  delete(uri: string): void {
    const number = this.#numbers.get(uri);
    if (number === undefined) return;
    this.#numbers.delete(uri);
    this.#free.push(number);
  }

  /** The first of these by path. */
  first(numbers: readonly number[]): number | undefined {
    let first: number | undefined;
    for (const number of numbers) if (first === undefined || (this.#paths[number] ?? '') < (this.#paths[first] ?? '')) first = number;
    return first;
  }
}

/** Names by what they share; most share it with none. */
class Groups<Key> {
  readonly #groups = new Map<Key, Named | Set<Named>>();

  of(key: Key): Named[] {
    const group = this.#groups.get(key);
    return group === undefined ? [] : group instanceof Set ? [...group] : [group];
  }

  add(key: Key, name: Named): void {
    const group = this.#groups.get(key);
    if (group === undefined) this.#groups.set(key, name);
    else if (group instanceof Set) group.add(name);
    else if (group !== name) this.#groups.set(key, new Set([group, name]));
  }

  delete(key: Key, name: Named): void {
    const group = this.#groups.get(key);
    if (group === name || (group instanceof Set && group.delete(name) && group.size === 0)) this.#groups.delete(key);
  }
}

const foldedOf = remembered(foldName);
const personOf = remembered(parsePersonName);

/** The more usual first: canonical names, then by the number of articles. */
function byUse(a: Named, b: Named): number {
  return (
    isCanonical(b) - isCanonical(a) ||
    b.use - a.use ||
    (a.folded < b.folded ? -1 : a.folded > b.folded ? 1 : a.speaker.id < b.speaker.id ? -1 : Number(a.speaker.id > b.speaker.id))
  );
}

function isCanonical({ folded, speaker }: Named): number {
  return Number(folded === foldedOf(speaker.canonical));
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
function nearKeys({ folded, speaker }: Named): string[] {
  const parsed = speaker.kind === 'person' ? personOf(folded) : null;
  const first = parsed?.given[0] ?? '';
  if (parsed === null || first.length < 2 || parsed.surname.length < shortestSurname) return [];
  const { surname } = parsed;
  return [surname, ...Array.from(surname, (_, at) => surname.slice(0, at) + surname.slice(at + 1))].map((key) => `${first} ${key}`);
}

const nearHashes = (name: Named): ReadonlySet<number> => new Set(nearKeys(name).map((key) => textHash(key)));
