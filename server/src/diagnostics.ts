import { DocumentDiagnosticReportKind, type CancellationToken, type Diagnostic } from 'vscode-languageserver';
import { articleDiagnostics, claimDiagnostics, fileDiagnostic } from './core/features/articleDiagnostics';
import { claimsOf } from './claimRequests';
import { guarded } from './guard';
import type { Session } from './session';
import { canonicalUri } from './workspace/uris';

/** Answers pulled diagnostics: of one document, and of every file that has something to say. */
export function registerDiagnostics(session: Session): void {
  const { connection } = session;
  connection.languages.diagnostics.on(guarded(session, 'diagnostics', { kind: DocumentDiagnosticReportKind.Full, items: [] }, async ({ textDocument }, token) => (
    { kind: DocumentDiagnosticReportKind.Full, items: await diagnosticsOf(session, canonicalUri(textDocument.uri), token) }
  )));
}

async function diagnosticsOf(session: Session, uri: string, token: CancellationToken): Promise<Diagnostic[]> {
  const { articles, deleted } = session;
  const analysis = articles.current(uri)?.analysis(uri);
  const problem = articles.problems.get(uri);
  return [
    ...(problem === undefined ? [] : [fileDiagnostic('unreadable', problem)]),
    ...(deleted.has(uri) ? [fileDiagnostic('deleted', 'This file was deleted on disk. What you see is all there is of it: save it to keep it.')] : []),
    ...(analysis ? [...articleDiagnostics(analysis), ...claimDiagnostics(await claimsOf(session, uri, token))] : []),
  ];
}
