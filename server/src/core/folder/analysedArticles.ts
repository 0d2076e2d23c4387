import type { ArticleAnalysis, Attribution } from '../attribution/attribution';
import { byCodeUnit } from '../byCodeUnit';
import type { PackedAnalysis } from '../analysis/packedAnalysis';
import type { Article } from '../text/article';
import { readsLikeArticle } from '../text/recognise';

/** An attribution with the article it stands in. */
export interface Located {
  readonly analysis: ArticleAnalysis;
  readonly attribution: Attribution;
}

/** The articles of one folder, each by itself: its analysis, or why there is none. */
export class AnalysedArticles {
  readonly #analyses = new Map<string, PackedAnalysis>();
  readonly #refused = new Map<string, { readonly article: Article; readonly reason: string }>();
  /** What the contents of each article's attributions read as once damage is repaired; empty where all read as they are written. */
  readonly #wordings = new Map<string, readonly (string | null)[]>();
  /** Of those whose text was looked at, whether it looks like an article's (`readsLikeArticle`). */
  readonly #looked = new Map<string, boolean>();
  /** By path. */
  readonly #uris = new Map<string, string>();
  #ordered: readonly PackedAnalysis[] | undefined;

  /** How many are analysed. */
  get size(): number {
    return this.#analyses.size;
  }

  /** Of those that are analysed. */
  uris(): Iterable<string> {
    return this.#analyses.keys();
  }

  /** Those that are analysed, the one known longest first. */
  articles(): readonly Article[] {
    return [...this.#analyses.values()].map(({ article }) => article);
  }

  /** All analyses, by path. */
  inOrder(): readonly PackedAnalysis[] {
    this.#ordered ??= [...this.#analyses.values()].sort((a, b) => byCodeUnit(a.article.path, b.article.path));
    return this.#ordered;
  }

  /** Undefined where the article is not known or was refused. */
  analysis(uri: string): PackedAnalysis | undefined {
    return this.#analyses.get(uri);
  }

  /** An article as it is known, analysed or refused. */
  known(uri: string): Article | undefined {
    return this.#analyses.get(uri)?.article ?? this.#refused.get(uri)?.article;
  }

  /** Why an article was not analysed, in words for a person; undefined where it was. */
  refusal(uri: string): string | undefined {
    return this.#refused.get(uri)?.reason;
  }

  /**
   * Puts an analysis in place of what was known of its article.
   * @param wordings what the attributions' contents read as once damage is repaired, in their order; null where they read as they are written.
   * @param looksLikeArticle whether the text looks like an article's, where that is known.
   */
  put(analysis: PackedAnalysis, wordings: readonly (string | null)[], looksLikeArticle?: boolean): void {
    const { uri, path } = analysis.article;
    const before = this.#analyses.get(uri);
    this.#refused.delete(uri);
    this.#forgetPath(before);
    this.#analyses.set(uri, analysis);
    this.#uris.set(path, uri);
    this.#wordings.set(uri, wordings.some((wording) => wording !== null) ? wordings : []);
    if (looksLikeArticle === undefined) this.#looked.delete(uri);
    else this.#looked.set(uri, looksLikeArticle);
    this.#ordered = before?.article.path === path ? this.#ordered?.with(this.#ordered.indexOf(before), analysis) : undefined;
  }

  /** Remembers that an article is not analysed; the same text is then not looked at again. */
  refuse(article: Article, reason: string): void {
    this.#refused.set(article.uri, { article, reason });
  }

  /** Forgets an article. @returns whether it was known. */
  delete(uri: string): boolean {
    const refused = this.#refused.delete(uri);
    const before = this.#analyses.get(uri);
    if (before === undefined) return refused;
    this.#forgetPath(before);
    this.#analyses.delete(uri);
    this.#wordings.delete(uri);
    this.#looked.delete(uri);
    this.#ordered = undefined;
    return true;
  }

  /** What the contents of an article's attributions read as once damage is repaired, as far as they read otherwise than they are written. */
  wordingsOf(uri: string): readonly (string | null)[] {
    return this.#wordings.get(uri) ?? [];
  }

  /** Whether the text of an article that is known looks like an article's; what nobody has told is looked at now. */
  looksLikeArticle({ article: { uri, text } }: PackedAnalysis): boolean {
    return this.#looked.get(uri) ?? readsLikeArticle(text);
  }

  /** What an attribution's content reads as once damage is repaired; undefined for an unknown id. */
  wording(id: string): string | undefined {
    const [uri, at] = this.#placeOf(id);
    const analysis = this.#analyses.get(uri);
    const content = analysis?.attributions[at]?.content;
    return content && (this.wordingsOf(uri)[at] ?? analysis.article.text.slice(content.start, content.end));
  }

  /** Where an attribution stands. */
  locate(id: string): Located | undefined {
    const [uri, at] = this.#placeOf(id);
    const analysis = this.#analyses.get(uri);
    const attribution = analysis?.attributions[at];
    return analysis && attribution?.id === id ? { analysis, attribution } : undefined;
  }

  /** The article that an attribution's id names; empty where there is none. */
  uriOf(id: string): string {
    return this.#placeOf(id)[0];
  }

  /** The article that an id names, and which of its attributions. */
  #placeOf(id: string): readonly [uri: string, at: number] {
    const cut = id.lastIndexOf('#');
    return [this.#uris.get(id.slice(0, cut)) ?? '', Number(id.slice(cut + 1)) - 1];
  }

  #forgetPath(analysis: PackedAnalysis | undefined): void {
    if (analysis && this.#uris.get(analysis.article.path) === analysis.article.uri) this.#uris.delete(analysis.article.path);
  }
}
