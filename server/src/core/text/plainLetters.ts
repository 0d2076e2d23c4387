/** Letters of European and Turkish names that the tagger knows no word to hold, and would cut a name at: "Erdemoğlu", "Kovačić". */
const BEYOND = /[\u0100-\u0259\u1e00-\u1eff]/u;
const EACH_BEYOND = new RegExp(BEYOND, 'gu');

/** Letters without a mark that could be taken off. */
const OWN: ReadonlyMap<string, string> = new Map([
  ['ı', 'i'],
  ['ł', 'l'],
  ['Ł', 'L'],
  ['đ', 'd'],
  ['Đ', 'D'],
  ['ħ', 'h'],
  ['Ħ', 'H'],
  ['ŋ', 'n'],
  ['œ', 'o'],
  ['Œ', 'O'],
  ['ŧ', 't'],
  ['ə', 'e'],
  ['Ə', 'E'],
]);

/** The text with each such letter as a plain one, of the same length: every other letter stays, and so do those that have no plain one. */
export function plainLetters(text: string): string {
  return BEYOND.test(text) ? text.replace(EACH_BEYOND, plain) : text;
}

function plain(letter: string): string {
  const [base = letter] = letter.normalize('NFD');
  return OWN.get(letter) ?? (/[A-Za-z]/.test(base) ? base : letter);
}
