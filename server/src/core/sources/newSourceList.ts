import schema from '../../../../schemas/sources.schema.json';
import { jsonFile, type FilePlan } from '../annotationFiles/filePlan';
import { sourceListPath, sourceListSchemaPath } from '../annotationFiles/paths';
import { statedDate } from './statedDate';

/** An article as a list is made from it. */
export interface ListedArticle {
  /** From the folder that is open. */
  readonly path: string;
  readonly text: string;
}

/** An article's entry, to be filled in, with the day that its head states. */
export function entryOf({ path, text }: ListedArticle): string {
  return `${JSON.stringify(path)}: { "outlet": "", "url": "", "date": ${JSON.stringify(statedDate(text) ?? '')} }`;
}

/**
 * The files that a folder without a source list gets: a list of all its articles, to be filled in, with the day that an article's own
 * head states, and the schema it names beside it.
 * @param current the texts of both files, undefined where there is none.
 * @param articles by path from the folder.
 * @returns none where there is a list already, whatever state it is in.
 */
export function planSourceList(
  current: { readonly list: string | undefined; readonly schema: string | undefined },
  articles: readonly ListedArticle[],
): readonly FilePlan[] {
  if (current.list !== undefined) return [];
  // Entries are written one by one, because a JSON object would put paths that are numbers first.
  const entries = [...articles].sort((a, b) => (a.path < b.path ? -1 : 1)).map((article) => `    ${entryOf(article)}`);
  const body = entries.length === 0 ? '{}' : `{\n${entries.join(',\n')}\n  }`;
  const list = { path: sourceListPath, text: `{\n  "$schema": "./sources.schema.json",\n  "articles": ${body}\n}\n` };
  return current.schema === undefined ? [list, { path: sourceListSchemaPath, text: jsonFile(schema) }] : [list];
}
