import { byScore } from './clusters';
import type { Match } from '../statement';

const none = -1;
/** Room for links grows by so much when it is full. */
const growth = 1.4;

/**
 * The matches between attributions, found by either of the two. There may be a million: each is a row of numbers, and a chain runs
 * through those of one attribution.
 */
export class Links {
  private readonly numbers = new Map<string, number>();
  /** By an attribution's number; undefined where the number is free. */
  private readonly ids: (string | undefined)[] = [];
  private readonly freeIds: number[] = [];
  /** By an attribution's number, the first end of its chain. */
  private first = new Int32Array(64);
  /** Each match has two ends, 2n and 2n + 1: for each end its attribution, and the next end of the same attribution. */
  private owner = new Int32Array(128);
  private next = new Int32Array(128);
  private scores = new Float64Array(64);
  private same = new Uint8Array(64);
  private count = 0;
  private readonly free: number[] = [];

  /** Adds a match of two attributions that have none yet. */
  add({ a, b, kind, score }: Match): void {
    const link = this.free.pop() ?? this.count++;
    if (link >= this.scores.length) this.grow();
    this.scores[link] = score;
    this.same[link] = Number(kind === 'same');
    this.put(2 * link, this.numberOf(a));
    this.put(2 * link + 1, this.numberOf(b));
  }

  /** Takes away the matches of an attribution with others that a condition holds for. @returns those others. */
  drop(id: string, applies: (other: string) => boolean): string[] {
    const dropped: string[] = [];
    for (const end of this.ends(id)) {
      const other = this.idAt(end ^ 1);
      if (!applies(other)) continue;
      dropped.push(other);
      this.takeOut(end);
      this.takeOut(end ^ 1);
      this.free.push(end >> 1);
    }
    return dropped;
  }

  /** The attributions that one is matched with. */
  others(id: string): string[] {
    return this.ends(id).map((end) => this.idAt(end ^ 1));
  }

  /** The match of two attributions. */
  between(id: string, other: string): Match | undefined {
    const end = this.endBetween(id, other);
    return end === none ? undefined : this.match(end);
  }

  /** How well two attributions match; 0 where they do not. */
  score(id: string, other: string): number {
    const end = this.endBetween(id, other);
    return end === none ? 0 : (this.scores[end >> 1] ?? 0);
  }

  /** The matches of an attribution, by falling score. */
  of(id: string): Match[] {
    return this.ends(id)
      .map((end) => this.match(end))
      .sort(byScore);
  }

  /** Those of an attribution's matches that stand under it: each match stands under one of its two. */
  under(id: string): Match[] {
    return this.ends(id)
      .filter((end) => end % 2 === 0)
      .map((end) => this.match(end));
  }

  /** Every match, by falling score. */
  all(): Match[] {
    return [...this.numbers.keys()].flatMap((id) => this.under(id)).sort(byScore);
  }

  /** Every match, in no order. */
  *each(): Generator<Match> {
    for (const id of this.numbers.keys()) yield* this.under(id);
  }

  private ends(id: string): number[] {
    const number = this.numbers.get(id);
    const found: number[] = [];
    if (number === undefined) return found;
    for (let end = this.first[number] ?? none; end !== none; end = this.next[end] ?? none) found.push(end);
    return found;
  }

  private endBetween(id: string, other: string): number {
    const [number, wanted] = [this.numbers.get(id), this.numbers.get(other)];
    if (number === undefined || wanted === undefined) return none;
    let end = this.first[number] ?? none;
    while (end !== none && this.owner[end ^ 1] !== wanted) end = this.next[end] ?? none;
    return end;
  }

  private idAt(end: number): string {
    return this.ids[this.owner[end] ?? none] ?? '';
  }

  private match(end: number): Match {
    const link = end >> 1;
    return {
      a: this.idAt(2 * link),
      b: this.idAt(2 * link + 1),
      kind: this.same[link] === 1 ? 'same' : 'possible',
      score: this.scores[link] ?? 0,
    };
  }

  private put(end: number, number: number): void {
    this.owner[end] = number;
    this.next[end] = this.first[number] ?? none;
    this.first[number] = end;
  }

  private takeOut(end: number): void {
    const number = this.owner[end] ?? none;
    const next = this.next[end] ?? none;
    let before = this.first[number] ?? none;
    if (before === end) {
      this.first[number] = next;
      if (next === none) this.forget(number);
      return;
    }
    while (this.next[before] !== end) before = this.next[before] ?? none;
    this.next[before] = next;
  }

  private numberOf(id: string): number {
    const known = this.numbers.get(id);
    if (known !== undefined) return known;
    const number = this.freeIds.pop() ?? this.ids.length;
    this.ids[number] = id;
    this.numbers.set(id, number);
    if (number >= this.first.length) this.first = larger(this.first, new Int32Array(room(number)));
    this.first[number] = none;
    return number;
  }

  private forget(number: number): void {
    this.numbers.delete(this.ids[number] ?? '');
    this.ids[number] = undefined;
    this.freeIds.push(number);
  }

  private grow(): void {
    const size = room(this.scores.length);
    this.scores = larger(this.scores, new Float64Array(size));
    this.same = larger(this.same, new Uint8Array(size));
    this.owner = larger(this.owner, new Int32Array(2 * size));
    this.next = larger(this.next, new Int32Array(2 * size));
  }
}

const room = (size: number): number => Math.ceil(growth * size) + 16;

function larger<A extends Int32Array | Float64Array | Uint8Array>(before: A, after: A): A {
  after.set(before);
  return after;
}
