import type { Meant } from './coreference';
import { Coreference, counts } from './coreference';
import { mentionsOf } from '../mentions/lineMentions';
import type { LineMentions } from '../mentions/lineMentions';
import type { NameRun } from '../mentions/nameRun';
import type { Line } from '../lines/narrator';
import type { Range } from '../lines/phrases';
import type { HeldTitle } from '../mentions/roles';
import { mentionsNobody, sameMentions, sameNames } from './sameMentions';
import { ReadSpeakers, WhoIsMeant } from './whoIsMeant';

/** An article as it was last followed. */
interface Followed {
  readonly told: readonly ToldLine[];
  readonly elsewhere: readonly NameRun[];
  readonly read: ReadSpeakers;
}

/** A line that tells who is meant, here or in later ones. */
interface ToldLine {
  readonly found: LineMentions;
  readonly counted: boolean;
  readonly meant: Meant;
}

/** Who is meant in an article's last version: most edits change nothing of that. */
export class KeptCoreference {
  followed: Followed | undefined;
  /** Titles as read, by their words. */
  readonly titles = new Map<string, HeldTitle>();
}

const nobody: Meant = [];

/**
 * Finds who is meant by the mentions of an article.
 * @param subjects by line index, the words that name somebody who speaks.
 * @param elsewhere names with titles outside the narrator's lines.
 * @param kept what was found in the last version, brought up to this one. Where both versions mention the same in the same order,
 * the same are meant.
 */
export function whoIsMeant(
  lines: readonly Line[],
  subjects: readonly (readonly Range[])[],
  elsewhere: readonly NameRun[],
  kept?: KeptCoreference,
): WhoIsMeant {
  const found = lines.map((line, n) => mentionsOf(line, subjects[n] ?? []));
  const known = kept?.followed === undefined ? null : meantAsBefore(lines, found, elsewhere, kept.followed);
  if (known !== null && kept?.followed !== undefined) {
    const { read } = kept.followed;
    read.begin();
    return new WhoIsMeant(lines, found, known, read);
  }
  const { entities, meant } = new Coreference(lines, found, elsewhere, kept?.titles);
  const read = new ReadSpeakers(entities);
  if (kept !== undefined) kept.followed = { told: toldLines(lines, found, meant), elsewhere, read };
  return new WhoIsMeant(lines, found, meant, read);
}

/** Whether a line neither mentions anybody nor makes those mentioned before any older. */
const tellsNothing = (line: Line, found: LineMentions): boolean => mentionsNobody(found) && !(found.told && counts(line));

function toldLines(lines: readonly Line[], found: readonly LineMentions[], meant: readonly Meant[]): ToldLine[] {
  const told: ToldLine[] = [];
  for (let n = 0; n < lines.length; n++) {
    const line = lines[n] as Line;
    if (!tellsNothing(line, found[n] as LineMentions))
      told.push({ found: found[n] as LineMentions, counted: counts(line), meant: meant[n] ?? nobody });
  }
  return told;
}

/** By line index, who is meant, where the article mentions just what it did; null where it does not. */
function meantAsBefore(
  lines: readonly Line[],
  found: readonly LineMentions[],
  elsewhere: readonly NameRun[],
  { told, elsewhere: before }: Followed,
): Meant[] | null {
  if (!sameNames(before, elsewhere)) return null;
  const meant: Meant[] = [];
  let next = 0;
  for (let n = 0; n < lines.length; n++) {
    const line = lines[n] as Line;
    const now = found[n] as LineMentions;
    if (tellsNothing(line, now)) {
      meant.push(nobody);
      continue;
    }
    const then = told[next++];
    if (then === undefined || then.counted !== counts(line) || !sameMentions(then.found, now)) return null;
    meant.push(then.meant);
  }
  return next === told.length ? meant : null;
}
