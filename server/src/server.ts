import { CodeActionKind, TextDocumentSyncKind, type Connection, type InitializeResult } from 'vscode-languageserver';
import { decideKind } from './core/features/decisionActions';
import { speakerKind } from './core/features/speakerActions';
import { tagKind } from './core/features/codeActions';
import { registerAdjudicationRequests } from './claims/adjudicationRequests';
import { registerAgreementRequests } from './claims/agreementRequests';
import { ClaimCommands } from './claims/claimCommands';
import { registerClaimRequests } from './claims/claimRequests';
import { registerComparisonRequests } from './statements/comparisonRequests';
import { registerPushedDiagnostics } from './articles/pushedDiagnostics';
import { registerDiagnostics } from './articles/diagnostics';
import { registerExchange } from './claims/exchangeRequests';
import { registerLanguageFeatures } from './articles/languageFeatures';
import { registerRenames } from './annotationFiles/movedArticles';
import { registerAnnotationFeatures } from './annotationFiles/annotationFeatures';
import { registerSearchRequests } from './claims/searchRequests';
import { registerSuggestionRequests } from './claims/suggestionRequests';
import { registerArticleRequests } from './articles/articleRequests';
import { registerStatementRequests } from './statements/statementRequests';
import { Annotator, ServerCommands, TokenModifiers, TokenTypes } from './protocol';
import { Session, type Machine } from './session';
import { canonicalUri, folderUri } from './workspace/uris';

/** Puts the server together on a connection and starts it. */
export function startServer(connection: Connection, machine: Machine): void {
  const session = new Session(connection, machine);
  const commands = new ClaimCommands(session);
  connection.onInitialize((params) => {
    session.initialize(params);
    return capabilities(session);
  });
  connection.onInitialized(() => {
    if (session.client.folderEvents) {
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        session.run('changing folders', () =>
          session.changeFolders(
            added.map(({ uri }) => folderUri(uri)),
            removed.map(({ uri }) => folderUri(uri)),
          ),
        );
      });
    }
    session.run('starting', () => session.start());
  });
  connection.onNotification(Annotator, ({ name }: { name: string }) => {
    session.run('taking in who annotates', () => session.annotate(name));
  });
  connection.onDidChangeConfiguration(() => {
    session.run('settings', () => session.configure());
  });
  connection.onDidChangeWatchedFiles(({ changes }) => {
    session.run('watching files', () =>
      session.filesChanged(changes.map(({ uri, type }) => ({ uri: canonicalUri(uri), deleted: type === 3 }))),
    );
  });
  connection.onExecuteCommand(({ command, arguments: args }) =>
    command === ServerCommands.indexAgain ? session.indexAgain() : commands.run(command, args?.[0]),
  );
  registerLanguageFeatures(session);
  registerClaimRequests(session);
  registerStatementRequests(session);
  registerArticleRequests(session);
  registerSearchRequests(session);
  registerAdjudicationRequests(session);
  registerSuggestionRequests(session);
  registerAgreementRequests(session);
  registerComparisonRequests(session);
  registerDiagnostics(session);
  registerPushedDiagnostics(session);
  registerExchange(session);
  registerRenames(session);
  registerAnnotationFeatures(session);
  session.workspace.documents.listen(connection);
  connection.listen();
}

function capabilities({ client }: Session): InitializeResult {
  return {
    serverInfo: { name: 'crossquote' },
    capabilities: {
      textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental, save: true },
      semanticTokensProvider: {
        legend: { tokenTypes: [...TokenTypes], tokenModifiers: [...TokenModifiers] },
        full: { delta: true },
        range: true,
      },
      hoverProvider: true,
      completionProvider: { triggerCharacters: ['"'] },
      documentLinkProvider: {},
      referencesProvider: true,
      definitionProvider: true,
      documentHighlightProvider: true,
      documentSymbolProvider: { label: 'Crossquote' },
      workspaceSymbolProvider: true,
      codeLensProvider: {},
      inlayHintProvider: true,
      codeActionProvider: { codeActionKinds: [CodeActionKind.QuickFix, tagKind, decideKind, speakerKind] },
      diagnosticProvider: { identifier: 'crossquote', interFileDependencies: true, workspaceDiagnostics: true },
      executeCommandProvider: { commands: Object.values(ServerCommands) },
      workspace: {
        workspaceFolders: { supported: true, changeNotifications: client.folderEvents },
        fileOperations: { willRename: { filters: [{ pattern: { glob: '**/*' } }] } },
      },
    },
  };
}
