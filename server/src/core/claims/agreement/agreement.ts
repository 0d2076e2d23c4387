import type { Span } from '../../text/span';
import { cohenKappa } from './cohenKappa';
import { meanOf, type Figure } from './figure';
import { krippendorffAlpha, type ValuedUnits } from './krippendorffAlpha';
import { matchPassages, passageF1 } from './passageMatch';
import { unitizingAlpha, unitizingDisagreement } from './unitizingAlpha';

/** One claim as agreement sees it. The span counts words. */
export interface CodedPassage extends Span {
  readonly claim: string;
  readonly tags: readonly string[];
}

/** One article with what each annotator who worked on it marked. */
export interface CodedArticle {
  readonly path: string;
  /** How many words it has. */
  readonly words: number;
  readonly annotators: ReadonlyMap<string, readonly CodedPassage[]>;
}

/** What a row of figures is about: one tag, the tags of one group, or any passage whatever its tags. */
export interface Subject {
  readonly kind: 'any' | 'group' | 'tag';
  readonly id: string;
  readonly label: string;
  /** Ids of the tags; none for `any`. */
  readonly tags: readonly string[];
}

/** The figures of one subject. */
export interface AgreementRow {
  readonly subject: Subject;
  /** How many passages each annotator marked. */
  readonly passages: Readonly<Record<string, number>>;
  /** Cohen's kappa over words. */
  readonly kappa: Figure;
  /** Krippendorff's alpha over words. */
  readonly alpha: Figure;
  /** Krippendorff's alpha for unitizing. */
  readonly unitizing: Figure;
  /** F1 of passages with the same first and last word. */
  readonly exact: Figure;
  /** F1 of passages that share a word. */
  readonly partial: Figure;
  /** Passages that only one annotator marked. */
  readonly onlyOne: readonly OnlyOne[];
}

/** A passage that no other annotator marked. */
export interface OnlyOne {
  readonly article: string;
  readonly annotator: string;
  readonly claim: string;
}

/**
 * The figures of one subject over articles. Kappa, unitizing alpha and F1 compare two annotators; of more, each is the mean over all
 * pairs (Light, R.: Measures of response agreement for qualitative data. Psychological Bulletin 76 (1971), 365-377), each pair on the articles that both
 * worked on.
 * @param articles those that at least two annotators worked on.
 */
export function agreementRow(subject: Subject, articles: readonly CodedArticle[]): AgreementRow {
  const annotators = [...new Set(articles.flatMap(({ annotators: all }) => [...all.keys()]))].sort();
  const narrowed = articles.map((article) => ({
    ...article,
    annotators: new Map(Array.from(article.annotators, ([name, passages]) => [name, ofSubject(subject, passages)] as const)),
  }));
  const pairs = annotators.flatMap((a, at) =>
    annotators
      .slice(at + 1)
      .map((b) => pairFigures(subject, narrowed, a, b))
      .filter((one) => one !== undefined),
  );
  return {
    subject,
    passages: Object.fromEntries(
      annotators.map((name) => [name, narrowed.reduce((sum, article) => sum + (article.annotators.get(name)?.length ?? 0), 0)]),
    ),
    kappa: meanOf(pairs.map(({ kappa }) => kappa)),
    alpha: krippendorffAlpha(narrowed.flatMap((article) => valuedWords(subject, article, [...article.annotators.keys()]))),
    unitizing: meanOf(pairs.map(({ unitizing }) => unitizing)),
    exact: meanOf(pairs.map(({ exact }) => exact)),
    partial: meanOf(pairs.map(({ partial }) => partial)),
    onlyOne: narrowed.flatMap(markedByOne),
  };
}

function ofSubject({ kind, tags }: Subject, passages: readonly CodedPassage[]): readonly CodedPassage[] {
  return kind === 'any' ? passages : passages.filter((passage) => passage.tags.some((tag) => tags.includes(tag)));
}

/** What of a passage counts for the subject: its tags of the group, or that it is one. */
function valueOf({ kind, tags }: Subject, passage: CodedPassage): string[] {
  return kind === 'any' ? ['marked'] : passage.tags.filter((tag) => tags.includes(tag));
}

function pairFigures(
  subject: Subject,
  articles: readonly CodedArticle[],
  a: string,
  b: string,
): Pick<AgreementRow, 'kappa' | 'unitizing' | 'exact' | 'partial'> | undefined {
  const both = articles.filter(({ annotators }) => annotators.has(a) && annotators.has(b));
  if (both.length === 0) return undefined;
  const words = both.flatMap((article) => valuedPairs(subject, article, a, b));
  const values = subject.kind === 'any' ? ['marked'] : subject.tags;
  let [first, second, exact, partial] = [0, 0, 0, 0];
  for (const { annotators } of both) {
    for (const value of values) {
      const [mine, other] = [a, b].map((name) =>
        (annotators.get(name) ?? []).filter((passage) => valueOf(subject, passage).includes(value)),
      );
      if (!mine || !other) continue;
      first += mine.length;
      second += other.length;
      partial += matchPassages(mine, other).pairs.length;
      exact += matchPassages(mine, other).pairs.filter(([one, two]) => one.start === two.start && one.end === two.end).length;
    }
  }
  const length = both.reduce((sum, article) => sum + article.words, 0);
  const disagreements =
    length === 0
      ? []
      : values.map((value) =>
          unitizingDisagreement(
            [a, b].map((name) => unitsOf(subject, both, name, value)),
            length,
          ),
        );
  return {
    kappa: cohenKappa(words),
    unitizing: unitizingAlpha(disagreements),
    exact: passageF1(exact, first, second),
    partial: passageF1(partial, first, second),
  };
}

/** One annotator's passages with a value, on the articles one behind the other; those that overlap count as one. */
function unitsOf(subject: Subject, articles: readonly CodedArticle[], annotator: string, value: string): Span[] {
  const units: { start: number; end: number }[] = [];
  let offset = 0;
  for (const { annotators, words } of articles) {
    const here = (annotators.get(annotator) ?? []).filter(
      (passage) => passage.end > passage.start && valueOf(subject, passage).includes(value),
    );
    for (const { start, end } of [...here].sort((x, y) => x.start - y.start || x.end - y.end)) {
      const last = units.at(-1);
      if (last && offset + start < last.end) last.end = Math.max(last.end, offset + end);
      else units.push({ start: offset + start, end: offset + end });
    }
    offset += words;
  }
  return units;
}

/** The value that each annotator gives each word, stretch by stretch; what nobody marked has the empty value. */
function stretches(
  subject: Subject,
  { annotators, words }: CodedArticle,
  names: readonly string[],
): { readonly values: readonly string[]; readonly count: number }[] {
  const bounds = new Set([0, words]);
  for (const name of names) for (const { start, end } of annotators.get(name) ?? []) bounds.add(start).add(end);
  const sorted = [...bounds].sort((x, y) => x - y);
  return sorted.slice(0, -1).map((start, at) => ({
    count: (sorted[at + 1] ?? start) - start,
    values: names.map((name) =>
      [
        ...new Set(
          (annotators.get(name) ?? []).filter((one) => one.start <= start && start < one.end).flatMap((one) => valueOf(subject, one)),
        ),
      ]
        .sort()
        .join(' '),
    ),
  }));
}

function valuedPairs(subject: Subject, article: CodedArticle, a: string, b: string): { a: string; b: string; count: number }[] {
  return stretches(subject, article, [a, b]).map(({ values: [first = '', second = ''], count }) => ({ a: first, b: second, count }));
}

function valuedWords(subject: Subject, article: CodedArticle, names: readonly string[]): ValuedUnits[] {
  return stretches(subject, article, names).map(({ values, count }) => {
    const given = new Map<string, number>();
    for (const value of values) given.set(value, (given.get(value) ?? 0) + 1);
    return { values: given, count };
  });
}

function markedByOne({ path, annotators }: CodedArticle): OnlyOne[] {
  return [...annotators].flatMap(([annotator, passages]) =>
    passages
      .filter((passage) => ![...annotators].some(([name, others]) => name !== annotator && others.some((other) => meets(passage, other))))
      .map(({ claim }) => ({ article: path, annotator, claim })),
  );
}

/** A claim on the article as a whole has no words, and meets others like it. */
function meets(a: Span, b: Span): boolean {
  return (a.start === b.start && a.end === b.end) || Math.min(a.end, b.end) > Math.max(a.start, b.start);
}
