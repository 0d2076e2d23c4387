import { exportFormats, importFormats } from '../core/claims/exchange/formats';
import { agreement, agreementUsage } from './agreement';
import { analyze, analyzeUsage } from './analyze';
import { check, checkUsage } from './check';
import { concordance, concordanceUsage } from './concordance';
import { exportClaims, exportUsage } from './export';
import { importClaims, importUsage } from './import';
import { merge, mergeUsage } from './merge';
import { report, reportUsage } from './report';
import { UsageError, type ExitStatus, type Terminal } from './usage';

const commands: Record<string, (args: readonly string[], terminal: Terminal) => Promise<ExitStatus>> = {
  analyze, report, concordance, check, merge, agreement, export: exportClaims, import: importClaims,
};
const help = `Who said what, and how every other article worded it.

  ${analyzeUsage}
  ${reportUsage}
  ${concordanceUsage}
  ${checkUsage}
  ${agreementUsage}
  ${mergeUsage}
  ${exportUsage}
  ${importUsage}

PATH is an article or a folder of articles (*.txt and *.md below it, or what --include names).
FORMAT to export is one of ${exportFormats.map(({ name }) => name).join(', ')};
to import one of ${importFormats.map(({ name }) => name).join(', ')}. What a format cannot hold is said on standard error.
`;

/** Runs one command. Wrong use is one line on standard error and exit status 2. */
export async function run(args: readonly string[], terminal: Terminal): Promise<ExitStatus> {
  const [name = '', ...rest] = args;
  if (name === '--help' || name === '-h' || name === 'help' || rest.includes('--help')) {
    await terminal.out(help);
    return 0;
  }
  try {
    const command = Object.hasOwn(commands, name) ? commands[name] : undefined;
    if (!command) {
      const names = Object.keys(commands).join(', ');
      throw new UsageError(name ? `There is no command "${name}". Use one of: ${names}.` : `Say what to do: one of ${names}; crossquote --help says more.`);
    }
    return await command(rest, terminal);
  } catch (error) {
    const message = wrongUse(error);
    if (message === undefined) throw error;
    terminal.error(`crossquote: ${message}`);
    return 2;
  }
}

/** The message of a usage error, ours or one that `parseArgs` found; its second sentence on `--` is left out. */
function wrongUse(error: unknown): string | undefined {
  if (error instanceof UsageError) return error.message;
  if (error instanceof TypeError && 'code' in error && String(error.code).startsWith('ERR_PARSE_ARGS')) {
    return `${error.message.split('. ')[0] ?? error.message}. crossquote --help shows what there is.`;
  }
  return undefined;
}
