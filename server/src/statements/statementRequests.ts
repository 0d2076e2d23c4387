import type { Location } from 'vscode-languageserver';
import { nextWording } from '../core/features/nextWording';
import { spanOf } from '../core/features/places';
import { listSpeakers, listStatements, listWordings } from '../core/features/statementList';
import { wordingAt } from '../core/statements/decisions/wordingAt';
import { guarded } from '../guard';
import {
  GetNextWording, GetSpeakers, GetStatements, GetWordings,
  type NextWordingParams, type SpeakersQuery, type SpeakerSummary, type StatementsQuery, type StatementSummary, type WordingsQuery, type WordingSummary,
} from '../protocol';
import type { Session } from '../session';
import { canonicalUri } from '../workspace/uris';

const mostStatements = 5000;

/** Answers what the client lists of statements, over all open folders, on what is known so far. */
export function registerStatementRequests(session: Session): void {
  const { connection, articles } = session;
  connection.onRequest(GetSpeakers, guarded<SpeakersQuery, readonly SpeakerSummary[]>(session, 'speakers', [], ({ filter }) => {
    const all = new Map<string | null, SpeakerSummary>();
    for (const one of articles.indexes().flatMap((index) => listSpeakers(index, filter))) {
      const known = all.get(one.speaker);
      all.set(one.speaker, known ? { ...one, statements: one.statements + known.statements, conflicts: one.conflicts + known.conflicts } : one);
    }
    return [...all.values()];
  }));
  connection.onRequest(GetStatements, guarded<StatementsQuery, readonly StatementSummary[]>(session, 'statements', [], ({ filter, speaker, most = mostStatements }) =>
    articles.indexes().flatMap((index) => listStatements(index, filter, speaker, most)).slice(0, most)));
  connection.onRequest(GetWordings, guarded<WordingsQuery, readonly WordingSummary[]>(session, 'wordings', [], (query) => wordingsOf(session, query)));
  connection.onRequest(GetNextWording, guarded<NextWordingParams, Location | null>(session, 'next wording', null, ({ uri: given, position, step }) => {
    const uri = canonicalUri(given);
    const index = articles.current(uri);
    return index && nextWording(index, uri, position, step);
  }));
}

function wordingsOf({ articles }: Session, query: WordingsQuery): readonly WordingSummary[] {
  const uri = canonicalUri(query.uri);
  const index = articles.current(uri);
  const analysis = index?.analysis(uri);
  if (!index || !analysis) return [];
  const member = query.member ?? (query.range && wordingAt(analysis, spanOf(analysis.article, query.range))?.id);
  return member === undefined ? [] : listWordings(index, member);
}
