import { fork, type ChildProcess } from 'node:child_process';
import { median } from './measure';

/** What one pass of a piece of work takes, in seconds. */
export interface Pass {
  /** Processor time of all threads of its process. */
  readonly cpu: number;
  /** Time on the clock. */
  readonly clock: number;
}

/** What measuring pieces of work in turns gives. */
export interface Turns {
  /** By name, the first pass in a fresh process. */
  readonly first: Readonly<Record<string, Pass>>;
  /** By name, the median pass of each turn. */
  readonly turns: readonly Readonly<Record<string, Pass>>[];
}

type Order = { readonly passesIn: number } | 'first' | 'warm up';

/** The argument by which this program is told to be the process of one piece of work. */
const asked = '--work=';

/** A warm-up goes on as long as passes get faster by more than this share. */
const faster = 0.02;
/** How long passes are watched before they are held against earlier ones, in seconds. */
const watched = 3;
/** How often in a row they must not have got faster. */
const steady = 2;
const longestWarmUp = 90;

/**
 * Measures pieces of work, each in a process of its own, so that none collects another's garbage or has its code thrown out of
 * memory by another: first each until its passes get no faster, then turn by turn for about equally long.
 * @param works the very works that `answerAsWork` gets in the processes.
 */
export async function inTurns(turns: number, works: readonly string[]): Promise<Turns> {
  const processes = works.map((name) => ({ name, worker: fork(process.argv[1] ?? '', [asked + name], { execArgv: ['--expose-gc'] }) }));
  try {
    const all = async (order: Order): Promise<Record<string, Pass>> => {
      const passes: Record<string, Pass> = {};
      for (const { name, worker } of processes) passes[name] = await ask(worker, order);
      return passes;
    };
    const first = await all('first');
    const warm = await all('warm up');
    const passesIn = Math.max(...Object.values(warm).map(({ cpu }) => cpu));
    const measured: Record<string, Pass>[] = [];
    for (let turn = 0; turn < turns; turn++) measured.push(await all({ passesIn }));
    return { first, turns: measured };
  } finally {
    for (const { worker } of processes) worker.kill();
  }
}

function ask(worker: ChildProcess, order: Order): Promise<Pass> {
  return new Promise((resolve, reject) => {
    const gone = (): void => {
      reject(new Error('a process that measures ended too early'));
    };
    worker.once('exit', gone);
    worker.once('message', (pass: Pass) => {
      worker.off('exit', gone);
      resolve(pass);
    });
    worker.send(order);
  });
}

/**
 * Where this process was started to do one piece of work, does it whenever it is asked.
 * @returns whether it was.
 */
export function answerAsWork(works: () => Readonly<Record<string, () => void>>): boolean {
  const name = process.argv.find((argument) => argument.startsWith(asked))?.slice(asked.length);
  if (name === undefined) return false;
  const work = works()[name];
  if (work === undefined) throw new Error(`no such work: ${name}`);
  process.on('message', (order: Order) => {
    process.send?.(order === 'first' ? pass(work) : order === 'warm up' ? warmUp(work) : slice(work, order.passesIn));
  });
  process.on('disconnect', () => {
    process.exit(0);
  });
  return true;
}

function pass(work: () => void): Pass {
  const before = process.cpuUsage();
  const start = performance.now();
  work();
  const clock = (performance.now() - start) / 1e3;
  const { user, system } = process.cpuUsage(before);
  return { cpu: (user + system) / 1e6, clock };
}

/** The median pass of as many as take so many seconds of processor time, one at the least. What lay about before is collected first. */
function slice(work: () => void, seconds: number): Pass {
  globalThis.gc?.();
  const passes: Pass[] = [];
  for (let taken = 0; taken < seconds - (passes.at(-1)?.cpu ?? 0) / 2 || passes.length === 0;) {
    const one = pass(work);
    passes.push(one);
    taken += one.cpu;
  }
  return { cpu: median(passes.map(({ cpu }) => cpu)), clock: median(passes.map(({ clock }) => clock)) };
}

function warmUp(work: () => void): Pass {
  let best = slice(work, watched);
  const start = performance.now();
  for (let since = 0; since < steady && performance.now() - start < 1000 * longestWarmUp;) {
    const next = slice(work, watched);
    since = next.cpu < best.cpu * (1 - faster) ? 0 : since + 1;
    if (next.cpu < best.cpu) best = next;
  }
  return best;
}
