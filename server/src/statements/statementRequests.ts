import type { Location } from 'vscode-languageserver';
import type { FolderIndex } from '../core/folder/folderIndex';
import { nextWording } from '../core/features/nextWording';
import { spanOf } from '../core/features/places';
import { listSpeakers, listStatements, listWordings } from '../core/features/statementList';
import { wordingAt } from '../core/statements/decisions/wordingAt';
import { guarded } from '../guard';
import {
  GetNextWording,
  GetSpeakers,
  GetStatements,
  GetWordings,
  type NextWordingParams,
  type SpeakersQuery,
  type SpeakerSummary,
  type StatementsQuery,
  type StatementSummary,
  type WordingsQuery,
  type WordingSummary,
} from './statementProtocol';
import type { Session } from '../session';
import { canonicalUri, folderUri } from '../workspace/uris';

const mostStatements = 5000;

/** Answers what the client lists of statements, on what is known so far. */
export function registerStatementRequests(session: Session): void {
  const { connection, articles } = session;
  connection.onRequest(
    GetSpeakers,
    guarded<SpeakersQuery, readonly SpeakerSummary[]>(session, 'speakers', [], ({ filter, folder }) => {
      const all = new Map<string | null, SpeakerSummary>();
      for (const one of indexesOf(session, folder).flatMap((index) => listSpeakers(index, filter))) {
        const known = all.get(one.speaker);
        all.set(
          one.speaker,
          known ? { ...one, statements: one.statements + known.statements, conflicts: one.conflicts + known.conflicts } : one,
        );
      }
      return [...all.values()];
    }),
  );
  connection.onRequest(
    GetStatements,
    guarded<StatementsQuery, readonly StatementSummary[]>(session, 'statements', [], ({ filter, folder, speaker, most = mostStatements }) =>
      indexesOf(session, folder)
        .flatMap((index) => listStatements(index, filter, speaker, most))
        .slice(0, most),
    ),
  );
  connection.onRequest(
    GetWordings,
    guarded<WordingsQuery, readonly WordingSummary[]>(session, 'wordings', [], (query) => wordingsOf(session, query)),
  );
  connection.onRequest(
    GetNextWording,
    guarded<NextWordingParams, Location | null>(session, 'next wording', null, ({ uri: given, position, step }) => {
      const uri = canonicalUri(given);
      const index = articles.current(uri);
      return index && nextWording(index, uri, position, step);
    }),
  );
}

/** The index of an open folder, none where it is not open; every index where none is named. */
function indexesOf({ articles, workspace }: Session, folder: string | undefined): readonly FolderIndex[] {
  if (folder === undefined) return articles.indexes();
  const uri = folderUri(folder);
  return workspace.folders.includes(uri) ? [articles.indexOf(`${uri}/`)] : [];
}

function wordingsOf({ articles }: Session, query: WordingsQuery): readonly WordingSummary[] {
  const uri = canonicalUri(query.uri);
  const index = articles.current(uri);
  const analysis = index?.analysis(uri);
  if (!index || !analysis) return [];
  const member = query.member ?? (query.range && wordingAt(analysis, spanOf(analysis.article, query.range))?.id);
  return member === undefined ? [] : listWordings(index, member);
}
