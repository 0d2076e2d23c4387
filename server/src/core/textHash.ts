/**
 * A number of 30 bits, as the engine keeps in place; texts that are not the same seldom have the same.
 * @param before the hash of what comes before the text.
 */
export function textHash(text: string, before = 0): number {
  let hash = before;
  for (let at = 0; at < text.length; at++) hash = (Math.imul(hash, 31) + text.charCodeAt(at)) | 0;
  return hash & 0x3fffffff;
}
