import { existsSync, readFileSync } from 'node:fs';
import { ServerCommands } from '../../server/src/protocol';
import { GetMarks } from '../../server/src/articles/marksProtocol';
import { LspClient } from '../support/lspClient';
import { readCorpus } from './corpus';
import { fileWithClaims } from './claims';
import { median, percentile } from './measure';
import { typing, wordsOf } from './typing';

/** Tagging and typing as an editor sees them, through the built server: on the clock, so that other programs count, and in the server's processor time where the system tells it. */
export async function benchTagging(): Promise<string[]> {
  if (!existsSync('dist/server/node.js')) return ['tagging through the server: not measured; `npm run build` makes the server'];
  const text = wordsOf(readCorpus(60).texts, 10_000);
  const client = await LspClient.start(
    { 'a.txt': text, 'annotations/ann/a.txt.jsonl': fileWithClaims(text, 2000) },
    { settings: { annotator: 'Ann' } },
  );
  try {
    const { uri } = await client.open('a.txt');
    await client.request(GetMarks, { uri });
    const add = (n: number): Promise<unknown> => {
      const range = { start: { line: 0, character: n }, end: { line: 0, character: n + 9 } };
      return client.command(ServerCommands.addClaim, { uri, range, tags: ['claim.quantity'], note: '', annotator: 'Ann' });
    };
    await add(0);
    const spent = processorTime(client.process.pid);
    const tags = await spent(() => timed(15, (n) => add(n + 1)));
    const marks = await spent(() => timed(15, () => client.request(GetMarks, { uri })));
    const tokens = await spent(() => keystrokes(client, uri, text));
    return [
      `one more claim tagged in an article of 10,000 words with 2,000 claims, through the server and back: ${tags} (budget: 100)`,
      `  its marks asked for: ${marks}; its tokens after one keystroke: ${tokens}`,
    ];
  } finally {
    await client.stop();
  }
}

/** Says how long each of some steps took on the clock, and the processor time that another process spent on one. */
function processorTime(pid: number | undefined): (steps: () => Promise<readonly number[]>) => Promise<string> {
  const stat = `/proc/${pid ?? 0}/stat`;
  // User and system time, in hundredths of a second.
  const spent = (): number =>
    existsSync(stat)
      ? (readFileSync(stat, 'utf8')
          .split(') ')[1]
          ?.split(' ')
          .slice(11, 13)
          .reduce((sum, ticks) => sum + 10 * Number(ticks), 0) ?? 0)
      : NaN;
  return async (steps) => {
    const before = spent();
    const times = await steps();
    const each = (spent() - before) / times.length;
    return `on the clock median ${median(times).toFixed(0)} ms, p95 ${percentile(times, 0.95).toFixed(0)} ms${Number.isNaN(each) ? '' : `, processor time ${each.toFixed(0)} ms on average`}`;
  };
}

async function timed(times: number, work: (n: number) => Promise<unknown>): Promise<number[]> {
  const found: number[] = [];
  for (let n = 0; n < times; n++) {
    const start = performance.now();
    await work(n);
    found.push(performance.now() - start);
  }
  return found;
}

/** Types a sentence at two places, as fast as the tokens come. */
async function keystrokes(client: LspClient, uri: string, opened: string): Promise<number[]> {
  const tokens = (): Promise<{ resultId?: string }> => client.request('textDocument/semanticTokens/full', { textDocument: { uri } });
  let { resultId: previousResultId } = await tokens();
  const found: number[] = [];
  let before = opened;
  for (const text of typing(opened, 2)) {
    const at = [...text].findIndex((letter, n) => letter !== before[n]);
    const position = client.buffers.get(uri)?.positionAt(at) ?? { line: 0, character: 0 };
    const start = performance.now();
    await client.edit(uri, [{ range: { start: position, end: position }, newText: text.slice(at, at + 1) }]);
    ({ resultId: previousResultId } = await client.request<{ resultId?: string }>('textDocument/semanticTokens/full/delta', {
      textDocument: { uri },
      previousResultId,
    }));
    found.push(performance.now() - start);
    before = text;
  }
  return found;
}
