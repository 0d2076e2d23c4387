import { existsSync, readFileSync } from 'node:fs';
import { mkdir, mkdtemp, readdir, rm, stat, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { dirname, join } from 'node:path';
import type { Hover } from 'vscode-languageserver-protocol';
import { LspClient } from '../support/lspClient';
import { newsArticles, type MadeArticle } from './newsCorpus';

/** What hovers say while articles are still read; what they tell of is the same. */
const soFar = ' so far';

/** Milliseconds from the start of the server, on the clock. */
interface Times {
  readonly tokens: number;
  readonly hover: number;
  readonly settled: number;
  /** Processor time of the server until all was settled; not a number where the system does not tell. */
  readonly spent: number;
  /** Bytes that the server had resident at the most, and once it had rested; not numbers where the system does not tell. */
  readonly most: number;
  readonly rested: number;
}

/** Milliseconds after which threads have ended and memory was given back. */
const rest = 20_000;

/** What a first and a second start on the same folder take through the built server, in a folder of each size; each line one figure. */
export async function* benchStarts(sizes: readonly number[]): AsyncGenerator<string> {
  if (!existsSync('dist/server/node.js')) {
    yield 'starts: not measured; `npm run build` makes the server';
    return;
  }
  for (const size of sizes) {
    const folder = await mkdtemp(join(tmpdir(), 'crossquote-starts-'));
    const storage = await mkdtemp(join(tmpdir(), 'crossquote-storage-'));
    try {
      const articles = [...newsArticles(size)];
      for (const { path, text } of articles) {
        await mkdir(dirname(join(folder, path)), { recursive: true });
        await writeFile(join(folder, path), text);
      }
      const article = articles[Math.floor(size / 2)];
      if (article === undefined) continue;
      for (const which of ['first', 'second', 'third']) {
        const { tokens, hover, settled, spent, most, rested } = await start(folder, storage, article);
        yield `the ${which} start on ${size} articles: tokens of an open article after ${tokens.toFixed(0)} ms, its hover with the wordings that it keeps after ${hover.toFixed(0)} ms, all settled after ${settled.toFixed(0)} ms on the clock, ${spent.toFixed(0)} ms of processor time (budget for a second one: 2,000); resident at the most ${(most / 1e6).toFixed(0)} MB, ${rest / 1000} s later ${(rested / 1e6).toFixed(0)} MB`;
      }
      const kept = await Promise.all((await readdir(storage)).map(async (name) => (await stat(join(storage, name))).size));
      yield `  kept for the next start: ${(kept.reduce((sum, bytes) => sum + bytes, 0) / 1e6).toFixed(1)} MB`;
    } finally {
      await rm(folder, { recursive: true, force: true });
      await rm(storage, { recursive: true, force: true });
    }
  }
}

/** Opens an article as soon as the server answers, asks for its tokens, and hovers one place again and again until all is settled. */
async function start(folder: string, storage: string, { path, text, planted }: MadeArticle): Promise<Times> {
  const begun = performance.now();
  const client = await LspClient.start({}, { folder, atOnce: true, initializationOptions: { storage } });
  try {
    const { uri } = await client.open(path);
    await client.request('textDocument/semanticTokens/full', { textDocument: { uri } });
    const tokens = performance.now() - begun;
    const document = client.buffers.get(uri);
    const position = document?.positionAt((planted[0]?.start ?? text.indexOf('"')) + 3);
    const hovers: { readonly at: number; readonly shown: string }[] = [];
    for (let settled = false; !settled;) {
      settled = client.statuses.at(-1)?.state === 'ready';
      const hover = await client.request<Hover | null>('textDocument/hover', { textDocument: { uri }, position });
      hovers.push({ at: performance.now() - begun, shown: JSON.stringify(hover).replaceAll(soFar, '') });
      await new Promise((done) => {
        setTimeout(done, 20);
      });
    }
    const last = hovers.at(-1);
    // From then on it stayed.
    const behind = hovers.findLastIndex(({ shown }) => shown !== last?.shown);
    const spent = processorTime(client.process.pid);
    await new Promise((done) => {
      setTimeout(done, rest);
    });
    return {
      tokens,
      hover: hovers[behind + 1]?.at ?? NaN,
      settled: last?.at ?? NaN,
      spent,
      most: resident(client.process.pid, 'VmHWM'),
      rested: resident(client.process.pid, 'VmRSS'),
    };
  } finally {
    await client.stop();
  }
}

/** Milliseconds of user and system time that a process has spent. */
function processorTime(pid: number | undefined): number {
  const stat = `/proc/${pid ?? 0}/stat`;
  if (!existsSync(stat)) return NaN;
  // In hundredths of a second.
  return (
    readFileSync(stat, 'utf8')
      .split(') ')[1]
      ?.split(' ')
      .slice(11, 13)
      .reduce((sum, ticks) => sum + 10 * Number(ticks), 0) ?? NaN
  );
}

/** Bytes of a process that are resident now (`VmRSS`), or were at the most (`VmHWM`). */
function resident(pid: number | undefined, which: 'VmRSS' | 'VmHWM'): number {
  const status = `/proc/${pid ?? 0}/status`;
  if (!existsSync(status)) return NaN;
  return 1024 * Number(new RegExp(`^${which}:\\s+(\\d+) kB`, 'mu').exec(readFileSync(status, 'utf8'))?.[1]);
}
