import { decodeTime } from 'ulid';
import type { Claim } from '../claim';
import type { Tag } from '../codebook/codebook';
import { describe } from '../../anchoring/describe';
import type { Span } from '../../text/span';
import { formatTime } from '../../annotationFiles/recordValues';
import { offsetMap, type OffsetMap } from './codePoints';
import { pathAsAddress } from './articleAddress';
import type { DecisionEnd, ExchangeArticle, ExportClaim, ExportDecision, Exported, ExportInput, RecordedPassage } from './exchange';
import { Losses } from './losses';
import { isOnArticle } from '../optionalKeys';
import { passageOf, wholeArticle } from './recordedPassage';
import { stableUuid, ulidToUuid } from './uuids';

/** The context of the W3C model, and the names of what Crossquote adds to it. */
const context = [
  'http://www.w3.org/ns/anno.jsonld',
  {
    crossquote: 'urn:x-crossquote:',
    'crossquote:anchor': { '@type': '@json' },
    'crossquote:more': { '@type': '@json' },
    'crossquote:sources': { '@type': '@json' },
    'crossquote:tags': { '@type': '@json' },
  },
];

/** JSON-LD, as far as this export writes it. */
export type JsonLd = Readonly<Record<string, unknown>>;

/**
 * Claims and decisions as one W3C Web Annotation collection (JSON-LD, Web Annotation Data Model, 2017). Positions count code
 * points, as the model says. What the model has no place for stands under names that begin with `crossquote:`.
 */
export function exportW3c(input: ExportInput): Exported {
  const losses = new Losses();
  const maps = new Map<string, OffsetMap>();
  const place = (article: ExchangeArticle | undefined, passage: Passage): JsonLd => specific(article, passage, mapOf(maps, article));
  const items = [
    ...input.claims.map((one) => claimAnnotation(one, input, place)),
    ...input.decisions.map((one) => decisionAnnotation(one, input, place)),
  ];
  const used = new Set(input.claims.flatMap(({ claim }) => claim.tags));
  for (const tag of used) {
    if (!input.codebook.tags.some(({ id }) => id === tag))
      losses.add('the codebook does not say what it means, so that its id goes alone.', 'tag');
  }
  const collection = {
    '@context': context,
    id: `urn:uuid:${stableUuid('collection', input.name)}`,
    type: 'AnnotationCollection',
    label: input.name,
    total: items.length,
    'crossquote:tags': input.codebook.tags.filter(({ id }) => used.has(id)).map(tagEntry),
    ...sourceEntries(input),
    ...(items.length > 0
      ? { first: { id: `urn:uuid:${stableUuid('page', input.name)}`, type: 'AnnotationPage', startIndex: 0, items } }
      : {}),
  };
  return { files: [{ path: 'claims.jsonld', content: `${JSON.stringify(collection, null, 2)}\n` }], losses: losses.list() };
}

interface Passage extends Pick<Claim, 'exact' | 'prefix' | 'suffix'> {
  readonly articlePath: string;
  readonly span: Span | null;
}
type Place = (article: ExchangeArticle | undefined, passage: Passage) => JsonLd;

function mapOf(maps: Map<string, OffsetMap>, article: ExchangeArticle | undefined): OffsetMap {
  const known = maps.get(article?.path ?? '') ?? offsetMap(article?.text ?? '');
  maps.set(article?.path ?? '', known);
  return known;
}

function claimAnnotation({ claim, articlePath, annotator, span, state }: ExportClaim, { articles }: ExportInput, place: Place): JsonLd {
  const article = articles.get(articlePath);
  const whole = isOnArticle(claim);
  const now = article && span ? describe(article.text, span) : null;
  const target = place(article, { articlePath, ...(now ?? { exact: claim.exact, prefix: claim.prefix, suffix: claim.suffix }), span });
  const says =
    JSON.stringify(whole ? wholeArticle : target['selector']) === JSON.stringify(whole ? passageOf(claim) : selectors(passageOf(claim)));
  const made = decodeTime(claim.id);
  return {
    id: `urn:uuid:${ulidToUuid(claim.id)}`,
    type: 'Annotation',
    motivation: claim.tags.length === 0 ? 'commenting' : claim.note === '' ? 'tagging' : ['tagging', 'commenting'],
    creator: { id: `urn:uuid:${stableUuid('annotator', annotator)}`, type: 'Person', name: annotator },
    ...(made < Date.UTC(10_000, 0) ? { created: formatTime(new Date(made)) } : {}),
    modified: claim.at,
    body: [
      ...claim.tags.map((value) => ({ type: 'TextualBody', purpose: 'tagging', value })),
      ...(claim.note === '' ? [] : [{ type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: claim.note }]),
    ],
    target: whole ? pathAsAddress(articlePath) : target,
    'crossquote:blob': claim.blob,
    'crossquote:rev': claim.rev,
    'crossquote:codebook': claim.codebook,
    'crossquote:state': state,
    // Only where the selectors say something else: the passage moved, is gone, or stands behind a character of two code units.
    ...(says ? {} : { 'crossquote:anchor': passageOf(claim) }),
    ...(Object.keys(claim.unknown).length > 0 ? { 'crossquote:more': claim.unknown } : {}),
  };
}

function decisionAnnotation({ id, kind, a, b, note, by, at }: ExportDecision, { articles }: ExportInput, place: Place): JsonLd {
  const end = (one: DecisionEnd): JsonLd => place(articles.get(one.articlePath), one);
  return {
    id: `urn:uuid:${ulidToUuid(id)}`,
    type: 'Annotation',
    motivation: 'linking',
    creator: { id: `urn:uuid:${stableUuid('annotator', by)}`, type: 'Person', name: by },
    modified: at,
    body: [
      { type: 'SpecificResource', purpose: 'linking', ...end(b) },
      { type: 'TextualBody', purpose: 'classifying', value: kind },
      ...(note === '' ? [] : [{ type: 'TextualBody', purpose: 'commenting', format: 'text/markdown', value: note }]),
    ],
    target: end(a),
  };
}

/** A passage in an article: its words with what stands around them, and where it stands, if it is there. */
function specific(article: ExchangeArticle | undefined, { articlePath, exact, prefix, suffix, span }: Passage, map: OffsetMap): JsonLd {
  const place = article && span ? { start: map.toCodePoints(span.start), end: map.toCodePoints(span.end) } : {};
  return { source: pathAsAddress(articlePath), selector: selectors({ exact, prefix, suffix, ...place }) };
}

function selectors({
  exact,
  prefix,
  suffix,
  start,
  end,
}: Omit<RecordedPassage, 'start' | 'end'> & Partial<RecordedPassage>): readonly JsonLd[] {
  const quote = { type: 'TextQuoteSelector', exact, prefix, suffix };
  return start === undefined ? [quote] : [quote, { type: 'TextPositionSelector', start, end }];
}

function tagEntry({ id, label, definition, color }: Tag): JsonLd {
  return { id, label, definition, ...(color === null ? {} : { color }) };
}

/** Where and when articles were published, where anything of it is known; left out where nothing is. */
function sourceEntries({ articles, sourceOf }: ExportInput): JsonLd {
  const entries = [...articles.keys()].flatMap((path) => {
    const known = Object.fromEntries(Object.entries(sourceOf(path)).filter(([, value]) => value !== null));
    return Object.keys(known).length === 0 ? [] : [{ source: pathAsAddress(path), ...known }];
  });
  return entries.length === 0 ? {} : { 'crossquote:sources': entries };
}
