import { join } from 'node:path';

/** The top folder of the project, without a trailing slash. */
export const root = join(__dirname, '../..');

/** Prints a line for the person who started a script; standard output stays for results. */
export function say(line: string): void {
  process.stderr.write(`${line}\n`);
}
