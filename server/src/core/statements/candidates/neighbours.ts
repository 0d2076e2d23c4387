import { CandidateIndex, defaultCandidates, type Candidate, type CandidateOptions } from './candidates';
import { Shortlists } from './shortlists';
import { stemId, stemOfId } from '../words/stemIds';
import type { StoredNeighbours } from '../stored/storedStatements';
import type { Steps } from '../../steps';
import type { Wording } from '../words/wording';

/** So many in a step. */
const attributionsInStep = 200;
/** Stands for the place of an attribution that is not there. */
const gone = -1;

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
  private readonly limit: number;

  constructor(options: Partial<CandidateOptions> = {}) {
    const all = { ...defaultCandidates, ...options };
    this.limit = all.limit;
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

  /** The neighbours across two articles, the left one's attribution first. */
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

  /** The neighbours of an article's attributions, by the article they stand in. */
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
    else
      this.articles.set(
        uri,
        wordings.map(({ input }) => input.id),
      );
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

  /** What is kept of all attributions outside memory, in the order of `uris` and `idsOf`. It must not change meanwhile. */
  *storing(): Steps<StoredNeighbours> {
    const ordered = [...this.articles.values()].flat().map((id) => this.places.get(id) ?? 0);
    const numbers = new Int32Array(1 + ordered.reduce((last, place) => Math.max(last, place), 0));
    for (const [number, place] of ordered.entries()) numbers[place] = number;
    const names = new Map<number, number>();
    const [stems, near, shared]: [number[], number[], number[]] = [[], [], []];
    const [stemCounts, nearCounts] = [new Uint8Array(ordered.length), new Uint8Array(ordered.length)];
    for (const [number, place] of ordered.entries()) {
      if (number % attributionsInStep === attributionsInStep - 1) yield;
      const own = this.index.stemsOf(place);
      stemCounts[number] = own.length;
      for (const stem of own) {
        if (!names.has(stem)) names.set(stem, names.size);
        stems.push(names.get(stem) ?? 0);
      }
      const best = this.shortlists.candidates(place);
      nearCounts[number] = best.length;
      for (const candidate of best) {
        near.push(numbers[candidate.place] ?? 0);
        shared.push(candidate.shared);
      }
    }
    return {
      stemNames: [...names.keys()].map(stemOfId),
      stems: Int32Array.from(stems),
      stemCounts,
      near: Int32Array.from(near),
      shared: Float32Array.from(shared),
      nearCounts,
    };
  }

  /**
   * Takes in what was kept; there must be nothing yet.
   * @param wordings in the order of numbers; null for those that are no more as they were: they are left out, and who had no room for others then is given some anew.
   * @returns articles between which there are neighbours that there were not.
   */
  *restoring(stored: StoredNeighbours, wordings: readonly (Wording | null)[]): Steps<ArticlePair[]> {
    const names = stored.stemNames.map(stemId);
    const places = new Int32Array(wordings.length).fill(gone);
    const ids = new Map<string, string[]>();
    let from = 0;
    for (const [number, wording] of wordings.entries()) {
      if (number % attributionsInStep === attributionsInStep - 1) yield;
      const end = from + (stored.stemCounts[number] ?? 0);
      if (wording !== null) {
        const { uri, id } = wording.input;
        const place = this.index.add(
          wording,
          Array.from(stored.stems.subarray(from, end), (name) => names[name] ?? 0),
        );
        places[number] = place;
        this.places.set(id, place);
        const ofArticle = ids.get(uri);
        if (ofArticle === undefined) ids.set(uri, [id]);
        else ofArticle.push(id);
      }
      from = end;
    }
    for (const [uri, ofArticle] of ids) this.articles.set(uri, ofArticle);
    const lacking: number[] = [];
    from = 0;
    for (const [number, place] of places.entries()) {
      if (number % attributionsInStep === attributionsInStep - 1) yield;
      const end = from + (stored.nearCounts[number] ?? 0);
      if (place !== gone) {
        const best: Candidate[] = [];
        for (let at = from; at < end; at++) {
          const other = places[stored.near[at] ?? 0] ?? gone;
          if (other !== gone) best.push({ place: other, shared: stored.shared[at] ?? 0 });
        }
        const [had, has] = [end - from, best.length];
        this.shortlists.fill(place, best);
        // A full list may have turned others away.
        if (has < had && had >= this.limit) lacking.push(place);
      }
      from = end;
    }
    const touched = new Touched('');
    for (const place of lacking) {
      yield;
      this.fillAgain(place, touched);
    }
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
    for (const chooser of this.shortlists.choosers(place)) {
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
