import { findNodeAtLocation, type Node } from 'jsonc-parser';
import { JsonReader, type JsonProblem } from '../text/jsonTree';
import { isDate } from './dates';

/** What is known of where an article was published; null where it is not. */
export interface ArticleSource {
  /** The outlet, as people call it. */
  readonly outlet: string | null;
  /** The article's own address. */
  readonly url: string | null;
  /** When it was published: a day or a time, ISO 8601. */
  readonly date: string | null;
  readonly title: string | null;
}

/** What a source list says of one article, or of all that a glob means. */
export interface SourceEntry extends ArticleSource {
  /** The article's path from the folder that is open, or a glob over such paths. */
  readonly path: string;
  /** UTF-16 code units of the path in the list's text, its marks included. */
  readonly start: number;
  readonly end: number;
}

/** Where the articles of a folder were published: `annotations/sources.json`. */
export interface SourceList {
  /** As they stand in the list; each path once. */
  readonly entries: readonly SourceEntry[];
  readonly problems: readonly SourceListProblem[];
}

/** Something wrong in a source list. */
export type SourceListProblem = JsonProblem<'duplicate'>;

export const noSources: SourceList = { entries: [], problems: [] };

/** Whether a path of a source list is a glob. An article whose name holds such characters is found by its path all the same. */
export function isGlob(path: string): boolean {
  return /[*?[\]{}]/u.test(path);
}

/**
 * Reads a source list; comments and commas behind the last value are allowed, unknown keys are left alone, an empty text counts
 * as left out. What can be used is used: a value that cannot, and the second of two entries for one path, are left out and
 * reported at their place.
 * @param text without a byte-order mark.
 */
export function parseSourceList(text: string): SourceList {
  const reader = new Reader();
  const root = reader.object(text, { the: 'The source list', a: 'A source list' }, { allowTrailingComma: true });
  if (root === null) return { entries: [], problems: reader.problems() };
  const articles = findNodeAtLocation(root, ['articles']);
  if (articles !== undefined && articles.type !== 'object')
    reader.report('schema', '"articles" must be an object, with the paths of articles as its keys.', articles);
  const entries = articles?.type === 'object' ? (articles.children ?? []).flatMap((property) => reader.entry(property)) : [];
  return { entries, problems: reader.problems() };
}

/** Reads entries; remembers which paths are taken. */
class Reader extends JsonReader<'duplicate'> {
  readonly #paths = new Set<string>();

  entry({ children: [key, value] = [] }: Node): SourceEntry[] {
    const path: unknown = key?.value;
    if (key === undefined || value === undefined || typeof path !== 'string') return [];
    if (this.#paths.has(path)) {
      this.report('duplicate', `"${path}" has an entry above already; that one counts.`, key);
      return [];
    }
    this.#paths.add(path);
    if (value.type !== 'object') {
      this.report('schema', 'An article has an object with "outlet", "url" and "date".', value);
      return [];
    }
    return [
      {
        path,
        start: key.offset,
        end: key.offset + key.length,
        outlet: this.#text(value, 'outlet'),
        title: this.#text(value, 'title'),
        url: this.#text(
          value,
          'url',
          (url) => /^https?:\/\/[^\s/]\S*$/iu.test(url),
          'must be an address that begins with https:// or http://.',
        ),
        date: this.#text(value, 'date', isDate, 'must be a day such as "2026-09-01" or a time such as "2026-09-01T10:00:00Z" (ISO 8601).'),
      },
    ];
  }

  #text(object: Node, key: string, fits: (text: string) => boolean = () => true, otherwise = ''): string | null {
    const node = findNodeAtLocation(object, [key]);
    if (node === undefined) return null;
    const value: unknown = node.value;
    const text = typeof value === 'string' ? value.trim() : null;
    if (text === '') return null;
    if (text !== null && fits(text)) return text;
    this.report('schema', `"${key}" ${text === null ? 'must be a text.' : otherwise}`, node);
    return null;
  }
}
