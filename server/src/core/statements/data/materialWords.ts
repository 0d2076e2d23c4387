import { wordSet } from '../../text/wordSet';

// Closed lists of English function words by what they change in a statement; written by hand.

export const negations = wordSet(`
  not no never none nobody nothing nowhere neither nor without hardly scarcely barely
`);

/** Words with a negation that deny nothing, each from its first word on. */
export const emptyNegations: readonly string[] = ['without a doubt', 'without doubt', 'without question', 'no doubt', 'not only', 'not just', 'not merely', 'not simply', 'not help but', 'nothing but', 'none other', 'not least', 'no matter', 'never mind', 'no less', 'nothing less than'];

/** Verbs and adjectives that deny by their meaning: against an explicit negation they are no difference. */
export const denials = wordSet(`
  refuse refused refuses refusing refusal reject rejected rejects rejecting rejection deny denied denies denying denial fail
  failed fails failing failure lack lacks lacked lacking rule ruled ruling decline declined declines declining stop stopped stops
  avoid avoided avoids dismiss dismissed dismisses false wrong impossible prevent prevented prevents instead rather little few far
`);

export const conditions = wordSet(`
  if unless until once whenever only condition conditional otherwise except depending
`);

/** Words of a condition that ask for none: how often, how soon, and comparisons. */
export const emptyConditions: readonly string[] = ['once again', 'once more', 'once a', 'once in', 'at once', 'more than once', 'as if', 'if anything'];

/** Conditions only before "that": a government provided education. */
export const conditionsWithThat: ReadonlySet<string> = new Set(['provided', 'providing', 'assuming', 'supposing']);

export const hedges = wordSet(`
  may might could perhaps possibly probably maybe likely apparently reportedly allegedly supposedly presumably seemingly seem
  seems seemed appear appears appeared believe believes think thinks roughly approximately nearly almost estimated suggest
  suggests potentially unlikely somewhat arguably hopefully
`);

/** Hedges before a number alone: one talks about a war and some people talk. */
export const hedgesOfNumbers: ReadonlySet<string> = new Set(['about', 'around', 'some']);

export const months: readonly string[] = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
export const weekdays: readonly string[] = ['monday', 'tuesday', 'wednesday', 'thursday', 'friday', 'saturday', 'sunday'];
export const relativeDays: ReadonlySet<string> = new Set(['today', 'yesterday', 'tomorrow', 'tonight']);

export const units: Readonly<Record<string, number>> = {
  zero: 0, two: 2, three: 3, four: 4, five: 5, six: 6, seven: 7, eight: 8, nine: 9, ten: 10, eleven: 11, twelve: 12, thirteen: 13,
  fourteen: 14, fifteen: 15, sixteen: 16, seventeen: 17, eighteen: 18, nineteen: 19, twenty: 20, thirty: 30, forty: 40, fifty: 50,
  sixty: 60, seventy: 70, eighty: 80, ninety: 90, dozen: 12,
};
export const scales: Readonly<Record<string, number>> = { hundred: 100, thousand: 1e3, million: 1e6, billion: 1e9, trillion: 1e12 };

export const pronouns = wordSet(`
  i me my we us our you your he him his she her they them their it its who whom whose
`);

/** Titles with a capital before a name: another way to name the same person. */
export const titles = wordSet(`
  mr mrs ms dr sir lord lady president chancellor prime minister secretary senator congressman congresswoman representative
  governor mayor king queen prince princess pope general colonel captain judge justice professor chief commissioner spokesman
  spokeswoman
`);
