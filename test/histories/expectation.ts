import assert from 'node:assert/strict';
import { parseAnnotationFile, type AnnotationFile } from '../../server/src/core/claims/annotationFile';
import type { Claim } from '../../server/src/core/claims/claim';
import { effectiveRecords } from '../../server/src/core/annotationFiles/recordFile';

/** What the two branches and their ancestor held. */
export interface Versions {
  readonly base: string;
  readonly ours: string;
  readonly theirs: string;
}

type Part = 'tags' | 'note' | 'passage' | 'unknown';
const parts: Readonly<Record<Part, (claim: Claim) => string>> = {
  tags: ({ tags }) => JSON.stringify([...tags].sort()),
  note: ({ note }) => note,
  passage: ({ exact, prefix, suffix, start, end, blob }) => JSON.stringify([exact, prefix, suffix, start, end, blob]),
  unknown: ({ unknown }) => JSON.stringify(unknown),
};

const claimsOf = (text: string): ReadonlyMap<string, Claim> =>
  new Map(effectiveRecords(parseAnnotationFile(text)).map(({ record: claim }) => [claim.id, claim]));

/** How many records both branches changed in ways that exclude each other, as told from the three versions alone. */
export interface Tally {
  readonly clean: number;
  readonly disputed: number;
}

/**
 * Asserts that a merged file holds what both branches held: nothing lost, nothing doubled, nothing resurrected. It knows the three
 * versions and nothing of how they were merged.
 */
export function assertMerged({ base, ours, theirs }: Versions, merged: string): Tally {
  const [was, mine, other, file] = [claimsOf(base), claimsOf(ours), claimsOf(theirs), parseAnnotationFile(merged)];
  let [clean, disputed] = [0, 0];
  for (const id of new Set([...was.keys(), ...mine.keys(), ...other.keys()])) {
    if (assertRecord(file, id, was.get(id), mine.get(id), other.get(id))) clean += 1;
    else disputed += 1;
  }
  const known = new Set([...was.keys(), ...mine.keys(), ...other.keys()]);
  for (const { record: claim } of file.records) assert.ok(known.has(claim.id), `${claim.id} came from nowhere`);
  const damaged = (text: string): string[] =>
    parseAnnotationFile(text)
      .damaged.map((line) => line.text)
      .sort();
  assert.deepEqual(damaged(merged), damaged(ours), 'damaged lines');
  return { clean, disputed };
}

function assertRecord(
  file: AnnotationFile,
  id: string,
  was: Claim | undefined,
  mine: Claim | undefined,
  other: Claim | undefined,
): boolean {
  const lines = file.records.filter(({ record: claim, side }) => claim.id === id && side !== 'base');
  const same = (a: Claim | undefined, b: Claim | undefined): boolean => JSON.stringify(a) === JSON.stringify(b);
  if ((!mine && !other) || (was && ((!mine && same(was, other)) || (!other && same(was, mine))))) {
    assert.equal(lines.length, 0, `${id} was removed and came back`);
    return true;
  }
  const [one, two] = [mine ?? other, other ?? mine];
  assert.ok(one && two);
  const disputed = (Object.keys(parts) as Part[]).filter(
    (part) => part !== 'tags' && mine && other && new Set([was && parts[part](was), parts[part](mine), parts[part](other)]).size === 3,
  );
  assert.deepEqual(
    lines.map(({ side }) => side),
    disputed.length > 0 ? ['ours', 'theirs'] : [null],
    `${id} stands as often as it should`,
  );
  for (const [at, { record: claim }] of lines.entries()) {
    for (const part of Object.keys(parts) as Part[]) {
      const expected: string =
        part === 'tags'
          ? expectedTags(was, one, two)
          : disputed.includes(part)
            ? parts[part](at === 0 ? one : two)
            : was && parts[part](one) === parts[part](was)
              ? parts[part](two)
              : parts[part](one);
      assert.equal(parts[part](claim), expected, `${part} of ${id}`);
    }
    assert.ok(claim.rev >= Math.max(one.rev, two.rev), `rev of ${id}`);
  }
  return disputed.length === 0;
}

/** A tag is there where both have it, or where one has it and the ancestor had not. */
function expectedTags(was: Claim | undefined, one: Claim, two: Claim): string {
  const before = was?.tags ?? [];
  const all = [...new Set([...one.tags, ...two.tags])];
  return JSON.stringify(all.filter((tag) => (one.tags.includes(tag) && two.tags.includes(tag)) || !before.includes(tag)).sort());
}
