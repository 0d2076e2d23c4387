import type { RecordLine } from '../../annotationFiles/recordFile';
import type { Span } from '../../text/span';
import type { DecidedPassage, Decision } from './decision';
import { onePassage } from './passagePlacer';

/** A decision that does not go with others of the same person. */
export interface Contradiction {
  readonly line: RecordLine<Decision>;
  /**
   * `both-ways`: the others decide otherwise on the same pair. `chain`: the others together say that it is the same, and this one that it
   * is not. `in-chain`: with others it says the same of a pair that the first of the others keeps apart. `twice`: the others say just this.
   */
  readonly kind: 'both-ways' | 'chain' | 'in-chain' | 'twice';
  readonly others: readonly RecordLine<Decision>[];
}

/** A decision on two wordings, each a number. */
interface Edge {
  readonly line: RecordLine<Decision>;
  readonly a: number;
  readonly b: number;
}

/**
 * Finds what contradicts itself among one person's decisions, and what is decided twice. Notes decide nothing; decisions that have lost a
 * passage rest.
 * @param lines those that count, in the order of the file.
 * @param place where a passage stands in its article now; null where nowhere.
 * @returns one entry for each decision and kind, in the order of the file.
 */
export function contradictions(lines: readonly RecordLine<Decision>[], place: (passage: DecidedPassage) => Span | null): Contradiction[] {
  const edges = edgesOf(lines, place);
  const found = [...onOnePair(edges), ...alongChains(edges)];
  return found.sort((a, b) => a.line.number - b.line.number);
}

function edgesOf(lines: readonly RecordLine<Decision>[], place: (passage: DecidedPassage) => Span | null): Edge[] {
  const wordings = new Map<string, { readonly span: Span; readonly number: number }[]>();
  let count = 0;
  const numberOf = (passage: DecidedPassage): number | null => {
    const span = place(passage);
    if (span === null) return null;
    const known = wordings.get(passage.article) ?? [];
    wordings.set(passage.article, known);
    const same = known.find((one) => onePassage(one.span, span));
    if (same) return same.number;
    known.push({ span, number: count });
    return count++;
  };
  return lines.flatMap((line) => {
    if (line.record.kind === 'note') return [];
    const [a, b] = [numberOf(line.record.a), numberOf(line.record.b)];
    return a === null || b === null || a === b ? [] : [a < b ? { line, a, b } : { line, a: b, b: a }];
  });
}

function onOnePair(edges: readonly Edge[]): Contradiction[] {
  const pairs = new Map<string, Edge[]>();
  for (const edge of edges) pairs.set(`${edge.a} ${edge.b}`, [...(pairs.get(`${edge.a} ${edge.b}`) ?? []), edge]);
  return [...pairs.values()].flatMap((pair) =>
    pair.flatMap(({ line }, at): Contradiction[] => {
      const others = pair.filter((other) => other.line.record.kind !== line.record.kind).map((other) => other.line);
      if (others.length > 0) return [{ line, kind: 'both-ways', others }];
      return at > 0 && pair[0] ? [{ line, kind: 'twice', others: [pair[0].line] }] : [];
    }),
  );
}

function alongChains(edges: readonly Edge[]): Contradiction[] {
  const neighbours = new Map<number, Edge[]>();
  for (const edge of edges)
    if (edge.line.record.kind === 'same') for (const end of [edge.a, edge.b]) neighbours.set(end, [...(neighbours.get(end) ?? []), edge]);
  const blamed = new Map<RecordLine<Decision>, Contradiction>();
  for (const apart of edges) {
    if (apart.line.record.kind !== 'different') continue;
    const chain = shortest(neighbours, apart.a, apart.b);
    if (chain.length < 2) continue;
    const others = chain.map(({ line }) => line);
    blamed.set(apart.line, { line: apart.line, kind: 'chain', others });
    for (const line of others)
      if (!blamed.has(line))
        blamed.set(line, { line, kind: 'in-chain', others: [apart.line, ...others.filter((other) => other !== line)] });
  }
  return [...blamed.values()];
}

/** The fewest decisions by which two wordings are the same; none where they are not. */
function shortest(neighbours: ReadonlyMap<number, readonly Edge[]>, from: number, to: number): readonly Edge[] {
  const ways = new Map<number, readonly Edge[]>([[from, []]]);
  for (const [at, way] of ways) {
    if (at === to) return way;
    for (const edge of neighbours.get(at) ?? []) {
      const next = edge.a === at ? edge.b : edge.a;
      if (!ways.has(next)) ways.set(next, [...way, edge]);
    }
  }
  return [];
}
