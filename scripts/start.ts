// npm start: builds Crossquote and opens VS Code with it on a folder of articles.
import { spawn, type SpawnOptions } from 'node:child_process';
import { existsSync, statSync } from 'node:fs';
import { delimiter, join, resolve } from 'node:path';
import { parseArgs } from 'node:util';
import { cacheFolder } from './hosts/fetchVSCode';
import { copySamples } from './hosts/folder';
import { root, say } from './hosts/paths';
import { startServer } from './hosts/server';
import { workbenchAddress } from './hosts/workbench';

const usage = `Usage: npm start [-- [--browser] [--port NUMBER] [FOLDER]]

Builds Crossquote and opens VS Code with it on FOLDER, or on a copy of samples/ that is a git repository of its own.
The desktop VS Code is used where \`code\` is on the PATH; otherwise, or with --browser, VS Code comes from npm
packages, is served to this machine alone, and its address is printed. Ctrl+C ends it.`;

/** The sample that is open at the start: a wire's report, whose words most of the others took up. */
const firstSample = 'harbour-wire.txt';

/** The person called it wrongly: one line says how. */
class WrongUse extends Error {}

interface Arguments {
  readonly help: boolean;
  readonly browser: boolean;
  readonly port: number;
  readonly folder: string | undefined;
}

function readArguments(): Arguments {
  const options = {
    help: { type: 'boolean', short: 'h', default: false },
    browser: { type: 'boolean', default: false },
    port: { type: 'string', default: '0' },
  } as const;
  const parse = (): ReturnType<typeof parseArgs<{ options: typeof options; allowPositionals: true }>> => {
    try {
      return parseArgs({ options, allowPositionals: true });
    } catch (error) {
      throw new WrongUse(`${(error as Error).message.split('. ')[0]}.`);
    }
  };
  const { values, positionals } = parse();
  if (positionals.length > 1) throw new WrongUse(`One folder can be opened at a time, not ${positionals.length}.`);
  const port = Number(values.port);
  if (!Number.isInteger(port) || port < 0 || port > 65535)
    throw new WrongUse(`--port takes a number from 0 to 65535, not "${values.port}".`);
  return { help: values.help, browser: values.browser, port, folder: positionals[0] };
}

/** The folder as given, seen from where the person called npm. */
function chosenFolder(given: string): string {
  const folder = resolve(process.env['INIT_CWD'] ?? process.cwd(), given);
  if (!existsSync(folder)) throw new WrongUse(`There is no folder ${folder}.`);
  if (!statSync(folder).isDirectory()) throw new WrongUse(`${folder} is a file: name the folder that it lies in.`);
  return folder;
}

/** The copy of the samples that earlier starts left, with the claims tagged in it, or a new one. */
async function sampleFolder(): Promise<string> {
  const folder = join(cacheFolder, 'samples');
  if (existsSync(folder)) return folder;
  try {
    await copySamples(folder);
  } catch (error) {
    if (!existsSync(folder)) throw error;
    say(`The copy of the samples is no git repository, so claims cannot be committed there: ${(error as Error).message.split('\n')[0]}`);
  }
  return folder;
}

/** Runs a program to its end with this terminal. */
function wait(command: string, args: readonly string[], options: SpawnOptions = {}): Promise<number> {
  return new Promise((settle, fail) => {
    spawn(command, args, { cwd: root, stdio: 'inherit', ...options })
      .once('error', fail)
      .once('close', (code) => {
        settle(code ?? 1);
      });
  });
}

/** The desktop VS Code's command, or undefined where there is none. */
function desktopCode(): string | undefined {
  const name = process.platform === 'win32' ? 'code.cmd' : 'code';
  return (process.env['PATH'] ?? '')
    .split(delimiter)
    .map((folder) => join(folder, name))
    .find((path) => existsSync(path));
}

async function openInBrowser(folder: string, file: string | undefined, port: number): Promise<number> {
  const server = await startServer({ profile: join(cacheFolder, 'profile'), port });
  let stopping = false;
  for (const signal of ['SIGINT', 'SIGTERM', 'SIGHUP'] as const) {
    process.once(signal, () => {
      stopping = true;
      void server.stop();
    });
  }
  process.stdout.write(
    `\nVS Code with Crossquote on ${folder} is at\n\n  ${workbenchAddress(server, { folder, ...(file !== undefined && { file }) })}\n\nOpen it in a browser on this machine. Ctrl+C ends it.\n`,
  );
  await server.closed;
  if (!stopping) throw new Error("VS Code's server ended by itself.");
  return 0;
}

async function main(): Promise<number> {
  const { help, browser, port, folder: given } = readArguments();
  if (help) {
    process.stdout.write(`${usage}\n`);
    return 0;
  }
  const chosen = given === undefined ? undefined : chosenFolder(given);
  if ((await wait(process.execPath, ['esbuild.mjs'])) !== 0) return 1;
  const folder = chosen ?? (await sampleFolder());
  // In a folder of one's own, one knows what to open. The copy of the samples may have been changed since.
  const file = chosen === undefined && existsSync(join(folder, firstSample)) ? join(folder, firstSample) : undefined;
  const code = browser ? undefined : desktopCode();
  if (code === undefined) return openInBrowser(folder, file, port);
  say(`Opening ${folder} in the desktop VS Code.`);
  return wait(code, ['--new-window', `--extensionDevelopmentPath=${root}`, folder, ...(file !== undefined ? [file] : [])], {
    shell: process.platform === 'win32',
  });
}

main().then(
  (status) => {
    process.exitCode = status;
  },
  (error: unknown) => {
    const wrong = error instanceof WrongUse;
    say(wrong ? `${error.message} (npm start -- --help says more.)` : (error as Error).message);
    process.exitCode = wrong ? 2 : 1;
  },
);
