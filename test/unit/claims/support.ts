import { execFileSync } from 'node:child_process';
import type { Claim } from '../../../server/src/core/claims/claim';
import type { Span } from '../../../server/src/core/text/span';
import fc from 'fast-check';

/** A claim as an annotator would have made it, with what a test says otherwise. */
export function claim(changes: Partial<Claim> = {}): Claim {
  return {
    id: '01J6MZ3T00AAAAAAAAAAAAAAAA',
    tags: ['claim.quantity'],
    exact: 'nine ships',
    prefix: 'The port saw ',
    suffix: ' leave at dawn.',
    start: 13,
    end: 23,
    blob: 'ce013625030ba8dba906f756967f9e9ca394464a',
    note: '',
    by: 'ann',
    at: '2026-09-01T10:00:00Z',
    rev: 1,
    codebook: 1,
    unknown: {},
    ...changes,
  };
}

/** Text with `<|` and `|>` around a passage -> the bare text and the passage. */
export function marked(text: string): { text: string; span: Span } {
  const start = text.indexOf('<|');
  const end = text.indexOf('|>') - 2;
  if (start < 0 || end < start) throw new Error(`No <|passage|> in: ${text}`);
  return { text: text.replace('<|', '').replace('|>', ''), span: { start, end } };
}

/** The n-th id, in order. */
export function idNumber(n: number): string {
  return `01J6MZ3T00${String(n).padStart(16, '0')}`;
}

const time = fc
  .date({ min: new Date('2000-01-01T00:00:00Z'), max: new Date('2999-12-31T00:00:00Z'), noInvalidDate: true })
  .map((date) => date.toISOString().replace(/\.\d+Z$/, 'Z'));
const text = fc.string({
  unit: fc.oneof(
    fc.constantFrom('\n', '\r', '\u2028', '"', '\\', '\u{1F6A2}', '\uD800'),
    fc.string({ minLength: 1, maxLength: 1, unit: 'binary' }),
  ),
  maxLength: 20,
});

/** Any claim whose id is one of a few. */
export const anyClaim: fc.Arbitrary<Claim> = fc
  .record({
    id: fc.integer({ min: 0, max: 30 }).map(idNumber),
    tags: fc.array(fc.string({ minLength: 1, maxLength: 8 }), { maxLength: 3 }),
    exact: text,
    prefix: text,
    suffix: text,
    start: fc.nat(),
    length: fc.nat({ max: 1000 }),
    blob: fc.string({ unit: fc.constantFrom(...'0123456789abcdef'), minLength: 40, maxLength: 40 }),
    note: text,
    by: fc.string({ minLength: 1, maxLength: 8 }),
    at: time,
    rev: fc.integer({ min: 1, max: 99 }),
    codebook: fc.nat({ max: 99 }),
    unknown: fc.dictionary(
      fc.string({ maxLength: 6 }).map((key) => `x${key}`),
      fc.jsonValue({ noUnicodeString: false }),
      { maxKeys: 3, noNullPrototype: true },
    ),
  })
  .map(({ length, ...rest }) => ({ ...rest, end: rest.start + length }))
  .map((made) => ({ ...made, unknown: JSON.parse(JSON.stringify(made.unknown)) as Record<string, unknown> }));

/** Whether git can be run here. */
export function gitIsThere(): boolean {
  try {
    execFileSync('git', ['--version'], { stdio: 'ignore' });
    return true;
  } catch {
    return false;
  }
}
