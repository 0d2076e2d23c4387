/** Numbers stand in chunks of so many, so that those that are there need not be copied when more come. */
const chunkShift = 15;
const chunkLength = 1 << chunkShift;
/** The table of lists grows by so much when it is full. */
const growth = 1.2;

/**
 * Many lists of whole numbers, most of them short, in little memory. Lists are numbered from 0 as they are made. A list has a stretch of a
 * chunk to itself; a very long one a chunk.
 */
export class IntLists<Numbers extends Int32Array | Uint16Array> {
  private readonly chunks: Numbers[] = [];
  /** Of the chunk that stretches are taken from: its number, and how much of it is taken. */
  private current = -1;
  private used = chunkLength;
  /** By list: the number of its chunk and its place there, as one number. */
  private starts = new Int32Array(256);
  private lengths = new Int32Array(256);
  /** By list, the size of its stretch (`roomOf`). */
  private sizes = new Uint8Array(256);
  private count = 0;
  /** By size, the starts of stretches that no list uses any more. */
  private readonly free: number[][] = [];

  private readonly nothing: Numbers;

  /** @param numbers makes room for so many numbers; it says of how many bits they are. */
  constructor(private readonly numbers: (length: number) => Numbers) {
    this.nothing = numbers(0);
  }

  /** Makes an empty list. @returns its number. */
  make(): number {
    const list = this.count++;
    if (list >= this.starts.length) this.growTable();
    return list;
  }

  length(list: number): number {
    return this.lengths[list] ?? 0;
  }

  /** A number of a list. @param at from 0 to below its length. */
  at(list: number, at: number): number {
    const start = this.starts[list] ?? 0;
    return this.chunks[start >> chunkShift]?.[placeOf(start) + at] ?? 0;
  }

  add(list: number, value: number): void {
    this.insert(list, this.length(list), value);
  }

  /** Puts a number into a list before the one at a place; the others keep their order. @param at from 0 to its length. */
  insert(list: number, at: number, value: number): void {
    const length = this.length(list);
    if (length === 0) this.starts[list] = this.stretch(0);
    else if (length === roomOf(this.sizes[list] ?? 0)) this.widen(list);
    const start = this.starts[list] ?? 0;
    const chunk = this.chunks[start >> chunkShift];
    if (chunk === undefined) return;
    const first = placeOf(start);
    for (let to = first + length; to > first + at; to--) chunk[to] = chunk[to - 1] ?? 0;
    chunk[first + at] = value;
    this.lengths[list] = length + 1;
  }

  /** Takes out the number at a place; the others keep their order. */
  removeAt(list: number, at: number): void {
    const start = this.starts[list] ?? 0;
    const first = placeOf(start);
    this.chunks[start >> chunkShift]?.copyWithin(first + at, first + at + 1, first + this.length(list));
    this.shorten(list);
  }

  /** Where in a list a number stands first; -1 where it does not. */
  indexOf(list: number, value: number): number {
    const start = this.starts[list] ?? 0;
    const [chunk, first] = [this.chunks[start >> chunkShift], placeOf(start)];
    if (chunk === undefined) return -1;
    for (let at = 0, length = this.length(list); at < length; at++) if (chunk[first + at] === value) return at;
    return -1;
  }

  /** Takes a number out once, and the last one comes in its place; nothing happens where the list does not have it. */
  remove(list: number, value: number): void {
    const at = this.indexOf(list, value);
    if (at < 0) return;
    const values = this.values(list);
    values[at] = values[values.length - 1] ?? 0;
    this.shorten(list);
  }

  /** The numbers of a list, until the next change. */
  values(list: number): Numbers {
    const start = this.starts[list] ?? 0;
    const place = placeOf(start);
    return (this.chunks[start >> chunkShift] ?? this.nothing).subarray(place, place + this.length(list)) as Numbers;
  }

  private shorten(list: number): void {
    const length = this.length(list) - 1;
    this.lengths[list] = length;
    if (length > 0) return;
    this.release(this.starts[list] ?? 0, this.sizes[list] ?? 0);
    this.sizes[list] = 0;
  }

  private widen(list: number): void {
    const [before, size] = [this.starts[list] ?? 0, this.sizes[list] ?? 0];
    const start = this.stretch(size + 1);
    this.chunks[start >> chunkShift]?.set(this.values(list), placeOf(start));
    this.release(before, size);
    this.starts[list] = start;
    this.sizes[list] = size + 1;
  }

  private stretch(size: number): number {
    const start = this.free[size]?.pop();
    if (start !== undefined) return start;
    const room = roomOf(size);
    if (room > chunkLength) return (this.chunks.push(this.numbers(room)) - 1) << chunkShift;
    if (this.used + room > chunkLength) {
      this.current = this.chunks.push(this.numbers(chunkLength)) - 1;
      this.used = 0;
    }
    const fresh = (this.current << chunkShift) + this.used;
    this.used += room;
    return fresh;
  }

  private release(start: number, size: number): void {
    (this.free[size] ??= []).push(start);
  }

  private growTable(): void {
    const size = Math.ceil(growth * this.count);
    this.starts = larger(this.starts, new Int32Array(size));
    this.lengths = larger(this.lengths, new Int32Array(size));
    this.sizes = larger(this.sizes, new Uint8Array(size));
  }
}

/** Of how many numbers a stretch is: 1, 2, 3, 4, 6, 8, 12, 16, 24 and so on. */
function roomOf(size: number): number {
  return size % 2 === 1 ? 1 << ((size + 1) >> 1) : size === 0 ? 1 : 3 << ((size >> 1) - 1);
}

const placeOf = (start: number): number => start & (chunkLength - 1);

function larger<A extends Int32Array | Uint8Array>(before: A, after: A): A {
  after.set(before);
  return after;
}
