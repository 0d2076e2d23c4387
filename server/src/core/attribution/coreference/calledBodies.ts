import { isCompanyName } from './companyNames';
import type { Entity } from './entities';
import { isBodyNoun } from '../mentions/nominals';
import { wordSet } from '../../text/wordSet';

/** Nouns that any body may be called by once it has been named. */
const ANY: ReadonlySet<string> = new Set(['group', 'organization', 'organisation', 'agency', 'body']);
/** Nouns that say what a body is: one that has another of them in its name is not called so. */
const SPECIFIC = wordSet(`
  party committee council commission ministry department court senate congress parliament cabinet government administration
  university college school union police army navy embassy hospital museum church club board authority federation league
`);

/** Whether a body's name says that it is what the noun says: a company by the end of its name. */
export function isSurely({ name }: Entity, noun: string): boolean {
  return (noun === 'company' || noun === 'firm') && isCompanyName(name);
}

/** Whether a body’s name holds the noun: "the council" for "Ellis Town Council", "the ministry" for "Ministry of Ports". */
export function isNamedBy({ name }: Entity, noun: string): boolean {
  return name.length > 1 && name.some((word) => word.toLowerCase() === noun);
}

/** Whether a body may be called by a noun that its name does not hold: "the company" for "Amber Foods", not for "the harbour council". */
export function mayBeCalled({ name }: Entity, noun: string): boolean {
  const last = name.at(-1)?.toLowerCase() ?? '';
  if (last === noun || ANY.has(noun)) return true;
  // "the union" after "the opposition": words without a name call nothing by another kind.
  if (SPECIFIC.has(noun) && name.every((word) => /^\p{Ll}/u.test(word))) return false;
  return !SPECIFIC.has(last) && !(SPECIFIC.has(noun) && isBodyNoun(last));
}
