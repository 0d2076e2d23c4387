import type { Span } from '../../text/span';
import type { Cue } from '../cues/cue';
import { asksForAnonymity } from '../cues/extents';
import type { Item, Line } from '../lines/narrator';
import type { Range } from '../lines/phrases';
import { contentAfter, quotationAndMore } from './contentAfter';
import { contentBefore } from './contentBefore';
import { contentPast } from './contentPast';
import type { CuePlace } from './cuePlace';
import { goesOnTelling, isInterruption } from './interruption';

/** Where a clause stands: behind its cue, before it, or on both sides, of which this is the second part. */
type Where = 'after' | 'before' | 'around';

/** A clause that gives somebody's words without marks: items `from` to `to` of its line. */
export interface Report extends Range {
  readonly line: Line;
  readonly cue: Cue;
  readonly where: Where;
}

/** The reported clauses of one line, one for each cue that has any, before anything is weighed. */
export function findReports(line: Line, cues: readonly Cue[]): Report[] {
  const reports: Report[] = [];
  const { items } = line;
  for (const [c, cue] of cues.entries()) {
    if (reportsNothing(items, cue, cues[c + 1])) continue;
    const report = ({ from, to }: Range, where: Where): unknown => reports.push({ line, cue, where, from, to });
    const place = { items, cues, cue, c };
    const { pattern, at } = cue.complement;
    if (pattern === 'quote') {
      const spread = quotationAndMore(place);
      if (spread !== null) report(spread, 'after');
    } else if (pattern !== 'end' && at < items.length) {
      for (const range of contentAfter(place)) report(range, 'after');
    } else {
      const front = contentBefore(place);
      if (front !== null) report(front, 'before');
      const rest = goesPast(place, front) ? contentPast(place, front !== null) : null;
      if (rest !== null && !isToldAlready(place, rest, reports)) report(rest, front === null ? 'after' : 'around');
    }
  }
  return reports;
}

/** Whether a cue has no reported clause by what it is. */
function reportsNothing(items: readonly Item[], cue: Cue, next: Cue | undefined): boolean {
  const { pattern } = cue.complement;
  // A verb that no list has reports only by what follows it: "that" or marks.
  if (cue.listed === 'none' && pattern !== 'that' && pattern !== 'quote' && pattern !== 'colon') return true;
  if (cue.negated && /^(?:say|deny|tell)$/u.test(cue.lemma) && (pattern === 'that' || pattern === 'clause')) return true;
  // "Asked whether the road is safe, Bell laughed": a question that nobody named asks.
  if (cue.lemma === 'ask' && cue.subject === null && pattern === 'wh') return true;
  return asksForAnonymity(items, cue) || quotesAsSaying(items, cue, next);
}

/** "quoted Bell as saying that …": the clause is what Bell said, told by the next cue. */
const quotesAsSaying = (items: readonly Item[], cue: Cue, next: Cue | undefined): boolean =>
  (cue.lemma === 'quote' || cue.lemma === 'cite') &&
  next?.form === 'ing' &&
  items[next.from - 1]?.lower === 'as' &&
  next.from - cue.to <= 12;

/** Whether a clause may stand behind an attribution that nothing is the object of. */
const goesPast = ({ items, cue }: CuePlace, front: Range | null): boolean =>
  front !== null || cue.kind === 'according' || cue.parenthetical || (cue.subject !== null && isInterruption(items, cue));

/** Whether an earlier clause, which the same speaker goes on with, has the whole of it. */
const isToldAlready = (place: CuePlace, { from, to }: Range, reports: readonly Report[]): boolean =>
  goesOnTelling(place) && reports.some((earlier) => earlier.from <= from && to <= earlier.to);

/** The stretch of text that a range of items covers, without marks at its edges that are not its own. */
export function spanOf(items: readonly Item[], range: Range): Span {
  const first = items[range.from] as Item;
  const last = items[range.to - 1] as Item;
  return { start: first.start, end: last.end };
}
