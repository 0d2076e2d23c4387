// A program that serves pages: started, awaited until it listens, and ended with everything that it started.
import { spawn, type ChildProcess } from 'node:child_process';
import { createServer, type AddressInfo } from 'node:net';

/** How long a program may take before it listens, in milliseconds. */
const START_LIMIT = 60_000;

export interface Listener {
  readonly port: number;
  /** Resolves when the program has ended, for whatever reason. */
  readonly closed: Promise<void>;
  stop(): Promise<void>;
}

export interface Program {
  /** As messages call it. */
  readonly name: string;
  readonly command: string;
  readonly args: readonly string[];
  readonly env?: NodeJS.ProcessEnv;
  /** What it prints when it listens; the first group is the port. */
  readonly listening: RegExp;
}

/** A server starts extension hosts, and they start language servers: all of them are one process group. */
function endAll(child: ChildProcess): void {
  if (child.pid === undefined || child.exitCode !== null || child.signalCode !== null) return;
  if (process.platform === 'win32') spawn('taskkill', ['/pid', String(child.pid), '/T', '/F']);
  else process.kill(-child.pid, 'SIGTERM');
}

function portOf(child: ChildProcess, { name, listening }: Program): Promise<number> {
  return new Promise((resolve, reject) => {
    let printed = '';
    const limit = setTimeout(() => {
      reject(new Error(`${name} did not listen within ${START_LIMIT / 1000} s:\n${printed}`));
    }, START_LIMIT);
    const read = (chunk: Buffer): void => {
      printed += chunk.toString();
      const port = listening.exec(printed)?.[1];
      if (port === undefined) return;
      clearTimeout(limit);
      resolve(Number(port));
    };
    child.stdout?.on('data', read);
    child.stderr?.on('data', read);
    child.once('error', reject);
    child.once('close', (code) => {
      clearTimeout(limit);
      reject(new Error(`${name} ended with status ${code}:\n${printed}`));
    });
  });
}

/** @throws Error where the program ends or does not listen in time, with what it printed. */
export async function startListener(program: Program): Promise<Listener> {
  const child = spawn(program.command, program.args, {
    env: program.env ?? process.env,
    stdio: ['ignore', 'pipe', 'pipe'],
    detached: process.platform !== 'win32',
  });
  const closed = new Promise<void>((resolve) => {
    child.once('close', () => {
      resolve();
    });
    child.once('error', () => {
      resolve();
    });
  });
  const stop = async (): Promise<void> => {
    endAll(child);
    await closed;
  };
  try {
    return { port: await portOf(child, program), closed, stop };
  } catch (error) {
    await stop();
    throw error;
  }
}

/** A port that nobody listens on at this moment, for programs that cannot be told to take any. */
export function freePort(): Promise<number> {
  return new Promise((resolve, reject) => {
    const probe = createServer()
      .once('error', reject)
      .listen(0, '127.0.0.1', () => {
        const { port } = probe.address() as AddressInfo;
        probe.close(() => {
          resolve(port);
        });
      });
  });
}
