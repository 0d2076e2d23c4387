import { exportChoices, importChoices } from '../core/claims/exchange/choices';
import { UsageError, type ExitStatus, type Terminal } from './usage';
import { agreementUsage, analyzeUsage, checkUsage, concordanceUsage, exportUsage, importUsage, mergeUsage, reportUsage } from './usages';

type Command = (args: readonly string[], terminal: Terminal) => Promise<ExitStatus>;

/** Each is loaded when it is run: loading all takes longer than most of them. */
const commands: Record<string, () => Promise<Command>> = {
  analyze: async () => (await import('./analyze')).analyze,
  report: async () => (await import('./report')).report,
  concordance: async () => (await import('./concordance')).concordance,
  check: async () => (await import('./check')).check,
  merge: async () => (await import('./merge')).merge,
  agreement: async () => (await import('./agreement')).agreement,
  export: async () => (await import('./export')).exportClaims,
  import: async () => (await import('./import')).importClaims,
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
FORMAT to export is one of ${exportChoices.map(({ name }) => name).join(', ')};
to import one of ${importChoices.map(({ name }) => name).join(', ')}. What a format cannot hold is said on standard error.
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
      throw new UsageError(
        name ? `There is no command "${name}". Use one of: ${names}.` : `Say what to do: one of ${names}; crossquote --help says more.`,
      );
    }
    return await (
      await command()
    )(rest, terminal);
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
