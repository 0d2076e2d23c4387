import type { Item } from '../lines/narrator';

/** Whether an item is a quotation that ends as a clause does: what follows may be turned round. */
export const closesQuotation = (left: Item | undefined): boolean =>
  left !== undefined && left.quotation !== null && /[,.?!]["'”’]?\s*$/u.test(left.text);

/** The quotation right before what starts at `start`, or before a comma or dash of the narrator's between them: `“A”, – says Bell`. */
export function quotationLeft(items: readonly Item[], start: number): Item | null {
  let k = start - 1;
  while (k > 0 && start - k <= 2 && items[k]?.quotation === null && /^(?:,|[-–—]+)$/u.test((items[k] as Item).text)) k--;
  const item = items[k];
  return item !== undefined && item.quotation !== null ? item : null;
}

/** Whether a quotation stands right before the verb, or before it and its subject. */
export function quotationBefore(items: readonly Item[], i: number): boolean {
  for (let k = i - 1; k >= Math.max(0, i - 5); k--) {
    const item = items[k] as Item;
    if (item.quotation !== null) return closesQuotation(item);
    if (item.pos === 'VERB' || item.pos === 'AUX' || item.lower === ',') return false;
  }
  return false;
}
