import type {
  CancellationToken,
  CodeAction,
  CodeActionParams,
  CompletionItem,
  DocumentLink,
  Hover,
  Location,
  Position,
} from 'vscode-languageserver';
import { relativePath, uriOf } from '../core/annotationFiles/uris';
import type { FolderIndex } from '../core/folder/folderIndex';
import { decisionCompletions, decisionHover, decisionLinks, passageOfDecision } from '../core/features/decisionPlaces';
import { decisionFixes } from '../core/features/decisionFixes';
import { placeDecisions, type PlacedDecision } from '../core/features/placedDecisions';
import type { FolderDecisions } from '../core/statements/decisions/decisionStore';
import { movedArticleFixes } from './movedArticles';
import type { Session } from '../session';

interface OpenedDecisions extends FolderDecisions {
  readonly folder: string;
  readonly index: FolderIndex;
  /** Whether whoever looks made the decisions. */
  readonly own: boolean;
}

/** Links from recorded passages to where they stand; null for any other file. */
export function decisionLinksIn(session: Session, uri: string): DocumentLink[] | null {
  const opened = openedDecisions(session, uri);
  return opened && decisionLinks(placedIn(opened));
}

/** What a line decides, and how its passages read now; null for any other file. */
export function decisionHoverAt(session: Session, uri: string, position: Position): Hover | null {
  const opened = openedDecisions(session, uri);
  return (
    opened && decisionHover(opened.index, position, placedIn(opened), uri, opened.own, session.client.format, session.client.hoverKind)
  );
}

/** Where the passage at a place stands in its article; null for any other file. */
export function decisionDefinitionAt(session: Session, uri: string, position: Position): Location | null {
  const opened = openedDecisions(session, uri);
  return opened && passageOfDecision(position, placedIn(opened));
}

/** What can stand at a place; null for any other file. */
export function decisionCompletionsAt(session: Session, uri: string, position: Position): CompletionItem[] | null {
  const opened = openedDecisions(session, uri);
  if (!opened) return null;
  const articles = opened.index.analyses().flatMap(({ article }) => relativePath(opened.folder, article.uri) ?? []);
  return decisionCompletions(opened.file.text, position, articles);
}

/** The quick fixes of one's own decisions, and for every decision whose article is gone; none in any other file. */
export async function decisionFixesAt(
  session: Session,
  uri: string,
  { range, context: { diagnostics } }: Pick<CodeActionParams, 'range' | 'context'>,
  token: CancellationToken,
): Promise<CodeAction[]> {
  const opened = openedDecisions(session, uri);
  if (!opened) return [];
  const decisions = placedIn(opened);
  const here = decisions.filter(({ line }) => range.start.line <= line.number && line.number <= range.end.line);
  const gone = new Set(here.flatMap(({ a, b }) => [a, b]).flatMap(({ article, passage }) => (article ? [] : [passage.article])));
  const moved: CodeAction[] = [];
  for (const path of gone) moved.push(...(await movedArticleFixes(session, opened.folder, path, diagnostics, token)));
  if (token.isCancellationRequested || !opened.own) return moved;
  const { commands, tagPicker } = session.client;
  return [...moved, ...decisionFixes({ index: opened.index, decisions, file: uri, range, diagnostics, commands, attaches: tagPicker })];
}

/** A file of decisions as last read; null for any other file, and for one of somebody whom a blind annotator sees nothing of. */
function openedDecisions(session: Session, uri: string): OpenedDecisions | null {
  const { workspace, decisions, articles } = session;
  const folder = workspace.folderOf(uri);
  const found = folder === undefined ? undefined : decisions.of(folder)?.files.find((file) => file.uri === uri);
  if (folder === undefined || !found || session.visible([found], 'lists').length === 0) return null;
  return { ...found, folder, index: articles.indexOf(`${folder}/`), own: found.annotator === session.ownFolder };
}

function placedIn({ folder, index, file, uri }: OpenedDecisions): readonly PlacedDecision[] {
  const oldTexts = new Map<string, string>();
  for (const {
    file: home,
    decision,
    oldTexts: [a, b],
  } of index.decisions.given) {
    if (home !== uri) continue;
    if (a !== undefined) oldTexts.set(decision.a.blob, a);
    if (b !== undefined) oldTexts.set(decision.b.blob, b);
  }
  return placeDecisions(
    index,
    file,
    (path) => uriOf(folder, path),
    (blob) => oldTexts.get(blob),
  );
}
