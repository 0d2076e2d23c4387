import type { TagsExclude } from './mergeFields';
import { readSide, type MergeLine, type MergeSide } from './recordLines';
import { mergeRecord, type MergeNote, type RecordConflict, type RecordOutcome } from './mergeRecords';

/** The texts of one file that two branches changed; undefined where a branch does not have it. */
export interface MergeInput {
  /** The common ancestor. */
  readonly base: string | undefined;
  readonly ours: string | undefined;
  readonly theirs: string | undefined;
}

/** Which of the versions of a record in conflict is written; `markers` writes both, between conflict markers. */
export type Settlement = 'markers' | 'ours' | 'theirs';

export interface MergeOptions {
  readonly excludes?: TagsExclude | undefined;
  /** For each conflict; `markers` where it is left out. */
  readonly settle?: ((conflict: RecordConflict) => Settlement | readonly string[]) | undefined;
}

/** A file as merged. */
export interface Merged {
  readonly text: string;
  /** What a person has to decide; empty where the merge is clean. */
  readonly conflicts: readonly RecordConflict[];
  readonly notes: readonly MergeNote[];
}

interface Entry {
  readonly id: string | null;
  readonly other: string | null;
  lines: readonly { readonly text: string; readonly end: string }[];
}

/**
 * Merges an annotation file (JSON Lines, records by `id`) three ways. What one branch added, changed or removed is so in the result;
 * a record that both changed is merged field by field; changing wins over removing. Our lines stay as they are, letter by letter,
 * and what theirs adds is put behind the last record with a smaller id. Damaged lines go only where one branch took them out.
 * Where the same field has two new values, both versions of the record stand between conflict markers, one a line.
 */
export function mergeAnnotations(input: MergeInput, { excludes, settle = () => 'markers' }: MergeOptions = {}): Merged {
  const [base, ours, theirs] = [readSide(input.base), readSide(input.ours), readSide(input.theirs)];
  const lineEnd = [...ours.lines, ...theirs.lines].find(({ end }) => end !== '')?.end ?? '\n';
  const written = (texts: readonly string[]): Entry['lines'] => texts.map((text) => ({ text, end: lineEnd }));
  const conflicts: RecordConflict[] = [];
  const notes: MergeNote[] = [];

  const outcomes = new Map<string, RecordOutcome>();
  for (const id of new Set([...ours.records.keys(), ...theirs.records.keys()])) {
    const outcome = mergeRecord(id, base.records.get(id) ?? [], ours.records.get(id) ?? [], theirs.records.get(id) ?? [], excludes);
    if (outcome.note) notes.push(outcome.note);
    outcomes.set(id, outcome.conflict ? settled(outcome.conflict) : outcome);
  }
  function settled(conflict: RecordConflict): RecordOutcome {
    const choice = settle(conflict);
    if (choice !== 'markers') return { lines: choice === 'ours' ? [conflict.ours] : choice === 'theirs' ? [conflict.theirs] : choice };
    conflicts.push(conflict);
    return { lines: between(conflict) };
  }

  const entries: Entry[] = [];
  const left = new Map(Array.from(ours.others, ([text, count]) => [text, othersKept(text, count, base, theirs)] as const));
  const placed = new Set<string>();
  const seen = new Set<string>();
  for (const line of ours.lines) {
    if (line.id === null) {
      const rest = left.get(line.text) ?? 1;
      if (line.text.trim() !== '') left.set(line.text, rest - 1);
      if (rest > 0) entries.push({ id: null, other: line.text, lines: [line] });
      continue;
    }
    const lines = outcomes.get(line.id)?.lines ?? [];
    // The same line twice is what `merge=union` leaves: once is enough.
    if (seen.has(line.text)) continue;
    seen.add(line.text);
    const untouched = lines.includes(line.text) && lines.every((text) => ours.records.get(line.id ?? '')?.includes(text));
    if (untouched) entries.push({ id: line.id, other: null, lines: [line] });
    else if (!placed.has(line.id)) entries.push({ id: line.id, other: null, lines: written(lines) });
    placed.add(line.id);
  }
  addTheirs(
    entries,
    theirs,
    placed,
    written,
    (id) => outcomes.get(id)?.lines ?? [],
    (text) => othersAdded(text, base, ours, theirs),
  );
  return { text: (ours.mark || (input.ours === undefined ? theirs.mark : '')) + joined(entries, lineEnd), conflicts, notes };
}

function between({ base, ours, theirs }: RecordConflict): readonly string[] {
  return ['<<<<<<< ours', ours, ...(base === undefined ? [] : ['||||||| base', base]), '=======', theirs, '>>>>>>> theirs'];
}

/** How many of our lines of one damaged text stay: those that theirs took out go. */
function othersKept(text: string, mine: number, base: MergeSide, theirs: MergeSide): number {
  const [was, other] = [base.others.get(text) ?? 0, theirs.others.get(text) ?? 0];
  return mine === was ? Math.min(mine, other) : mine;
}

/** How many lines of one damaged text theirs puts in. */
function othersAdded(text: string, base: MergeSide, ours: MergeSide, theirs: MergeSide): number {
  const [was, mine, other] = [base.others.get(text) ?? 0, ours.others.get(text) ?? 0, theirs.others.get(text) ?? 0];
  return mine === was ? Math.max(0, other - mine) : other === was ? 0 : Math.max(0, other - mine);
}

function addTheirs(
  entries: Entry[],
  theirs: MergeSide,
  placed: Set<string>,
  written: (texts: readonly string[]) => Entry['lines'],
  linesOf: (id: string) => readonly string[],
  addedOf: (text: string) => number,
): void {
  const added = new Map<string, number>();
  let before: MergeLine | undefined;
  for (const line of theirs.lines) {
    if (line.id !== null && !placed.has(line.id)) {
      placed.add(line.id);
      const { id } = line;
      const lines = linesOf(id);
      const index = entries.findLastIndex((entry) => entry.id !== null && entry.id < id);
      if (lines.length > 0) entries.splice(index + 1, 0, { id, other: null, lines: written(lines) });
    } else if (line.id === null && line.text.trim() !== '') {
      const count = added.get(line.text) ?? addedOf(line.text);
      added.set(line.text, count - 1);
      const index =
        before === undefined
          ? -1
          : entries.findLastIndex((entry) => (before?.id === null ? entry.other === before.text : entry.id === before?.id));
      if (count > 0) entries.splice(index + 1, 0, { id: null, other: line.text, lines: written([line.text]) });
    }
    if (line.id !== null || line.text.trim() !== '') before = line;
  }
}

function joined(entries: readonly Entry[], lineEnd: string): string {
  const lines = entries.flatMap((entry) => entry.lines);
  return lines.map(({ text, end }, index) => text + (end === '' && index < lines.length - 1 ? lineEnd : end)).join('');
}
