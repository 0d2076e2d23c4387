/** What the mark's UTF-8 bytes were taken for in Windows-1252 ("â€œ" for "“"), by the third of them; a closing mark's third has no letter there and may be lost. */
const BY_THIRD: ReadonlyMap<string, string> = new Map([
  ['œ', '“'],
  ['\u009d', '”'],
  ['\ufffd', '”'],
  ['', '”'],
  ['˜', '‘'],
  ['™', '’'],
  ['“', '–'],
  ['”', '—'],
  ['¦', '…'],
]);

/** Windows-1252 bytes taken for Latin-1. */
const CONTROLS: ReadonlyMap<string, string> = new Map([
  ['\u0091', '‘'],
  ['\u0092', '’'],
  ['\u0093', '“'],
  ['\u0094', '”'],
]);

const misread = /â€[œ\u009d\ufffd˜™“”¦]?|[\u0091-\u0094]/uy;

/** A mark as it should have been read, and how many code units stand for it. */
export interface MisreadMark {
  readonly meant: string;
  readonly length: number;
}

/** The mark that stands at an offset where a text was read in a wrong encoding; null where none does. */
export function misreadMark(text: string, at: number): MisreadMark | null {
  const code = text.charCodeAt(at);
  if (code !== 0xe2 && (code < 0x91 || code > 0x94)) return null;
  misread.lastIndex = at;
  const form = misread.exec(text)?.[0];
  if (form === undefined) return null;
  const meant = CONTROLS.get(form) ?? BY_THIRD.get(form.slice(2));
  return meant === undefined ? null : { meant, length: form.length };
}
