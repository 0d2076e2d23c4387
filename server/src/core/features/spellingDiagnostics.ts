import { CodeActionKind, DiagnosticSeverity, type CodeAction, type Diagnostic, type Range } from 'vscode-languageserver-types';
import { ServerCommands } from '../../protocol';
import type { RenameSpeakerParams, SpeakersParams } from '../../annotationFiles/listProtocol';
import type { ArticleAnalysis } from '../attribution/attribution';
import { foldName } from '../attribution/speakers/spelling';
import type { TwoSpellings } from '../attribution/speakers/twoSpellings';
import type { FolderIndex } from '../folder/folderIndex';
import { repairedText } from '../text/readArticle';
import { rangeOf, spanOf } from './places';
import { count } from '../count';

/** A name spelt in two ways, where an article has it first, with what can be done about it. */
export interface SpellingFinding {
  readonly diagnostic: Diagnostic;
  readonly spellings: TwoSpellings;
}

/** The names of an article that the folder, or the article itself, spells in another way more often. */
export function spellingFindings(index: FolderIndex, analysis: ArticleAnalysis): SpellingFinding[] {
  const { article, mentions, speakers } = analysis;
  const spellings = new Map<string, TwoSpellings>();
  for (const folded of new Set(speakers.flatMap(({ name, names }) => [name, ...names]).map(foldName))) {
    const two = index.twoSpellings(folded);
    if (two !== undefined) spellings.set(folded, two);
  }
  // Nearly always: then nobody has to read the mentions' words.
  if (spellings.size === 0) return [];
  const found = new Map<string, SpellingFinding>();
  for (const mention of mentions) {
    if (mention.form !== 'name') continue;
    const folded = foldName(repairedText(article, mention));
    const two = spellings.get(folded);
    if (two === undefined || found.has(folded)) continue;
    found.set(folded, {
      spellings: two,
      diagnostic: {
        range: rangeOf(article, mention),
        severity: DiagnosticSeverity.Information,
        code: 'name-spelt-in-two-ways',
        source: 'Crossquote',
        message: messageOf(two, article.uri),
      },
    });
  }
  return [...found.values()];
}

/** The quick fixes of the findings that a range touches: each writes the name list of the article's folder, none the article. */
export function spellingFixesAt(index: FolderIndex, analysis: ArticleAnalysis, range: Range): CodeAction[] {
  const { article } = analysis;
  const wanted = spanOf(article, range);
  return spellingFindings(index, analysis)
    .filter(({ diagnostic }) => {
      const { start, end } = spanOf(article, diagnostic.range);
      return start <= wanted.end && wanted.start <= end;
    })
    .flatMap((finding) => spellingFixes(finding, article.uri));
}

function spellingFixes(
  { spellings: { name, usual, canonical, one, inseparable }, diagnostic }: SpellingFinding,
  uri: string,
): CodeAction[] {
  const fix = (title: string, command: string, params: SpeakersParams | RenameSpeakerParams): CodeAction => ({
    title,
    kind: CodeActionKind.QuickFix,
    diagnostics: [diagnostic],
    command: { title, command, arguments: [params] },
  });
  const both = { uri, names: [usual, name] };
  return [
    { ...fix(`Treat “${usual}” and “${name}” as one speaker`, ServerCommands.mergeSpeakers, both), isPreferred: one },
    ...(inseparable ? [] : [fix(`Treat “${usual}” and “${name}” as two speakers`, ServerCommands.splitSpeakers, both)]),
    ...(one ? [fix(`Call this speaker “${name}” in every article`, ServerCommands.renameSpeaker, { uri, from: canonical, to: name })] : []),
  ];
}

function messageOf({ name, usual, articles, one }: TwoSpellings, uri: string): string {
  const others = [...articles].filter((article) => article !== uri).length;
  const where = others > 0 ? `in ${count(others, 'other article')}` : 'elsewhere in this article';
  return one
    ? `“${name}” is spelt “${usual}” ${where}. Both are taken for one speaker.`
    : `“${name}” is nearly “${usual}”, whom you find ${where}. They are taken for two speakers.`;
}
