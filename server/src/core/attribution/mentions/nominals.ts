import type { SpeakerKind } from '../attribution';
import { isDocument } from '../lines/cueForms';
import { SPEECH_NOUNS } from '../lines/data/cueVerbs';
import { BODY_WORDS, FEMALE_WORDS, GROUP_WORDS, MALE_WORDS, ROLE_NOUNS } from '../lines/data/people';
import type { Gender } from './nameRun';
import type { Item } from '../lines/narrator';
import { isDeterminer, isMark, isNominal, isPossessive, isGenitive, isUpper } from '../lines/phrases';
import type { Range } from '../lines/phrases';
import { roleOf } from './roles';
import type { Role } from './roles';
import { wordSet } from '../../text/wordSet';

/** Words that stand for somebody without a name, as far as the words themselves tell. */
export interface Nominal {
  /** Whom it may stand for before anything else: the group, body or list of names last talked about, or whoever spoke last. */
  readonly refersTo: 'group' | 'body' | 'list' | 'speaker' | null;
  /** The noun that calls a body, and nothing else: "the council". */
  readonly body: string | null;
  /** Index of its head; null for a pronoun. */
  readonly head: number | null;
  /** The document that it is, where only what was told of it before says who speaks: "the letter". */
  readonly document: string | null;
  /** The title that it describes somebody by: "the French president". */
  readonly role: Role | null;
  /** Whether the role says no more than that somebody was named before: "the official". */
  readonly generic: boolean;
  /** Whom it names where nobody known is meant; null where nobody can be. */
  readonly own: { readonly text: string; readonly kind: SpeakerKind; readonly titled: boolean; readonly gender: Gender | null } | null;
}

/** Heads that stand for the body last talked about: "the company". */
const GENERIC_BODIES = wordSet(`
  company group organization organisation firm agency newspaper paper network retailer bank union club institute university
  ministry department
`);
/** Whether a noun (in lower case) names a body. */
export const isBodyNoun = (lower: string): boolean => BODY_WORDS.has(lower) || GENERIC_BODIES.has(lower);

/** Documents that give the last speaker's words. */
const OWN_WORDS: ReadonlySet<string> = new Set(['statement', 'release', 'letter', 'tweet', 'post', 'message', 'email', 'memo', 'note']);
/** Heads that say no more than that somebody was named before. */
const GENERIC = wordSet(`
  official leader man woman politician candidate lawmaker spokesman spokeswoman spokesperson billionaire mogul businessman nominee
  expert author lawyer attorney analyst professor executive diplomat author writer strategist adviser advisor representative
  republican democrat tycoon frontrunner front-runner contender native
`);
const NOBODY: ReadonlySet<string> = new Set(['q', 'i', 'we', 'you', 'who', 'which', 'that', 'this', 'there', 'one', 'what']);
const DEFINITE: ReadonlySet<string> = new Set(['the', 'this', 'that']);
const INDEFINITE: ReadonlySet<string> = new Set(['a', 'an', 'some', 'several', 'many', 'another', 'one', 'two', 'three']);
/** Words of "54-year-old" before what somebody is. */
const AGE = /^(?:\d+|years?|old|\d+-year-old)$/u;
const ARTICLES: ReadonlySet<string> = new Set(['the', 'a', 'an']);
const BEFORE_TITLES: ReadonlySet<string> = new Set(['the', 'this', 'that', 'his', 'her', 'its', 'their']);

const referring = (refersTo: 'group' | 'body'): Nominal => ({
  refersTo,
  body: null,
  head: null,
  document: null,
  role: null,
  generic: false,
  own: null,
});
const LAST_GROUP = referring('group');
const LAST_BODY = referring('body');

/** Reads words that stand for somebody without a name; null where they stand for nobody. */
export function readNominal(items: readonly Item[], range: Range): Nominal | null {
  const first = items[range.from] as Item;
  if (range.to - range.from === 1) {
    if (first.lower === 'they' || first.lower === 'them' || first.lower === 'both') return LAST_GROUP;
    if (first.lower === 'it') return LAST_BODY;
    if (NOBODY.has(first.lower)) return null;
  }
  const at = headOf(items, range);
  if (at === null) return null;
  const head = (items[at] as Item).lower;
  const words: number[] = [];
  for (let k = range.from; k < range.to; k++) {
    const item = items[k] as Item;
    if (item.quotation === null && !isMark(item) && !isGenitive(item)) words.push(k);
  }
  const definite = DEFINITE.has(first.lower);
  const role = INDEFINITE.has(first.lower)
    ? null
    : roleOf(
        head,
        words.map((k) => (items[k] as Item).lower).filter((word) => !BEFORE_TITLES.has(word) && !AGE.test(word)),
        isOwnedByName(items, range),
      );
  const text = textOf(items, (isDeterminer(first) && ARTICLES.has(first.lower)) || isPossessive(first) ? words.slice(1) : words);
  return {
    refersTo: /^(?:those|these)$/u.test(first.lower)
      ? 'list'
      : !definite
        ? null
        : (OWN_WORDS.has(head) && words.length <= 3) || isAge(items, range)
          ? 'speaker'
          : GENERIC_BODIES.has(head) && words.length === 2
            ? 'body'
            : null,
    body: definite && words.length === 2 && isBodyNoun(head) ? head : null,
    head: at,
    document: definite && words.length <= 3 && (isDocument(head) || SPEECH_NOUNS.has(head)) ? head : null,
    role,
    generic: definite && GENERIC.has(head),
    own:
      text === ''
        ? null
        : {
            text,
            kind: kindOf(head),
            titled: ROLE_NOUNS.has(head),
            gender: FEMALE_WORDS.has(head) ? 'female' : MALE_WORDS.has(head) ? 'male' : null,
          },
  };
}

/** "Bell’s spokesman". */
function isOwnedByName(items: readonly Item[], { from, to }: Range): boolean {
  for (let k = from + 1; k < to; k++) if (isGenitive(items[k] as Item) && isUpper(items[k - 1] as Item)) return true;
  return false;
}

/** "The 54-year-old": somebody just talked about. */
const isAge = (items: readonly Item[], { to }: Range): boolean =>
  /(?:^|-)old$/u.test(items[to - 1]?.lower ?? '') && items.slice(Math.max(0, to - 4), to).some(({ lower }) => /\byear\b/u.test(lower));

/** The words in one, each possessor with its "’s". */
function textOf(items: readonly Item[], words: readonly number[]): string {
  return words
    .map((k) => {
      const { text } = items[k] as Item;
      const next = items[k + 1];
      return next !== undefined && isGenitive(next) ? `${text}’s` : text;
    })
    .join(' ');
}

function kindOf(head: string): SpeakerKind {
  const plural = GROUP_WORDS.has(head) || (head.endsWith('s') && !head.endsWith('ss') && !BODY_WORDS.has(head));
  return plural ? 'group' : ROLE_NOUNS.has(head) ? 'person' : 'body';
}

function headOf(items: readonly Item[], range: Range): number | null {
  let head: number | null = null;
  for (let k = range.from; k < range.to; k++) {
    const item = items[k] as Item;
    if (item.quotation !== null) continue;
    if (head !== null && (item.pos === 'ADP' || item.lower === ',')) break;
    const next = items[k + 1];
    if (isNominal(items, k) && !(next !== undefined && isGenitive(next))) head = k;
    else if (head === null && GROUP_WORDS.has(item.lower)) head = k;
  }
  return head;
}
