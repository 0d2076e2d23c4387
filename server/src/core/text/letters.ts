// What a code unit is, with the common ones told without a regular expression: these run on every character.

const general = { from: 0x2000, to: 0x206f };

/** Whether a code unit is a letter or a mark on one (of the basic plane). */
export function isLetter(code: number): boolean {
  if (code < 128) return (code > 96 && code < 123) || (code > 64 && code < 91);
  if (code >= general.from && code <= general.to) return false;
  return /[\p{L}\p{M}]/u.test(String.fromCharCode(code));
}

/** Whether a code unit is a capital. */
export function isUpper(code: number): boolean {
  if (code < 128) return code > 64 && code < 91;
  return isLetter(code) && /\p{Lu}/u.test(String.fromCharCode(code));
}

/** Whether a code unit is a small letter. */
export function isLower(code: number): boolean {
  if (code < 128) return code > 96 && code < 123;
  return isLetter(code) && /[\p{Ll}\p{M}]/u.test(String.fromCharCode(code));
}

/** Whether a code unit is an ASCII digit. */
export function isDigit(code: number): boolean {
  return code > 47 && code < 58;
}

/** Whether white space stands at an offset. */
export function isSpace(text: string, at: number): boolean {
  const code = text.charCodeAt(at);
  return code > 0x20 && code < 0x7f ? false : /\s/.test(text.charAt(at));
}
