import type { ReadArticle } from '../text/article';
import type { Quotation } from './quotation';
import { firstTokenFrom } from '../text/readArticle';
import { kindOf } from './kind';

/**
 * Finds an article's quotations: what stands between its quotation marks, repaired where marks are missing, doubled or
 * wrong for their place.
 * @returns quotations in order of their start, outer before inner.
 */
export function findQuotations(read: ReadArticle): Quotation[] {
  const around: number[] = [];
  return read.quoted.map((stretch) => {
    const { start, end, outer, paragraph, continues, defects } = stretch;
    while (around.length > 0 && (around.at(-1) ?? 0) <= outer.start) around.pop();
    const level = around.length;
    around.push(outer.end);
    const first = firstTokenFrom(read.tokens, start);
    const last = firstTokenFrom(read.tokens, end - 1);
    const within = read.paragraphs[paragraph];
    const ahead = firstTokenFrom(read.tokens, Math.max(0, outer.start - 1));
    const behind = firstTokenFrom(read.tokens, outer.end);
    const kind = kindOf({
      text: read.text, start, end,
      tokens: read.tokens.slice(first, last + 1),
      before: tokenBefore(read, outer.start, ahead, within?.firstToken ?? 0),
      after: behind < (within?.endToken ?? 0) ? read.tokens[behind] : undefined,
    });
    return { start, end, outer, kind, level, paragraph, continues, defects };
  });
}

function tokenBefore(read: ReadArticle, offset: number, near: number, least: number): ReadArticle['tokens'][number] | undefined {
  for (let i = Math.min(near, read.tokens.length - 1); i >= least; i--) {
    const token = read.tokens[i];
    if (token !== undefined && token.end <= offset) return token;
  }
  return undefined;
}
