import type { Cue } from '../cues/cue';
import { skipTimes } from '../lines/complements';
import type { Item } from '../lines/narrator';
import type { CuePlace } from './cuePlace';
import { SENTENCE_ENDS } from './sentenceEnds';

/** "That, she said, is …": whether the attribution stands between commas inside the clause. */
export function isInterruption(items: readonly Item[], { from, to, subject, complement, listed }: Cue): boolean {
  if (subject === null || complement.pattern !== 'end' || listed !== 'speech') return false;
  const edge = Math.min(from, subject.from);
  if (edge < 2 || items[edge - 1]?.lower !== ',') return false;
  const close = skipTimes(items, Math.max(to, subject.to));
  return items[close]?.lower === ',' && items[close + 1]?.quotation === null;
}

/** "Bell said that the road was closed, which, she said, was wrong": whether what stands before is another cue's clause, and whoever told it goes on. */
export function goesOnTelling({ items, cues, cue, c }: CuePlace): boolean {
  const { subject } = cue;
  if (subject === null || subject.to - subject.from !== 1 || items[subject.from]?.pos !== 'PRON' || !isInterruption(items, cue))
    return false;
  return cues
    .slice(0, c)
    .some(
      ({ listed, subject: earlier, complement: { pattern, at } }) =>
        listed === 'speech' &&
        earlier?.how === 'before' &&
        (pattern === 'that' || pattern === 'clause') &&
        !items.slice(at, cue.from).some(({ lower }) => SENTENCE_ENDS.has(lower)),
    );
}
