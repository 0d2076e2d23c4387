import assert from 'node:assert/strict';
import { authoredDocuments } from '../../../../server/src/core/attribution/mentions/documents';
import { namesOf } from '../../../../server/src/core/attribution/mentions/names';
import { lineOf } from '../reading';

/** Each document of a sentence with whose it is. */
function documents(text: string): string[] {
  const { line } = lineOf(text);
  return authoredDocuments(line.items, namesOf(line)).map(({ noun, author }) => `${noun}: ${author.name}`);
}

describe('documents and whose they are', () => {
  for (const [text, expected] of [
    ['The road was closed, the Coast Herald report said.', ['report: Coast Herald']],
    ['They read Ann Bell’s angry letter aloud.', ['letter: Ann Bell']],
    ['They signed a letter from Mayor Ann Bell.', ['letter: Ann Bell']],
    ['A terse response from the Harbour Party came late.', ['response: Harbour Party']],
    ['Ann Bell wrote the report in March.', []],
    ['The Coast Herald report card was blank.', []],
  ] as const)
    it(text, () => assert.deepEqual(documents(text), expected));
});
