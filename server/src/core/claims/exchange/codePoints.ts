// Other tools count characters (code points); Crossquote counts UTF-16 code units, where a character beyond U+FFFF is two.
import { countWhile } from '../../text/countWhile';

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
    toCodePoints: (offset) => offset - countWhile(halves, (half) => half <= offset),
    toUtf16: (offset) => Math.min(text.length, offset + countWhile(halves, (half, index) => half - index <= offset)),
  };
}

const isHigh = (unit: number): boolean => unit >= 0xd800 && unit < 0xdc00;
const isLow = (unit: number): boolean => unit >= 0xdc00 && unit < 0xe000;
