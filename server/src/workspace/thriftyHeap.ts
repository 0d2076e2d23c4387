import { promisify } from 'node:util';
import { getHeapStatistics, setFlagsFromString } from 'node:v8';

/** From so many bytes in use on, a process counts as one with a large folder. */
const large = 150_000_000;
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
 * Collects all garbage where a large folder fills the heap, and gives back what is free: pages with little on them, and the room for
 * what is young. Nothing else is done meanwhile: half a second for each 100 MB. Left to itself, the engine keeps what an index needed
 * at the most.
 */
export async function giveBackMemory(): Promise<void> {
  if (getHeapStatistics().used_heap_size < large) return;
  // Who looks at memory from outside may ask the engine for all that it can spare. A Node without this can do everything else.
  const { Session } = await import('node:inspector');
  const session = new Session();
  session.connect();
  try {
    await promisify<string, void>(session.post.bind(session))('HeapProfiler.collectGarbage');
  } finally {
    session.disconnect();
  }
}

/** Per cent by which so many bytes may grow until they are collected; 0 leaves it to the engine. */
export function growthFor(bytes: number): number {
  return bytes < large ? growthOfSmall : growthOfLarge;
}
