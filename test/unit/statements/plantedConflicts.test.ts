import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FolderIndex } from '../../../server/src/core/folder/folderIndex';
import { conflictsOf } from '../../../server/src/core/statements/differences/conflicts';
import { repairedText } from '../../../server/src/core/text/readArticle';
import type { ConflictKind } from '../../../server/src/core/statements/statement';
import { wording } from './wordings';

const samples = join(__dirname, '../../../samples');

/** How another article might have it wrong: the text with one thing changed, or null where there is no such thing. */
const plants: Readonly<Record<Exclude<ConflictKind, 'speaker'>, (text: string) => string | null>> = {
  number: (text) => replaced(text, /(?<![\d.,])\d{2,3}(?![\d.,]\d|\d)(?! (?:March|April|May))/u, (found) => String(Number(found) * 3 + 1)),
  date: (text) => replaced(text, /\b(?:Mon|Tues|Wednes|Thurs|Fri)day\b/u, (found) => (found === 'Monday' ? 'Saturday' : 'Sunday')),
  negation: (text) =>
    /\bnot\b|n['’]t\b|\bno\b|\bnever\b|\bnobody\b/u.test(text)
      ? null
      : replaced(text, /\b(?:will|would|is|was|are|were|should|could|must)\b/u, (found) => `${found} not`),
  condition: (text) =>
    /\b(?:if|unless|until|only|when|once)\b/iu.test(text) || text.split(' ').length < 6
      ? null
      : `${text.replace(/[.,]$/u, '')} if the treasury pays for the repairs`,
};

function replaced(text: string, what: RegExp, by: (found: string) => string): string | null {
  return what.test(text) ? text.replace(what, by) : null;
}

const texts = (() => {
  const index = new FolderIndex();
  for (const name of readdirSync(samples).filter((each) => each.endsWith('.txt')))
    index.update({ uri: name, path: name, version: 0, text: readFileSync(join(samples, name), 'utf8') });
  return [
    ...new Set(
      index
        .analyses()
        .flatMap(({ article, attributions }) =>
          attributions.filter(({ type }) => type === 'direct' || type === 'indirect').map(({ content }) => repairedText(article, content)),
        ),
    ),
  ];
})();

/** Least share of the planted conflicts of a kind that are to be found. */
const floors: readonly (readonly [Exclude<ConflictKind, 'speaker'>, number])[] = [
  ['number', 0.9],
  ['date', 0.9],
  ['negation', 0.7],
  ['condition', 0.7],
];

describe('conflicts planted in the sample articles', () => {
  for (const [kind, floor] of floors) {
    it(`of a ${kind} are found, at least ${floor}`, () => {
      const planted = texts.flatMap((text) => {
        const changed = plants[kind](text);
        return changed === null ? [] : [[text, changed] as const];
      });
      const missed = planted.filter(
        ([text, changed]) => !conflictsOf([wording(text), wording(changed, { id: 'b#0' })]).some((conflict) => conflict.kind === kind),
      );
      assert.ok(planted.length >= 2, `only ${planted.length} planted`);
      assert.ok(
        1 - missed.length / planted.length >= floor,
        `${missed.length} of ${planted.length} missed: ${JSON.stringify(missed, null, 1)}`,
      );
    });
  }

  it('are none where nothing is planted', () => {
    assert.deepEqual(
      texts.flatMap((text) => conflictsOf([wording(text), wording(text, { id: 'b#0' })])),
      [],
    );
  });
});
