import { relativesOf, stemCount } from '../words/stemIds';
import type { Wording } from '../words/wording';

/** Pairs of stems of two wordings that are the same or alike, by their places in the wordings' bags. */
export interface StemLinks {
  readonly count: number;
  readonly left: readonly number[];
  readonly right: readonly number[];
  /** 1 for the same stem, less for one of like meaning. */
  readonly strength: readonly number[];
}

/** Links of an entered wording, by places of its own stems and of the other's. */
interface Found {
  count: number;
  readonly own: number[];
  readonly other: number[];
  readonly strength: number[];
}

/**
 * Wordings that others are held against, many in a row: their stems and those of like meaning are in a table meanwhile. What it
 * answers is written over by its next answer, for there are millions.
 */
export class LinkTable {
  /** By stem the first of a chain of entries, which are numbered from 1. */
  private first: Int32Array = new Int32Array(1024);
  /** Of each entry the next of the same stem, the stem, the wording, the place of its own stem, how nearly that means the same. */
  private readonly next = [0];
  private readonly stem = [0];
  private readonly wording = [0];
  private readonly place = [0];
  private readonly strength = [0];
  private count = 0;
  private entered: readonly Wording[] = [];
  /** By entered wording, its links with the one looked up last. */
  private readonly found: Found[] = [];
  private lookedUp: Wording | null = null;
  private readonly oriented = { count: 0, left: none, right: none, strength: none };

  /** Puts wordings in place of those that were entered; nothing happens where they are already. */
  enter(wordings: readonly Wording[]): void {
    if (this.entered === wordings) return;
    for (let entry = this.count; entry > 0; entry--) this.first[this.stem[entry] ?? 0] = 0;
    this.count = 0;
    for (let number = 0; number < wordings.length; number++) {
      this.found[number] ??= { count: 0, own: [], other: [], strength: [] };
      const stems = wordings[number]?.bag.stems ?? none;
      for (let place = 0; place < stems.length; place++) this.putAll(stems[place] ?? 0, number, place);
    }
    this.entered = wordings;
    this.lookedUp = null;
  }

  /**
   * Links the stems of an entered wording and another one.
   * @param number which of those entered.
   * @param left whether the entered one is the left one.
   */
  between(number: number, other: Wording, left: boolean): StemLinks {
    if (this.lookedUp !== other) this.lookUp(other);
    const links = this.found[number] ?? nothing;
    const { oriented } = this;
    oriented.count = links.count;
    oriented.left = left ? links.own : links.other;
    oriented.right = left ? links.other : links.own;
    oriented.strength = links.strength;
    return oriented;
  }

  /** Finds the links of all entered wordings at once. */
  private lookUp(other: Wording): void {
    const { found, first } = this;
    for (let number = 0; number < this.entered.length; number++) (found[number] ?? nothing).count = 0;
    const { stems } = other.bag;
    for (let place = 0; place < stems.length; place++) {
      for (let entry = first[stems[place] ?? 0] ?? 0; entry > 0; entry = this.next[entry] ?? 0) {
        const links = found[this.wording[entry] ?? 0] ?? nothing;
        const at = links.count++;
        links.own[at] = this.place[entry] ?? 0;
        links.other[at] = place;
        links.strength[at] = this.strength[entry] ?? 0;
      }
    }
    this.lookedUp = other;
  }

  private putAll(stem: number, wording: number, place: number): void {
    const relatives = relativesOf(stem);
    // Stems that were not known before may have been given a number just now.
    if (this.first.length <= stemCount()) this.first = larger(this.first);
    this.put(stem, wording, place, 1);
    for (let at = 0; at < relatives.stems.length; at++) this.put(relatives.stems[at] ?? 0, wording, place, relatives.strengths[at] ?? 0);
  }

  private put(stem: number, wording: number, place: number, strength: number): void {
    const entry = ++this.count;
    this.next[entry] = this.first[stem] ?? 0;
    this.stem[entry] = stem;
    this.wording[entry] = wording;
    this.place[entry] = place;
    this.strength[entry] = strength;
    this.first[stem] = entry;
  }
}

const none: readonly number[] = [];
const nothing: Found = { count: 0, own: [], other: [], strength: [] };

const found = { count: 0, left: [] as number[], right: [] as number[], strength: [] as number[] };
/** By stem its place in the one wording, counted from 1; zeros between calls. */
let placeOf: Int32Array = new Int32Array(1024);

/** Links the stems of two wordings. @returns what the next call writes over. */
export function linkStems(a: Wording, b: Wording): StemLinks {
  const [{ stems: own }, { stems }] = [a.bag, b.bag];
  if (placeOf.length <= stemCount()) placeOf = larger(placeOf);
  for (let at = 0; at < own.length; at++) placeOf[own[at] ?? 0] = at + 1;
  found.count = 0;
  for (let at = 0; at < stems.length; at++) {
    link(stems[at] ?? 0, at, 1);
    const relatives = relativesOf(stems[at] ?? 0);
    // Those that were not known before have numbers beyond the table, and stand nowhere.
    for (let of = 0; of < relatives.stems.length; of++) link(relatives.stems[of] ?? 0, at, relatives.strengths[of] ?? 0);
  }
  for (let at = 0; at < own.length; at++) placeOf[own[at] ?? 0] = 0;
  return found;
}

function link(stem: number, at: number, strength: number): void {
  const place = placeOf[stem] ?? 0;
  if (place === 0) return;
  found.left[found.count] = place - 1;
  found.right[found.count] = at;
  found.strength[found.count++] = strength;
}

function larger(before: Int32Array): Int32Array<ArrayBuffer> {
  const after = new Int32Array(2 * stemCount());
  after.set(before);
  return after;
}
