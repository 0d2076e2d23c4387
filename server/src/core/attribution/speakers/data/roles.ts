import { wordSet } from '../../../text/wordSet';

// Nouns for one role, by which an article may call the same person.
const groups: readonly (readonly string[])[] = [
  ['president', 'leader', 'premier', 'chancellor', 'minister', 'king', 'ruler'],
  ['spokesman', 'spokeswoman', 'spokesperson', 'representative', 'spokesmen'],
  ['chairman', 'chairwoman', 'chair', 'chairperson', 'head', 'chief', 'leader', 'boss', 'president'],
  ['director', 'head', 'chief'], ['secretary', 'minister', 'chief', 'head'], ['ceo', 'chief', 'boss', 'head'],
  ['senator', 'sen', 'lawmaker'], ['congressman', 'congresswoman', 'rep', 'lawmaker'], ['representative', 'rep', 'lawmaker'],
  ['governor', 'gov'], ['attorney', 'lawyer', 'counsel'], ['adviser', 'advisor', 'aide'], ['justice', 'judge'],
];

/** Role noun -> the groups it belongs to. */
export const roleGroups: ReadonlyMap<string, readonly number[]> = new Map(
  [...new Set(groups.flat())].map((role) => [role, groups.flatMap((group, index) => (group.includes(role) ? [index] : []))]),
);

// Words that make another role of one: "former president" is not "president".
export const roleModifiers = wordSet(`
  former ex vice deputy acting assistant late first prime foreign defence defense interior finance future elect past associate
  campaign press
`);

// Seats of a state's power: who speaks for one speaks for the state.
export const seats: ReadonlyMap<string, string> = new Map([
  ['kremlin', 'russia'], ['moscow', 'russia'], ['elysee', 'france'], ['downing', 'uk'], ['bundestag', 'germany'],
]);
