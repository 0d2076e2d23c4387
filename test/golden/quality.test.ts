import assert from 'node:assert/strict';
import { existsSync } from 'node:fs';
import { join } from 'node:path';
import { pathToFileURL } from 'node:url';
import { FolderIndex } from '../../server/src/core/folder/folderIndex';

const shared = join(__dirname, '../../../shared');
const scorer = join(shared, 'eval/score.mjs');
const gold = join(shared, 'gold/seeds.json');
const there = existsSync(scorer) && existsSync(gold);

interface Gold {
  readonly articles: readonly { readonly id: string; readonly text: string }[];
}
interface Result {
  readonly quotes: { readonly f1: number };
  readonly speaker: { readonly accuracy: number };
  readonly canonical: { readonly accuracy: number };
  readonly indirect: { readonly f1: number };
  readonly links: { readonly f1: number };
}
interface Scorer {
  readonly readGold: (file: string) => Gold;
  readonly score: (gold: Gold, analysis: object) => Result;
}

describe(
  there ? "the user's own articles, against hand-made gold" : "the user's own articles (skipped: there is no gold beside the project)",
  () => {
    const floors: [string, number, (result: Result) => number][] = [
      ['quotations', 0.95, (result) => result.quotes.f1],
      ['speaker mentions', 0.9, (result) => result.speaker.accuracy],
      ['canonical speakers', 0.85, (result) => result.canonical.accuracy],
      ['indirect reports', 0.6, (result) => result.indirect.f1],
      ['links', 0.6, (result) => result.links.f1],
    ];
    let result: Result | undefined;

    before(async function () {
      if (!there) this.skip();
      const { readGold, score } = (await import(pathToFileURL(scorer).href)) as Scorer;
      const judged = readGold(gold);
      const index = new FolderIndex();
      for (const { id, text } of judged.articles) index.update({ uri: id, path: `${id}.txt`, version: 0, text });
      index.settle();
      result = score(judged, {
        articles: index.analyses().map(({ article, attributions }) => ({
          path: article.path,
          quotes: attributions.map(({ id, content, type, mention, cue, speaker }) => ({
            id,
            ...content,
            type,
            speaker: mention,
            cue,
            canonical: index.speakerOf(article.uri, speaker)?.canonical ?? null,
          })),
        })),
        links: index.matches(),
      });
    });

    for (const [what, floor, figure] of floors) {
      it(`${what}: at least ${floor}`, () => {
        assert(result);
        const reached = figure(result);
        assert(reached >= floor, `${what}: ${reached.toFixed(3)}, floor ${floor}`);
      });
    }
  },
);
