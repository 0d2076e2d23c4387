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
  const kinds = [...new Set(material.map(({ kind }) => kind))];
  const told = new Set(material.map(({ reference }) => reference).filter((text) => text !== null && text.length <= mostOfNote));
  const lacking = missing.filter((text) => !told.has(text)).slice(0, mostMissing).map((text) => `“${shortened(text, mostOfMissing)}”`);
  return [
    ...kinds.flatMap((kind) => materialNote(kind, material.filter((difference) => difference.kind === kind))),
    ...(lacking.length === 0 ? [] : [`without ${lacking.join(', ')}`]),
  ];
}

/** "number: 1,200 here, 12,000 there", "condition only there: if …"; nothing where both sides have the same elsewhere in the sentence. */
function materialNote(kind: DifferenceKind, differences: MarkedWording['material']): string[] {
  const here = new Set(differences.flatMap(({ reference }) => telling(kind, reference)));
  const there = new Set(differences.flatMap(({ wording }) => telling(kind, wording)));
  const only = (side: ReadonlySet<string>, other: ReadonlySet<string>): string => [...side].filter((text) => !other.has(text)).join(', ');
  const [onlyHere, onlyThere] = [only(here, there), only(there, here)];
  if (onlyHere !== '' && onlyThere !== '') return [`${kind}: ${onlyHere} here, ${onlyThere} there`];
  return [...oneSided(kind, 'here', onlyHere), ...oneSided(kind, 'there', onlyThere)];
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
