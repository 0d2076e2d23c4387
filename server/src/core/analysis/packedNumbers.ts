/** Numbers with decimals, and whole ones of 32 bits. */
export interface Numbers {
  readonly decimals: Float64Array;
  readonly whole: Int16Array | Int32Array;
}

/** Bytes before the numbers: how many have decimals, and how many bytes each whole one takes. */
const header = 8;
const bytesOfDecimal = 8;

/** Puts numbers into as few bytes as hold them: offsets in an article are mostly small. */
export function packNumbers(decimals: readonly number[], whole: Int32Array): ArrayBuffer {
  const Whole = whole.every((number) => number === (number << 16) >> 16) ? Int16Array : Int32Array;
  const start = header + bytesOfDecimal * decimals.length;
  const packed = new ArrayBuffer(start + Whole.BYTES_PER_ELEMENT * whole.length);
  new Int32Array(packed, 0, 2).set([decimals.length, Whole.BYTES_PER_ELEMENT]);
  new Float64Array(packed, header, decimals.length).set(decimals);
  new Whole(packed, start).set(whole);
  return packed;
}

/** The numbers that `packNumbers` was given. */
export function unpackNumbers(packed: ArrayBuffer): Numbers {
  const [count = 0, bytes] = new Int32Array(packed, 0, 2);
  const Whole = bytes === Int16Array.BYTES_PER_ELEMENT ? Int16Array : Int32Array;
  return { decimals: new Float64Array(packed, header, count), whole: new Whole(packed, header + bytesOfDecimal * count) };
}
