/** What an annotator sees of the claims of others. */
export const othersClaims = ['shown', 'apart', 'hidden'] as const;
/** `shown`: among one's own. `apart`: in lists and hovers alone, under a heading. `hidden`: blind, they show nowhere. */
export type OthersClaims = (typeof othersClaims)[number];
/** Where claims are to be shown: in the article's text, or in lists, hovers and whatever else names whose they are. */
export type ShownIn = 'text' | 'lists';

/**
 * The claims that an annotator is to see. Adjudicated claims (`gold`) are others' as well. Whatever shows claims asks here.
 * @param claims anything that says in whose folder it lies.
 * @param annotator the folder name of whoever looks; empty where nobody is named, who then has none of their own.
 */
export function visibleClaims<C extends { readonly annotator: string }>(
  claims: readonly C[],
  annotator: string,
  mode: OthersClaims,
  where: ShownIn,
): readonly C[] {
  return mode === 'shown' || (mode === 'apart' && where === 'lists') ? claims : claims.filter((claim) => claim.annotator === annotator);
}
