import type { Worker } from 'node:worker_threads';
import type { StoredAnalysis } from '../core/analysis/storedAnalysis';
import type { Analyst } from './analyst';

/** What an analyst's thread answers to a list of texts, in the order in which it was asked. */
export type Answer = readonly (StoredAnalysis | null)[];

interface Thread {
  readonly worker: Worker;
  /** Whoever waits for an answer, in the order in which they asked. */
  readonly waiting: ((answer: Answer) => void)[];
}

/** Each thread has one batch in work, and one that waits. */
const batchesOfThread = 2;
/** Milliseconds without work after which threads are ended: what they made for their work goes with them. */
const usualIdle = 3000;

/**
 * Analyses in threads of their own, started when there is work and ended when there was none for a while. Where one cannot be
 * started or dies, that is told once, and everything is left to whoever asks from then on.
 */
export class WorkerAnalyst implements Analyst {
  readonly #threads: Thread[] = [];
  #idle: ReturnType<typeof setTimeout> | undefined;
  #broken = false;

  /**
   * @param start starts a thread that answers as `answerTexts` does.
   * @param failed told why no thread is used any more.
   * @param most so many threads at a time.
   */
  constructor(
    readonly start: () => Worker,
    readonly failed: (error: unknown) => void,
    readonly most: number,
    readonly idle = usualIdle,
  ) {}

  get places(): number {
    return this.#broken ? 0 : batchesOfThread * this.most;
  }

  /** How many threads there are now. */
  get running(): number {
    return this.#threads.length;
  }

  async analyse(texts: readonly string[]): Promise<Answer> {
    clearTimeout(this.#idle);
    const thread = this.#free();
    if (thread === undefined) return [];
    const answer = await new Promise<Answer>((resolve) => {
      thread.waiting.push(resolve);
      thread.worker.postMessage(texts);
    });
    if (this.#threads.every(({ waiting }) => waiting.length === 0))
      this.#idle = setTimeout(() => {
        this.#end();
      }, this.idle).unref();
    return answer;
  }

  /** The thread with the least to do; a new one where all have something and more are allowed. */
  #free(): Thread | undefined {
    const least = this.#threads.reduce<Thread | undefined>(
      (best, one) => (best && best.waiting.length <= one.waiting.length ? best : one),
      undefined,
    );
    if (this.#broken || least?.waiting.length === 0 || this.#threads.length >= this.most) return least;
    try {
      return this.#open();
    } catch (error) {
      this.#fail(error);
      return undefined;
    }
  }

  #open(): Thread {
    const worker = this.start();
    const thread: Thread = { worker, waiting: [] };
    worker.unref();
    worker.on('message', (answer: Answer) => {
      thread.waiting.shift()?.(answer);
    });
    worker.on('messageerror', (error) => {
      this.#fail(error);
    });
    worker.on('error', (error) => {
      this.#fail(error);
    });
    worker.on('exit', (code) => {
      if (this.#threads.includes(thread)) this.#fail(new Error(`A thread ended with status ${code}.`));
    });
    this.#threads.push(thread);
    return thread;
  }

  #fail(error: unknown): void {
    if (!this.#broken) this.failed(error);
    this.#broken = true;
    this.#end();
  }

  /** Ends every thread; whoever waits for one has to do the work. There are new ones when there is more to do. */
  async end(): Promise<void> {
    clearTimeout(this.#idle);
    const threads = this.#threads.splice(0);
    for (const { waiting } of threads) for (const resolve of waiting.splice(0)) resolve([]);
    await Promise.all(threads.map(({ worker }) => worker.terminate()));
  }

  #end(): void {
    this.end().catch((error: unknown) => {
      this.failed(error);
    });
  }
}
