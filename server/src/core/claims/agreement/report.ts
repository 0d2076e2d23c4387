import type { Codebook } from '../codebook/codebook';
import type { Span } from '../../text/span';
import { agreementRow, type AgreementRow, type CodedArticle, type CodedPassage, type Subject } from './agreement';
import { wordRange, wordsOf } from '../../anchoring/wordRange';

/** A claim with where it stands now. */
export interface PlacedCoding {
  readonly claim: string;
  /** Whose folder it lies in. */
  readonly annotator: string;
  readonly tags: readonly string[];
  /** UTF-16 code units; null where the passage was not found. */
  readonly span: Span | null;
}

/** An article with every claim on it. */
export interface CodingInput {
  readonly path: string;
  readonly text: string;
  readonly codings: readonly PlacedCoding[];
}

/** Which annotators and tags to compare. */
export interface AgreementWish {
  /** undefined: all but gold. */
  readonly annotators?: readonly string[] | undefined;
  /** undefined: every tag of the codebook or in use, every group, and passages whatever their tags. */
  readonly tags?: readonly string[] | undefined;
}

/** The figures of some articles. */
export interface AgreementScope {
  /** null: all of them together. */
  readonly article: string | null;
  readonly annotators: readonly string[];
  readonly words: number;
  readonly rows: readonly AgreementRow[];
}

/** How far annotators agree. */
export interface AgreementReport {
  readonly annotators: readonly string[];
  /** All articles together, then each. */
  readonly scopes: readonly AgreementScope[];
  /** Articles that fewer than two of the annotators worked on. */
  readonly single: readonly string[];
  /** Claims whose passage was not found, and that therefore do not count. */
  readonly lost: number;
}

const goldAnnotator = 'gold';

/**
 * Compares annotators. Who has a claim on an article worked on it; an article that fewer than two worked on is left out.
 * @param articles in any order.
 */
export function agreementReport(
  articles: readonly CodingInput[],
  codebook: Pick<Codebook, 'tags' | 'groups'>,
  { annotators, tags }: AgreementWish = {},
): AgreementReport {
  const wanted = (name: string): boolean => (annotators ? annotators.includes(name) : name !== goldAnnotator);
  const coded = [...articles].sort((a, b) => (a.path < b.path ? -1 : 1)).map((article) => codedArticle(article, wanted));
  const shared = coded.filter((article) => article.annotators.size > 1);
  const used = new Set(shared.flatMap((article) => [...article.annotators.values()].flat().flatMap((passage) => passage.tags)));
  const subjects = subjectsOf(codebook, used, tags);
  const scopeOf = (article: string | null, of: readonly CodedArticle[]): AgreementScope => ({
    article,
    annotators: names(of),
    words: of.reduce((sum, { words }) => sum + words, 0),
    rows: subjects
      .filter(
        ({ kind, tags: ids }) =>
          kind === 'any' ||
          of.some((one) => [...one.annotators.values()].flat().some((passage) => passage.tags.some((tag) => ids.includes(tag)))),
      )
      .map((subject) => agreementRow(subject, of)),
  });
  return {
    annotators: names(shared),
    scopes: shared.length === 0 ? [] : [scopeOf(null, shared), ...shared.map((article) => scopeOf(article.path, [article]))],
    single: coded.filter((article) => article.annotators.size === 1).map(({ path }) => path),
    lost: articles.flatMap(({ codings }) => codings).filter(({ annotator, span }) => wanted(annotator) && span === null).length,
  };
}

const names = (articles: readonly CodedArticle[]): readonly string[] =>
  [...new Set(articles.flatMap(({ annotators }) => [...annotators.keys()]))].sort();

function codedArticle({ path, text, codings }: CodingInput, wanted: (annotator: string) => boolean): CodedArticle {
  const words = wordsOf(text);
  const annotators = new Map<string, CodedPassage[]>();
  for (const { claim, annotator, tags, span } of codings) {
    if (!wanted(annotator)) continue;
    const passages = annotators.get(annotator) ?? [];
    annotators.set(annotator, passages);
    // Without a tag nothing was coded; but whoever wrote it has worked on the article.
    if (span !== null && tags.length > 0) passages.push({ claim, tags, ...wordRange(words, span) });
  }
  return { path, words: words.length, annotators };
}

/** Tags in the order of the codebook, then those in use that it does not have; groups of which a tag is in use. */
function subjectsOf(
  { tags, groups }: Pick<Codebook, 'tags' | 'groups'>,
  used: ReadonlySet<string>,
  only: readonly string[] | undefined,
): Subject[] {
  const inCodebook = tags.filter(({ id }) => used.has(id)).map(({ id, label }): Subject => ({ kind: 'tag', id, label, tags: [id] }));
  const others = [...used]
    .filter((id) => !tags.some((tag) => tag.id === id))
    .sort()
    .map((id): Subject => ({ kind: 'tag', id, label: id, tags: [id] }));
  const ofTags = [...inCodebook, ...others];
  if (only) return ofTags.filter(({ id }) => only.includes(id));
  const ofGroups = groups
    .map(({ id, label }): Subject => ({
      kind: 'group',
      id,
      label,
      tags: tags
        .filter(({ group }) => group === id)
        .map((tag) => tag.id)
        .filter((tag) => used.has(tag)),
    }))
    .filter((group) => group.tags.length > 0);
  return [{ kind: 'any', id: 'any', label: 'Any passage', tags: [] }, ...ofGroups, ...ofTags];
}
