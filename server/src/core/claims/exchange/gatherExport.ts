import type { Span } from '../../text/span';
import { parseDecisionFile } from '../../statements/decisions/decisionRecord';
import type { DecidedPassage } from '../../statements/decisions/decision';
import { parseDecisionsPath } from '../../statements/decisions/paths';
import { createAnchorer, type Anchor, type Anchorable, type Anchorer } from '../../anchoring/anchors';
import { parseAnnotationFile } from '../annotationFile';
import { possibleBlobIds } from '../../anchoring/blobId';
import { parseCodebook } from '../codebook/parseCodebook';
import { isRejection } from '../optionalKeys';
import { parseAnnotationPath } from '../../annotationFiles/paths';
import { effectiveRecords } from '../../annotationFiles/recordFile';
import { parseSourceList } from '../../sources/sourceList';
import { sourcesIn } from '../../sources/sourceOf';
import type { DecisionEnd, ExchangeArticle, ExportClaim, ExportDecision, ExportInput } from './exchange';

/** What an export is gathered from. */
export interface ExportSources {
  readonly name: string;
  /** Every annotation file, `links.jsonl` too, by path: texts without a byte-order mark. */
  readonly annotations: ReadonlyMap<string, string>;
  readonly codebook: string | undefined;
  /** Text of the source list, where there is one. */
  readonly sourceList?: string | undefined;
  /** By path: the articles that claims are on, those that could be read. */
  readonly articles: ReadonlyMap<string, ExchangeArticle>;
  /** Only these annotators' claims and decisions; empty: everybody's. */
  readonly annotators: readonly string[];
  /** Only claims with one of these tags, and no decisions; empty: all. */
  readonly tags: readonly string[];
  /** Who says a passage, where the analysis knows. */
  readonly speakerOf: (articlePath: string, span: Span) => string | null;
  /** An article's text as it was, by blob id, where version control knows it. */
  readonly oldText?: (blob: string) => string | undefined;
  readonly now: Date;
}

/** Claims and decisions of a folder with their passages found in the articles: by article, place and id; orphans last. */
export function gatherExport(sources: ExportSources): ExportInput {
  const wanted = (annotator: string): boolean => sources.annotators.length === 0 || sources.annotators.includes(annotator);
  const anchorers = new Map<string, Anchorer>();
  const place = (articlePath: string, anchored: Anchorable): Anchor => {
    const article = sources.articles.get(articlePath);
    if (!article) return { state: 'orphan', span: null, score: 0, places: [] };
    const anchor = anchorers.get(articlePath) ?? createAnchorer(article.text, () => possibleBlobIds(article.text));
    anchorers.set(articlePath, anchor);
    return anchor(anchored, { oldText: () => sources.oldText?.(anchored.blob) });
  };
  const claims: ExportClaim[] = [];
  const decisions: ExportDecision[] = [];
  for (const [path, text] of sources.annotations) {
    const name = parseAnnotationPath(path);
    const decider = parseDecisionsPath(path);
    if (name && wanted(name.annotator)) {
      for (const { record: claim } of effectiveRecords(parseAnnotationFile(text))) {
        if (isRejection(claim)) continue;
        if (sources.tags.length > 0 && !claim.tags.some((tag) => sources.tags.includes(tag))) continue;
        const { state, span } = place(name.articlePath, claim);
        const speaker = span && span.end > span.start ? sources.speakerOf(name.articlePath, span) : null;
        claims.push({ claim, articlePath: name.articlePath, annotator: name.annotator, state, span, speaker });
      }
    } else if (decider !== undefined && wanted(decider) && sources.tags.length === 0) {
      const end = (passage: DecidedPassage): DecisionEnd => {
        const { article: articlePath, exact, prefix, suffix } = passage;
        return { articlePath, exact, prefix, suffix, span: place(articlePath, passage).span };
      };
      for (const {
        record: { id, kind, a, b, note, at },
      } of effectiveRecords(parseDecisionFile(text))) {
        decisions.push({ id, kind, a: end(a), b: end(b), note, by: decider, at });
      }
    }
  }
  const used = new Set([
    ...claims.map(({ articlePath }) => articlePath),
    ...decisions.flatMap(({ a, b }) => [a.articlePath, b.articlePath]),
  ]);
  return {
    name: sources.name,
    codebook: parseCodebook(sources.codebook ?? '{"revision":1,"tags":[]}'),
    now: sources.now,
    sourceOf: sourcesIn(parseSourceList(sources.sourceList ?? '{}')),
    articles: new Map([...sources.articles].filter(([path]) => used.has(path)).sort(([a], [b]) => (a < b ? -1 : 1))),
    claims: claims.sort(byPlace),
    decisions: decisions.sort((a, b) => (a.id < b.id ? -1 : 1)),
  };
}

/** Paths of the articles that an export needs. */
export function articlesToExport(annotations: ReadonlyMap<string, string>): readonly string[] {
  const paths = [...annotations].flatMap(([path, text]) => {
    if (parseDecisionsPath(path) === undefined) return parseAnnotationPath(path)?.articlePath ?? [];
    return effectiveRecords(parseDecisionFile(text)).flatMap(({ record: { a, b } }) => [a.article, b.article]);
  });
  return [...new Set(paths)].sort();
}

function byPlace(one: ExportClaim, other: ExportClaim): number {
  if (one.articlePath !== other.articlePath) return one.articlePath < other.articlePath ? -1 : 1;
  const start = ({ span }: ExportClaim): number => span?.start ?? Number.MAX_SAFE_INTEGER;
  return start(one) - start(other) || (one.claim.id < other.claim.id ? -1 : 1);
}
