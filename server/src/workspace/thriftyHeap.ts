import { getHeapStatistics, setFlagsFromString } from 'node:v8';
import { runInNewContext } from 'node:vm';

/** From so many bytes in use on, a process counts as one with a large folder. */
const large = 150_000_000;
/** Up to so many bytes in use are moved together, which for a moment needs room for them twice. */
const movable = 250_000_000;
/** Per cent by which what such a process has in use may grow until it is collected again; by itself the engine would let it double. */
const growthOfLarge = 15;
/** The engine's own choice, which makes edits quickest. */
const growthOfSmall = 0;
const milliseconds = 1000;

let set = growthOfSmall;

/**
 * Keeps a process that indexes a large folder from holding twice the memory it uses: most of what an index makes is garbage soon, and
 * little of that has to be there together. While little is in use nothing is changed, for collecting more often delays edits.
 */
export function keepHeapSmall(): void {
  setInterval(adaptHeap, milliseconds).unref();
}

/** Takes in how much is in use now. */
export function adaptHeap(): void {
  const growth = growthFor(getHeapStatistics().used_heap_size);
  if (growth !== set) setFlagsFromString(`--heap-growing-percent=${growth}`);
  set = growth;
}

/**
 * Collects all garbage where a large folder fills the heap, moves what is left together unless that is very much, and gives the rest
 * back. Nothing else is done meanwhile: up to a second for each 100 MB. Left to itself, the engine keeps what an index needed at the most.
 */
export function giveBackMemory(): void {
  if (getHeapStatistics().used_heap_size < large) return;
  // The engine's own way to collect at once is there only for those who ask for it.
  setFlagsFromString('--expose-gc');
  const collect = runInNewContext('gc') as () => void;
  collect();
  if (getHeapStatistics().used_heap_size > movable) return;
  setFlagsFromString('--compact-on-every-full-gc');
  collect();
  setFlagsFromString('--no-compact-on-every-full-gc');
}

/** Per cent by which so many bytes may grow until they are collected; 0 leaves it to the engine. */
export function growthFor(bytes: number): number {
  return bytes < large ? growthOfSmall : growthOfLarge;
}
