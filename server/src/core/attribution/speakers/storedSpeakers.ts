import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, utf8ToBytes } from '@noble/hashes/utils.js';
import type { Steps } from '../../steps';
import type { ArticleSpeaker, Speaker } from '../attribution';

/** An article's speakers, and where the article counts in the order of the folder. */
export interface NamedArticle {
  readonly path: string;
  readonly speakers: readonly ArticleSpeaker[];
  /** Stands for the speakers (`speakersPrint`). */
  readonly print: string;
}

/** Who is who in a folder as it can be kept outside memory. */
export interface StoredSpeakers {
  /** What the researchers decided on speakers then, as JSON. */
  readonly nameList: string;
  /** Every speaker, in order of their ids. */
  readonly speakers: readonly Speaker[];
  /** Every article, with how many speakers it has. */
  readonly articles: readonly { readonly uri: string; readonly path: string; readonly print: string; readonly count: number }[];
  /** Article by article, of each of its speakers the place among `speakers`; `nobody` where it is none of them. */
  readonly places: Int32Array;
}

/** Stands for no speaker. */
const nobody = -1;

/** Stands for an article's speakers: 40 hexadecimal digits, other ones wherever anything is another. */
export function speakersPrint(speakers: readonly ArticleSpeaker[]): string {
  return bytesToHex(
    sha1(utf8ToBytes(JSON.stringify(speakers.map(({ id, name, kind, names, titles, gender }) => [id, name, kind, names, titles, gender])))),
  );
}

/** Who is who, to be kept; nothing may change meanwhile. @param speakerOf whom an article's speaker is; undefined where nobody. */
export function* storingSpeakers(
  nameList: string,
  speakers: readonly Speaker[],
  articles: ReadonlyMap<string, NamedArticle>,
  speakerOf: (uri: string, id: string) => Speaker | undefined,
): Steps<StoredSpeakers> {
  const places = new Map(speakers.map(({ id }, place) => [id, place]));
  const found: number[] = [];
  const stored: StoredSpeakers['articles'][number][] = [];
  for (const [uri, { path, speakers: own, print }] of articles) {
    for (const { id } of own) found.push(places.get(speakerOf(uri, id)?.id ?? '') ?? nobody);
    stored.push({ uri, path, print, count: own.length });
    yield;
  }
  return { nameList, speakers, articles: stored, places: Int32Array.from(found) };
}

/** An article of an earlier session whose speakers are what they were. */
interface Known {
  /** Where its places begin. */
  readonly start: number;
  readonly speakers: readonly ArticleSpeaker[];
}

/** Who was who in an earlier session, for those articles whose speakers are what they were. */
export class RecalledSpeakers {
  readonly #stored: StoredSpeakers;
  /** By URI, which article of then it is, and where its places begin. */
  readonly #then = new Map<string, readonly [article: StoredSpeakers['articles'][number], start: number]>();
  readonly #known = new Map<string, Known>();

  constructor(stored: StoredSpeakers) {
    this.#stored = stored;
    let start = 0;
    for (const article of stored.articles) {
      this.#then.set(article.uri, [article, start]);
      start += article.count;
    }
  }

  /** In order of their ids. */
  get speakers(): readonly Speaker[] {
    return this.#stored.speakers;
  }

  /** Whether articles and decisions are just those of then: who is who follows from them. */
  isAll(nameList: string, articles: ReadonlyMap<string, unknown>): boolean {
    return nameList === this.#stored.nameList && this.#known.size === this.#stored.articles.length && this.#known.size === articles.size;
  }

  /** An article came, or has other speakers now. */
  put(uri: string, { path, speakers, print }: NamedArticle): void {
    const [then, start = 0] = this.#then.get(uri) ?? [];
    if (then?.path === path && then.print === print) this.#known.set(uri, { start, speakers });
    else this.#known.delete(uri);
  }

  /** An article is gone. */
  delete(uri: string): void {
    this.#known.delete(uri);
  }

  /** Whether nothing is known of an article. */
  lacks(uri: string): boolean {
    return !this.#known.has(uri);
  }

  speakerOf(uri: string, id: string): Speaker | undefined {
    const known = this.#known.get(uri);
    const at = known?.speakers.findIndex((own) => own.id === id) ?? -1;
    return known === undefined || at < 0 ? undefined : this.#stored.speakers[this.#stored.places[known.start + at] ?? nobody];
  }

  /** Whether an article's speakers were known by the same ids, names and kinds as they are now. */
  isSame(uri: string, speakerOf: (uri: string, id: string) => Speaker | undefined): boolean {
    return (
      this.#known.get(uri)?.speakers.every(({ id }) => {
        const [before, now] = [this.speakerOf(uri, id), speakerOf(uri, id)];
        return before?.id === now?.id && before?.canonical === now?.canonical && before?.kind === now?.kind;
      }) === true
    );
  }
}
