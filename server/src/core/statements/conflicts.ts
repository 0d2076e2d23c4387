import { quantitiesOf } from './numbers';
import type { Conflict, ConflictKind, MatchInput } from './statement';
import { changesOf } from './wordDiff';
import { wordsOf } from './words';

/**
 * Where the members of one statement disagree: on who said it, or on a number or date in the same place of the wording.
 * What one has and another lacks is a difference, not a conflict.
 * @param members in the order in which sides and their members are to be listed.
 */
export function conflictsOf(members: readonly MatchInput[]): Conflict[] {
  const found = [speakerConflict(members), ...quantityConflicts(members)];
  return found.filter((conflict) => conflict !== null);
}

function speakerConflict(members: readonly MatchInput[]): Conflict | null {
  const known = members.filter(({ speaker }) => speaker !== null);
  return sidesOf('speaker', known.map((member) => ({ key: member.speaker ?? '', value: member.speakerName ?? member.speaker ?? '', member: member.id })));
}

function quantityConflicts(members: readonly MatchInput[]): Conflict[] {
  const claims: Record<'number' | 'date', { key: string; value: string; member: string }[]> = { number: [], date: [] };
  const read = members.map((member) => {
    const words = wordsOf(member.text);
    return { member, words, quantities: quantitiesOf(words, member.text) };
  });
  for (const [index, one] of read.entries()) {
    for (const other of read.slice(index + 1)) {
      if (one.member.uri === other.member.uri) continue;
      for (const change of changesOf(one.words, other.words)) {
        const left = one.quantities.filter((quantity) => quantity.firstWord >= change.a.first && quantity.endWord <= change.a.end);
        const right = other.quantities.filter((quantity) => quantity.firstWord >= change.b.first && quantity.endWord <= change.b.end);
        const [from, to] = [left[0], right[0]];
        if (left.length !== 1 || right.length !== 1 || from === undefined || to === undefined) continue;
        if (from.kind !== to.kind || from.value === to.value || from.value.split(':')[0] !== to.value.split(':')[0] && from.kind === 'date') continue;
        claims[from.kind].push({ key: from.value, value: one.member.text.slice(from.start, from.end), member: one.member.id });
        claims[from.kind].push({ key: to.value, value: other.member.text.slice(to.start, to.end), member: other.member.id });
      }
    }
  }
  return [sidesOf('number', claims.number), sidesOf('date', claims.date)].filter((conflict) => conflict !== null);
}

function sidesOf(kind: ConflictKind, claims: readonly { key: string; value: string; member: string }[]): Conflict | null {
  const sides = new Map<string, { value: string; members: string[] }>();
  for (const { key, value, member } of claims) {
    const side = sides.get(key) ?? { value, members: [] };
    if (!side.members.includes(member)) side.members.push(member);
    sides.set(key, side);
  }
  return sides.size < 2 ? null : { kind, sides: [...sides.values()] };
}
