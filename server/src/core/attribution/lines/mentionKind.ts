import { isDocument } from './cueForms';
import { GROUP_WORDS, ROLE_NOUNS } from './data/people';
import type { Item } from './narrator';
import { nounClass } from './nounClasses';
import { isGenitive, isNominal, isUpper } from './phrases';
import type { Range } from './phrases';
import { wordSet } from '../../text/wordSet';

const OTHER_PRONOUNS = wordSet(`
  i we you they it who which that this there one these those
`);

/** What kind of words name a speaker: a pronoun, a name, or a noun by what it stands for. */
export function mentionKind(items: readonly Item[], range: Range | null): string {
  if (range === null) return 'none';
  const first = items[range.from] as Item;
  if (range.to - range.from === 1) {
    if (first.lower === 'he' || first.lower === 'she') return 'he';
    if (OTHER_PRONOUNS.has(first.lower)) return first.lower;
  }
  const head = headOf(items, range);
  const { lower, lemma } = head;
  if (isUpper(head) && !ROLE_NOUNS.has(lower)) return range.from > 0 || range.to - range.from > 1 ? 'name' : 'first';
  if (isDocument(lower)) return 'document';
  if (ROLE_NOUNS.has(lower)) return 'role';
  if (GROUP_WORDS.has(lower)) return 'group';
  return nounClass(lemma);
}

/** The word that a phrase is about: its last noun before a preposition or comma that follows one. */
function headOf(items: readonly Item[], { from, to }: Range): Item {
  let head: Item | null = null;
  for (let k = from; k < to; k++) {
    const item = items[k] as Item;
    if (head !== null && (item.pos === 'ADP' || item.lower === ',' || item.lower === 'who')) break;
    const next = items[k + 1];
    if (item.quotation === null && isNominal(items, k) && !(k + 1 < to && next !== undefined && isGenitive(next))) head = item;
  }
  return head ?? (items[to - 1] as Item);
}
