import { plainLetters } from '../../text/plainLetters';
import { nicknames } from './data/nicknames';

/** A name's words in lower case without accents, points and apostrophes; an owner without its "’s", as other articles write it ("Bell campaign"). */
export function foldName(name: string): string {
  return plainLetters(name)
    .replace(/ø/gi, 'o')
    .replace(/æ/gi, 'ae')
    .replace(/ß/g, 'ss')
    .normalize('NFKD')
    .replace(/\p{M}/gu, '')
    .replace(/['’]s (?=\p{Ll})/gu, ' ')
    .replace(/['’`.]/g, '')
    .toLowerCase()
    .replace(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}

// Folders name the same people again and again; beyond so many words all are forgotten at once.
const mostSkeletons = 10_000;
const skeletons = new Map<string, string>();

/**
 * What is left of a folded word once the choices of transliteration are gone: one letter for each group of sounds that
 * spellings exchange, no vowels but a first one ("schultz" and "scholz", "kiev" and "kyiv" agree).
 */
export function skeleton(word: string): string {
  let known = skeletons.get(word);
  if (known === undefined) {
    if (skeletons.size >= mostSkeletons) skeletons.clear();
    skeletons.set(word, (known = makeSkeleton(word)));
  }
  return known;
}

function makeSkeleton(word: string): string {
  const sounds = word
    .replace(/sch|sh|sz/g, 's')
    .replace(/t?z|ts|cz/g, 's')
    .replace(/ph/g, 'f')
    .replace(/kh|ck|q|c/g, 'k')
    .replace(/x/g, 'ks')
    .replace(/w/g, 'v')
    .replace(/dj|j(?=[aeiou])/g, 'y')
    .replace(/(?<!^)h/g, '')
    .replace(/d$/, 't')
    .replace(/v$/, 'f');
  return (sounds.charAt(0) + sounds.slice(1).replace(/[aeiouyj]/g, '')).replace(/(.)\1+/g, '$1');
}

/** Levenshtein distance, no more than `most` + 1. */
export function editDistance(a: string, b: string, most: number): number {
  if (Math.abs(a.length - b.length) > most) return most + 1;
  let row = Array.from({ length: b.length + 1 }, (_, i) => i);
  for (let i = 1; i <= a.length; i++) {
    const next = [i];
    for (let j = 1; j <= b.length; j++) {
      const change = (row[j - 1] ?? 0) + (a.charCodeAt(i - 1) === b.charCodeAt(j - 1) ? 0 : 1);
      next.push(Math.min(change, (row[j] ?? 0) + 1, (next[j - 1] ?? 0) + 1));
    }
    row = next;
  }
  return row[b.length] ?? 0;
}

/** A word with each letter that stands twice but once: "anna" as "ana". */
const undoubled = (word: string): string => word.replace(/(.)\1/g, '$1');

/** Whether two folded words may be one name spelt twice: same sounds, few letters apart for their length. */
export function sameSpelling(a: string, b: string): boolean {
  if (a === b) return true;
  const shorter = Math.min(a.length, b.length);
  if (shorter > 2 && undoubled(a) === undoubled(b)) return true;
  if (shorter < 4 || skeleton(a) !== skeleton(b)) return false;
  return editDistance(a, b, 2) <= (shorter < 6 ? 1 : 2);
}

/** Whether two folded first names may be one person's: equal, an initial, a short form, another spelling. */
export function sameFirstName(a: string, b: string): boolean {
  if (a === b) return true;
  if (a.length === 1 || b.length === 1) return a.charAt(0) === b.charAt(0);
  const groups = nicknames.get(a);
  const others = nicknames.get(b);
  if (groups !== undefined && others !== undefined) for (const group of groups) if (others.has(group)) return true;
  return sameSpelling(a, b);
}
