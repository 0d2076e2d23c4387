import { FEMALE_WORDS, MALE_WORDS, ROLE_NOUNS, STATES } from '../lines/data/people';
import type { Gender } from './nameRun';

/** A title as a description without a name uses it: "the French president". */
export interface Role {
  readonly head: string;
  /** Its other words, states by one name each ("french" as "france"). */
  readonly modifiers: readonly string[];
  /** Whether one of them is a state. */
  readonly state: boolean;
  /** Whether a name with "’s" stands in it: "Bell’s spokesman" is nobody else's. */
  readonly owned: boolean;
  readonly gender: Gender | null;
}

/** A title that somebody goes by. */
export interface HeldTitle {
  /** The words that say what its holder is. */
  readonly held: readonly string[];
  /** All its words, states by one name each. */
  readonly words: readonly string[];
  readonly state: boolean;
}

const SAME_ROLE: readonly (readonly string[])[] = [
  ['president', 'leader', 'commander-in-chief'],
  ['premier', 'minister', 'leader'],
  ['chancellor', 'leader'],
  ['spokesman', 'spokeswoman', 'spokesperson', 'representative'],
  ['chairman', 'chairwoman', 'chair', 'head', 'chief', 'leader'],
  ['head', 'chief', 'director', 'leader', 'secretary-general'],
  ['senator', 'lawmaker', 'republican', 'democrat', 'sen.', 'sen'],
  ['congressman', 'congresswoman', 'representative', 'lawmaker', 'rep.', 'rep'],
  ['governor', 'gov.', 'gov'],
  ['attorney', 'lawyer'],
  ['adviser', 'advisor', 'aide'],
  ['businessman', 'billionaire', 'mogul', 'tycoon'],
  ['candidate', 'nominee', 'contender', 'frontrunner', 'front-runner'],
  ['justice', 'judge'],
  ['ceo', 'executive', 'chief', 'manager', 'director', 'boss'],
  ['secretary', 'minister'],
  ['doctor', 'physician', 'surgeon'],
  ['expert', 'scientist', 'researcher', 'professor', 'economist', 'analyst', 'specialist'],
  ['lawyer', 'attorney', 'barrister', 'solicitor', 'counsel', 'defender'],
  ['diplomat', 'ambassador', 'envoy', 'consul', 'representative', 'spokeswoman', 'spokesman', 'spokesperson'],
];
const rolesLike = new Map<string, ReadonlySet<string>>();
for (const role of new Set(SAME_ROLE.flat())) rolesLike.set(role, new Set(SAME_ROLE.filter((group) => group.includes(role)).flat()));
/** What anybody who studies something may be called. */
const LEARNED: ReadonlySet<string> = new Set(['expert', 'scientist', 'researcher', 'specialist']);
const sameRole = (a: string, b: string): boolean =>
  a === b || (LEARNED.has(b) && /(?:ologist|icist)$/u.test(a)) || (rolesLike.get(b)?.has(a) ?? false);

const states: ReadonlyMap<string, string> = new Map(Object.entries(STATES));
const stateNames: ReadonlySet<string> = new Set(states.values());
const stateOf = (word: string): string => states.get(word) ?? word;
const isState = (word: string): boolean => stateNames.has(word);

/** Reads the role that a description's words name; null where its head is none. @param words in lower case, without determiner. @param owned whether one of them is a name that owns it. */
export function roleOf(head: string, words: readonly string[], owned = false): Role | null {
  if (!ROLE_NOUNS.has(head)) return null;
  const rules = rulerOf(words);
  if (rules !== null) return { head: rules, modifiers: [], state: false, owned, gender: null };
  const modifiers = words.filter((word) => word !== head).map(stateOf);
  return {
    head,
    modifiers,
    state: modifiers.some(isState),
    owned,
    gender: FEMALE_WORDS.has(head) ? 'female' : MALE_WORDS.has(head) ? 'male' : null,
  };
}

/** "head of state", "chief of the government": the title that most who are so called have. */
function rulerOf(words: readonly string[]): string | null {
  const of = words.indexOf('of');
  if (of < 1 || !/^(?:head|chief)$/u.test(words[of - 1] ?? '')) return null;
  const last = words.at(-1);
  return last === 'state' ? 'president' : last === 'government' ? 'premier' : null;
}

/** Reads a title in lower case. */
export function readTitle(text: string): HeldTitle {
  const all = text.split(' ');
  const words = all.map(stateOf);
  return { held: holds(all), words, state: words.some(isState) };
}

/** The words of a title that say what its holder is: "the spokeswoman of the prime minister" is no minister. */
function holds(words: readonly string[]): readonly string[] {
  const link = words.findIndex((word) => word === 'of' || word === 'for' || word === 'to');
  const own = link > 0 ? words.slice(0, link) : words;
  const last = own.at(-1) ?? '';
  // "head of the Ministry of Roads" is the minister.
  if (/^(?:head|chief)$/u.test(last) && words.includes('ministry')) return [...own, 'minister'];
  return /^(?:spokes(?:man|woman|person)|aide|advis[eo]r|deputy|assistant|lawyer|wife|husband|son|daughter)$/u.test(last) ? [last] : own;
}

/** How well somebody may fit a role at the most. */
export const bestFit = ({ modifiers }: Role): number => (modifiers.length === 0 ? 1.4 : 2 + modifiers.length);

/** How well somebody who goes by a title fits a role; 0 where not at all. */
export function fitOf({ held, words, state }: HeldTitle, role: Role): number {
  if (!held.some((word) => sameRole(word, role.head))) return 0;
  const { modifiers } = role;
  if (modifiers.length === 0) return state ? 0.7 : 1.4;
  const shared = modifiers.filter((word) => words.includes(word));
  const clash = role.state && state && !shared.some(isState);
  if (clash) return 0;
  return shared.length > 0 ? 2 + shared.length : role.owned ? 0 : 0.4;
}
