import { ServerCommands } from '../../server/src/protocol';
import type { NameListChange } from '../../server/src/annotationFiles/listProtocol';
import type { ClaimChanges, RestoreClaimsParams } from '../../server/src/claims/claimProtocol';
import type { ClaimUndo } from './claims/undo';
import type { Server } from './server';

/** What is said once a speaker has another name. */
export const renamed = 'Renamed the speaker';

/** Runs a decision on speakers. @param article URI of the article that it was made in. */
export type ChangeSpeakers = (change: () => Promise<NameListChange>, article: string, done: string) => Promise<NameListChange>;

/** @returns what runs decisions on speakers so that they are saved, and that one undo puts the name list back. */
export function speakerChanges(server: Server, undo: ClaimUndo): ChangeSpeakers {
  return (change, article, done) =>
    undo.runStep(change, done, ({ file, before, after }) => {
      const putBack = async (now: string, then: string): Promise<readonly string[]> => {
        const params: RestoreClaimsParams = { records: [], files: [{ uri: file, before: now, after: then }] };
        return (await server.execute<ClaimChanges>(ServerCommands.restoreClaims, params)).touched;
      };
      return { articles: [article], undo: () => putBack(after, before), redo: () => putBack(before, after) };
    });
}
