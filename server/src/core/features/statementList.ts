// Statements as lists that a person browses and searches: speakers first, statements of one, wordings of one.
import type { StatementSummary, SpeakerSummary, WordingSummary } from '../../statements/statementProtocol';
import { factsOf } from '../folder/statementFacts';
import { foldWords, hasWords, statementTest, wordsWanted, type StatementFilter } from '../statements/filter';
import type { Located } from '../folder/analysedArticles';
import type { FolderIndex } from '../folder/folderIndex';
import type { Statement } from '../statements/statement';
import { locationOf } from './places';
import { memberPlaces, possiblySame } from './sameStatement';
import { bareWording, wordingText } from './statementTable';
import { decidedOn, decisionWords } from './decisionWords';
import { shortened, sourceName, words } from './words';

const mostOfLabel = 200;
const mostPossible = 5;

/** Who said what passes the filter, with how much of it: those with most first, nobody known last. */
export function listSpeakers(index: FolderIndex, filter: StatementFilter): SpeakerSummary[] {
  const speakers = new Map<string | null, { statements: number; conflicts: number }>();
  for (const statement of passing(index, filter)) {
    const counts = speakers.get(statement.speaker) ?? { statements: 0, conflicts: 0 };
    counts.statements += 1;
    if (statement.conflicts.length > 0) counts.conflicts += 1;
    speakers.set(statement.speaker, counts);
  }
  return [...speakers]
    .map(([speaker, counts]) => ({ speaker, ...counts }))
    .sort(
      (a, b) =>
        Number(a.speaker === null) - Number(b.speaker === null) ||
        b.statements - a.statements ||
        (a.speaker ?? '').localeCompare(b.speaker ?? '', 'en'),
    );
}

/**
 * The statements that pass the filter, those in most sources first.
 * @param speaker canonical name, null for those of nobody known; undefined: everybody's.
 * @param most how many at the most.
 */
export function listStatements(
  index: FolderIndex,
  filter: StatementFilter,
  speaker: string | null | undefined,
  most: number,
): StatementSummary[] {
  const sources = (statement: Statement): number => factsOf(index, statement).articles.length;
  return passing(index, filter)
    .filter((statement) => speaker === undefined || statement.speaker === speaker)
    .sort((a, b) => sources(b) - sources(a))
    .slice(0, most)
    .flatMap((statement) => {
      const { member, label } = shownOf(index, statement, filter.words);
      return member
        ? [
            {
              uri: member.analysis.article.uri,
              member: member.attribution.id,
              speaker: statement.speaker,
              label: shortened(bareWording(label), mostOfLabel),
              sources: sources(statement),
              wordings: statement.members.length,
              conflicts: statement.conflicts.map(({ kind }) => kind),
            },
          ]
        : [];
    });
}

/** What stands for a statement: its fullest wording and first member; where words are looked for that the former has not, the first wording that has them. */
function shownOf(
  index: FolderIndex,
  statement: Statement,
  words: string,
): { readonly member: Located | undefined; readonly label: string } {
  const { label } = statement;
  const wanted = wordsWanted(words);
  const has = (text: string): boolean => hasWords(foldWords(text), wanted);
  const found =
    wanted.length === 0 || has(label) ? undefined : memberPlaces(index, statement).find((member) => has(wordingText(index, member)));
  return found ? { member: found, label: wordingText(index, found) } : { member: index.locate(statement.members[0] ?? ''), label };
}

/** The wordings of the statement that an attribution is a member of, by article and place; then what is possibly the same. */
export function listWordings(index: FolderIndex, member: string): WordingSummary[] {
  const members = memberPlaces(index, index.statementOf(member));
  const reference = members.reduce<Located | undefined>(
    (best, one) => (best && wordingText(index, best).length >= wordingText(index, one).length ? best : one),
    undefined,
  );
  const possible = new Map(
    members.flatMap(({ attribution }) =>
      possiblySame(index, attribution.id).map((other) => [other.attribution.id, { other, by: attribution.id }] as const),
    ),
  );
  const summary = (located: Located, against: string | undefined, kind: WordingSummary['kind']): WordingSummary => {
    const {
      analysis: { article },
      attribution,
    } = located;
    const pair = against === undefined ? undefined : decidedOn(index, attribution.id, against);
    const other = against === undefined || against === attribution.id ? undefined : index.locate(against);
    return {
      id: attribution.id,
      source: sourceName(index, article),
      path: article.path,
      ...locationOf(article, attribution.outer),
      text: wordingText(index, located),
      kind,
      speaker: index.speakerOf(article.uri, attribution.speaker)?.canonical ?? (attribution.mention && words(article, attribution.mention)),
      decided: pair ? decisionWords(index, pair) : '',
      against: other ? locationOf(other.analysis.article, other.attribution.outer) : null,
    };
  };
  return [
    ...members.map((one) => summary(one, reference?.attribution.id, one === reference ? 'reference' : 'member')),
    ...[...possible.values()]
      .sort((a, b) => b.other.score - a.other.score)
      .slice(0, mostPossible)
      .map(({ other, by }) => summary(other, by, 'possible')),
  ];
}

function passing(index: FolderIndex, filter: StatementFilter): Statement[] {
  const passes = statementTest(filter);
  return index.statements().filter((statement) => passes(factsOf(index, statement)));
}
