// How the features say things, the same in hover, outline, reports and listings.
import type { ArticleAnalysis, Attribution, AttributionType } from '../attribution/attribution';
import type { FolderIndex } from '../folder/folderIndex';
import type { Article } from '../text/article';
import type { Span } from '../text/span';

const kinds: Record<AttributionType, string> = {
  direct: 'quotation',
  mixed: 'part of a sentence, quoted',
  scare: 'in quotation marks, but nobody’s reported words',
  indirect: 'indirect report',
};

/** An attribution's kind in words. */
export function kindOf(attribution: Attribution): string {
  return kinds[attribution.type];
}

/** A share as whole per cent, never rounded up to certainty. */
export function percent(share: number): string {
  return `${Math.min(99, Math.round(share * 100))} %`;
}

/** Below this confidence an attribution is called unsure, and drawn so. */
export const sureFrom = 0.7;

/** How sure, in words: "sure, 96 %". */
export function sureness(confidence: number): string {
  const word = confidence >= 0.9 ? 'sure' : confidence >= sureFrom ? 'likely' : 'unsure';
  return `${word}, ${percent(confidence)}`;
}

/** A stretch of an article on one line. */
export function words(article: Article, span: Span): string {
  return oneLine(article.text.slice(span.start, span.end));
}

/** Text on one line, single spaces. */
export function oneLine(text: string): string {
  return text.replace(/\s+/gu, ' ').trim();
}

/** At most `length` characters, cut between words, with an ellipsis where something was cut. */
export function shortened(text: string, length: number): string {
  if (text.length <= length) return text;
  const cut = text.lastIndexOf(' ', length - 1);
  return `${text.slice(0, cut > length / 2 ? cut : length - 1).trimEnd()}…`;
}

/**
 * What the article's source is called: the outlet, where the source list names it; otherwise as `fileSource` has it. Where an outlet has
 * several articles, each has its day in brackets, or its file where that does not tell them apart.
 */
export function sourceName(index: FolderIndex, article: Article): string {
  const { outlet, date } = index.sourceOf(article);
  if (outlet === null) return fileSource(article);
  const others = index.articlesOf(outlet).filter(({ uri }) => uri !== article.uri);
  if (others.length === 0) return outlet;
  const day = dayOf(date);
  return day !== null && others.every((other) => dayOf(index.sourceOf(other).date) !== day)
    ? `${outlet} (${day})`
    : `${outlet} (${fileSource(article)})`;
}

/** "2026-09-01" of a day or a time. */
function dayOf(date: string | null): string | null {
  return date && date.slice(0, '2026-09-01'.length);
}

/**
 * What people call an article whose outlet is not known: its file name without extension and without the identifiers that collecting
 * programs put around it ("003_3f2a91bc77de0a41.txt" is "003", "northern-herald.txt" is "northern-herald").
 */
function fileSource(article: Article): string {
  const stem = (article.path.split('/').at(-1) ?? article.path).replace(/\.[^.]+$/u, '');
  const name = stem
    .split(/[_\s]+/u)
    .filter((part) => !/^(?=.*\d)[0-9a-f]{8,}$/iu.test(part))
    .join(' ');
  return name || stem;
}

/** Attributions whose quoted or reported stretch touches the offset, the narrowest first. */
export function attributionsAt(analysis: ArticleAnalysis, offset: number): readonly Attribution[] {
  return analysis.attributions
    .filter(({ outer }) => outer.start <= offset && offset <= outer.end)
    .sort((a, b) => width(a.outer) - width(b.outer));
}

function width(span: Span): number {
  return span.end - span.start;
}
