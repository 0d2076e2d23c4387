import type { Concordance, ConcordanceHit, ConcordanceParams } from '../../../server/src/claims/searchProtocol';

export interface HitNode {
  readonly kind: 'hit';
  readonly id: string;
  readonly hit: ConcordanceHit;
}
export interface ArticleNode {
  readonly kind: 'article';
  readonly uri: string;
  readonly path: string;
  readonly source: string;
  readonly hits: readonly HitNode[];
}
/** A node of the Concordance view. */
export type ConcordanceNode = ArticleNode | HitNode;

/** UTF-16 code units before the hit in the view: what is further away would push the hit out of it. */
const leftLength = 16;

/** The hits as the view shows them: below their articles by place, as one list in any other order. */
export function concordanceNodes({ hits }: Pick<Concordance, 'hits'>, sort: ConcordanceParams['sort']): readonly ConcordanceNode[] {
  const nodes = hits.map((hit): HitNode => ({ kind: 'hit', id: hitId(hit), hit }));
  if (sort !== 'place') return nodes;
  const articles = new Map<string, HitNode[]>();
  for (const node of nodes) articles.set(node.hit.uri, [...(articles.get(node.hit.uri) ?? []), node]);
  return [...articles].flatMap(([uri, own]) =>
    own[0] === undefined ? [] : [{ kind: 'article' as const, uri, path: own[0].hit.path, source: own[0].hit.source, hits: own }],
  );
}

/** What a hit is called among all others, as long as its article stays as it is. */
export function hitId({ uri, range: { start, end } }: Pick<ConcordanceHit, 'uri' | 'range'>): string {
  return `${uri} ${start.line}:${start.character}-${end.line}:${end.character}`;
}

/** A hit as one line with the hit's own place in it, half open. */
export function hitLabel({ left, hit, right }: Pick<ConcordanceHit, 'left' | 'hit' | 'right'>): {
  readonly label: string;
  readonly highlight: [number, number];
} {
  const cut = left.length <= leftLength ? left : `…${left.slice(-leftLength).replace(/^\S*\s(?=\S)/u, '')}`;
  return { label: `${cut}${hit}${right}`, highlight: [cut.length, cut.length + hit.length] };
}

/** What the view says above the hits: what was asked, and how much there is. */
export function concordanceMessage(params: ConcordanceParams, { hits, more, searched, stopped, problem }: Concordance): string {
  if (problem !== null) return problem.message;
  const articles = new Set(hits.map(({ uri }) => uri)).size;
  const limits = [
    ...(params.quotations === true ? ['in quotations'] : []),
    ...(params.speaker === undefined || params.speaker === '' ? [] : [`said by ${params.speaker}`]),
    ...(params.untagged === true ? ['untagged'] : []),
  ];
  const asked = [params.words, ...limits].join(', ');
  if (hits.length === 0) return `${asked}: no hit in ${counted(searched, 'article')}.`;
  return [
    `${asked}: ${counted(hits.length, 'hit')} in ${counted(articles, 'article')}.`,
    ...(more > 0 ? [`${more.toLocaleString('en')} more are not shown: narrow the search down.`] : []),
    ...(stopped ? [`The search was stopped after ${counted(searched, 'article')}.`] : []),
  ].join(' ');
}

/** "1 hit", "12 hits". */
export function counted(count: number, noun: string): string {
  return `${count.toLocaleString('en')} ${noun}${count === 1 ? '' : 's'}`;
}
