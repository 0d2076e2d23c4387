import type { Span } from '../../text/span';
import { matchPassages } from '../agreement/passageMatch';
import type { CountedReading } from './readings';

/** Readings of one passage, of each annotator one at the most. */
export type Group = readonly CountedReading[];

interface Open extends Span {
  readonly readings: CountedReading[];
}

/**
 * Pairs up annotators' readings by passage: those that say the same of the same words first, then those that share most.
 * Readings of the article as a whole go with each other alone.
 * @returns groups by place.
 */
export function pairUp(readings: readonly CountedReading[]): readonly Group[] {
  const annotators = [...new Set(readings.map(({ annotator }) => annotator))].sort();
  return [true, false]
    .flatMap((whole) => {
      const groups: Open[] = [];
      for (const annotator of annotators)
        join(
          groups,
          readings.filter((one) => one.annotator === annotator && one.whole === whole),
        );
      return groups.map((group) => group.readings);
    })
    .sort((a, b) => startOf(a) - startOf(b));
}

const startOf = ([first]: Group): number => first?.span.start ?? 0;

function join(groups: Open[], own: readonly CountedReading[]): void {
  const before = [...groups];
  const taken = new Set<Open>();
  const left: CountedReading[] = [];
  for (const reading of own) {
    const twin = before.find((group) => !taken.has(group) && group.readings.some((one) => saysTheSame(one, reading)));
    if (twin === undefined) left.push(reading);
    else {
      taken.add(twin);
      twin.readings.push(reading);
    }
  }
  const wanted = left.map((reading) => ({ ...reading.words, reading }));
  const there = before.filter((group) => !taken.has(group)).map((group) => ({ start: group.start, end: group.end, group }));
  const { pairs, onlySecond } = matchPassages<Span & { readonly group?: Open; readonly reading?: CountedReading }>(there, wanted);
  for (const [{ group }, { reading }] of pairs) if (group && reading) group.readings.push(reading);
  for (const { reading } of onlySecond)
    if (reading) groups.push({ start: reading.words.start, end: reading.words.end, readings: [reading] });
}

/** Whether two readings put the same tags on the same words. */
export function saysTheSame(
  a: Pick<CountedReading, 'tags' | 'words' | 'whole'>,
  b: Pick<CountedReading, 'tags' | 'words' | 'whole'>,
): boolean {
  return sameWords(a, b) && a.tags.join('\n') === b.tags.join('\n');
}

/** Whether two readings are on the same words; marks and white space do not count. */
export function sameWords(a: Pick<CountedReading, 'words' | 'whole'>, b: Pick<CountedReading, 'words' | 'whole'>): boolean {
  return a.whole === b.whole && a.words.start === b.words.start && a.words.end === b.words.end;
}
