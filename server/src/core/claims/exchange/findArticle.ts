import type { ExchangeArticle, ImportedClaim } from './exchange';

/** Words shorter than this stand in more articles than one by chance. */
const leastLength = 12;

/**
 * Which article an imported claim is on: the one of its path; else of its file name, with or without extension; else the
 * only one that holds its words.
 * @returns undefined where none is, or more than one.
 */
export function createArticleFinder(articles: readonly ExchangeArticle[]): (claim: ImportedClaim) => ExchangeArticle | undefined {
  const only = (found: readonly ExchangeArticle[]): ExchangeArticle | undefined => (found.length === 1 ? found[0] : undefined);
  // Of "a.txt" and "north/a.txt" a longer path means the second.
  const longest = (found: readonly ExchangeArticle[]): ExchangeArticle | undefined =>
    [...found].sort((a, b) => b.path.length - a.path.length)[0];
  const byName = new Map<string, ExchangeArticle | undefined>();
  const find = (given: string): ExchangeArticle | undefined => {
    const path = pathOf(given);
    const name = baseOf(path);
    return (
      articles.find((one) => one.path === path) ??
      longest(articles.filter((one) => path.endsWith(`/${one.path}`))) ??
      only(articles.filter((one) => one.path.endsWith(`/${path}`))) ??
      only(articles.filter((one) => baseOf(one.path) === name)) ??
      only(articles.filter((one) => stemOf(one.path) === stemOf(name)))
    );
  };
  return ({ article, passage }) => {
    if (!byName.has(article)) byName.set(article, article === '' ? undefined : find(article));
    const exact = passage?.exact ?? '';
    return byName.get(article) ?? (exact.length < leastLength ? undefined : only(articles.filter(({ text }) => text.includes(exact))));
  };
}

/** A path, address or file name as a path with forward slashes. */
function pathOf(given: string): string {
  const plain = given
    .replace(/^[a-z][a-z0-9+.-]*:\/\//iu, '')
    .replace(/[?#].*$/u, '')
    .replaceAll('\\', '/')
    .replace(/^(?:\.\/)+/u, '');
  try {
    return decodeURIComponent(plain);
  } catch (error) {
    if (error instanceof URIError) return plain;
    throw error;
  }
}

const baseOf = (path: string): string => path.slice(path.lastIndexOf('/') + 1);
const stemOf = (path: string): string => baseOf(path).replace(/\.[^.]+$/u, '');
