import { monotonicFactory } from 'ulid';

/** Where an id source takes time and chance from; both are replaced in tests. */
export interface IdSourceOptions {
  /** Milliseconds since 1970. */
  readonly now?: () => number;
  /** A number from 0 up to, but not including, 1. */
  readonly random?: () => number;
}

const ulidShape = /^[0-7][0-9A-HJKMNP-TV-Z]{25}$/;

/** Whether a text is a ULID as annotation files hold it: 26 characters, upper case. */
export function isUlid(text: string): boolean {
  return ulidShape.test(text);
}

function secureRandom(): number {
  const word = new Uint32Array(1);
  globalThis.crypto.getRandomValues(word);
  return (word[0] ?? 0) / 2 ** 32;
}

/**
 * Makes a source of claim ids.
 * @returns a function that gives a new ULID at each call, each greater in code-unit order than the one before it, also
 * within one millisecond and where the clock is set back.
 */
export function createIdSource({ now = Date.now, random = secureRandom }: IdSourceOptions = {}): () => string {
  const next = monotonicFactory(random);
  return () => next(now());
}
