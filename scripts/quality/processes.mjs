// Runs the programs that quality is measured with, as many at once as there are processors.
import { spawn } from 'node:child_process';
import { availableParallelism } from 'node:os';

const waiting = [];
let free = Math.max(1, availableParallelism());

/**
 * Runs a Node program, once one of the others is done where all processors are busy.
 * @param {string[]} args the program and its arguments
 * @param {{ cwd?: string }} options
 * @returns {Promise<{ stdout: string, seconds: number }>} what it printed, and how long it ran
 * @throws Error where it ends with another status than 0; the message has what it printed as errors
 */
export async function runNode(args, { cwd } = {}) {
  if (free > 0) free -= 1;
  else await new Promise((resolve) => waiting.push(resolve));
  try {
    return await ended(args, cwd);
  } finally {
    const next = waiting.shift();
    if (next === undefined) free += 1;
    else next();
  }
}

function ended(args, cwd) {
  return new Promise((resolve, reject) => {
    const start = performance.now();
    const [out, err] = [[], []];
    const child = spawn(process.execPath, args, { cwd, stdio: ['ignore', 'pipe', 'pipe'] });
    child.stdout.on('data', (chunk) => out.push(chunk));
    child.stderr.on('data', (chunk) => err.push(chunk));
    child.on('error', reject);
    child.on('close', (status, signal) => {
      if (status === 0) resolve({ stdout: Buffer.concat(out).toString('utf8'), seconds: (performance.now() - start) / 1000 });
      else reject(new Error(`${args.join(' ')} ended with ${status ?? signal}\n${Buffer.concat(err).toString('utf8')}`));
    });
  });
}
