import { wordSet } from '../../text/wordSet';

/** What the names of companies end with. */
const ENDS = wordSet(`
  ltd limited inc corp corporation llc plc company co gmbh ag sa group holdings airlines airways motors industries systems
  technologies
`);

/** Whether a name of several words is a company's by its last one: "Kelp Lifting Ltd". */
export function isCompanyName(words: readonly string[]): boolean {
  return words.length > 1 && ENDS.has(words.at(-1)?.toLowerCase() ?? '');
}
