import { byWeight, CandidateIndex, type Candidate, type CandidateOptions } from './candidates';
import type { Wording } from './wording';

/** Two article URIs, the smaller first. */
export type ArticlePair = readonly [string, string];

/**
 * Keeps for every attribution its best candidates, up to the index's limit, while articles come and go. Two attributions are
 * neighbours when either has the other among its best. After any sequence of changes the neighbours are those that a fresh index
 * would give.
 */
export class Neighbours {
  private readonly index: CandidateIndex;
  private readonly wordings = new Map<string, Wording>();
  private readonly articles = new Map<string, readonly string[]>();
  private readonly best = new Map<string, Candidate[]>();
  /** Who has this attribution among its best. */
  private readonly chosenBy = new Map<string, Set<string>>();

  constructor(options: Partial<CandidateOptions> = {}) {
    this.index = new CandidateIndex(options);
  }

  wording(id: string): Wording | undefined {
    return this.wordings.get(id);
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
    const found = new Set(this.chosenBy.get(id));
    for (const candidate of this.best.get(id) ?? []) found.add(candidate.id);
    return found;
  }

  /**
   * Puts an article's attributions in place of those it had.
   * @returns articles other than this one between which neighbours came or went because of it.
   */
  replace(uri: string, wordings: readonly Wording[]): ArticlePair[] {
    const touched = new Touched(uri);
    const lacking = new Set<string>();
    for (const id of this.idsOf(uri)) this.takeOut(id, lacking);
    if (wordings.length === 0) this.articles.delete(uri);
    else this.articles.set(uri, wordings.map(({ input }) => input.id));
    for (const wording of wordings) {
      this.wordings.set(wording.input.id, wording);
      this.index.add(wording);
    }
    for (const { input } of wordings) {
      const all = this.index.all(input.id);
      for (const { id, shared } of all) if (!lacking.has(id)) this.offer(id, { id: input.id, shared }, touched);
      this.choose(input.id, all, touched);
    }
    for (const id of lacking) this.choose(id, this.index.all(id), touched);
    return touched.pairs();
  }

  private takeOut(id: string, lacking: Set<string>): void {
    for (const chooser of this.chosenBy.get(id) ?? []) {
      const list = this.best.get(chooser) ?? [];
      // A full list may have turned others away: it must be made anew.
      if (list.length >= this.index.limit) lacking.add(chooser);
      this.best.set(chooser, list.filter((candidate) => candidate.id !== id));
    }
    for (const candidate of this.best.get(id) ?? []) this.chosenBy.get(candidate.id)?.delete(id);
    this.best.delete(id);
    this.chosenBy.delete(id);
    this.wordings.delete(id);
    this.index.remove(id);
    lacking.delete(id);
  }

  private offer(id: string, candidate: Candidate, touched: Touched): void {
    const list = this.best.get(id) ?? [];
    const last = list.at(-1);
    if (list.length >= this.index.limit && last !== undefined && byWeight(candidate, last) > 0) return;
    const at = list.findIndex((other) => byWeight(candidate, other) < 0);
    list.splice(at < 0 ? list.length : at, 0, candidate);
    this.choosers(candidate.id).add(id);
    this.best.set(id, list);
    if (list.length <= this.index.limit) return;
    const dropped = list.pop();
    if (dropped !== undefined) this.drop(id, dropped.id, touched);
  }

  private choose(id: string, all: Candidate[], touched: Touched): void {
    const list = all.sort(byWeight).slice(0, this.index.limit);
    const kept = new Set(list.map((candidate) => candidate.id));
    for (const candidate of this.best.get(id) ?? []) if (!kept.has(candidate.id)) this.drop(id, candidate.id, touched);
    this.best.set(id, list);
    for (const candidate of list) {
      if (!this.chose(id, candidate.id) && !this.chose(candidate.id, id)) this.note(id, candidate.id, touched);
      this.choosers(candidate.id).add(id);
    }
  }

  private drop(id: string, other: string, touched: Touched): void {
    this.chosenBy.get(other)?.delete(id);
    if (!this.chose(other, id)) this.note(id, other, touched);
  }

  /** Whether an attribution has another among its best. */
  private chose(id: string, other: string): boolean {
    return this.chosenBy.get(other)?.has(id) ?? false;
  }

  private choosers(id: string): Set<string> {
    let set = this.chosenBy.get(id);
    if (set === undefined) {
      set = new Set();
      this.chosenBy.set(id, set);
    }
    return set;
  }

  private note(id: string, other: string, touched: Touched): void {
    const [one, two] = [this.wordings.get(id), this.wordings.get(other)];
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
    const pair: ArticlePair = a < b ? [a, b] : [b, a];
    this.found.set(JSON.stringify(pair), pair);
  }

  pairs(): ArticlePair[] {
    return [...this.found.values()];
  }
}
