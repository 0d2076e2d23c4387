import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex } from '@noble/hashes/utils.js';

const encoder = new TextEncoder();

/**
 * Names bytes as git does: the SHA-1 of `blob`, their number, a zero byte and the bytes.
 * @returns 40 hexadecimal digits in lower case, what `git hash-object --no-filters` prints.
 */
export function blobId(bytes: Uint8Array): string {
  const header = encoder.encode(`blob ${bytes.length}\0`);
  return bytesToHex(sha1.create().update(header).update(bytes).digest());
}

/** The git blob id of a text written as UTF-8 without a byte-order mark. */
export function blobIdOfText(text: string): string {
  return blobId(encoder.encode(text));
}

/**
 * The blob ids that a file with this text can have: without and with a byte-order mark. Text is read without its mark, so
 * both have to be tried against what a claim records.
 */
export function possibleBlobIds(text: string): readonly [string, string] {
  return [blobIdOfText(text), blobIdOfText(`\uFEFF${text}`)];
}
