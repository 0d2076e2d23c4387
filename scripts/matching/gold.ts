import { FolderIndex } from '../../server/src/core/folder/folderIndex';
import { matchInputs } from '../../server/src/core/statements/matchInputs';
import { repairedTexts } from '../../server/src/core/text/repairedTexts';
import type { MatchInput } from '../../server/src/core/statements/statement';
import { readGoldFile } from './goldFile';

/** The articles of golds, analysed together as one folder. */
export function indexGold(...files: readonly string[]): FolderIndex {
  const index = new FolderIndex();
  for (const { id, text } of files.flatMap((file) => readGoldFile(file).articles))
    index.update({ uri: `gold:/${id}`, path: `${id}.txt`, version: 0, text });
  return index;
}

/** An index's attributions as matching takes them. */
export function inputsOf(index: FolderIndex): MatchInput[] {
  return index.analyses().flatMap((analysis) => {
    const { article, attributions } = analysis;
    return matchInputs(
      analysis,
      (speaker) => index.speakerOf(article.uri, speaker),
      null,
      repairedTexts(
        article,
        attributions.map(({ content }) => content),
      ),
    );
  });
}

/** Names attributions by where they stand ("002.txt:312-350"): unlike ids, that stays when others are found or lost before them. */
export function placesOf(index: FolderIndex): (id: string) => string {
  const places = new Map(
    index
      .analyses()
      .flatMap(({ article, attributions }) =>
        attributions.map(({ id, content }) => [id, `${article.path}:${content.start}-${content.end}`] as const),
      ),
  );
  return (id) => places.get(id) ?? id;
}
