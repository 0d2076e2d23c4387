import { join } from 'node:path';
import { readJudged, type Judged } from './articlePairs';

/**
 * What the weights are learned from: the user's articles, which are translated and reworded; eight events as outlets of one language
 * report them; and twelve invented events of both sorts, which count less because their author also knows how matching works.
 * @param seeds the file of the user's articles, `events` that of the eight events.
 */
export function learnedFrom(seeds: string, events: string): Judged[] {
  return [readJudged(seeds, 2), readJudged(events, 2), readJudged(join(__dirname, 'data/events'), 0.5)];
}
