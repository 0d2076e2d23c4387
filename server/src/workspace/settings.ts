import type { Connection } from 'vscode-languageserver';
import picomatch from 'picomatch';
import { defaultDiagnostics, levelsOf } from '../core/features/diagnosticLevels';
import { othersClaims } from '../core/claims/visibleClaims';
import { defaultThresholds, type Thresholds } from '../core/statements/scoring/matchArticles';
import type { Settings } from '../protocol';

export const defaultSettings: Settings = {
  articles: [],
  annotator: '',
  codeLens: true,
  inlayHints: true,
  othersClaims: 'shown',
  suggestions: true,
  diagnostics: defaultDiagnostics,
  match: defaultThresholds,
};

/** Asks the client for the settings; whatever it does not say, or says wrongly, is as by default. */
export async function fetchSettings(connection: Connection): Promise<Settings> {
  const given: unknown = await connection.workspace.getConfiguration('crossquote');
  return settingsOf(given);
}

/** Reads settings as a client sends them. */
export function settingsOf(given: unknown): Settings {
  const value: Record<string, unknown> = typeof given === 'object' && given !== null ? { ...given } : {};
  const { articles, annotator, codeLens, inlayHints, suggestions, diagnostics, match } = value;
  return {
    articles: Array.isArray(articles) ? articles.filter((glob) => typeof glob === 'string') : defaultSettings.articles,
    annotator: typeof annotator === 'string' ? annotator.trim() : defaultSettings.annotator,
    codeLens: typeof codeLens === 'boolean' ? codeLens : defaultSettings.codeLens,
    inlayHints: typeof inlayHints === 'boolean' ? inlayHints : defaultSettings.inlayHints,
    othersClaims: othersClaims.find((mode) => mode === value['othersClaims']) ?? defaultSettings.othersClaims,
    suggestions: typeof suggestions === 'boolean' ? suggestions : defaultSettings.suggestions,
    diagnostics: levelsOf(diagnostics),
    match: thresholdsOf(match),
  };
}

/** Scores from 0 to 1; a wording that is the same is possibly the same too, so `possible` is never above `same`. */
function thresholdsOf(given: unknown): Thresholds {
  const value: Record<string, unknown> = typeof given === 'object' && given !== null ? { ...given } : {};
  const score = (name: keyof Thresholds): number => {
    const one = value[name];
    return typeof one === 'number' && one >= 0 && one <= 1 ? one : defaultThresholds[name];
  };
  const same = score('same');
  return { same, possible: Math.min(score('possible'), same) };
}

/** What editors hide from the list of files and from search where nobody says otherwise: VS Code's own defaults. */
export const defaultHidden: readonly string[] = [
  '**/.git',
  '**/.svn',
  '**/.hg',
  '**/.DS_Store',
  '**/Thumbs.db',
  '**/node_modules',
  '**/bower_components',
  '**/*.code-search',
];

/** Asks the client which files its settings hide from the list of files and from search; by default where it does not say. */
export async function fetchHidden(connection: Connection): Promise<readonly string[]> {
  const given: readonly unknown[] = await connection.workspace.getConfiguration([
    { section: 'files.exclude' },
    { section: 'search.exclude' },
  ]);
  return hiddenBy(given);
}

/** The globs that settings like `files.exclude` switch on. @param given an object for each setting, as a client sends it. */
export function hiddenBy(given: readonly unknown[]): readonly string[] {
  const said = given.filter((one) => typeof one === 'object' && one !== null);
  if (said.length === 0) return defaultHidden;
  return [...new Set(said.flatMap((one) => Object.entries(one)).flatMap(([glob, on]) => (on === true ? [glob] : [])))];
}

/** Which files of a folder can be articles. */
export interface ArticleFilter {
  /** Globs to look for. */
  readonly include: readonly string[];
  /** Globs of what is not even looked into. */
  readonly ignore: readonly string[];
  /** Whether a path, relative to the folder, can be one. */
  accepts(path: string): boolean;
}

/**
 * The filter that the setting `crossquote.articles` means.
 * @param hidden globs of files and folders that the editor hides; what lies below a hidden folder is hidden.
 */
export function articleFilter(globs: readonly string[], hidden: readonly string[] = defaultHidden): ArticleFilter {
  const wanted = globs.filter((glob) => !glob.startsWith('!'));
  const include = wanted.length > 0 ? wanted : ['**/*.txt', '**/*.news'];
  const ignore = [
    '**/node_modules/**',
    '**/.*/**',
    'annotations/**',
    ...hidden.flatMap((glob) => [glob, `${glob}/**`]),
    ...globs.filter((glob) => glob.startsWith('!')).map((glob) => glob.slice(1)),
  ];
  return { include, ignore, accepts: picomatch([...include], { ignore }) };
}
