import { wordSet } from '../../../text/wordSet';

// Names of one body, folded: written by hand, for those that initials and spelling do not tell.
export const sameBody: ReadonlyMap<string, string> = new Map([
  ['us', 'united states'], ['u s', 'united states'], ['usa', 'united states'], ['u s a', 'united states'],
  ['united states of america', 'united states'], ['america', 'united states'],
  ['uk', 'united kingdom'], ['u k', 'united kingdom'], ['britain', 'united kingdom'], ['great britain', 'united kingdom'],
  ['un', 'united nations'], ['u n', 'united nations'], ['eu', 'european union'], ['e u', 'european union'],
  ['no 10', 'downing street'], ['number 10', 'downing street'], ['number ten', 'downing street'], ['10 downing street', 'downing street'],
  ['kiev', 'kyiv'], ['russian federation', 'russia'],
]);

// Endings of company names that other articles leave out.
export const bodyEndings = wordSet(`
  inc corp co ltd llc plc corporation company incorporated limited group stores
`);
