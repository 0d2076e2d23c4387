import type { DifferenceKind } from '../statements/statement';
import type { MarkedWording } from './markedWording';
import { shortened } from './words';

const mostMissing = 3;
const mostOfMissing = 60;
const mostOfNote = 40;
/** Stands for a stretch that is too long to name. */
const unnamed = '…';
/** What makes a stretch tell a time. */
const dated = /\d|day\b|\b(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)|\b(?:week|month|year|yesterday|tomorrow)/iu;

/**
 * What a reader must not miss of a wording, in words: material differences by kind ("number: 1,200 here, 12,000 there",
 * where here is the wording it is compared with), then what is missing.
 */
export function differenceNotes({ material, missing }: MarkedWording): string[] {
  const told = new Set(material.map(({ reference }) => reference).filter((text) => text !== null && text.length <= mostOfNote));
  const lacking = missing
    .filter((text) => !told.has(text))
    .slice(0, mostMissing)
    .map((text) => `“${shortened(text, mostOfMissing)}”`);
  return [...materialSides(material).flatMap(materialNote), ...(lacking.length === 0 ? [] : [`without ${lacking.join(', ')}`])];
}

/** What tells of the material differences of one kind: on the side of the wording compared with, and on the wording's own; `…` for what is too long to name. */
export interface MaterialSides {
  readonly kind: DifferenceKind;
  readonly here: string;
  readonly there: string;
}

/** Material differences by kind; nothing where both sides have the same elsewhere in the sentence. */
export function materialSides(material: MarkedWording['material']): readonly MaterialSides[] {
  return [...new Set(material.map(({ kind }) => kind))].flatMap((kind) => {
    const differences = material.filter((difference) => difference.kind === kind);
    const here = new Set(differences.flatMap(({ reference }) => telling(kind, reference)));
    const there = new Set(differences.flatMap(({ wording }) => telling(kind, wording)));
    const only = (side: ReadonlySet<string>, other: ReadonlySet<string>): string => [...side].filter((text) => !other.has(text)).join(', ');
    const sides = { kind, here: only(here, there), there: only(there, here) };
    return sides.here === '' && sides.there === '' ? [] : [sides];
  });
}

/** "number: 1,200 here, 12,000 there", "condition only there: if …". */
function materialNote({ kind, here, there }: MaterialSides): string[] {
  if (here !== '' && there !== '') return [`${kind}: ${here} here, ${there} there`];
  return [...oneSided(kind, 'here', here), ...oneSided(kind, 'there', there)];
}

function oneSided(kind: DifferenceKind, side: 'here' | 'there', text: string): string[] {
  if (text === '') return [];
  return [text === unnamed ? `${kind} only ${side}` : `${kind} only ${side}: ${text}`];
}

/**
 * What tells in a differing stretch: its figures where it is about numbers, otherwise its words where they are few. A
 * long stretch is in bold or named as missing already; of a negation or condition it is still said that there is one.
 */
function telling(kind: DifferenceKind, text: string | null): string[] {
  if (text === null) return [];
  const figures = kind === 'number' ? text.match(/\p{N}+(?:[.,]\p{N}+)*/gu) : null;
  if (figures) return figures;
  if (kind === 'date' && !dated.test(text)) return [];
  if (text.length <= mostOfNote) return [text];
  return kind === 'negation' || kind === 'condition' ? [unnamed] : [];
}
