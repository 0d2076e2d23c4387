import { isCompanyName } from './companyNames';
import type { ArticleSpeaker, SpeakerKind } from '../attribution';
import type { Gender, NameRun } from '../mentions/nameRun';
import { isBodyNoun } from '../mentions/nominals';

/** A person or body while the article is read. */
export interface Entity {
  readonly id: string;
  /** How many came up before it. */
  readonly number: number;
  kind: SpeakerKind | null;
  name: readonly string[];
  /** Each once. */
  readonly names: string[];
  /** Each once. */
  readonly titles: string[];
  female: number;
  male: number;
  /** How much it is talked about, as of line `seen`. */
  salience: number;
  seen: number;
  spoke: boolean;
  /** How often it stood as a place does. */
  placed: number;
}

/** The persons and bodies that an article has named so far, found by the words that name them. */
export class Entities {
  /** In the order they came up. */
  readonly all: Entity[] = [];
  readonly #byLast = new Map<string, Entity[]>();
  readonly #byFull = new Map<string, Entity>();
  readonly #byPhrase = new Map<string, Entity>();
  /** Companies by the first word of their name. */
  readonly #companies = new Map<string, Entity>();

  /** Whom a name names; new where nobody of that name was there. */
  named(run: NameRun): Entity {
    const { words, full } = run;
    const known = this.#byFull.get(full);
    const entity = known ?? this.#knownBy(run) ?? this.#add(words, null);
    if (words.length > entity.name.length && !run.body) entity.name = words;
    addTo(entity.names, run.name);
    for (const title of run.titles) addTo(entity.titles, title);
    if (run.gender !== null) entity[run.gender] += 2;
    if (entity.kind === null || (run.person && entity.kind !== 'person' && !run.body))
      entity.kind = run.body ? 'body' : run.person ? 'person' : null;
    if (known === undefined) this.#remember(run, entity);
    return entity;
  }

  /** Whom words without a name stand for: "the harbour office", "Bell and Moss". */
  phrase(text: string, kind: SpeakerKind): Entity {
    const key = text.toLowerCase();
    let entity = this.#byPhrase.get(key);
    if (entity === undefined) {
      entity = this.#add(text.split(' '), kind);
      entity.names.push(text);
      this.#byPhrase.set(key, entity);
    }
    return entity;
  }

  /** Forgets those that came up last, of whom no name is known: only words without one. @param count how many stay. */
  forgetFrom(count: number): void {
    for (const { name } of this.all.splice(count)) this.#byPhrase.delete(name.join(' ').toLowerCase());
  }

  /** Takes in the titles that a name is given elsewhere, where one person alone may be meant. */
  addTitles({ words, titles }: NameRun): void {
    const [only, second] = this.#byLast.get((words.at(-1) ?? '').toLowerCase()) ?? [];
    if (only === undefined || second !== undefined || only.kind === 'body' || !compatible(only.name, words)) return;
    for (const title of titles) addTo(only.titles, title);
    only.kind ??= 'person';
  }

  #remember({ full, last, words }: NameRun, entity: Entity): void {
    this.#byFull.set(full, entity);
    if (isCompanyName(words)) this.#companies.set((words[0] ?? '').toLowerCase(), entity);
    const list = this.#byLast.get(last);
    if (list === undefined) this.#byLast.set(last, [entity]);
    else if (!list.includes(entity)) list.push(entity);
  }

  #knownBy({ words, last, body, gender }: NameRun): Entity | undefined {
    if (body) return undefined;
    const same = this.#byLast.get(last) ?? [];
    // "Kelp" is short for "Kelp Lifting Ltd".
    if (words.length === 1) return best(same, gender) ?? this.#companies.get(last);
    // Else "Bell" alone came first, or the name goes on: "Ann Bell Moss".
    return (
      same.find((one) => one.kind !== 'body' && compatible(one.name, words)) ??
      same.find((one) => one.name.length === 1 && one.kind !== 'body')
    );
  }

  #add(name: readonly string[], kind: SpeakerKind | null): Entity {
    const number = this.all.length;
    const entity: Entity = {
      id: `s${number + 1}`,
      number,
      kind,
      name,
      names: [],
      titles: [],
      female: 0,
      male: 0,
      salience: 0,
      seen: 0,
      spoke: false,
      placed: 0,
    };
    this.all.push(entity);
    return entity;
  }
}

/** What an article says of an entity once it is read. */
export function toSpeaker(entity: Entity): ArticleSpeaker {
  return {
    id: entity.id,
    name: entity.name.join(' '),
    kind: entity.kind ?? (entity.name.length > 1 ? 'person' : 'body'),
    names: [...entity.names],
    titles: [...entity.titles],
    gender: entity.female === entity.male ? null : entity.female > entity.male ? 'female' : 'male',
  };
}

/** Whether an entity without a person's name is a body by its words: "the harbour office", not "the order". */
export const isBody = ({ name }: Entity): boolean =>
  name.some((word) => /^\p{Lu}/u.test(word)) || isBodyNoun((name.at(-1) ?? '').toLowerCase());

export const otherGender = (gender: Gender): Gender => (gender === 'male' ? 'female' : 'male');

function best(list: readonly Entity[], gender: Gender | null): Entity | undefined {
  const fitting = gender === null ? list : list.filter((one) => one[otherGender(gender)] === 0 || one[gender] > 0);
  const pool = fitting.length > 0 ? fitting : list;
  return pool.reduce<Entity | undefined>(
    (top, one) => (top === undefined || one.seen > top.seen || (one.seen === top.seen && one.spoke && !top.spoke) ? one : top),
    undefined,
  );
}

/** Two full names with the same last word: the same person unless their first names differ by more than spelling. */
function compatible(a: readonly string[], b: readonly string[]): boolean {
  if (a.length === 1 || b.length === 1) return true;
  const x = (a[0] ?? '').toLowerCase();
  const y = (b[0] ?? '').toLowerCase();
  return x === y || (x[0] === y[0] && (x.length <= 2 || y.length <= 2 || x.slice(0, 3) === y.slice(0, 3)));
}

/** Adds a word that is not there yet. */
export function addTo(words: string[], word: string): void {
  if (!words.includes(word)) words.push(word);
}
