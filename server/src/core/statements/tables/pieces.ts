/** Many short rows of whole numbers, one behind the other: a typed array of its own takes each far more than its numbers do. */
export interface Row {
  /** Others' numbers are in it too. */
  readonly numbers: Int32Array;
  readonly from: number;
  readonly length: number;
}

const pieceLength = 4096;
let piece = new Int32Array(pieceLength);
let used = 0;

/** Puts numbers into a row, which lasts for as long as somebody holds it. */
export function rowOf(numbers: readonly number[]): Row {
  const { length } = numbers;
  if (used + length > piece.length) {
    piece = new Int32Array(Math.max(pieceLength, length));
    used = 0;
  }
  const from = used;
  for (let at = 0; at < length; at++) piece[used++] = numbers[at] ?? 0;
  return { numbers: piece, from, length };
}
