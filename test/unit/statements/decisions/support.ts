import type { DecidedPassage, Decision } from '../../../../server/src/core/statements/decisions/decision';

/** A passage as a decision holds it, with what a test says otherwise. */
export function passage(changes: Partial<DecidedPassage> = {}): DecidedPassage {
  return {
    article: 'courier.txt', exact: 'nine ships', prefix: 'The port saw ', suffix: ' leave at dawn.', start: 13, end: 23,
    blob: 'ce013625030ba8dba906f756967f9e9ca394464a', ...changes,
  };
}

/** A decision as an annotator would have made it, with what a test says otherwise. */
export function decision(changes: Partial<Decision> = {}): Decision {
  return {
    id: '01J6MZ3T00AAAAAAAAAAAAAAAA', kind: 'same', a: passage(), b: passage({ article: 'herald.txt' }), note: '', by: 'ann',
    at: '2026-09-01T10:00:00Z', rev: 1, unknown: {}, ...changes,
  };
}
