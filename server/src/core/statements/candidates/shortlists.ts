import type { Candidate } from './candidates';
import { IntLists } from '../tables/intLists';

/**
 * For each place in the candidate index, its best candidates, the best first, and who has it among theirs. Nearly always two have
 * each other: who chose somebody is written down only where the choice is one-sided.
 */
export class Shortlists {
  private readonly own = new IntLists((length) => new Int32Array(length));
  /** What it shares with each of them. */
  private readonly shared = new IntLists((length) => new Uint16Array(length));
  /** Of each place who chose it and was not chosen by it. */
  private readonly oneSided = new IntLists((length) => new Int32Array(length));
  private count = 0;

  /**
   * @param limit how many candidates an attribution keeps.
   * @param better the order of candidates, the best first.
   */
  constructor(
    private readonly limit: number,
    private readonly better: (a: Candidate, b: Candidate) => number,
  ) {}

  /** Whether no more candidates fit: then others may have been turned away. */
  isFull(place: number): boolean {
    return this.lengthOf(place) >= this.limit;
  }

  /** Whether an attribution has another among its best. */
  has(place: number, other: number): boolean {
    return this.find(place, other) >= 0;
  }

  /** Names the attributions that either chose this one or were chosen by it, each once. */
  forEachAround(place: number, take: (near: number) => void): void {
    const length = this.lengthOf(place);
    for (let at = 0; at < length; at++) take(this.placeAt(place, at));
    if (place < this.count) for (const chooser of this.oneSided.values(place)) take(chooser);
  }

  /** Who has this attribution among its best. */
  choosers(place: number): number[] {
    return place < this.count ? [...this.list(place).filter((other) => this.has(other, place)), ...this.oneSided.values(place)] : [];
  }

  /** An attribution's best candidates with what they share, the best first. */
  candidates(place: number): Candidate[] {
    return Array.from({ length: this.lengthOf(place) }, (_, at) => this.candidate(place, at));
  }

  /** An attribution's best candidates. */
  list(place: number): number[] {
    return Array.from({ length: this.lengthOf(place) }, (_, at) => this.placeAt(place, at));
  }

  /** Takes one more candidate in where it is good enough. @returns whom it drives out; undefined where nobody has to leave. */
  offer(place: number, candidate: Candidate): number | undefined {
    this.makeRoom(place);
    const length = this.lengthOf(place);
    let at = length;
    while (at > 0 && this.better(candidate, this.candidate(place, at - 1)) < 0) at--;
    if (at >= this.limit) return undefined;
    const dropped = length >= this.limit ? this.placeAt(place, length - 1) : undefined;
    if (dropped !== undefined) this.takeAt(place, length - 1);
    this.own.insert(place, at, candidate.place);
    this.shared.insert(place, at, candidate.shared);
    this.chosen(candidate.place, place);
    return dropped;
  }

  /** Puts the best of all candidates in place of those that an attribution had. */
  fill(place: number, all: Candidate[]): void {
    this.makeRoom(place);
    this.clear(place);
    for (const candidate of all.sort(this.better).slice(0, this.limit)) {
      this.own.add(place, candidate.place);
      this.shared.add(place, candidate.shared);
      this.chosen(candidate.place, place);
    }
  }

  /** Takes a candidate from an attribution's list. */
  takeFrom(place: number, other: number): void {
    const at = this.find(place, other);
    if (at >= 0) this.takeAt(place, at);
  }

  /** Forgets an attribution's own list. */
  clear(place: number): void {
    for (let at = this.lengthOf(place) - 1; at >= 0; at--) this.takeAt(place, at);
  }

  private lengthOf(place: number): number {
    return place < this.count ? this.own.length(place) : 0;
  }

  private placeAt(place: number, at: number): number {
    return this.own.at(place, at);
  }

  private candidate(place: number, at: number): Candidate {
    return { place: this.placeAt(place, at), shared: this.shared.at(place, at) };
  }

  private find(place: number, other: number): number {
    return place < this.count ? this.own.indexOf(place, other) : -1;
  }

  private takeAt(place: number, at: number): void {
    const other = this.placeAt(place, at);
    this.own.removeAt(place, at);
    this.shared.removeAt(place, at);
    if (this.has(other, place)) this.oneSided.add(place, other);
    else this.oneSided.remove(other, place);
  }

  private chosen(other: number, by: number): void {
    this.makeRoom(other);
    if (this.has(other, by)) this.oneSided.remove(by, other);
    else this.oneSided.add(other, by);
  }

  private makeRoom(place: number): void {
    for (; this.count <= place; this.count++) {
      this.own.make();
      this.shared.make();
      this.oneSided.make();
    }
  }
}
