import { workspace, type LogOutputChannel, type ProviderResult } from 'vscode';
import type { DocumentFilter, LanguageClientOptions } from 'vscode-languageclient';
import { RevealOutputChannelOn } from 'vscode-languageclient';
import { ServerCommands, type InitializationOptions } from '../../server/src/protocol';
import type { ClaimChange } from '../../server/src/claims/claimProtocol';
import type { NameListChange, SpeakersParams } from '../../server/src/annotationFiles/listProtocol';
import type { DecisionChange } from '../../server/src/statements/decisionProtocol';
import { saveWhatItTouches } from './claims/writing';
import { ownSchemes } from './documents';
import { ANNOTATIONS, LANGUAGE, LINK_COMMANDS } from './names';
import { renamed, type ChangeSpeakers } from './speakerChanges';

/** Runs a change of a claim that the editor asks for itself, as the light bulb does, so that it is saved and can be undone. */
export type ChangeClaim = (change: () => Promise<ClaimChange>, done: string) => Promise<ClaimChange>;

const changes: Readonly<Record<string, string>> = {
  [ServerCommands.addClaim]: 'Tagged',
  [ServerCommands.updateClaim]: 'Changed the claim',
  [ServerCommands.removeClaim]: 'Removed the claim',
};

const speakers: Readonly<Record<string, string>> = {
  [ServerCommands.mergeSpeakers]: 'Taken for one speaker',
  [ServerCommands.splitSpeakers]: 'Kept as two speakers',
  [ServerCommands.renameSpeaker]: renamed,
};

const decisions: ReadonlySet<string> = new Set([ServerCommands.decide, ServerCommands.undecide, ServerCommands.attachDecision]);

/**
 * What the client tells the server, which documents it sends, and which links in its hovers it trusts.
 * @param hasDisk the server can read `file:` URIs by itself; otherwise it reads through the client.
 */
export function clientOptions(
  log: LogOutputChannel,
  hasDisk: boolean,
  changeClaim: ChangeClaim,
  changeSpeakers: ChangeSpeakers,
): LanguageClientOptions {
  const fileSystem = !hasDisk || (workspace.workspaceFolders ?? []).some(({ uri }) => uri.scheme !== 'file');
  const initializationOptions: InitializationOptions = { fileSystem, tagPicker: true, commandLinks: LINK_COMMANDS, icons: true };
  const documentSelector = [...ownSchemes()].flatMap((scheme): DocumentFilter[] => [
    { scheme, language: LANGUAGE },
    { scheme, pattern: `**/${ANNOTATIONS}/**/*.jsonl` },
    { scheme, pattern: `**/${ANNOTATIONS}/codebook.json` },
    { scheme, pattern: `**/${ANNOTATIONS}/speakers.json` },
    { scheme, pattern: `**/${ANNOTATIONS}/sources.json` },
  ]);
  return {
    documentSelector,
    initializationOptions,
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    middleware: {
      executeCommand: (command, args, next): ProviderResult<unknown> => {
        const decided = speakers[command];
        if (decided !== undefined)
          return changeSpeakers(async () => (await next(command, args)) as NameListChange, (args[0] as SpeakersParams).uri, decided);
        if (decisions.has(command))
          return saveWhatItTouches(
            async () => (await next(command, args)) as DecisionChange,
            ({ touched }) => touched,
          );
        const done = changes[command];
        return done === undefined
          ? (next(command, args) as ProviderResult<unknown>)
          : changeClaim(async () => (await next(command, args)) as ClaimChange, done);
      },
    },
    markdown: { isTrusted: { enabledCommands: LINK_COMMANDS }, supportHtml: false, supportThemeIcons: true },
  };
}
