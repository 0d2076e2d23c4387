import picomatch from 'picomatch';
import { isGlob, type ArticleSource, type SourceEntry, type SourceList } from './sourceList';

/** Tells where an article was published. @param path from the folder that is open, with forward slashes. */
export type SourceOf = (path: string) => ArticleSource;

/** Nothing known. */
export const unknownSource: ArticleSource = { outlet: null, url: null, date: null, title: null };

/**
 * What a source list says of each article, value by value: the entry of its own path goes first, then those of globs in the order of
 * the list. An address or title that a glob gives counts for one article alone, so it is taken from its own entry only.
 */
export function sourcesIn({ entries }: SourceList): SourceOf {
  const own = new Map(entries.map((entry) => [entry.path, entry]));
  const globs = entries.filter(({ path }) => isGlob(path)).map((entry) => ({ entry, means: picomatch(entry.path) }));
  const known = new Map<string, ArticleSource>();
  return (path) => {
    const before = known.get(path);
    if (before !== undefined) return before;
    const exact = own.get(path);
    const all = [
      ...(exact ? [exact] : []),
      ...globs.filter(({ entry, means }) => entry !== exact && means(path)).map(({ entry }) => entry),
    ];
    const source =
      all.length === 0
        ? unknownSource
        : { outlet: first(all, 'outlet'), date: first(all, 'date'), url: exact?.url ?? null, title: exact?.title ?? null };
    known.set(path, source);
    return source;
  };
}

function first(entries: readonly SourceEntry[], key: 'outlet' | 'date'): string | null {
  return entries.find((entry) => entry[key] !== null)?.[key] ?? null;
}
