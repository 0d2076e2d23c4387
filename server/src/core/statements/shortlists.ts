import type { Candidate } from './candidates';
import { IntLists } from './intLists';
import { Rows } from './rows';

/** For each place in the candidate index, its best candidates, the best first, and who has it among theirs. */
export class Shortlists {
  private readonly places: Rows<Int32Array>;
  private readonly weights: Rows<Float32Array>;
  private readonly lengths: number[] = [];
  /** Of each place who chose it: a list's number. */
  private readonly chosenBy: (number | undefined)[] = [];
  private readonly choosersOf = new IntLists();

  /**
   * @param limit how many candidates an attribution keeps.
   * @param better the order of candidates, the best first.
   */
  constructor(private readonly limit: number, private readonly better: (a: Candidate, b: Candidate) => number) {
    this.places = new Rows(limit, (length) => new Int32Array(length));
    this.weights = new Rows(limit, (length) => new Float32Array(length));
  }

  /** Whether no more candidates fit: then others may have been turned away. */
  isFull(place: number): boolean {
    return (this.lengths[place] ?? 0) >= this.limit;
  }

  /** Whether an attribution has another among its best. */
  has(place: number, other: number): boolean {
    return this.find(place, other) >= 0;
  }

  /** Names the attributions that either chose this one or were chosen by it; some twice. */
  forEachAround(place: number, take: (near: number) => void): void {
    const length = this.lengths[place] ?? 0;
    for (let at = 0; at < length; at++) take(this.places.get(place, at));
    for (const chooser of this.choosers(place)) take(chooser);
  }

  /** Who has this attribution among its best, until the next change. */
  choosers(place: number): Iterable<number> {
    const list = this.chosenBy[place];
    return list === undefined ? [] : this.choosersOf.values(list);
  }

  /** An attribution's best candidates with what they share, the best first. */
  candidates(place: number): Candidate[] {
    return Array.from({ length: this.lengths[place] ?? 0 }, (_, at) => this.candidate(place, at));
  }

  /** An attribution's best candidates. */
  list(place: number): number[] {
    return Array.from({ length: this.lengths[place] ?? 0 }, (_, at) => this.places.get(place, at));
  }

  /** Takes one more candidate in where it is good enough. @returns whom it drives out; undefined where nobody has to leave. */
  offer(place: number, candidate: Candidate): number | undefined {
    const length = this.lengths[place] ?? 0;
    let at = length;
    while (at > 0 && this.better(candidate, this.candidate(place, at - 1)) < 0) at--;
    if (at >= this.limit) return undefined;
    const dropped = length >= this.limit ? this.places.get(place, length - 1) : undefined;
    if (dropped !== undefined) this.unchoose(dropped, place);
    for (let to = Math.min(length, this.limit - 1); to > at; to--) this.put(place, to, this.candidate(place, to - 1));
    this.put(place, at, candidate);
    this.lengths[place] = Math.min(length + 1, this.limit);
    this.choose(candidate.place, place);
    return dropped;
  }

  /** Puts the best of all candidates in place of those that an attribution had. */
  fill(place: number, all: Candidate[]): void {
    for (const other of this.list(place)) this.unchoose(other, place);
    const best = all.sort(this.better).slice(0, this.limit);
    for (const [at, candidate] of best.entries()) {
      this.put(place, at, candidate);
      this.choose(candidate.place, place);
    }
    this.lengths[place] = best.length;
  }

  /** Takes a candidate from an attribution's list. */
  takeFrom(place: number, other: number): void {
    const at = this.find(place, other);
    if (at < 0) return;
    const length = (this.lengths[place] ?? 0) - 1;
    for (let to = at; to < length; to++) this.put(place, to, this.candidate(place, to + 1));
    this.lengths[place] = length;
    this.unchoose(other, place);
  }

  /** Forgets an attribution's own list. */
  clear(place: number): void {
    for (const other of this.list(place)) this.unchoose(other, place);
    this.lengths[place] = 0;
  }

  private find(place: number, other: number): number {
    const length = this.lengths[place] ?? 0;
    for (let at = 0; at < length; at++) if (this.places.get(place, at) === other) return at;
    return -1;
  }

  private candidate(place: number, at: number): Candidate {
    return { place: this.places.get(place, at), shared: this.weights.get(place, at) };
  }

  private put(place: number, at: number, candidate: Candidate): void {
    this.places.set(place, at, candidate.place);
    this.weights.set(place, at, candidate.shared);
  }

  private choose(place: number, chooser: number): void {
    this.choosersOf.add(this.chosenBy[place] ??= this.choosersOf.make(), chooser);
  }

  private unchoose(place: number, chooser: number): void {
    const list = this.chosenBy[place];
    if (list !== undefined) this.choosersOf.remove(list, chooser);
  }
}
