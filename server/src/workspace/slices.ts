/** Milliseconds of work after which requests that wait are answered. */
export const longestWork = 20;

/** Tells when work has gone on for so long that requests should be answered. */
export function slice(): () => boolean {
  const end = performance.now() + longestWork;
  return () => performance.now() > end;
}

/** Lets requests that wait be answered. @param milliseconds how long there is nothing to do at the least. */
export async function pause(milliseconds = 0): Promise<void> {
  await new Promise<void>((resolve) => {
    setTimeout(resolve, milliseconds);
  });
}

/** Several pieces of work that go on at the same time: requests are answered between any two slices of them. */
export class Turns {
  #last: Promise<void> = Promise.resolve();

  /** Resolves once requests were answered, and those who asked earlier had their turn. */
  async next(): Promise<void> {
    this.#last = this.#last.then(() => pause());
    return this.#last;
  }
}
