import { newsroomLabels } from '../../text/data/furniture';
import type { Cue } from './cue';
import { isDateline } from './extents';
import type { Item } from '../lines/narrator';
import { isUpper, phraseAfter } from '../lines/phrases';
import type { Range } from '../lines/phrases';
import { labelBefore } from '../lines/labels';
import { withHow } from '../lines/subject';

const MARK = { kind: 'mark', form: null, listed: 'speech', passive: false, negated: false } as const;

/** A colon as the cue of what follows it. @param label the words that name who says it. @param colon its index. */
export function colonCue(items: readonly Item[], label: Range, colon: number): Cue {
  const pattern = items[colon + 1]?.quotation ? 'quote' : 'colon';
  return {
    ...MARK,
    lemma: 'colon',
    from: colon,
    to: colon + 1,
    parenthetical: false,
    subject: withHow(label, 'before'),
    complement: { pattern, at: colon + 1, hearer: null },
  };
}

/** "Bell: taxes must rise" and "Taxes must rise – Bell": a name and a mark, as headlines have it. */
export function markCue(items: readonly Item[]): Cue | null {
  for (let k = 1; k < Math.min(items.length - 2, 12); k++) {
    if ((items[k] as Item).lower !== ':') continue;
    const phrase = labelBefore(items, k);
    if (
      phrase === null ||
      phrase.to - phrase.from > 6 ||
      !isUpper(items[phrase.to - 1] as Item) ||
      isNewsroomLabel(items, phrase) ||
      isDateline(items, k)
    )
      return null;
    return colonCue(items, afterDate(items, phrase), k);
  }
  for (let k = items.length - 2; k > Math.max(2, items.length - 8); k--) {
    if (!/^[-–—―]+$/u.test((items[k] as Item).text)) continue;
    const phrase = phraseAfter(items, k + 1);
    // "Port Ellis 1 – 0 Harbour" is a score.
    if (phrase === null || items.length - phrase.to > 1 || !isUpper(items[phrase.to - 1] as Item) || items[phrase.from]?.pos === 'NUM')
      return null;
    return {
      ...MARK,
      lemma: 'dash',
      from: k,
      to: k + 1,
      parenthetical: true,
      subject: withHow(phrase, 'inverted'),
      complement: { pattern: 'end', at: items.length, hearer: null },
    };
  }
  return null;
}

/** "Analysis:", "Live updates:", "Editor’s note:". */
function isNewsroomLabel(items: readonly Item[], { from, to }: Range): boolean {
  return from === 0 && to <= 3 && newsroomLabels.has((items[to - 1] as Item).lower);
}

/** The name behind a date that a scraper left before it: "date 2031-03-13 Harbour Union". */
function afterDate(items: readonly Item[], phrase: Range): Range {
  for (let k = phrase.to - 2; k >= phrase.from; k--)
    if (/^\d[\d./:-]*$/u.test((items[k] as Item).text)) return { from: k + 1, to: phrase.to };
  return phrase;
}
