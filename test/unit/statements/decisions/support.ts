import { blobIdOfText } from '../../../../server/src/core/anchoring/blobId';
import { describe } from '../../../../server/src/core/anchoring/describe';
import type { DecidedPassage, Decision } from '../../../../server/src/core/statements/decisions/decision';
import type { GivenDecision } from '../../../../server/src/core/statements/decisions/verdict';
import { article, root } from '../../../support/folder';

/** A passage as a decision holds it, with what a test says otherwise. */
export function passage(changes: Partial<DecidedPassage> = {}): DecidedPassage {
  return {
    article: 'courier.txt',
    exact: 'nine ships',
    prefix: 'The port saw ',
    suffix: ' leave at dawn.',
    start: 13,
    end: 23,
    blob: 'ce013625030ba8dba906f756967f9e9ca394464a',
    ...changes,
  };
}

/** A decision as an annotator would have made it, with what a test says otherwise. */
export function decision(changes: Partial<Decision> = {}): Decision {
  return {
    id: '01J6MZ3T00AAAAAAAAAAAAAAAA',
    kind: 'same',
    a: passage(),
    b: passage({ article: 'herald.txt' }),
    note: '',
    by: 'ann',
    at: '2026-09-01T10:00:00Z',
    rev: 1,
    unknown: {},
    ...changes,
  };
}

/**
 * A decision as it is given to an index: `decided('same', ['a.txt', text, 'the first words'], ['b.txt', text, 'the others'], { by: 'bob' })`.
 * Its passages are the words given, in the articles' texts given.
 */
export function decided(
  kind: Decision['kind'],
  one: readonly [string, string, string],
  other: readonly [string, string, string],
  changes: Partial<Decision> = {},
): GivenDecision {
  const passageOf = ([path, text, words]: readonly [string, string, string]): DecidedPassage => {
    const start = text.indexOf(words);
    if (start < 0) throw new Error(`"${words}" is not in ${path}.`);
    return { article: path, ...describe(text, { start, end: start + words.length }), blob: blobIdOfText(text) };
  };
  const made = decision({ kind, a: passageOf(one), b: passageOf(other), ...changes });
  return {
    decision: made,
    file: `${root}/annotations/${made.by}/links.jsonl`,
    annotator: made.by,
    articles: [article(one[0], '').uri, article(other[0], '').uri],
    oldTexts: [undefined, undefined],
  };
}
