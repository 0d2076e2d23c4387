import { CodeActionKind, DiagnosticSeverity, type CodeAction, type Diagnostic, type Range } from 'vscode-languageserver-types';
import { ServerCommands, type RenameSpeakerParams, type SpeakersParams } from '../../protocol';
import type { ArticleAnalysis } from '../attribution/attribution';
import { foldName } from '../attribution/speakers/spelling';
import { findingTwoSpellings, type TwoSpellings } from '../attribution/speakers/twoSpellings';
import type { FolderIndex } from '../folderIndex';
import type { Steps } from '../steps';
import { repairedText } from '../text/readArticle';
import { rangeOf, spanOf } from './places';
import { count } from './words';

/** A name spelt in two ways, where an article has it first, with what can be done about it. */
export interface SpellingFinding {
  readonly diagnostic: Diagnostic;
  readonly spellings: TwoSpellings;
}

/** The names of an article that the folder, or the article itself, spells in another way more often. */
export function spellingFindings(index: FolderIndex, analysis: ArticleAnalysis): SpellingFinding[] {
  const spellings = spellingsOf(index);
  if (spellings.size === 0) return [];
  const { article, mentions } = analysis;
  const found = new Map<string, SpellingFinding>();
  for (const mention of mentions) {
    if (mention.form !== 'name') continue;
    const folded = foldName(repairedText(article, mention));
    const two = spellings.get(folded);
    if (two === undefined || found.has(folded)) continue;
    found.set(folded, { spellings: two, diagnostic: {
      range: rangeOf(article, mention), severity: DiagnosticSeverity.Information, code: 'name-spelt-in-two-ways', source: 'Crossquote', message: messageOf(two, article.uri),
    } });
  }
  return [...found.values()];
}

/** The quick fixes of the findings that a range touches: each writes the name list of the article's folder, none the article. */
export function spellingFixesAt(index: FolderIndex, analysis: ArticleAnalysis, range: Range): CodeAction[] {
  const { article } = analysis;
  const wanted = spanOf(article, range);
  return spellingFindings(index, analysis).filter(({ diagnostic }) => {
    const { start, end } = spanOf(article, diagnostic.range);
    return start <= wanted.end && wanted.start <= end;
  }).flatMap((finding) => spellingFixes(finding, article.uri));
}

function spellingFixes({ spellings: { name, usual, canonical, one, inseparable }, diagnostic }: SpellingFinding, uri: string): CodeAction[] {
  const fix = (title: string, command: string, params: SpeakersParams | RenameSpeakerParams): CodeAction => (
    { title, kind: CodeActionKind.QuickFix, diagnostics: [diagnostic], command: { title, command, arguments: [params] } });
  const both = { uri, names: [usual, name] };
  return [
    { ...fix(`Treat “${usual}” and “${name}” as one speaker`, ServerCommands.mergeSpeakers, both), isPreferred: one },
    ...(inseparable ? [] : [fix(`Treat “${usual}” and “${name}” as two speakers`, ServerCommands.splitSpeakers, both)]),
    ...(one ? [fix(`Call this speaker “${name}” in every article`, ServerCommands.renameSpeaker, { uri, from: canonical, to: name })] : []),
  ];
}

/** What was found, and of which resolution of the folder's speakers. */
interface Found {
  readonly of: number;
  readonly spellings: ReadonlyMap<string, TwoSpellings>;
}

const foundOf = new WeakMap<FolderIndex, Found>();
const findingOf = new WeakMap<FolderIndex, { readonly of: number; readonly steps: Steps<ReadonlyMap<string, TwoSpellings>> }>();
const nothing: ReadonlyMap<string, TwoSpellings> = new Map();
/** In folders of up to so many articles it is worked out while somebody waits. */
const mostAtOnce = 150;

/** Worked out once for each resolution of the folder's speakers; of a large folder, as `settleSpellings` last had it. */
function spellingsOf(index: FolderIndex): ReadonlyMap<string, TwoSpellings> {
  if (index.size <= mostAtOnce) settleSpellings(index);
  return foundOf.get(index)?.spellings ?? nothing;
}

/**
 * Finds the names of a folder that are spelt in two ways, piece by piece.
 * @param until asked after each piece, of a few milliseconds, whether to stop.
 * @returns true once they are found.
 */
export function settleSpellings(index: FolderIndex, until: () => boolean = () => false): boolean {
  const of = index.speakersRevision;
  if (foundOf.get(index)?.of === of) return true;
  let now = findingOf.get(index);
  if (now?.of !== of) {
    now = { of, steps: findingTwoSpellings(index.analyses(), (uri, id) => index.speakerOf(uri, id), index.nameList) };
    findingOf.set(index, now);
  }
  for (;;) {
    const { done, value } = now.steps.next();
    if (done === true) {
      foundOf.set(index, { of, spellings: value });
      findingOf.delete(index);
      return true;
    }
    if (until()) return false;
  }
}

function messageOf({ name, usual, articles, one }: TwoSpellings, uri: string): string {
  const others = [...articles].filter((article) => article !== uri).length;
  const where = others > 0 ? `in ${count(others, 'other article')}` : 'elsewhere in this article';
  return one
    ? `“${name}” is spelt “${usual}” ${where}. Both are taken for one speaker.`
    : `“${name}” is nearly “${usual}”, whom you find ${where}. They are taken for two speakers.`;
}
