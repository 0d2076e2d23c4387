import { IntLists } from '../tables/intLists';

const none = -1;

/** Who holds a stem, by the stem and a group (a speaker): a hash table with open addressing, for most lists are of one or two. */
export class StemHolders {
  private readonly lists = new IntLists((length) => new Int32Array(length));
  /** By a list's number: its stem, its group, and the stem's list before it. */
  private stems = new Int32Array(256);
  private groups = new Int32Array(256);
  private before = new Int32Array(256);
  private count = 0;
  /** A list's number + 1 where it hashes to; 0 where there is none. */
  private table = new Int32Array(1024);
  /** By stem, the last of its lists. */
  private readonly last: number[] = [];

  add(stem: number, group: number, place: number): void {
    let list = this.find(stem, group);
    if (list === none) list = this.make(stem, group);
    this.lists.add(list, place);
  }

  remove(stem: number, group: number, place: number): void {
    const list = this.find(stem, group);
    if (list !== none) this.lists.remove(list, place);
  }

  /** The places that hold a stem in a group, until the next change. */
  of(stem: number, group: number): Int32Array {
    const list = this.find(stem, group);
    return list === none ? empty : this.lists.values(list);
  }

  /** The places that hold a stem, group by group. */
  *ofAll(stem: number): Iterable<Int32Array> {
    for (let list = this.last[stem] ?? none; list !== none; list = this.before[list] ?? none) yield this.lists.values(list);
  }

  private find(stem: number, group: number): number {
    const mask = this.table.length - 1;
    for (let at = hash(stem, group) & mask; ; at = (at + 1) & mask) {
      const list = (this.table[at] ?? 0) - 1;
      if (list === none || (this.stems[list] === stem && this.groups[list] === group)) return list;
    }
  }

  private make(stem: number, group: number): number {
    const list = this.lists.make();
    this.count = list + 1;
    if (list >= this.stems.length) {
      const size = Math.ceil(1.4 * this.count);
      this.stems = larger(this.stems, size);
      this.groups = larger(this.groups, size);
      this.before = larger(this.before, size);
    }
    this.stems[list] = stem;
    this.groups[list] = group;
    this.before[list] = this.last[stem] ?? none;
    this.last[stem] = list;
    if (2 * this.count > this.table.length) this.growTable();
    else this.enter(list);
    return list;
  }

  private enter(list: number): void {
    const mask = this.table.length - 1;
    let at = hash(this.stems[list] ?? 0, this.groups[list] ?? 0) & mask;
    while (this.table[at] !== 0) at = (at + 1) & mask;
    this.table[at] = list + 1;
  }

  private growTable(): void {
    this.table = new Int32Array(2 * this.table.length);
    for (let list = 0; list < this.count; list++) this.enter(list);
  }
}

const empty = new Int32Array(0);

function hash(stem: number, group: number): number {
  const mixed = Math.imul(stem, 0x9e3779b1) ^ Math.imul(group, 0x85ebca6b);
  return (mixed ^ (mixed >>> 15)) >>> 0;
}

function larger(before: Int32Array, size: number): Int32Array<ArrayBuffer> {
  const after = new Int32Array(size);
  after.set(before);
  return after;
}
