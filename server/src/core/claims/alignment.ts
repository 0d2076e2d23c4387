import { diffArrays } from 'diff';
import type { Span } from '../text/span';
import { foldText, wordsOf, type Word } from './fold';
import { wordRange } from './wordRange';

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

interface Line { readonly first: number; readonly end: number; readonly key: string }

/**
 * Aligns two versions of an article word by word: first whole lines, then moved lines, then the words of what changed.
 * Quotation marks, dashes and white space are folded, so that their style does not count.
 */
export function alignTexts(oldText: string, newText: string): Alignment {
  const [oldWords, newWords] = [wordsOf(oldText), wordsOf(newText)];
  const [oldFolded, newFolded] = [foldText(oldText), foldText(newText)];
  const to = alignWords(oldWords, newWords, linesOf(oldText, oldWords), linesOf(newText, newWords));
  const from = new Int32Array(newWords.length).fill(-1);
  to.forEach((target, index) => { if (target >= 0) from[target] = index; });
  return {
    place: (span) => placeSpan(span, oldFolded, newFolded, oldWords, newWords, to),
    novelty: (span, own) => {
      const { start: first, end } = wordRange(newWords, span);
      let [all, fresh] = [0, 0];
      for (let index = first; index < end; index++) {
        const length = lengthOf(newWords[index]);
        const source = oldWords[from[index] ?? -1];
        all += length;
        if (!source || source.start >= own.start && source.end <= own.end) fresh += length;
      }
      return all === 0 ? 1 : fresh / all;
    },
  };
}

const lengthOf = (word: Word | undefined): number => (word ? word.end - word.start : 0);

function linesOf(text: string, words: readonly Word[]): Line[] {
  const lines: Line[] = [];
  let first = 0;
  while (first < words.length) {
    const lineEnd = /[\r\n]/g;
    lineEnd.lastIndex = words[first]?.start ?? 0;
    const stop = lineEnd.exec(text)?.index ?? text.length;
    let end = first;
    while (end < words.length && (words[end]?.start ?? 0) < stop) end++;
    lines.push({ first, end, key: words.slice(first, end).map(({ text }) => text).join(' ') });
    first = end;
  }
  return lines;
}

function alignWords(oldWords: readonly Word[], newWords: readonly Word[], oldLines: readonly Line[], newLines: readonly Line[]): Int32Array {
  const to = new Int32Array(oldWords.length).fill(-1);
  const pairLines = (a: Line, b: Line): void => { for (let n = 0; n < a.end - a.first; n++) to[a.first + n] = b.first + n; };
  const changed: { readonly old: Line[]; readonly new: Line[] }[] = [{ old: [], new: [] }];
  let [a, b] = [0, 0];
  for (const { count, added, removed } of diffArrays(oldLines.map(({ key }) => key), newLines.map(({ key }) => key), { maxEditLength: mostEdits }) ?? everything(oldLines, newLines)) {
    const block = changed.at(-1);
    if (added) block?.new.push(...newLines.slice(b, b += count));
    else if (removed) block?.old.push(...oldLines.slice(a, a += count));
    else {
      for (let n = 0; n < count; n++) pairLines(at(oldLines, a + n), at(newLines, b + n));
      [a, b] = [a + count, b + count];
      changed.push({ old: [], new: [] });
    }
  }
  const moved = movedLines(changed.flatMap((block) => block.old), changed.flatMap((block) => block.new));
  for (const [from, target] of moved) pairLines(from, target);
  const movedTo = new Set(moved.values());
  for (const block of changed) {
    pairWords(indexesOf(block.old.filter((line) => !moved.has(line))), indexesOf(block.new.filter((line) => !movedTo.has(line))), oldWords, newWords, to);
  }
  return to;
}

const everything = (oldLines: readonly Line[], newLines: readonly Line[]): { count: number; added: boolean; removed: boolean }[] =>
  [{ count: oldLines.length, added: false, removed: true }, { count: newLines.length, added: true, removed: false }];

function at<T>(list: readonly T[], index: number): T {
  const value = list[index];
  if (value === undefined) throw new RangeError(`No entry ${index} of ${list.length}`);
  return value;
}

/** Lines that stand once among those taken out and once among those put in. */
function movedLines(removed: readonly Line[], added: readonly Line[]): Map<Line, Line> {
  const once = (lines: readonly Line[]): Map<string, Line | null> => {
    const found = new Map<string, Line | null>();
    for (const line of lines) found.set(line.key, found.has(line.key) ? null : line);
    return found;
  };
  const targets = once(added);
  const moved = new Map<Line, Line>();
  for (const [key, line] of once(removed)) {
    const target = targets.get(key);
    if (line && target && line.end - line.first >= leastMovedWords) moved.set(line, target);
  }
  return moved;
}

const indexesOf = (lines: readonly Line[]): number[] =>
  lines.flatMap(({ first, end }) => Array.from({ length: end - first }, (_, n) => first + n));

function pairWords(olds: readonly number[], news: readonly number[], oldWords: readonly Word[], newWords: readonly Word[], to: Int32Array): void {
  if (olds.length === 0 || news.length === 0) return;
  const changes = diffArrays(olds.map((index) => at(oldWords, index).text), news.map((index) => at(newWords, index).text), { maxEditLength: mostEdits });
  let [a, b] = [0, 0];
  for (const { count, added, removed } of changes ?? []) {
    if (!added && !removed) for (let n = 0; n < count; n++) to[at(olds, a + n)] = at(news, b + n);
    if (!added) a += count;
    if (!removed) b += count;
  }
}

function placeSpan(span: Span, oldFolded: string, newFolded: string, oldWords: readonly Word[], newWords: readonly Word[], to: Int32Array): Span | null {
  const { start: first, end } = wordRange(oldWords, span);
  const kept: number[] = [];
  let [all, keptLength] = [0, 0];
  for (let index = first; index < end; index++) {
    all += lengthOf(oldWords[index]);
    if ((to[index] ?? -1) < 0) continue;
    kept.push(index);
    keptLength += lengthOf(oldWords[index]);
  }
  if (all === 0) return null;
  if (keptLength / all < leastKept) return replacedInPlace(first, end, newWords, to);
  const targets = kept.map((index) => to[index] ?? 0);
  if (targets.some((target, n) => n > 0 && target <= (targets[n - 1] ?? 0))) return null;
  const [firstKept, lastKept] = [kept[0] ?? first, kept.at(-1) ?? first];
  const from = (to[firstKept] ?? 0) - replacedBefore(firstKept, first, to);
  const upTo = (to[lastKept] ?? 0) + replacedAfter(lastKept, end, to, newWords.length);
  let newLength = 0;
  for (let index = from; index <= upTo; index++) newLength += lengthOf(newWords[index]);
  if (2 * keptLength / (all + newLength) < leastSimilarity) return null;
  const [start, stop] = [at(newWords, from).start, at(newWords, upTo).end];
  // Where the outermost words are unchanged, the passage begins and ends as far from them as it did.
  const lead = at(oldWords, first).start - span.start;
  const tail = span.end - at(oldWords, end - 1).end;
  const placed = {
    start: firstKept === first && agrees(lead, oldFolded, span.start, newFolded, start - lead) ? start - lead : start,
    end: lastKept === end - 1 && agrees(tail, oldFolded, span.end - tail, newFolded, stop) ? stop + tail : stop,
  };
  return placed.start < placed.end ? placed : null;
}

/** A few words that others stand for, as many, between the same words on both sides. */
function replacedInPlace(first: number, end: number, newWords: readonly Word[], to: Int32Array): Span | null {
  const count = end - first;
  const [before, after] = [to[first - 1] ?? -1, to[end] ?? -1];
  const framed = before >= 0 && after >= 0 && to[first - 2] === before - 1 && to[end + 1] === after + 1;
  if (count > mostReplaced || !framed || after - before - 1 !== count) return null;
  return { start: at(newWords, before + 1).start, end: at(newWords, after - 1).end };
}

/** A passage's edge may lie within a word (negative distance) or in the space around it, which has to be there still. */
function agrees(distance: number, oldFolded: string, oldStart: number, newFolded: string, newStart: number): boolean {
  return distance <= 0 || newStart >= 0 && oldFolded.slice(oldStart, oldStart + distance) === newFolded.slice(newStart, newStart + distance);
}

/** How many new words, just before the first kept one, stand for the passage's own lost words there. */
function replacedBefore(firstKept: number, first: number, to: Int32Array): number {
  let previous = firstKept - 1;
  while (previous >= 0 && (to[previous] ?? -1) < 0) previous--;
  const target = to[firstKept] ?? 0;
  const before = previous < 0 ? -1 : to[previous] ?? -1;
  return Math.min(firstKept - first, before < target ? target - before - 1 : 0);
}

function replacedAfter(lastKept: number, end: number, to: Int32Array, newCount: number): number {
  let following = lastKept + 1;
  while (following < to.length && (to[following] ?? -1) < 0) following++;
  const target = to[lastKept] ?? 0;
  const after = following >= to.length ? newCount : to[following] ?? newCount;
  return Math.min(end - 1 - lastKept, after > target ? after - target - 1 : 0);
}
