import { Disposable, window, type ExtensionContext } from 'vscode';
import type { DriverProgram } from '../../server/src/core/claims/merging/driverSetup';
import { ServerCommands } from '../../server/src/protocol';
import { registerArticlesView } from './articles/articlesView';
import { registerAdjudication } from './claims/adjudication/adjudicating';
import { registerBlindMode } from './claims/blindMode';
import { registerClaimHints } from './claims/claimHints';
import { registerClaimsView } from './claims/claimsView';
import { registerFindClaims } from './claims/findClaims';
import { LastTags } from './claims/lastTags';
import { registerPassages } from './claims/passages';
import { registerExchange } from './claims/exchange';
import { registerRecoding } from './claims/recoding';
import { registerReviewing } from './claims/reviewing';
import { ClaimThreads } from './claims/threads/claimThreads';
import { registerThreadCommands } from './claims/threads/threadCommands';
import { registerTagging } from './claims/tagging';
import { ClaimUndo } from './claims/undo';
import { registerWholes } from './claims/wholes';
import { registerComparePages } from './compare/comparePages';
import { registerConcordance } from './concordance/concordanceView';
import { registerDecorations } from './decorations';
import { registerCommand } from './errors';
import { registerLanguages } from './languages';
import { CLIENT_NAME, Commands } from './names';
import { registerPlaces } from './places';
import { Server, type CreateClient } from './server';
import { registerRenameSpeaker } from './renameSpeaker';
import { registerSourceList } from './sourceList';
import { speakerChanges } from './speakerChanges';
import { registerCompareWordings } from './statements/compareWordings';
import { Deciding, registerDeciding } from './statements/deciding';
import { registerNavigation } from './statements/navigation';
import { registerStatementsView } from './statements/statementsView';
import { tellAnnotator } from './statements/tellAnnotator';
import { registerStatus } from './status';

/**
 * Puts the extension together: what both entries share.
 * @param createClient makes a language client that is not started; called when the first article shows up, not before.
 * @param hasDisk whether the server can read files by itself.
 * @param driver what merges annotation files for Git; null where Git cannot run anything.
 */
export function activateExtension(
  context: ExtensionContext,
  createClient: CreateClient,
  hasDisk: boolean,
  driver: DriverProgram | null,
): void {
  const log = window.createOutputChannel(CLIENT_NAME, { log: true });
  const server = new Server(createClient, hasDisk, log);
  const undo = new ClaimUndo(server, log);
  const last = new LastTags();
  server.intercept = (change, done) => undo.run(change, done);
  const changeSpeakers = speakerChanges(server, undo);
  server.interceptSpeakers = changeSpeakers;
  const deciding = new Deciding(server, undo, log);
  context.subscriptions.push(
    log,
    { dispose: () => server.dispose() },
    undo,
    Disposable.from(
      registerPlaces(log),
      registerTagging(server, undo, last, log),
      registerWholes(server, undo, last, log),
      registerPassages(server, undo, log),
      registerDeciding(deciding, log),
      registerCompareWordings(server, log),
      registerNavigation(server, log),
      registerStatementsView(server, deciding, log),
      registerArticlesView(server, log),
      tellAnnotator(server, log),
      registerRecoding(server, undo, log),
      registerReviewing(server, undo, log),
      registerClaimsView(context, server, log),
      registerComparePages(context, server, deciding, log),
      registerFindClaims(server, log),
      registerConcordance(server, undo, log),
      registerAdjudication(server, undo, log),
      registerClaimHints(server, log),
      registerBlindMode(log),
      registerThreadCommands(new ClaimThreads(server, log), server, undo, log),
      registerExchange(server, undo, log),
      registerSourceList(server, log),
      registerRenameSpeaker(server, changeSpeakers, log),
      registerDecorations(server, log),
      registerStatus(server),
      // Loaded only when it is used: it brings the reader of annotation files with it.
      registerCommand(log, Commands.commitAnnotations, 'Committing', async () => (await import('./git/commit')).commitAnnotations(log)),
      registerCommand(log, Commands.showAgreement, 'Showing the agreement', async () =>
        (await import('./claims/agreementPanel')).showAgreement(server, log),
      ),
      registerCommand(log, Commands.resolveConflicts, 'Resolving conflicts', async () =>
        (await import('./git/resolveConflicts')).resolveConflicts(log),
      ),
      registerCommand(log, Commands.installMergeDriver, 'Installing the merge driver', async () =>
        (await import('./git/installDriver')).installMergeDriver(driver),
      ),
      registerCommand(log, Commands.indexAgain, 'Reading the articles again', () => server.execute(ServerCommands.indexAgain, {})),
      registerCommand(log, Commands.showLog, 'Showing the log', () => log.show()),
    ),
    registerLanguages(context, server, log),
  );
}
