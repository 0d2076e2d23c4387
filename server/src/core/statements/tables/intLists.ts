/** Room for lists grows by so much when it is full. */
const growth = 1.4;

/** Many lists of whole numbers, most of them short, in little memory. Lists are numbered from 0 as they are made. */
export class IntLists {
  private room = new Int32Array(1024);
  private used = 0;
  private starts = new Int32Array(256);
  private lengths = new Int32Array(256);
  /** Each list has room for a power of two. */
  private sizes = new Uint8Array(256);
  private count = 0;
  /** By power of two, the starts of stretches that no list uses any more. */
  private readonly free: number[][] = [];

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
    return this.room[(this.starts[list] ?? 0) + at] ?? 0;
  }

  add(list: number, value: number): void {
    const length = this.length(list);
    if (length === 0) this.starts[list] = this.stretch(0);
    else if (length === 1 << (this.sizes[list] ?? 0)) this.widen(list, length);
    this.room[(this.starts[list] ?? 0) + length] = value;
    this.lengths[list] = length + 1;
  }

  /** Puts a number into a list before the one at a place; the others keep their order. @param at from 0 to its length. */
  insert(list: number, at: number, value: number): void {
    this.add(list, value);
    const { room } = this;
    const start = this.starts[list] ?? 0;
    for (let to = start + this.length(list) - 1; to > start + at; to--) room[to] = room[to - 1] ?? 0;
    room[start + at] = value;
  }

  /** Takes out the number at a place; the others keep their order. */
  removeAt(list: number, at: number): void {
    const { room } = this;
    const start = this.starts[list] ?? 0;
    for (let to = start + at; to < start + this.length(list) - 1; to++) room[to] = room[to + 1] ?? 0;
    this.shorten(list);
  }

  /** Takes a number out once, and the last one comes in its place; nothing happens where the list does not have it. */
  remove(list: number, value: number): void {
    const [start, length] = [this.starts[list] ?? 0, this.length(list)];
    const at = this.room.subarray(start, start + length).indexOf(value);
    if (at < 0) return;
    this.room[start + at] = this.room[start + length - 1] ?? 0;
    this.shorten(list);
  }

  /** The numbers of a list, until the next change. */
  values(list: number): Int32Array {
    const start = this.starts[list] ?? 0;
    return this.room.subarray(start, start + this.length(list));
  }

  private shorten(list: number): void {
    const length = this.length(list) - 1;
    this.lengths[list] = length;
    if (length > 0) return;
    this.release(this.starts[list] ?? 0, this.sizes[list] ?? 0);
    this.sizes[list] = 0;
  }

  private widen(list: number, length: number): void {
    const [before, size] = [this.starts[list] ?? 0, this.sizes[list] ?? 0];
    const start = this.stretch(size + 1);
    this.room.copyWithin(start, before, before + length);
    this.release(before, size);
    this.starts[list] = start;
    this.sizes[list] = size + 1;
  }

  private stretch(size: number): number {
    const start = this.free[size]?.pop();
    if (start !== undefined) return start;
    const fresh = this.used;
    this.used += 1 << size;
    if (this.used > this.room.length) this.room = larger(this.room, new Int32Array(Math.ceil(growth * this.used)));
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

function larger<A extends Int32Array | Uint8Array>(before: A, after: A): A {
  after.set(before);
  return after;
}
