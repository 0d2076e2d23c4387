import type { Item } from '../lines/narrator';
import type { Place } from './quoted';
import { wordSet } from '../../text/wordSet';

/** What is broadcast, shown or published under a title. */
const WORKS = wordSet(`
  show program programme series sitcom drama musical documentary podcast film movie novel book memoir song single album ballad
  opera play magazine newspaper exhibition game
`);

/** What goes by a name that translated articles leave in marks: `the centre “Coastline”`. */
const NAMED_BODIES = wordSet(`
  centre center company firm concern corporation holding group foundation fund movement bloc party faction publication agency
  edition portal channel website club hotel restaurant cafe ship vessel ferry tanker trawler plant factory stadium hospital clinic
  association organization organisation union enterprise project battalion brigade
`);

/** Whether marks hold the title of a work or a name that the narrator distrusts: `the programme “Harbour Today”`, `the so-called “storm fund”`. */
export function isNobodysWords({ line: { items }, at }: Place): boolean {
  const left = items[at - 1];
  if (left === undefined || left.quotation !== null) return false;
  if (left.lower === 'so-called' || (left.lower === 'called' && items[at - 2]?.text === '-' && items[at - 3]?.lower === 'so')) return true;
  return (WORKS.has(left.lower) && isTitle(items[at] as Item)) || (NAMED_BODIES.has(left.lower) && isProperName(items[at] as Item));
}

/** Whether every word has its capital but the short ones. */
function isTitle({ text }: Item): boolean {
  const words = text.split(/\s+/u).filter((word) => /[\p{L}\p{N}]/u.test(word));
  return words.length > 1 && /^\P{L}*\p{Lu}/u.test(text) && words.every((word) => /^[\p{Lu}\p{N}(]/u.test(word) || word.length <= 3);
}

/** One to three words, each with its capital, and no stop. */
const isProperName = ({ text }: Item): boolean =>
  /^["'“”‘’«»„]*\p{Lu}[\p{L}\p{N}-]*(?: [\p{Lu}\p{N}][\p{L}\p{N}-]*){0,2}["'“”‘’«»]*$/u.test(text.trim());
