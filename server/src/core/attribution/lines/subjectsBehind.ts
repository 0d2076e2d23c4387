import { describes, nameAlone } from './describedNames';
import type { Item } from './narrator';
import { isDay, isTime, isUpper, phraseAfter } from './phrases';
import type { Range } from './phrases';
import { withHow } from './subject';
import type { Subject } from './subject';

/** The subject that follows its verb: `said Ann Bell, who …`. */
export function subjectAfter(items: readonly Item[], at: number): Subject | null {
  let k = at;
  while (k < items.length && (isTime(items, k) || isDay(items[k] as Item))) k++;
  const phrase = phraseAfter(items, k);
  if (phrase === null) return null;
  const next = items[phrase.to];
  // "said the head of the fund, Ann Bell"
  if (next?.lower === ',' && describes(items, phrase)) {
    const name = phraseAfter(items, phrase.to + 1);
    if (name !== null && nameAlone(items, name)) return { from: phrase.from, to: name.to, how: 'inverted' };
  }
  if (next?.lower === 'and') {
    const other = phraseAfter(items, phrase.to + 1);
    if (other !== null && isUpper(items[other.to - 1] as Item) && isUpper(items[phrase.to - 1] as Item))
      return { from: phrase.from, to: other.to, how: 'inverted' };
  }
  return withHow(phrase, 'inverted');
}

/** The name that closes a sentence behind the verb and tells who the described subject is. @param at index behind the verb and its times. */
export function namedAfter(items: readonly Item[], subject: Range, at: number): Range | null {
  if (items[at]?.lower !== ',' || isUpper(items[subject.to - 1] as Item) || !describes(items, subject)) return null;
  const name = phraseAfter(items, at + 1);
  if (name === null || !nameAlone(items, name)) return null;
  const next = items[name.to];
  return next === undefined || next.lower === '.' ? name : null;
}
