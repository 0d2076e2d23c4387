import { FolderIndex } from '../../server/src/core/folder/folderIndex';
import type { Article } from '../../server/src/core/text/article';
import { offsetAt, positionAt } from '../../server/src/core/features/places';
import type { Position, Range } from 'vscode-languageserver-types';
import { isMarked, parseMarks } from './markers';

export const root = 'file:///news';

/** An article of the example folder. */
export function article(path: string, text: string, version = 0): Article {
  return { uri: `${root}/${path}`, path, version, text };
}

/** An example folder, indexed, with the place that its one marked article marks. */
export interface Example {
  readonly index: FolderIndex;
  readonly uri: string;
  readonly position: Position;
  readonly range: Range;
  readonly offset: number;
}

/** Indexes articles by name; one of them holds a `<|>` or `<|…|>`. */
export function example(articles: Readonly<Record<string, string>>): Example {
  const index = new FolderIndex();
  let place: Omit<Example, 'index'> | undefined;
  for (const [path, marked] of Object.entries(articles)) {
    if (!isMarked(marked)) {
      index.update(article(path, marked));
      continue;
    }
    const { text, cursor, range } = parseMarks(marked);
    const one = article(path, text);
    index.update(one);
    place = {
      uri: one.uri,
      offset: cursor,
      position: positionAt(one, cursor),
      range: { start: positionAt(one, range.start), end: positionAt(one, range.end) },
    };
  }
  index.settle();
  if (!place) throw new Error('No article of the example has a mark.');
  return { index, ...place };
}

/** The text that a range of an indexed article holds. */
export function textAt(index: FolderIndex, uri: string, range: Range): string {
  const analysis = index.analysis(uri);
  if (!analysis) throw new Error(`${uri} is not indexed.`);
  return analysis.article.text.slice(offsetAt(analysis.article, range.start), offsetAt(analysis.article, range.end));
}
