import type { LogOutputChannel } from 'vscode';
import type { DocumentFilter, LanguageClientOptions } from 'vscode-languageclient';
import { RevealOutputChannelOn } from 'vscode-languageclient';
import type { InitializationOptions } from '../../server/src/protocol';
import { ownSchemes } from './documents';
import { ANNOTATIONS, LANGUAGE, LINK_COMMANDS } from './names';

/** What the client tells the server, which documents it sends, and which links in its hovers it trusts. */
export function clientOptions(log: LogOutputChannel): LanguageClientOptions {
  const initializationOptions: InitializationOptions = { fileSystem: true, tagPicker: true, commandLinks: LINK_COMMANDS };
  const documentSelector = [...ownSchemes()].flatMap((scheme): DocumentFilter[] => [
    { scheme, language: LANGUAGE },
    { scheme, pattern: `**/${ANNOTATIONS}/**/*.jsonl` },
    { scheme, pattern: `**/${ANNOTATIONS}/codebook.json` },
  ]);
  return {
    documentSelector,
    initializationOptions,
    outputChannel: log,
    revealOutputChannelOn: RevealOutputChannelOn.Never,
    markdown: { isTrusted: { enabledCommands: LINK_COMMANDS }, supportHtml: false },
  };
}
