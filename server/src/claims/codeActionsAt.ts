import type { CancellationToken, CodeAction, Diagnostic, Range } from 'vscode-languageserver';
import { codeActions } from '../core/features/codeActions';
import { conflictActions } from '../core/features/conflictActions';
import { decisionActions } from '../core/features/decisionActions';
import { claimsAt } from '../core/features/placedClaims';
import { rangeOf } from '../core/features/places';
import { speakerActions } from '../core/features/speakerActions';
import { spellingFixesAt } from '../core/features/spellingDiagnostics';
import { isWholeAttribution, taggable } from '../core/features/taggable';
import type { Session } from '../session';
import { articleOf, claimsOf, codebookIfReadable } from './claimRequests';
import { suggestionsFor } from './suggestionRequests';

/** The light bulb's actions for a range. @param told diagnostics there, as the client sent them. */
export async function codeActionsAt(
  session: Session,
  uri: string,
  range: Range,
  told: readonly Diagnostic[],
  token: CancellationToken,
): Promise<CodeAction[]> {
  const article = await articleOf(session, uri, token);
  if (!article || !session.articles.current(uri)) return [];
  const analysis = session.articles.indexOf(uri).analysis(uri);
  const span = taggable(article, analysis, range);
  const codebook = await codebookIfReadable(session, uri, token);
  const fixes = fixesAt(session, uri, range, told);
  const decisions = decisionsAt(session, uri, range).filter((decision) => !fixes.some((fix) => sameCommand(fix, decision)));
  if (!codebook) return [...fixes, ...decisions];
  return [
    ...fixes,
    ...codeActions({
      uri,
      passage: span && rangeOf(article, span),
      targets: span && isWholeAttribution(analysis, span) ? ['quotation', 'text'] : ['text'],
      claims: claimsAt(await claimsOf(session, uri, token), article, range),
      codebook,
      annotator: session.ownFolder,
      picker: session.client.tagPicker,
      suggestions: span ? await suggestionsFor(session, uri, span, session.ownFolder, token) : [],
    }),
    ...decisions,
  ];
}

/** Whether two actions do the same, so that one of them is enough. */
function sameCommand({ command: one }: CodeAction, { command: other }: CodeAction): boolean {
  return (
    one !== undefined &&
    other !== undefined &&
    one.command === other.command &&
    JSON.stringify(one.arguments) === JSON.stringify(other.arguments)
  );
}

/** Decisions on the statement and on the speaker that stand at a range. */
function decisionsAt({ articles, client, annotator }: Session, uri: string, range: Range): CodeAction[] {
  const index = articles.current(uri);
  const analysis = index?.analysis(uri);
  return index && analysis
    ? [...decisionActions(index, analysis, range, client.commands, annotator), ...speakerActions(index, analysis, range, client.commands)]
    : [];
}

/** The quick fixes of what is told within a range. */
function fixesAt({ articles, client, settings }: Session, uri: string, range: Range, told: readonly Diagnostic[]): CodeAction[] {
  const index = articles.current(uri);
  const analysis = index?.analysis(uri);
  if (!index || !analysis) return [];
  const spelling = settings.diagnostics['name-spelt-in-two-ways'] === 'off' ? [] : spellingFixesAt(index, analysis, range);
  return [...spelling, ...conflictActions(index, analysis, range, told, client.commands)];
}
