import { diffArrays } from 'diff';
import { countWhile } from '../text/countWhile';
import type { Span } from '../text/span';
import { foldText } from './fold';
import { KeptWords, type WordedText, type WordLine } from './wordLines';

/** Beyond this many edits within one changed stretch, its words count as not aligned: the cost grows with the square. */
const mostEdits = 3000;
const leastKept = 0.4;
const leastSimilarity = 0.5;
/** So many words are recognised by their neighbours alone. */
const mostReplaced = 4;
/** A paragraph that was moved is recognised by itself from this many words. */
const leastMovedWords = 4;

/** Where the words of an older text stand in a newer one. */
export interface Alignment {
  /** Where a passage of the older text stands now; null where too little of it is left. */
  place(span: Span): Span | null;
  /** How much of a stretch of the newer text (0 to 1, of its letters) is new: not aligned, or aligned with `own`, a passage of the older text. */
  novelty(span: Span, own: Span): number;
}

/**
 * Aligns two versions of an article word by word: first whole lines, then moved lines, then the words of what changed.
 * Quotation marks, dashes and white space are folded, so that their style does not count.
 * @param kept what is kept of texts read before; the result is the same without it.
 */
export function alignTexts(oldText: string, newText: string, kept = new KeptWords()): Alignment {
  const [old, now] = [kept.read(oldText), kept.read(newText)];
  const to = alignWords(old, now);
  let from: Int32Array | undefined;
  return {
    place: (span) => placeSpan(span, old, now, to),
    novelty: (span, own) => {
      from ??= reversed(to, now.starts.length);
      const [first, end] = wordRange(now, span);
      let [all, fresh] = [0, 0];
      for (let index = first; index < end; index++) {
        const length = lengthOf(now, index);
        const source = from[index] ?? -1;
        all += length;
        if (source < 0 || (startOf(old, source) >= own.start && endOf(old, source) <= own.end)) fresh += length;
      }
      return all === 0 ? 1 : fresh / all;
    },
  };
}

function reversed(to: Int32Array, length: number): Int32Array {
  const from = new Int32Array(length).fill(-1);
  for (const [index, target] of to.entries()) if (target >= 0) from[target] = index;
  return from;
}

const startOf = ({ starts }: WordedText, index: number): number => starts[index] ?? 0;
const endOf = ({ ends }: WordedText, index: number): number => ends[index] ?? 0;
/** 0 where there is no such word. */
const lengthOf = (text: WordedText, index: number): number => endOf(text, index) - startOf(text, index);

function alignWords({ lines: oldLines, starts: oldWords }: WordedText, { lines: newLines }: WordedText): Int32Array {
  const to = new Int32Array(oldWords.length).fill(-1);
  const pairLines = (a: WordLine, b: WordLine): void => {
    for (let n = 0; n < a.end - a.first; n++) to[a.first + n] = b.first + n;
  };
  const changed: { readonly old: WordLine[]; readonly new: WordLine[] }[] = [{ old: [], new: [] }];
  let [a, b] = [0, 0];
  for (const { count, added, removed } of diffArrays(
    oldLines.map(({ key }) => key),
    newLines.map(({ key }) => key),
    { maxEditLength: mostEdits },
  ) ?? everything(oldLines, newLines)) {
    const block = changed.at(-1);
    if (added) block?.new.push(...newLines.slice(b, (b += count)));
    else if (removed) block?.old.push(...oldLines.slice(a, (a += count)));
    else {
      for (let n = 0; n < count; n++) pairLines(at(oldLines, a + n), at(newLines, b + n));
      [a, b] = [a + count, b + count];
      changed.push({ old: [], new: [] });
    }
  }
  const moved = movedLines(
    changed.flatMap((block) => block.old),
    changed.flatMap((block) => block.new),
  );
  for (const [from, target] of moved) pairLines(from, target);
  const movedTo = new Set(moved.values());
  for (const block of changed)
    pairWords(placedWords(block.old.filter((line) => !moved.has(line))), placedWords(block.new.filter((line) => !movedTo.has(line))), to);
  return to;
}

const everything = (
  oldLines: readonly WordLine[],
  newLines: readonly WordLine[],
): { count: number; added: boolean; removed: boolean }[] => [
  { count: oldLines.length, added: false, removed: true },
  { count: newLines.length, added: true, removed: false },
];

function at<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new RangeError(`No entry ${index} of ${list.length}`);
  return value;
}

/** Lines that stand once among those taken out and once among those put in. */
function movedLines(removed: readonly WordLine[], added: readonly WordLine[]): Map<WordLine, WordLine> {
  const once = (lines: readonly WordLine[]): Map<string, WordLine | null> => {
    const found = new Map<string, WordLine | null>();
    for (const line of lines) found.set(line.key, found.has(line.key) ? null : line);
    return found;
  };
  const targets = once(added);
  const moved = new Map<WordLine, WordLine>();
  for (const [key, line] of once(removed)) {
    const target = targets.get(key);
    if (line && target && line.end - line.first >= leastMovedWords) moved.set(line, target);
  }
  return moved;
}

/** The words of some lines, each with its index in the text. */
function placedWords(lines: readonly WordLine[]): { readonly texts: string[]; readonly indexes: number[] } {
  return {
    texts: lines.flatMap(({ words }) => words.map(({ text }) => text)),
    indexes: lines.flatMap(({ first, words }) => words.map((_, n) => first + n)),
  };
}

function pairWords(olds: ReturnType<typeof placedWords>, news: ReturnType<typeof placedWords>, to: Int32Array): void {
  if (olds.texts.length === 0 || news.texts.length === 0) return;
  const changes = diffArrays(olds.texts, news.texts, { maxEditLength: mostEdits });
  let [a, b] = [0, 0];
  for (const { count, added, removed } of changes ?? []) {
    if (!added && !removed) for (let n = 0; n < count; n++) to[at(olds.indexes, a + n)] = at(news.indexes, b + n);
    if (!added) a += count;
    if (!removed) b += count;
  }
}

/** Index range of the words that a span touches. */
function wordRange({ starts, ends }: WordedText, { start, end }: Span): [number, number] {
  return [countWhile(ends, (edge) => edge <= start), countWhile(starts, (edge) => edge < end)];
}

function placeSpan(span: Span, old: WordedText, now: WordedText, to: Int32Array): Span | null {
  const [first, end] = wordRange(old, span);
  const kept: number[] = [];
  let [all, keptLength] = [0, 0];
  for (let index = first; index < end; index++) {
    all += lengthOf(old, index);
    if ((to[index] ?? -1) < 0) continue;
    kept.push(index);
    keptLength += lengthOf(old, index);
  }
  if (all === 0) return null;
  if (keptLength / all < leastKept) return replacedInPlace(first, end, now, to);
  const targets = kept.map((index) => to[index] ?? 0);
  if (targets.some((target, n) => n > 0 && target <= (targets[n - 1] ?? 0))) return null;
  const [firstKept, lastKept] = [kept[0] ?? first, kept.at(-1) ?? first];
  const from = (to[firstKept] ?? 0) - replacedBefore(firstKept, first, to);
  const upTo = (to[lastKept] ?? 0) + replacedAfter(lastKept, end, to, now.starts.length);
  let newLength = 0;
  for (let index = from; index <= upTo; index++) newLength += lengthOf(now, index);
  if ((2 * keptLength) / (all + newLength) < leastSimilarity) return null;
  const [start, stop] = [startOf(now, from), endOf(now, upTo)];
  // Where the outermost words are unchanged, the passage begins and ends as far from them as it did.
  const lead = startOf(old, first) - span.start;
  const tail = span.end - endOf(old, end - 1);
  const placed = {
    start: firstKept === first && agrees(lead, old.text, span.start, now.text, start - lead) ? start - lead : start,
    end: lastKept === end - 1 && agrees(tail, old.text, span.end - tail, now.text, stop) ? stop + tail : stop,
  };
  return placed.start < placed.end ? placed : null;
}

/** A few words that others stand for, as many, between the same words on both sides. */
function replacedInPlace(first: number, end: number, now: WordedText, to: Int32Array): Span | null {
  const count = end - first;
  const [before, after] = [to[first - 1] ?? -1, to[end] ?? -1];
  const framed = before >= 0 && after >= 0 && to[first - 2] === before - 1 && to[end + 1] === after + 1;
  if (count > mostReplaced || !framed || after - before - 1 !== count) return null;
  return { start: startOf(now, before + 1), end: endOf(now, after - 1) };
}

/** A passage's edge may lie within a word (negative distance) or in the space around it, which has to be there still. */
function agrees(distance: number, oldText: string, oldStart: number, newText: string, newStart: number): boolean {
  return (
    distance <= 0 ||
    (newStart >= 0 && foldText(oldText.slice(oldStart, oldStart + distance)) === foldText(newText.slice(newStart, newStart + distance)))
  );
}

/** How many new words, just before the first kept one, stand for the passage's own lost words there. */
function replacedBefore(firstKept: number, first: number, to: Int32Array): number {
  let previous = firstKept - 1;
  while (previous >= 0 && (to[previous] ?? -1) < 0) previous--;
  const target = to[firstKept] ?? 0;
  const before = previous < 0 ? -1 : (to[previous] ?? -1);
  return Math.min(firstKept - first, before < target ? target - before - 1 : 0);
}

function replacedAfter(lastKept: number, end: number, to: Int32Array, newCount: number): number {
  let following = lastKept + 1;
  while (following < to.length && (to[following] ?? -1) < 0) following++;
  const target = to[lastKept] ?? 0;
  const after = following >= to.length ? newCount : (to[following] ?? newCount);
  return Math.min(end - 1 - lastKept, after > target ? after - target - 1 : 0);
}
