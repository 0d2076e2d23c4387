import { STATES } from '../lines/data/people';
import { roleGroups, roleModifiers, seats } from './data/roles';
import { foldName } from './spelling';
import { wordSet } from '../../text/wordSet';

/** A title or description taken apart: "former Kremlin spokesman" -> spokesman; russia; former; kremlin. */
export interface Title {
  readonly role: string;
  /** States, by adjective, capital or seat of power. */
  readonly states: ReadonlySet<string>;
  /** What makes another role of the role. */
  readonly modifiers: string;
  /** Other words: an office, a person whose spokesman it is. */
  readonly rest: ReadonlySet<string>;
}

const small = wordSet(`
  the a an of for to his her its their this that s and in at on
`);

/** Takes a title apart; null where it holds no role that several words stand for and no office. */
export function parseTitle(phrase: string): Title | null {
  const words = foldName(
    phrase
      .replace(/['’]s\b/g, '')
      .replace(/\bu\.s\.?/gi, 'us')
      .replace(/\bunited states\b/gi, 'us'),
  )
    .split(' ')
    .filter((word) => word !== '' && !small.has(word));
  const at = roleAt(phrase, words);
  const role = words[at];
  if (role === undefined) return null;
  const states = new Set<string>();
  const rest = new Set<string>();
  const modifiers: string[] = [];
  for (const [i, word] of words.entries()) {
    if (i === at) continue;
    const state = seats.get(word) ?? STATES[word];
    if (state !== undefined) states.add(state);
    if (roleModifiers.has(word)) modifiers.push(word);
    else if (STATES[word] === undefined) rest.add(word);
  }
  return { role, states, modifiers: modifiers.sort().join(' '), rest };
}

/** The head noun: before "of", else the last role among the words, else the last word. */
function roleAt(phrase: string, words: readonly string[]): number {
  const before = /^(.*?)\s(?:of|for|to)\s/i.exec(phrase)?.[1];
  const head = before === undefined ? -1 : words.lastIndexOf(foldName(before).split(' ').at(-1) ?? '');
  if (head >= 0) return head;
  for (let i = words.length - 1; i >= 0; i--) if (roleGroups.has(words[i] ?? '')) return i;
  return words.length - 1;
}

/**
 * How well a description that stands alone ("the Russian leader") fits a title that a name carries elsewhere
 * ("Russian president"): 0 not at all; the same role word and the same office weigh most.
 */
export function titleFit(alone: Title, known: Title): number {
  if (alone.modifiers !== known.modifiers) return 0;
  const sameRole = alone.role === known.role;
  const groups = roleGroups.get(known.role) ?? [];
  if (!sameRole && !(roleGroups.get(alone.role) ?? []).some((group) => groups.includes(group))) return 0;
  const states = [...alone.states].filter((state) => known.states.has(state)).length;
  if (alone.states.size > 0 && states === 0) return 0;
  const rest = [...alone.rest].filter((word) => known.rest.has(word)).length;
  if (states + rest === 0) return 0;
  const unmet = [...alone.rest].length - rest;
  return Math.max(0.1, (sameRole ? 1 : 0.6) + 0.5 * states + 0.5 * rest - 0.4 * unmet);
}
