import type { Located } from '../folder/analysedArticles';
import type { FolderIndex } from '../folder/folderIndex';
import { rangeOf, lineAndColumn } from '../features/places';
import { bareWording, wordingText } from '../features/statementTable';
import { sourceName, words } from '../features/words';
import type { Statement } from '../statements/statement';
import type { Article } from '../text/article';
import type { CancellationToken } from '../workspace';
import { decisionsOn } from './decisionsOnWordings';
import type {
  ComparedCell,
  ComparedConflict,
  ComparedSource,
  ComparedStatement,
  ComparedWording,
  Comparison,
  ComparisonQuery,
} from './comparison';
import { factsOf } from '../folder/statementFacts';
import { anyStatement, statementTest, type StatementFilter } from '../statements/filter';
import { markCell } from './markCell';

/** Beyond this many articles only those are offered that have what is shown: nobody picks one of thousands from a list. */
const mostChoices = 300;

/** What a filter lets through, in order, and whom else it could ask for. */
interface Found {
  readonly statements: readonly Statement[];
  readonly speakers: Comparison['speakers'];
  readonly inConflict: number;
}

/**
 * Compares the articles of a folder: which statements a query lets through, and of the slice it asks for every wording,
 * marked. Only the slice is marked, so that a large folder costs no more to leaf through than a small one.
 * @returns null where it was cancelled.
 */
export function compare(index: FolderIndex, asked: ComparisonQuery, token: CancellationToken): Comparison | null {
  const wanted = asked.show === undefined ? undefined : index.statementOf(asked.show);
  const filter = !wanted || statementTest(asked.filter)(factsOf(index, wanted)) ? asked.filter : { ...anyStatement, least: 1 };
  const found = statementsFor(index, filter, token);
  if (!found) return null;
  const { statements, speakers, inConflict } = found;
  const query = { ...asked, filter, first: firstOf(asked, statements, wanted) };
  const { first, count } = query;
  const slice = statements
    .slice(first, count === null ? undefined : first + count)
    .map((statement, place) => comparedStatement(index, statement, first + place + 1, query.reference));
  const sources = sourcesOf(index, statements);
  return {
    query,
    shown: asked.show === undefined ? null : wordingHolding(index, slice, asked.show),
    total: statements.length,
    articles: index.analyses().length,
    statements: slice,
    sources,
    choices:
      index.analyses().length <= mostChoices
        ? index.analyses().map(({ article }) => comparedSource(index, article))
        : sources.slice(0, mostChoices),
    speakers,
    inConflict,
  };
}

function statementsFor(index: FolderIndex, filter: StatementFilter, token: CancellationToken): Found | null {
  const anybodys = statementTest({ ...filter, speaker: null });
  const chosen = statementTest(filter);
  const disagreed = statementTest({ ...filter, inConflict: true });
  let inConflict = 0;
  const bySpeaker = new Map<string, Statement[]>();
  const speakers = new Map<string, number>();
  for (const statement of index.statements()) {
    if (token.isCancellationRequested) return null;
    const facts = factsOf(index, statement);
    if (disagreed(facts)) inConflict += 1;
    if (!anybodys(facts)) continue;
    for (const name of facts.speakers.length === 0 ? [''] : facts.speakers) speakers.set(name, (speakers.get(name) ?? 0) + 1);
    if (!chosen(facts)) continue;
    const said = bySpeaker.get(statement.speaker ?? '');
    if (said) said.push(statement);
    else bySpeaker.set(statement.speaker ?? '', [statement]);
  }
  return {
    inConflict,
    statements: inOrder(index, bySpeaker),
    speakers: [...speakers]
      .map(([name, statements]) => ({ name, statements }))
      .sort((a, b) => Number(a.name === '') - Number(b.name === '') || a.name.localeCompare(b.name, 'en')),
  };
}

/** Where the slice begins: within what there is, and so that it holds what has to be shown. */
function firstOf({ first, count }: ComparisonQuery, statements: readonly Statement[], wanted: Statement | undefined): number {
  const place = wanted ? statements.findIndex(({ id }) => id === wanted.id) : -1;
  const start = place < 0 ? Math.min(first, Math.max(0, statements.length - 1)) : place;
  return count === null ? 0 : Math.floor(start / count) * count;
}

/** The wording of the slice that is the attribution, or that it lies within. */
function wordingHolding(index: FolderIndex, slice: readonly ComparedStatement[], id: string): string | null {
  const wanted = index.locate(id);
  const wordings = slice.flatMap(({ cells }) => cells).flatMap((cell) => cell.wordings);
  return (
    wordings.find((wording) => {
      const located = index.locate(wording.id);
      return located && wanted && located.analysis === wanted.analysis && (wording.id === id || holds(located, wanted));
    })?.id ?? null
  );
}

/** Speaker by speaker, those with most statements first and nobody named last; what most articles have first. */
function inOrder(index: FolderIndex, bySpeaker: ReadonlyMap<string, readonly Statement[]>): Statement[] {
  return [...bySpeaker]
    .sort(([a, one], [b, other]) => Number(a === '') - Number(b === '') || other.length - one.length || a.localeCompare(b, 'en'))
    .flatMap(([, statements]) => statements.slice().sort((a, b) => factsOf(index, b).articles.length - factsOf(index, a).articles.length));
}

function sourcesOf(index: FolderIndex, statements: readonly Statement[]): ComparedSource[] {
  const shown = new Set(statements.flatMap((statement) => factsOf(index, statement).articles));
  return index.analyses().flatMap(({ article }) => (shown.has(article.uri) ? [comparedSource(index, article)] : []));
}

function comparedSource(index: FolderIndex, article: Article): ComparedSource {
  return { uri: article.uri, path: article.path, name: sourceName(index, article) };
}

/** A member of a statement with what it reads as. */
interface Member extends Located {
  readonly text: string;
}

function comparedStatement(index: FolderIndex, statement: Statement, number: number, wanted: string | null): ComparedStatement {
  const members = widest(statement.members.flatMap((id) => index.locate(id) ?? [])).map((located): Member => ({
    ...located,
    text: wordingText(index, located),
  }));
  const label = bareWording(statement.label);
  const reference = referenceOf(members, label, wanted);
  const byArticle = new Map<string, Member[]>();
  for (const member of members) {
    const { uri } = member.analysis.article;
    byArticle.set(uri, [...(byArticle.get(uri) ?? []), member]);
  }
  return {
    id: statement.id,
    number,
    label,
    speaker: statement.speaker,
    conflicts: statement.conflicts.map(({ kind, sides }): ComparedConflict => ({
      kind,
      sides: sides.map(({ value, members: ids }) => ({ value, sources: sourceNames(index, ids) })),
    })),
    cells: [...byArticle.values()].map((own) => comparedCell(index, own, { statement, reference })),
  };
}

/** Of members that lie within each other in one article, the widest alone. */
function widest(members: readonly Located[]): Located[] {
  return members.filter((inner) => !members.some((outer) => outer !== inner && outer.analysis === inner.analysis && holds(outer, inner)));
}

function holds({ attribution: { outer } }: Located, { attribution: { outer: inner } }: Located): boolean {
  return outer.start <= inner.start && inner.end <= outer.end && outer.end - outer.start > inner.end - inner.start;
}

/** The wording to compare with: the longest of the wanted article, otherwise the fullest. */
function referenceOf(members: readonly Member[], label: string, wanted: string | null): Member | undefined {
  const own = members.filter(({ analysis }) => analysis.article.uri === wanted);
  return longest(own) ?? members.find(({ text }) => text === label) ?? longest(members);
}

function longest(members: readonly Member[]): Member | undefined {
  return members.reduce<Member | undefined>((best, one) => (best && best.text.length >= one.text.length ? best : one), undefined);
}

/** A row as its cells see it. */
interface Row {
  readonly statement: Statement;
  readonly reference: Member | undefined;
}

function comparedCell(index: FolderIndex, members: readonly Member[], row: Row): ComparedCell {
  const { reference } = row;
  const marked = markCell(
    reference?.text ?? '',
    members.map(({ text }) => text),
  );
  return {
    article: members[0]?.analysis.article.uri ?? '',
    wordings: members.map((member, place) => ({
      ...comparedWording(index, member, row),
      segments: marked.wordings[place]?.segments ?? [],
      notes: marked.wordings[place]?.notes ?? [],
    })),
    missing: marked.missing,
  };
}

function comparedWording(index: FolderIndex, member: Member, { statement, reference }: Row): Omit<ComparedWording, 'segments' | 'notes'> {
  const {
    analysis: { article },
    attribution,
  } = member;
  const match =
    reference &&
    member !== reference &&
    index.matchesOf(attribution.id).find(({ a, b }) => a === reference.attribution.id || b === reference.attribution.id);
  return {
    id: attribution.id,
    range: rangeOf(article, attribution.outer),
    ...lineAndColumn(article, attribution.outer.start),
    type: attribution.type,
    mention: attribution.mention && words(article, attribution.mention),
    reference: member === reference,
    match: match ? match.kind : null,
    claims: [],
    decisions: decisionsOn(index, member, statement, reference),
  };
}

function sourceNames(index: FolderIndex, ids: readonly string[]): string[] {
  return [...new Set(ids.flatMap((id) => index.locate(id) ?? []).map(({ analysis }) => sourceName(index, analysis.article)))];
}
