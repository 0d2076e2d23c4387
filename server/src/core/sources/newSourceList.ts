import schema from '../../../../schemas/sources.schema.json';
import type { FilePlan } from '../claims/newCodebook';
import { sourceListPath, sourceListSchemaPath } from '../claims/paths';
import { statedDate } from './statedDate';

/**
 * The files that a folder without a source list gets: a list of all its articles, to be filled in, with the day that an article's own
 * head states, and the schema it names beside it.
 * @param current the texts of both files, undefined where there is none.
 * @param articles by path from the folder.
 * @returns none where there is a list already, whatever state it is in.
 */
export function planSourceList(current: { readonly list: string | undefined; readonly schema: string | undefined }, articles: readonly { readonly path: string; readonly text: string }[]): readonly FilePlan[] {
  if (current.list !== undefined) return [];
  // Entries are written one by one, because a JSON object would put paths that are numbers first.
  const entries = [...articles].sort((a, b) => (a.path < b.path ? -1 : 1))
    .map(({ path, text }) => `    ${JSON.stringify(path)}: { "outlet": "", "url": "", "date": ${JSON.stringify(statedDate(text) ?? '')} }`);
  const body = entries.length === 0 ? '{}' : `{\n${entries.join(',\n')}\n  }`;
  const list = { path: sourceListPath, text: `{\n  "$schema": "./sources.schema.json",\n  "articles": ${body}\n}\n` };
  return current.schema === undefined ? [list, { path: sourceListSchemaPath, text: `${JSON.stringify(schema, null, 2)}\n` }] : [list];
}
