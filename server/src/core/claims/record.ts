import type { Claim } from './claim';
import { keyProblems, parseLine, serialiseLine, type ParsedLine, type RecordFormat } from '../annotationFiles/recordFormat';
import { anchorChecks, count, endsBeforeStart, recordChecks, textList } from '../annotationFiles/recordValues';

const { id, note, by, at, rev } = recordChecks;
const checks = { id, tags: textList('a list of tag ids'), ...anchorChecks, note, by, at, rev, codebook: count };

/** The keys of a claim's record in the order in which they are written. */
export const recordKeys = Object.keys(checks) as (keyof typeof checks)[];

/** How a claim is written. */
export const claimFormat: RecordFormat<Claim> = {
  noun: 'claim',
  keys: recordKeys,
  problems: (given) => [
    ...keyProblems(given, checks),
    ...(endsBeforeStart(given) ? [{ path: ['end'], code: 'bad-value' as const, message: '"end" must not be less than "start".' }] : []),
  ],
};

/** Reads one line of an annotation file: `parseLine` for claims. */
export function parseRecord(line: string): ParsedLine<Claim> {
  return parseLine(claimFormat, line);
}

/** Writes a claim as one line: `serialiseLine` for claims. */
export function serialiseRecord(claim: Claim, previous = ''): string {
  return serialiseLine(claimFormat, claim, previous);
}
