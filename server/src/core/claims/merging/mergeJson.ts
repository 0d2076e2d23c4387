import { diffLines } from 'diff';
import { parse, type ParseError } from 'jsonc-parser';
import type { Merged, MergeInput } from './mergeAnnotations';
import { mergeValues, type Json, type ValueReport } from './mergeValues';
import { patchJson } from './patchJson';

/**
 * Merges a codebook, name list or list of sources three ways, entry by entry: our text with what theirs changed. Where both branches
 * changed one value differently, the lines that hold it stand twice between conflict markers.
 * @returns undefined where one of the texts is not JSON (with comments): there is nothing to merge it by.
 */
export function mergeJson(input: MergeInput, settle: 'markers' | 'ours' | 'theirs' = 'markers'): Merged | undefined {
  const [base, ours, theirs] = [read(input.base), read(input.ours), read(input.theirs)];
  if (base === null || ours === null || theirs === null) return undefined;
  const report: ValueReport = { disputed: [], notes: [] };
  const text = input.ours === undefined || input.ours.trim() === '' ? undefined : input.ours;
  const merged = mergeValues(base.value, ours.value, theirs.value, report);
  const write = (value: Json): string =>
    value === undefined ? '' : text === undefined ? (input.theirs ?? '') : patchJson(text, ours.value, value);
  const [left, right] = [write(merged.ours), write(merged.theirs)];
  const settled = settle === 'theirs' ? right : left;
  if (report.disputed.length === 0 || settle !== 'markers') return { text: settled, conflicts: [], notes: report.notes };
  const conflicts = report.disputed.map((id) => ({ id, fields: [], base: undefined, ours: left, theirs: right }));
  return { text: withMarkers(left, right), conflicts, notes: report.notes };
}

/** The value of a text; its value is undefined where there is no text, and null stands for a text that is not JSON. */
function read(text: string | undefined): { readonly value: Json } | null {
  if (text === undefined || text.trim() === '') return { value: undefined };
  const errors: ParseError[] = [];
  const value = parse(text.replace(/^\uFEFF/, ''), errors, { allowTrailingComma: true }) as Json;
  return errors.length > 0 ? null : { value };
}

/** Two texts as one, where they differ both between conflict markers. */
function withMarkers(ours: string, theirs: string): string {
  const parts = diffLines(ours, theirs);
  const ended = (lines: string): string => (lines === '' || lines.endsWith('\n') ? lines : `${lines}\n`);
  let text = '';
  for (let at = 0; at < parts.length; at++) {
    const part = parts[at];
    if (!part?.added && !part?.removed) {
      text += part?.value ?? '';
      continue;
    }
    const next = parts[at + 1];
    const pair = part.removed && next?.added ? next : undefined;
    if (pair) at += 1;
    const [mine, other] = part.removed ? [part.value, pair?.value ?? ''] : ['', part.value];
    text += `<<<<<<< ours\n${ended(mine)}=======\n${ended(other)}>>>>>>> theirs\n`;
  }
  return text;
}
