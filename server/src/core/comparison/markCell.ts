// One article's wordings of a statement against the wording that all are compared with.
import { materialSides, type MaterialSides } from '../features/differenceNotes';
import { segmentsOf, type Segment } from '../features/markedWording';
import { differences } from '../statements/differences/differences';
import type { Difference } from '../statements/statement';
import type { Span } from '../text/span';
import type { MaterialNote } from './comparison';

export interface MarkedCell {
  readonly wordings: readonly { readonly segments: readonly Segment[]; readonly notes: readonly MaterialNote[] }[];
  /** Stretches of the reference that none of the wordings has, nor anything in their place. */
  readonly missing: readonly string[];
}

/**
 * Marks each wording against the reference. An article that spreads a statement over several wordings lacks only what
 * all of them lack, and differs in a number only where none of them has it; what it lacks is told of its first wording.
 */
export function markCell(reference: string, wordings: readonly string[]): MarkedCell {
  const found = wordings.map((wording) => differences(reference, wording));
  const unsaid = found.map((list) => list.flatMap(({ a }) => a ?? [])).reduce(common, [{ start: 0, end: reference.length }]);
  const replaced = found.flatMap((list) => list.flatMap(({ a, b }) => (a && b ? [a] : [])));
  const gone = unsaid.filter((span) => !replaced.some((other) => other.start < span.end && span.start < other.end));
  const material = found.map((list, index) =>
    list
      .filter((difference) => difference.material)
      .flatMap((difference) => narrowed(difference, unsaid))
      .filter(({ b }) => b !== null || index === 0),
  );
  const told = new Set(material.flat().map(({ a }) => a?.start));
  return {
    wordings: wordings.map((wording, index) => ({
      segments: segmentsOf(wording, found[index] ?? []),
      notes: notesOf(reference, wording, material[index] ?? []),
    })),
    missing: gone
      .filter(({ start }) => !told.has(start))
      .map((span) => reference.slice(span.start, span.end).trim())
      .filter((text) => /[\p{L}\p{N}]/u.test(text)),
  };
}

/** The difference without the reference's side where another wording of the article says some of that after all. */
function narrowed(difference: Difference, unsaid: readonly Span[]): Difference[] {
  const { a, b } = difference;
  const still = a && unsaid.some(({ start, end }) => start <= a.start && a.end <= end) ? a : null;
  return still === null && b === null ? [] : [{ ...difference, a: still }];
}

function notesOf(reference: string, wording: string, material: readonly Difference[]): MaterialNote[] {
  return materialSides(
    material.map(({ kind, a, b }) => ({
      kind,
      reference: a && reference.slice(a.start, a.end).trim(),
      wording: b && wording.slice(b.start, b.end).trim(),
    })),
  ).map(({ kind, ...sides }) => ({ kind, text: inWords(sides) }));
}

/** Where a side is too long to name, the kind alone says what is there or not. */
function inWords({ here, there }: Omit<MaterialSides, 'kind'>): string {
  if (here !== '' && there !== '') return `“${there}” instead of “${here}”`;
  const [verb, text] = there !== '' ? ['adds', there] : ['leaves out', here];
  return text === '…' ? `${verb} one` : `${verb} “${text}”`;
}

/** What two lists of spans have in common; both in order and each free of overlaps. */
function common(one: readonly Span[], other: readonly Span[]): Span[] {
  return one.flatMap((a) =>
    other.flatMap((b) => {
      const [start, end] = [Math.max(a.start, b.start), Math.min(a.end, b.end)];
      return start < end ? [{ start, end }] : [];
    }),
  );
}
