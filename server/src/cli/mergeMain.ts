import { mergeDriver } from './merge/driver';
import { processTerminal } from './terminal';

// What git runs for one file. It is a program of its own so that a merge of many files does not load the rest each time.
void mergeDriver(process.argv.slice(2), processTerminal()).then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    process.stderr.write(`crossquote: ${error instanceof Error ? error.message : String(error)}\n`);
    process.exitCode = 129;
  },
);
