import { sha1 } from '@noble/hashes/legacy.js';
import { bytesToHex, hexToBytes } from '@noble/hashes/utils.js';

const alphabet = '0123456789ABCDEFGHJKMNPQRSTVWXYZ';
/** The namespace of every name-based UUID here: that of `urn:x-crossquote` within RFC 9562's namespace for URLs. */
const namespace = uuidOfName('6ba7b811-9dad-11d1-80b4-00c04fd430c8', 'urn:x-crossquote');

/**
 * A claim's id as a UUID: the same 128 bits in other letters.
 * @param ulid 26 characters of Crockford's base 32, upper case.
 */
export function ulidToUuid(ulid: string): string {
  let value = 0n;
  for (const letter of ulid) value = value * 32n + BigInt(alphabet.indexOf(letter));
  return grouped(value.toString(16).padStart(32, '0'));
}

/** The inverse of `ulidToUuid`; case and braces do not matter. */
export function uuidToUlid(uuid: string): string {
  let value = BigInt(`0x${uuid.replace(/[^0-9a-f]/giu, '')}`);
  let letters = '';
  for (let place = 0; place < 26; place++) {
    letters = (alphabet[Number(value % 32n)] ?? '') + letters;
    value /= 32n;
  }
  return letters;
}

/** The UUID (version 5, RFC 9562) that a thing always has: made of its kind and its name, the same in every export. */
export function stableUuid(kind: string, name: string): string {
  return uuidOfName(namespace, `${kind}:${name}`);
}

function uuidOfName(space: string, name: string): string {
  const bytes = sha1(new Uint8Array([...hexToBytes(space.replaceAll('-', '')), ...new TextEncoder().encode(name)])).slice(0, 16);
  bytes[6] = ((bytes[6] ?? 0) & 0x0f) | 0x50;
  bytes[8] = ((bytes[8] ?? 0) & 0x3f) | 0x80;
  return grouped(bytesToHex(bytes));
}

function grouped(hex: string): string {
  return `${hex.slice(0, 8)}-${hex.slice(8, 12)}-${hex.slice(12, 16)}-${hex.slice(16, 20)}-${hex.slice(20)}`;
}
