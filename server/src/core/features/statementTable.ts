// Statements by speaker, with every wording: what the report in a terminal shows.
import type { Located } from '../folder/analysedArticles';
import type { FolderIndex } from '../folder/folderIndex';
import type { AttributionType } from '../attribution/attribution';
import type { Conflict, Statement } from '../statements/statement';
import { decidedOn, decisionWords } from './decisionWords';
import { markWording, type MarkedWording } from './markedWording';
import { lineAndColumn } from './places';
import { oneLine, sourceName, words } from './words';

/** One article's wording of a statement. */
export interface Wording extends MarkedWording {
  readonly id: string;
  /** What the source is called. */
  readonly source: string;
  /** The outlet where the source list names it; null where the file's name stands for it. */
  readonly outlet: string | null;
  readonly path: string;
  readonly uri: string;
  /** From 1. */
  readonly line: number;
  readonly column: number;
  readonly type: AttributionType;
  /** The mention as written; null where none is named. */
  readonly mention: string | null;
  /** True for the wording that the others are marked against. */
  readonly reference: boolean;
  /** What was decided on it and the reference, in words; empty where nothing was. */
  readonly decided: string;
}

export interface StatementRow {
  readonly id: string;
  readonly label: string;
  /** How many articles have it. */
  readonly articles: number;
  readonly wordings: readonly Wording[];
  readonly conflicts: readonly Conflict[];
}

export interface SpeakerRows {
  /** Canonical name; null where unknown, or where articles disagree. */
  readonly speaker: string | null;
  readonly statements: readonly StatementRow[];
}

/**
 * Statements that at least `least` articles have, grouped by speaker; speakers with most statements first.
 * @param wanted lets through which of them are shown; all where not given.
 */
export function statementTable(
  index: FolderIndex,
  least = 2,
  wanted: (statement: Statement) => boolean = () => true,
): readonly SpeakerRows[] {
  const bySpeaker = new Map<string | null, StatementRow[]>();
  for (const statement of index.statements().filter(wanted)) {
    const row = rowOf(index, statement);
    if (row.articles < least) continue;
    const rows = bySpeaker.get(statement.speaker) ?? [];
    rows.push(row);
    bySpeaker.set(statement.speaker, rows);
  }
  return [...bySpeaker]
    .map(([speaker, statements]) => ({ speaker, statements: statements.sort((a, b) => b.articles - a.articles) }))
    .sort(
      (a, b) =>
        Number(a.speaker === null) - Number(b.speaker === null) ||
        b.statements.length - a.statements.length ||
        (a.speaker ?? '').localeCompare(b.speaker ?? '', 'en'),
    );
}

function rowOf(index: FolderIndex, statement: Statement): StatementRow {
  const members = statement.members
    .flatMap((id) => index.locate(id) ?? [])
    .map((located) => ({ located, text: wordingText(index, located) }));
  const label = bareWording(statement.label);
  const reference = members.find(({ text }) => text === label) ?? longest(members);
  return {
    id: statement.id,
    label,
    articles: new Set(members.map(({ located }) => located.analysis.article.uri)).size,
    wordings: members.map((member) => wordingOf(index, member, member === reference ? undefined : reference, reference?.text ?? label)),
    conflicts: statement.conflicts,
  };
}

function longest<T extends { readonly text: string }>(members: readonly T[]): T | undefined {
  return members.reduce<T | undefined>((best, one) => (best && best.text.length >= one.text.length ? best : one), undefined);
}

/** A member of a statement with what it reads as. */
interface Member {
  readonly located: Located;
  readonly text: string;
}

/** @param other the reference; undefined where the member is the reference itself. */
function wordingOf(
  index: FolderIndex,
  { located: { analysis, attribution }, text }: Member,
  other: Member | undefined,
  reference: string,
): Wording {
  const { article } = analysis;
  const pair = other && decidedOn(index, attribution.id, other.located.attribution.id);
  return {
    id: attribution.id,
    source: sourceName(index, article),
    outlet: index.sourceOf(article).outlet,
    path: article.path,
    uri: article.uri,
    ...lineAndColumn(article, attribution.outer.start),
    type: attribution.type,
    mention: attribution.mention && words(article, attribution.mention),
    reference: other === undefined,
    decided: pair ? decisionWords(index, pair) : '',
    ...markWording(reference, text),
  };
}

/** What an attribution's content reads as once damage is repaired: on one line, without the comma that leads on to the cue. */
export function wordingText(index: FolderIndex, { attribution }: Located): string {
  return bareWording(index.wording(attribution.id) ?? '');
}

/** A wording on one line, without the comma that leads on to the cue. */
export function bareWording(text: string): string {
  return oneLine(text).replace(/\s*,$/u, '');
}
