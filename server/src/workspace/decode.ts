// How bytes become text: strict UTF-8, and where it is not, what it looks like and where.

/** Why bytes are not text that can be used, in words for a person. */
export class NotTextError extends Error {
  constructor(message: string) {
    super(message);
    this.name = 'NotTextError';
  }
}

/**
 * Decodes a file's bytes.
 * @returns the text without a leading byte-order mark.
 * @throws NotTextError naming the encoding it looks like and the first line that is not UTF-8.
 */
export function decodeText(bytes: Uint8Array): string {
  const wide = wideEncoding(bytes);
  if (wide) throw new NotTextError(`This file looks like ${wide}, not UTF-8. Save it as UTF-8 to use it.`);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch (error) {
    if (!(error instanceof TypeError)) throw error;
    throw new NotTextError(
      `This file is not UTF-8 from line ${firstBadLine(bytes)} on; it looks like ${narrowEncoding(bytes)}. Save it as UTF-8 to use it.`,
    );
  }
}

function wideEncoding(bytes: Uint8Array): string | undefined {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return 'UTF-16 (little endian)';
  if (bytes[0] === 0xfe && bytes[1] === 0xff) return 'UTF-16 (big endian)';
  const head = bytes.subarray(0, 4096);
  const nul = head.indexOf(0);
  if (nul < 0) return undefined;
  const alternate = head.filter((byte, index) => byte === 0 && index % 2 === nul % 2).length;
  return alternate > head.length * 0.4 ? 'UTF-16 without a byte-order mark' : 'binary data';
}

function narrowEncoding(bytes: Uint8Array): string {
  if (bytes.some((byte) => byte >= 0x80 && byte <= 0x9f)) return 'Windows-1252 or damaged UTF-8';
  return 'Latin-1 (ISO 8859-1)';
}

/** Number, from 1, of the first line that does not decode by itself. */
function firstBadLine(bytes: Uint8Array): number {
  const strict = new TextDecoder('utf-8', { fatal: true });
  let line = 1;
  for (let start = 0; start < bytes.length; line++) {
    const newline = bytes.indexOf(0x0a, start);
    const end = newline < 0 ? bytes.length : newline;
    try {
      strict.decode(bytes.subarray(start, end));
    } catch (error) {
      if (error instanceof TypeError) return line;
      throw error;
    }
    start = end + 1;
  }
  return line;
}
