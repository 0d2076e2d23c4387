import { finish, type Steps } from '../../steps';
import type { ArticleAnalysis, Speaker } from '../attribution';
import type { NameList } from './nameList';
import { parsePersonName } from './personName';
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

interface Named {
  readonly text: string;
  readonly folded: string;
  readonly speaker: Speaker;
  readonly articles: Set<string>;
  /** The article's speakers that go by it. */
  readonly owners: Set<string>;
}

const shortestSurname = 5;
/** So many in a step. */
const namesInStep = 500;
const articlesInStep = 20;

/**
 * Names spelt in two ways: of one speaker, word by word the same but for spelling ("Dmitri", "Dmitry"); of two speakers,
 * the same first name and a surname with one letter changed, left out or moved ("Marcon", "Macron"). What the name list
 * has decided is left out. Cost grows with the number of names.
 * @param speakerOf whom an article's speaker is across the folder.
 * @returns by the folded name of the less usual spelling.
 */
export function findTwoSpellings(analyses: readonly ArticleAnalysis[], speakerOf: (uri: string, id: string) => Speaker | null, list: NameList): ReadonlyMap<string, TwoSpellings> {
  return finish(findingTwoSpellings(analyses, speakerOf, list));
}

/** The same in steps, for large folders. */
export function* findingTwoSpellings(analyses: readonly ArticleAnalysis[], speakerOf: (uri: string, id: string) => Speaker | null, list: NameList): Steps<ReadonlyMap<string, TwoSpellings>> {
  const names = yield* allNames(analyses, speakerOf);
  const decided = decisions(list);
  const found = new Map<string, TwoSpellings>();
  const add = (name: Named, usual: Named): void => {
    if (found.has(name.folded) || decided(name.folded, usual.folded)) return;
    const inseparable = [...name.owners].some((owner) => usual.owners.has(owner));
    found.set(name.folded, { name: name.text, usual: usual.text, canonical: usual.speaker.canonical, articles: usual.articles, one: name.speaker === usual.speaker, inseparable });
  };
  const bySpeaker = new Map<Speaker, Named[]>();
  for (const [n, name] of names.entries()) {
    if (n % namesInStep === namesInStep - 1) yield;
    const own = bySpeaker.get(name.speaker);
    const usual = own?.find((other) => isRespelt(other.folded, name.folded));
    if (usual) add(name, usual);
    if (own) own.push(name);
    else bySpeaker.set(name.speaker, [name]);
  }
  const nearby = new Map<string, Named>();
  for (const [n, name] of names.entries()) {
    if (n % namesInStep === namesInStep - 1) yield;
    const keys = nearKeys(name);
    const usual = keys.map((key) => nearby.get(key)).find((other) => other !== undefined && other.speaker !== name.speaker);
    if (usual) add(name, usual);
    for (const key of keys) if (!nearby.has(key)) nearby.set(key, name);
  }
  return found;
}

/** Every name of people and bodies, the more usual first: canonical names, then by the number of articles. */
function* allNames(analyses: readonly ArticleAnalysis[], speakerOf: (uri: string, id: string) => Speaker | null): Steps<Named[]> {
  const names = new Map<string, Named>();
  for (const [n, { article: { uri }, speakers }] of analyses.entries()) {
    if (n % articlesInStep === articlesInStep - 1) yield;
    for (const own of speakers) {
      const speaker = speakerOf(uri, own.id);
      if (speaker === null || speaker.kind === 'group') continue;
      for (const text of new Set([own.name, ...own.names])) {
        const folded = foldName(text);
        const key = `${speaker.id}\t${folded}`;
        const name = names.get(key) ?? { text, folded, speaker, articles: new Set(), owners: new Set() };
        name.articles.add(uri);
        name.owners.add(`${uri}\t${own.id}`);
        names.set(key, name);
      }
    }
  }
  const isCanonical = ({ folded, speaker }: Named): number => Number(folded === foldName(speaker.canonical));
  return [...names.values()].sort((a, b) => isCanonical(b) - isCanonical(a) || b.articles.size - a.articles.size || (a.folded < b.folded ? -1 : 1));
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
function nearKeys({ text, speaker }: Named): string[] {
  const parsed = speaker.kind === 'person' ? parsePersonName(text) : null;
  const first = parsed?.given[0] ?? '';
  if (parsed === null || first.length < 2 || parsed.surname.length < shortestSurname) return [];
  const { surname } = parsed;
  return [surname, ...Array.from(surname, (_, at) => surname.slice(0, at) + surname.slice(at + 1))].map((key) => `${first} ${key}`);
}
