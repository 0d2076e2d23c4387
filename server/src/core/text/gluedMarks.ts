/** Words that a closing mark is run together with where the space behind it is lost: none of them is the end of a contraction or a name. */
const behindMark =
  /^(?:he|she|they|it|we|and|but|as|by|to|in|on|of|for|with|the|at|from|after|when|while|who|that|is|was|has|said|says|told)(?![\p{L}\d])|^\p{Lu}\p{Ll}{2}/u;
const contraction = /^(?:s|t|d|m|re|ve|ll|n)(?!\p{L})/u;
const wordBefore = /\p{Ll}{3}$/u;

/**
 * Whether a single mark between letters may close a quotation whose space behind it is lost ("‘open arms’by the crowd"),
 * where it would else be an apostrophe. "O’Neil" and "don’t" have none.
 * @param at offset of the mark.
 */
export function isGluedClosing(text: string, at: number): boolean {
  const behind = text.slice(at + 1, at + 8);
  return !contraction.test(behind) && behindMark.test(behind) && wordBefore.test(text.slice(Math.max(0, at - 3), at));
}
