import type { FolderIndex } from '../core/folder/folderIndex';
import { pause, slice, type Turns } from './slices';

/** After so many articles what is known is first put together. */
export const firstLook = 100;
/** Then each time there are so many times as many: what that takes stays linear, whatever has to be worked out again. */
const untilNextLook = 1.25;
/** Milliseconds that must have passed since. */
const betweenLooks = 1500;
/** Milliseconds after which it is seen whether more articles are there. */
const whileIdle = 50;

/** What is to be done while a folder's articles are read. */
export interface Meanwhile {
  /** Shared with who reads. */
  readonly turns: Turns;
  /** Whether this thread has time to compare articles. */
  readonly compares: () => boolean;
  /** Called whenever who is who was found among the articles that are there. */
  readonly look: () => Promise<void>;
  /** Whether no more articles come. */
  readonly over: () => boolean;
  /** After so many articles, and so many milliseconds, what is known is put together; as constants above where left out. */
  readonly pace?: { readonly first: number; readonly between: number };
}

const usualPace = { first: firstLook, between: betweenLooks };

/** Finds who is who among the articles that are there, from time to time, and compares these; ends soon after no more come. */
export async function workMeanwhile(index: FolderIndex, { turns, compares, look, over, pace = usualPace }: Meanwhile): Promise<void> {
  let next = pace.first;
  let looked = performance.now();
  while (!over()) {
    if (index.size >= next && performance.now() - looked > pace.between) {
      next = index.size * untilNextLook;
      while (!over() && !index.takeIn(slice())) await turns.next();
      await look();
      looked = performance.now();
    }
    if (compares() && !index.compare(slice())) await turns.next();
    else await pause(whileIdle);
  }
}
