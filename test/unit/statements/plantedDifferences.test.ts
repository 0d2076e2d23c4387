import assert from 'node:assert/strict';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { FolderIndex } from '../../../server/src/core/folder/folderIndex';
import { differences } from '../../../server/src/core/statements/differences/differences';
import type { DifferenceKind } from '../../../server/src/core/statements/statement';
import { repairedText } from '../../../server/src/core/text/readArticle';

const samples = join(__dirname, '../../../samples');
type Material = Exclude<DifferenceKind, 'words'>;

/** How another article might word it: the text with one thing changed or left out, or null where there is no such thing. */
const plants: Readonly<Record<Material, (text: string) => string | null>> = {
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
  hedge: (text) =>
    /\b(?:may|might|could|think|believe|appear|seem)/iu.test(text)
      ? null
      : replaced(text, /\b(?:will|would|is|was|are|were)\b/u, (found) => `${found} perhaps`),
  name: (text) => replaced(text, /(?<=[a-z] )(?!I\b|I['’])\p{Lu}\p{Ll}{3,}(?!(?:day|ary|il)\b)/u, () => 'Quellenburg'),
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

const floor = 0.9;

describe('material differences planted in the sample articles', () => {
  for (const kind of Object.keys(plants) as Material[]) {
    it(`of a ${kind} are marked, at least ${floor}, whichever of the two is compared with the other`, () => {
      const planted = texts.flatMap((text) => {
        const changed = plants[kind](text);
        return changed === null
          ? []
          : ([
              [text, changed],
              [changed, text],
            ] as const);
      });
      const missed = planted.filter(
        ([text, changed]) => !differences(text, changed).some((difference) => difference.material && difference.kind === kind),
      );
      assert.ok(planted.length >= 4, `only ${planted.length} planted`);
      assert.ok(
        1 - missed.length / planted.length >= floor,
        `${missed.length} of ${planted.length} missed: ${JSON.stringify(missed, null, 1)}`,
      );
    });
  }

  it('are none where nothing is planted', () => {
    assert.deepEqual(
      texts.flatMap((text) => differences(text, text)),
      [],
    );
  });
});
