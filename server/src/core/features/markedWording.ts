// A wording cut at what another wording of the same statement has otherwise.
import { differences } from '../statements/differences/differences';
import type { Difference, DifferenceKind } from '../statements/statement';

/** A stretch of a wording: as the other has it (`kind` null), or different. */
export interface Segment {
  readonly text: string;
  readonly kind: DifferenceKind | null;
  readonly material: boolean;
}

/** A wording against the one it is compared with. */
export interface MarkedWording {
  /** The whole wording in order; joined, the texts give it back. */
  readonly segments: readonly Segment[];
  /** What the other wording has and this one lacks altogether. */
  readonly missing: readonly string[];
  /** Material differences, in words: what stands in the reference, what in this wording. */
  readonly material: readonly { readonly kind: DifferenceKind; readonly reference: string | null; readonly wording: string | null }[];
}

/** Marks in `wording` what `other` words differently. */
export function markWording(other: string, wording: string): MarkedWording {
  const found = differences(other, wording);
  const missing = found.flatMap(({ a, b }) => (a && !b ? [a] : []));
  return {
    segments: segmentsOf(wording, found),
    missing: missing
      .filter((span) => !missing.some((whole) => whole !== span && whole.start <= span.start && span.end <= whole.end))
      .map(({ start, end }) => other.slice(start, end).trim()),
    material: found
      .filter(({ material }) => material)
      .map(({ kind, a, b }) => ({
        kind,
        reference: a && other.slice(a.start, a.end).trim(),
        wording: b && wording.slice(b.start, b.end).trim(),
      })),
  };
}

/** A text cut at the differences' places in it (their `b`); joined, the segments give it back. */
export function segmentsOf(text: string, found: readonly Difference[]): Segment[] {
  const segments: Segment[] = [];
  let at = 0;
  const plain = (end: number): void => {
    if (end > at) segments.push({ text: text.slice(at, end), kind: null, material: false });
  };
  const inOrder = found
    .flatMap(({ b, kind, material }) => (b ? [{ ...b, kind, material }] : []))
    .sort((a, b) => a.start - b.start || Number(b.material) - Number(a.material));
  for (const { start, end, kind, material } of inOrder) {
    const from = Math.max(start, at);
    if (end <= from) continue;
    plain(from);
    segments.push({ text: text.slice(from, end), kind, material });
    at = end;
  }
  plain(text.length);
  return segments;
}
