/** Long work in pieces of a few milliseconds: whoever runs it may do other things in between, or let it be. */
export type Steps<T> = Generator<undefined, T, undefined>;

/** Runs work to its end at once. */
export function finish<T>(steps: Steps<T>): T {
  for (;;) {
    const { done, value } = steps.next();
    if (done === true) return value;
  }
}
