// Other tools count characters (code points); Crossquote counts UTF-16 code units, where a character beyond U+FFFF is two.

/** Converts offsets into one text between UTF-16 code units and code points. */
export interface OffsetMap {
  /** An offset between the halves of one character counts as the one before it. */
  toCodePoints(offset: number): number;
  /** Offsets beyond the text come back as its length. */
  toUtf16(offset: number): number;
}

/** Prepares a text's offsets: linear once, then a binary search for each offset. */
export function offsetMap(text: string): OffsetMap {
  // Where the second half of each astral character stands, in code units.
  const halves: number[] = [];
  for (let index = 1; index < text.length; index++) {
    if (isLow(text.charCodeAt(index)) && isHigh(text.charCodeAt(index - 1)) && halves.at(-1) !== index - 1) halves.push(index);
  }
  return {
    toCodePoints: (offset) => offset - countWhere(halves, (half) => half <= offset),
    toUtf16: (offset) => Math.min(text.length, offset + countWhere(halves, (half, index) => half - index <= offset)),
  };
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;

/** How many of the first values fulfil a condition that, once false, stays so. */
function countWhere(values: readonly number[], holds: (value: number, index: number) => boolean): number {
  let low = 0;
  let high = values.length;
  while (low < high) {
    const middle = (low + high) >> 1;
    if (holds(values[middle] ?? 0, middle)) low = middle + 1;
    else high = middle;
  }
  return low;
}
