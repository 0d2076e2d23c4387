/** What the names of companies end with. */
const ENDS: ReadonlySet<string> = new Set(['ltd', 'limited', 'inc', 'corp', 'corporation', 'llc', 'plc', 'company', 'co', 'gmbh', 'ag', 'sa', 'group', 'holdings', 'airlines', 'airways', 'motors', 'industries', 'systems', 'technologies']);

/** Whether a name is a company's by its last word: "Kelp Lifting Ltd". */
export function isCompanyName(words: readonly string[]): boolean {
  return ENDS.has(words.at(-1)?.toLowerCase() ?? '');
}
