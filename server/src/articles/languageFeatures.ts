import { SemanticTokensBuilder, type CodeAction, type Range, type SemanticTokens } from 'vscode-languageserver';
import { codeLenses } from '../core/features/codeLens';
import { definition } from '../core/features/definition';
import { documentHighlights } from '../core/features/documentHighlights';
import { documentSymbols } from '../core/features/documentSymbols';
import { hover } from '../core/features/hover';
import { inlayHints } from '../core/features/inlayHints';
import { spanOf } from '../core/features/places';
import { references } from '../core/features/references';
import { semanticTokens } from '../core/features/semanticTokens';
import { workspaceSymbols } from '../core/features/workspaceSymbols';
import { annotationDefinitionAt, annotationHoverAt } from '../annotationFiles/annotationFeatures';
import { annotationFixesAt } from '../annotationFiles/annotationFixes';
import { articleFixesAt } from '../claims/claimFixes';
import { claimsOf, codebookIfReadable } from '../claims/claimRequests';
import { codeActionsAt } from '../claims/codeActionsAt';
import { guarded } from '../guard';
import type { Session } from '../session';
import { canonicalUri } from '../workspace/uris';

/** Answers the language server protocol's requests about articles. */
export function registerLanguageFeatures(session: Session): void {
  const { connection, articles } = session;
  const at = (params: { textDocument: { uri: string } }): string => canonicalUri(params.textDocument.uri);

  registerTokens(session);
  connection.onHover(
    guarded(session, 'hover', null, async (params, token) => {
      const uri = at(params);
      const index = articles.current(uri);
      if (!index) return annotationHoverAt(session, uri, params.position, token);
      const claims = await claimsOf(session, uri, token);
      // Only claims need the codebook: a hover without any reads no file.
      const codebook = claims.length === 0 ? null : await codebookIfReadable(session, uri, token);
      return hover(
        index,
        uri,
        params.position,
        claims,
        codebook ?? { tags: [] },
        session.client.format,
        session.client.hoverKind,
        { own: session.ownFolder, apart: session.settings.othersClaims === 'apart', reading: !session.ready },
        token,
      );
    }),
  );
  connection.onReferences(
    guarded(
      session,
      'references',
      null,
      (params) =>
        articles.current(at(params)) &&
        references(articles.indexOf(at(params)), at(params), params.position, params.context.includeDeclaration),
    ),
  );
  connection.onDefinition(
    guarded(session, 'definition', null, (params, token) =>
      articles.current(at(params))
        ? definition(articles.indexOf(at(params)), at(params), params.position)
        : annotationDefinitionAt(session, at(params), params.position, token),
    ),
  );
  connection.onDocumentHighlight(
    guarded(
      session,
      'highlights',
      null,
      (params) => articles.current(at(params)) && documentHighlights(articles.indexOf(at(params)), at(params), params.position),
    ),
  );
  connection.onDocumentSymbol(
    guarded(
      session,
      'outline',
      null,
      (params) => articles.current(at(params)) && documentSymbols(articles.indexOf(at(params)), at(params)),
    ),
  );
  connection.onWorkspaceSymbol(
    guarded(session, 'workspace symbols', [], ({ query }, token) =>
      articles.indexes().flatMap((index) => workspaceSymbols(index, query, token)),
    ),
  );
  connection.onCodeLens(
    guarded(session, 'code lenses', null, (params) =>
      session.settings.codeLens && articles.current(at(params))
        ? codeLenses(articles.indexOf(at(params)), at(params), session.client.commands)
        : null,
    ),
  );
  connection.languages.inlayHint.on(
    guarded(session, 'inlay hints', null, (params) =>
      session.settings.inlayHints && articles.current(at(params))
        ? inlayHints(articles.indexOf(at(params)), at(params), params.range)
        : null,
    ),
  );
  connection.onCodeAction(
    guarded<Parameters<Parameters<typeof connection.onCodeAction>[0]>[0], CodeAction[]>(
      session,
      'code actions',
      [],
      async (params, token) => [
        ...(await annotationFixesAt(session, at(params), params, token)),
        ...(await articleFixesAt(session, at(params), params, token)),
        ...(await codeActionsAt(session, at(params), params.range, params.context.diagnostics, token)),
      ],
    ),
  );
}

/** Semantic tokens whole, of a range, and as the difference to what the client has. */
function registerTokens(session: Session): void {
  const { connection, articles, workspace } = session;
  const builders = new Map<string, SemanticTokensBuilder>();
  const nothing: SemanticTokens = { data: [] };
  workspace.documents.onDidClose(({ document }) => builders.delete(canonicalUri(document.uri)));
  const builderOf = (uri: string): SemanticTokensBuilder => {
    const builder = builders.get(uri) ?? new SemanticTokensBuilder();
    builders.set(uri, builder);
    return builder;
  };
  /** @param range only tokens that touch it; all where not given. */
  const pushed = (builder: SemanticTokensBuilder, uri: string, range?: Range): SemanticTokensBuilder => {
    const analysis = articles.current(uri)?.analysis(uri);
    if (analysis)
      semanticTokens(
        analysis,
        (line, character, length, type, modifiers) => {
          builder.push(line, character, length, type, modifiers);
        },
        range && spanOf(analysis.article, range),
      );
    return builder;
  };
  connection.languages.semanticTokens.on(
    guarded(session, 'tokens', nothing, ({ textDocument }) => {
      const uri = canonicalUri(textDocument.uri);
      builders.delete(uri);
      return pushed(builderOf(uri), uri).build();
    }),
  );
  connection.languages.semanticTokens.onDelta(
    guarded(session, 'tokens', nothing, ({ textDocument, previousResultId }) => {
      const uri = canonicalUri(textDocument.uri);
      const builder = builderOf(uri);
      builder.previousResult(previousResultId);
      return pushed(builder, uri).buildEdits();
    }),
  );
  connection.languages.semanticTokens.onRange(
    guarded(session, 'tokens', nothing, ({ textDocument, range }) =>
      pushed(new SemanticTokensBuilder(), canonicalUri(textDocument.uri), range).build(),
    ),
  );
}
