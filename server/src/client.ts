import type { InitializeParams } from 'vscode-languageserver';
import type { InitializationOptions } from './protocol';
import { markdownFormat, plainFormat, type Format } from './core/features/markdown';

/** What the client at the other end can do, in the words the server uses. */
export interface ClientAbilities {
  readonly format: Format;
  readonly hoverKind: 'markdown' | 'plaintext';
  /** Client commands that links and lenses may run. */
  readonly commands: readonly string[];
  readonly tagPicker: boolean;
  readonly readsFiles: boolean;
  /** Where to keep what would have to be worked out again; null: nowhere. */
  readonly storage: string | null;
  readonly configuration: boolean;
  readonly configurationEvents: boolean;
  /** Asks for diagnostics; to others they are sent. */
  readonly pullsDiagnostics: boolean;
  readonly watches: boolean;
  readonly folderEvents: boolean;
  readonly createsFiles: boolean;
  readonly renamesFiles: boolean;
  readonly deletesFiles: boolean;
  readonly refreshes: { readonly codeLens: boolean; readonly inlayHints: boolean; readonly diagnostics: boolean; readonly tokens: boolean };
}

/** Reads a client's abilities from what it says at `initialize`. */
export function abilitiesOf({ capabilities, initializationOptions }: InitializeParams): ClientAbilities {
  const { workspace, textDocument } = capabilities;
  const options = optionsOf(initializationOptions);
  const commands = options.commandLinks ?? [];
  const operations = workspace?.workspaceEdit?.resourceOperations ?? [];
  const markdown = textDocument?.hover?.contentFormat?.includes('markdown') ?? false;
  return {
    format: markdown ? markdownFormat(commands, options.icons) : plainFormat,
    hoverKind: markdown ? 'markdown' : 'plaintext',
    commands,
    tagPicker: options.tagPicker ?? false,
    readsFiles: options.fileSystem ?? false,
    storage: options.storage ?? null,
    configuration: workspace?.configuration ?? false,
    configurationEvents: workspace?.didChangeConfiguration?.dynamicRegistration ?? false,
    pullsDiagnostics: textDocument?.diagnostic !== undefined,
    watches: workspace?.didChangeWatchedFiles?.dynamicRegistration ?? false,
    folderEvents: workspace?.workspaceFolders ?? false,
    createsFiles: operations.includes('create'),
    renamesFiles: operations.includes('rename'),
    deletesFiles: operations.includes('delete'),
    refreshes: {
      codeLens: workspace?.codeLens?.refreshSupport ?? false,
      inlayHints: workspace?.inlayHint?.refreshSupport ?? false,
      diagnostics: workspace?.diagnostics?.refreshSupport ?? false,
      tokens: workspace?.semanticTokens?.refreshSupport ?? false,
    },
  };
}

function optionsOf(given: unknown): InitializationOptions {
  const value: Record<string, unknown> = typeof given === 'object' && given !== null ? { ...given } : {};
  const { fileSystem, tagPicker, commandLinks, icons, storage } = value;
  return {
    fileSystem: fileSystem === true,
    tagPicker: tagPicker === true,
    icons: icons === true,
    ...(typeof storage === 'string' && storage !== '' ? { storage } : {}),
    commandLinks: Array.isArray(commandLinks) ? commandLinks.filter((command) => typeof command === 'string') : [],
  };
}
