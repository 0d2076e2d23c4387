/** Wrong use of the command line: one line that says what to do, exit status 2. */
export class UsageError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'UsageError';
  }
}

/** What a command needs of the process that runs it; tests hand in their own. */
export interface Terminal {
  /** Where relative paths start. */
  readonly cwd: string;
  /** Reads a file that the build put beside the program for the page that it writes. */
  asset(name: string): Promise<string>;
  /** Standard output; resolves when the text is handed over, so that a pipe is never cut short. */
  out(text: string): Promise<void>;
  /** One line on standard error. */
  error(line: string): void;
  /** Replaces the progress line; does nothing where standard error is no terminal. */
  progress(line: string): void;
}

/** 0: done; 1: done, with problems; 2: wrong use; 129: a merge driver could not merge, which git takes for a failure. */
export type ExitStatus = 0 | 1 | 2 | 129;
