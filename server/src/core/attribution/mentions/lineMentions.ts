import { isFinite } from '../lines/complements';
import { ROLE_NOUNS } from '../lines/data/people';
import { authoredDocuments } from './documents';
import type { AuthoredDocument } from './documents';
import { nameLists } from './nameLists';
import type { NameList } from './nameLists';
import { namesOf } from './names';
import type { Gender, NameRun } from './nameRun';
import type { Item, Line } from '../lines/narrator';
import { readNominal } from './nominals';
import type { Nominal } from './nominals';
import { isFirstName, isGenitive, isMark, isUpper } from '../lines/phrases';
import type { Range } from '../lines/phrases';
import { wordSet } from '../../text/wordSet';

/** A name in a line. */
export interface NameMention extends Range {
  readonly form: 'name';
  readonly run: NameRun;
  /** How much it puts whom it names forward. */
  readonly weight: number;
  readonly speaks: boolean;
  /** Whether it stands as a place does: "in Norhaven". */
  readonly place: boolean;
  /** The subject that it closes as the last of several names: "Bell and Moss". */
  readonly closes: Range | null;
}

/** "he", "she". */
export interface PronounMention extends Range {
  readonly form: 'pronoun';
  readonly gender: Gender;
  readonly speaks: boolean;
  /** Whether it stands behind all that its line tells: "the gates stay open, he said." */
  readonly ends: boolean;
  /** The name that the main clause behind its own is about: "When he arrived, Bell laughed." */
  readonly ahead: NameRun | null;
}

/** Words without a name that somebody speaks by: "the spokesman", "they". */
export interface NominalMention extends Range {
  readonly form: 'nominal';
  readonly nominal: Nominal;
  /** Who speaks by it where it is a document: "the Coast Herald report". */
  readonly author: NameRun | null;
  /** Whether it is a pronoun all the same. */
  readonly pronoun: boolean;
}

export type LineMention = NameMention | PronounMention | NominalMention;

/** What a line mentions, as far as the line alone tells. */
export interface LineMentions {
  /** In the order in which they are read. */
  readonly mentions: readonly LineMention[];
  /** Whether the narrator says anything in it. */
  readonly told: boolean;
  /** Every name in it, in text order. */
  readonly names: readonly NameRun[];
  readonly documents: readonly AuthoredDocument[];
  /** The lists of names in it. */
  readonly lists: readonly NameList[];
}

/** How much a name that somebody speaks by puts whom it names forward. */
const SPEAKS = 4;

const GENDERS: ReadonlyMap<string, Gender> = new Map([
  ['he', 'male'],
  ['him', 'male'],
  ['himself', 'male'],
  ['she', 'female'],
  ['herself', 'female'],
]);

/** Prepositions before places, seldom before persons. */
const PLACED: ReadonlySet<string> = new Set(['in', 'near', 'across', 'throughout', 'outside']);

/** Owners, who speak by their words: "in her words", "his claim that". */
const OWNERS: ReadonlyMap<string, Gender> = new Map([
  ['his', 'male'],
  ['her', 'female'],
]);

/** What opens a clause that leads up to the main one. */
const LEADS_UP = wordSet(`
  asked when as while after before although though if because since once until whether
`);

/** What a line with these subjects mentions. */
export interface KeptMentions {
  readonly subjects: readonly Range[];
  readonly found: LineMentions;
}

/**
 * What a line mentions; found once while the line and its subjects read the same.
 * @param subjects the words of the line that name somebody who speaks.
 */
export function mentionsOf(line: Line, subjects: readonly Range[]): LineMentions {
  const known = line.wording.mentions;
  if (known !== undefined && sameRanges(known.subjects, subjects)) return known.found;
  const { items } = line;
  const names = namesOf(line);
  const documents = authoredDocuments(items, names);
  const found = {
    mentions: findMentions(items, names, subjects, documents),
    told: items.some((item) => item.quotation === null && !isMark(item)),
    names,
    documents,
    lists: nameLists(items, names),
  };
  line.wording.mentions = { subjects, found };
  return found;
}

function sameRanges(a: readonly Range[], b: readonly Range[]): boolean {
  return a === b || (a.length === b.length && a.every(({ from, to }, n) => b[n]?.from === from && b[n].to === to));
}

function findMentions(
  items: readonly Item[],
  names: readonly NameRun[],
  subjects: readonly Range[],
  documents: readonly AuthoredDocument[],
): LineMention[] {
  const mentions: LineMention[] = [];
  const addNominal = (range: Range): void => {
    const nominal = readNominal(items, range);
    if (nominal === null) return;
    const author = nominal.head === null ? undefined : documents.find(({ at }) => at === nominal.head)?.author;
    mentions.push({
      form: 'nominal',
      from: range.from,
      to: range.to,
      nominal,
      author: author ?? null,
      pronoun: range.to - range.from === 1 && (items[range.from] as Item).pos === 'PRON',
    });
  };
  let n = 0;
  for (let i = 0; i < items.length; i++) {
    const item = items[i] as Item;
    if (item.quotation !== null) continue;
    const subject = startingAt(subjects, i);
    const nominal =
      subject !== undefined && !names.some((run) => run.from >= subject.from && run.to <= subject.to && isHead(items, subject, run));
    if (nominal && subject.to > i + 1) addNominal(subject);
    const run = names[n];
    const gender = GENDERS.get(item.lower) ?? (subject?.to === i + 1 ? OWNERS.get(item.lower) : undefined);
    if (run !== undefined && i >= run.from) {
      n++;
      mentions.push(nameMention(items, run, names, subjects));
      i = run.to - 1;
    } else if (gender !== undefined) {
      mentions.push({
        form: 'pronoun',
        from: i,
        to: i + 1,
        gender,
        speaks: subject !== undefined,
        ends: subject !== undefined && endsLine(items, i),
        ahead: n === 0 && run !== undefined ? nameAhead(items, i, run) : null,
      });
    } else if (nominal && subject.to === i + 1) {
      addNominal(subject);
    }
  }
  return mentions;
}

function startingAt(ranges: readonly Range[], at: number): Range | undefined {
  for (const range of ranges) if (range.from === at) return range;
  return undefined;
}

function nameMention(items: readonly Item[], run: NameRun, names: readonly NameRun[], subjects: readonly Range[]): NameMention {
  const { from, to } = run;
  const weight = weightOf(items, run, names, subjects);
  return {
    form: 'name',
    from,
    to,
    run,
    weight,
    speaks: weight === SPEAKS,
    place: PLACED.has(items[from - 1]?.lower ?? ''),
    closes: subjects.find((subject) => subject.to === to && subject.from < from) ?? null,
  };
}

/** The first name of a line where it is the subject of the main clause, and the pronoun stands in a clause that leads up to that. */
function nameAhead(items: readonly Item[], pronoun: number, run: NameRun): NameRun | null {
  if (!LEADS_UP.has(items[0]?.lower ?? '') || items[run.titled - 1]?.lower !== ',' || !isFinite(items, run.to)) return null;
  for (let k = 1; k < run.titled - 1; k++) {
    const item = items[k] as Item;
    if (item.quotation !== null || (k < pronoun && item.lower === ',')) return null;
  }
  return run;
}

/** Whether what follows a subject is no more than that it spoke, and when or where: ", he said on Monday." */
function endsLine(items: readonly Item[], subject: number): boolean {
  if (items[subject - 1]?.lower !== ',') return false;
  let verbs = 0;
  for (let k = subject + 1; k < items.length; k++) {
    const item = items[k] as Item;
    if (item.quotation !== null || item.lower === 'that' || item.lower === ':') return false;
    if (item.pos === 'VERB' || item.pos === 'AUX') verbs++;
  }
  return verbs === 1;
}

function weightOf(items: readonly Item[], run: NameRun, names: readonly NameRun[], subjects: readonly Range[]): number {
  const next = items[run.to];
  if (next !== undefined && isGenitive(next)) return 0.8;
  if (subjects.some((subject) => run.from < subject.to && subject.from < run.to && (subject.to === run.to || isHead(items, subject, run))))
    return SPEAKS;
  const before = items[run.titled - 1];
  if (before?.pos === 'ADP') return 0.7;
  if (run.titled === 0 || isFinite(items, run.to) || (before?.pos === 'CCONJ' && run.titled === 1)) return 3;
  return names.length === 1 ? 2.5 : 1.2;
}

/** Whether a name is what a phrase is about: not a possessor, and not behind a preposition. */
export function isHead(items: readonly Item[], range: Range, run: NameRun): boolean {
  const next = items[run.to];
  if (next !== undefined && isGenitive(next) && run.to < range.to) return false;
  if (closesTitle(items, range, run)) return true;
  for (let k = range.from; k < run.from; k++) {
    const item = items[k] as Item;
    if (item.lower === ',') return true;
    if (item.pos === 'ADP' || item.lower === 'of' || item.lower === 'for') return hasComma(items, k, run.from);
  }
  return !(
    run.to < range.to &&
    next !== undefined &&
    next.quotation === null &&
    !isMark(next) &&
    next.pos !== 'ADP' &&
    next.pos !== 'CCONJ' &&
    next.pos !== 'PRON' &&
    !isUpper(next)
  );
}

/** "the head of the harbour office Ann Bell": whether a full name stands behind the title that leads the phrase, with nothing between. */
function closesTitle(items: readonly Item[], range: Range, { from, to, titled, words }: NameRun): boolean {
  if (words.length > 1 && to === range.to && titled < from && titled <= range.from + 1) return true;
  const left = items[from - 1];
  if (left === undefined || to !== range.to || from <= range.from || to - from < 2 || !isFirstName(items, from)) return false;
  if (left.quotation !== null || (left.pos !== 'NOUN' && left.pos !== 'PROPN') || ROLE_NOUNS.has(left.lower)) return false;
  const of = items.findIndex((item, k) => k > range.from && k < from && item.lower === 'of');
  return of > 0 && ROLE_NOUNS.has(items[of - 1]?.lower ?? '');
}

function hasComma(items: readonly Item[], from: number, to: number): boolean {
  for (let k = from; k < to; k++) if (items[k]?.lower === ',') return true;
  return false;
}
