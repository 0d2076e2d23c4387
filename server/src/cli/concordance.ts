import { parseArgs } from 'node:util';
import { alignedLines } from '../core/concordance/aligned';
import { concordanceOrders, hitsIn, sortHits } from '../core/concordance/concordance';
import { readWords } from '../core/concordance/words';
import { defaultInclude } from './files';
import { indexFiles } from './indexFiles';
import { UsageError, type ExitStatus, type Terminal } from './usage';
import { concordanceUsage } from './usages';

const defaultWidth = 40;

/**
 * `crossquote concordance`: words in their context, a hit a line, aligned on the hit, each with the place it stands at.
 * @param args the first positional one is what to look for, as `readWords` reads it.
 * @throws UsageError on wrong use.
 */
export async function concordance(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const { values, positionals } = parseArgs({
    args: [...args],
    allowPositionals: true,
    options: {
      sort: { type: 'string', default: 'place' },
      width: { type: 'string', default: String(defaultWidth) },
      quotations: { type: 'boolean', default: false },
      speaker: { type: 'string', default: '' },
      include: { type: 'string', multiple: true },
    },
  });
  const [words, ...paths] = positionals;
  if (words === undefined || paths.length === 0) throw new UsageError(`Say what to look for and where: ${concordanceUsage}`);
  const sort = concordanceOrders.find((order) => order === values.sort);
  if (sort === undefined) throw new UsageError(`--sort is one of ${concordanceOrders.join(', ')}.`);
  const width = Number(values.width);
  if (!Number.isInteger(width) || width < 10 || width > 70)
    throw new UsageError('--width is a number of characters on each side, from 10 to 70.');
  const { pattern, problem } = readWords(words);
  if (problem) throw new UsageError(`"${words}": ${problem.message}`);
  const { index, unusable } = await indexFiles(paths, values.include ?? defaultInclude, terminal);
  const { quotations, speaker } = values;
  const hits = index.analyses().flatMap((analysis) => hitsIn(index, analysis, pattern, { quotations, speaker }, []));
  await terminal.out(
    alignedLines(sortHits(hits, sort), width)
      .map((line) => `${line}\n`)
      .join(''),
  );
  if (hits.length === 0) terminal.error(`crossquote: no hit for "${words}".`);
  return unusable > 0 ? 1 : 0;
}
