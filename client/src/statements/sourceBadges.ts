import { Uri, window, type Disposable, type FileDecoration } from 'vscode';
import type { StatementSummary } from '../../../server/src/statements/statementProtocol';
import { STATEMENT_SCHEME } from '../names';
import { counted } from './statementTree';

/** A badge holds two characters. */
const mostShown = 99;

/** What a statement's line in a tree is decorated by: how many sources have it. */
export function badgeUri({ member, sources }: Pick<StatementSummary, 'member' | 'sources'>): Uri {
  return Uri.from({ scheme: STATEMENT_SCHEME, path: `/${member}`, query: String(sources) });
}

/** Shows at the right of each statement's line how many sources have it: there it is seen however long the statement is. */
export function registerSourceBadges(): Disposable {
  return window.registerFileDecorationProvider({
    provideFileDecoration: ({ scheme, query }): FileDecoration | undefined => {
      if (scheme !== STATEMENT_SCHEME) return undefined;
      const sources = Number(query);
      return { badge: String(Math.min(sources, mostShown)), tooltip: counted(sources, 'source') };
    },
  });
}
