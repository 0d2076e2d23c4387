import { CandidateIndex, defaultCandidates, type CandidateOptions } from './candidates';
import { Shortlists } from './shortlists';
import type { Wording } from './wording';

/** Two article URIs, the smaller first. */
export type ArticlePair = readonly [string, string];

/** Puts two article URIs in order. */
export function articlePair(a: string, b: string): ArticlePair {
  return a < b ? [a, b] : [b, a];
}

/**
 * Keeps for every attribution its best candidates, up to the index's limit, while articles come and go. Two attributions are
 * neighbours when either has the other among its best. After any sequence of changes the neighbours are those that a fresh index
 * would give.
 */
export class Neighbours {
  private readonly index: CandidateIndex;
  private readonly shortlists: Shortlists;
  private readonly places = new Map<string, number>();
  private readonly articles = new Map<string, readonly string[]>();
  /** Marks the places of one article while neighbours across two are looked for. */
  private readonly stamps: number[] = [];
  private stamp = 0;

  constructor(options: Partial<CandidateOptions> = {}) {
    const all = { ...defaultCandidates, ...options };
    this.index = new CandidateIndex(all);
    this.shortlists = new Shortlists(all.limit, this.index.better);
  }

  wording(id: string): Wording | undefined {
    return this.index.at(this.places.get(id) ?? -1);
  }

  /** How many attributions there are. */
  get size(): number {
    return this.places.size;
  }

  /** Ids of an article's attributions, in the order given. */
  idsOf(uri: string): readonly string[] {
    return this.articles.get(uri) ?? [];
  }

  /** Every article. */
  uris(): Iterable<string> {
    return this.articles.keys();
  }

  /** Ids of the attributions that either chose this one or were chosen by it. */
  of(id: string): Set<string> {
    const found = new Set<string>();
    this.forEachAround(id, ({ input }) => found.add(input.id));
    return found;
  }

  /** The neighbours across two articles, the left one's attribution first; some stand twice. */
  between(left: string, right: string): (readonly [Wording, Wording])[] {
    this.stamp += 1;
    for (const id of this.idsOf(right)) this.stamps[this.places.get(id) ?? 0] = this.stamp;
    const found: (readonly [Wording, Wording])[] = [];
    for (const id of this.idsOf(left)) {
      const place = this.places.get(id) ?? 0;
      this.shortlists.forEachAround(place, (near) => {
        if (this.stamps[near] !== this.stamp) return;
        const [one, other] = [this.index.at(place), this.index.at(near)];
        if (one !== undefined && other !== undefined) found.push([one, other]);
      });
    }
    return found;
  }

  /** The neighbours of an article's attributions, by the article they stand in; some stand twice. */
  across(uri: string): Map<string, (readonly [Wording, Wording])[]> {
    const found = new Map<string, (readonly [Wording, Wording])[]>();
    for (const id of this.idsOf(uri)) {
      const own = this.wording(id);
      if (own === undefined) continue;
      this.forEachAround(id, (other) => {
        const pairs = found.get(other.input.uri);
        if (pairs === undefined) found.set(other.input.uri, [[own, other]]);
        else pairs.push([own, other]);
      });
    }
    return found;
  }

  /**
   * Puts an article's attributions in place of those it had.
   * @returns articles other than this one between which neighbours came or went because of it.
   */
  replace(uri: string, wordings: readonly Wording[]): ArticlePair[] {
    const touched = new Touched(uri);
    const lacking = new Set<number>();
    for (const id of this.idsOf(uri)) this.takeOut(id, lacking);
    if (wordings.length === 0) this.articles.delete(uri);
    else this.articles.set(uri, wordings.map(({ input }) => input.id));
    const places = wordings.map((wording) => {
      const place = this.index.add(wording);
      this.places.set(wording.input.id, place);
      return place;
    });
    for (const place of places) {
      const all = this.index.all(place);
      for (const { place: other, shared } of all) if (!lacking.has(other)) this.offer(other, place, shared, touched);
      this.shortlists.fill(place, all);
    }
    for (const place of lacking) this.fillAgain(place, touched);
    return touched.pairs();
  }

  private forEachAround(id: string, take: (wording: Wording) => void): void {
    const place = this.places.get(id);
    if (place === undefined) return;
    this.shortlists.forEachAround(place, (near) => {
      const wording = this.index.at(near);
      if (wording !== undefined) take(wording);
    });
  }

  private takeOut(id: string, lacking: Set<number>): void {
    const place = this.places.get(id);
    if (place === undefined) return;
    for (const chooser of [...this.shortlists.choosers(place)]) {
      // A full list may have turned others away: it must be made anew.
      if (this.shortlists.isFull(chooser)) lacking.add(chooser);
      this.shortlists.takeFrom(chooser, place);
    }
    this.shortlists.clear(place);
    this.places.delete(id);
    this.index.remove(place);
    lacking.delete(place);
  }

  private offer(place: number, candidate: number, shared: number, touched: Touched): void {
    const dropped = this.shortlists.offer(place, { place: candidate, shared });
    if (dropped !== undefined && !this.shortlists.has(dropped, place)) this.note(place, dropped, touched);
  }

  private fillAgain(place: number, touched: Touched): void {
    const before = new Set(this.shortlists.list(place));
    this.shortlists.fill(place, this.index.all(place));
    const after = new Set(this.shortlists.list(place));
    for (const other of after) if (!before.has(other) && !this.shortlists.has(other, place)) this.note(place, other, touched);
    for (const other of before) if (!after.has(other) && !this.shortlists.has(other, place)) this.note(place, other, touched);
  }

  private note(place: number, other: number, touched: Touched): void {
    const [one, two] = [this.index.at(place), this.index.at(other)];
    if (one !== undefined && two !== undefined) touched.add(one.input.uri, two.input.uri);
  }
}

/** Pairs of articles between which neighbours came or went, but for those of one article. */
class Touched {
  private readonly except: string;
  private readonly found = new Map<string, ArticlePair>();

  constructor(except: string) {
    this.except = except;
  }

  add(a: string, b: string): void {
    if (a === this.except || b === this.except) return;
    this.found.set(keyOf(articlePair(a, b)), articlePair(a, b));
  }

  pairs(): ArticlePair[] {
    return [...this.found.values()];
  }
}

/** A pair of articles as a key of a map. */
export function keyOf([a, b]: ArticlePair): string {
  return `${a}\n${b}`;
}
