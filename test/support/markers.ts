import assert from 'node:assert/strict';

/** An example text with its marks taken out, and where they stood in the text that is left. */
export interface Marked {
  readonly text: string;
  /** Offset of `<|>`, or of the start of `<|…|>`. */
  readonly cursor: number;
  /** What `<|…|>` held; empty at `<|>`. */
  readonly range: { readonly start: number; readonly end: number };
}

/** Reads one `<|>` (cursor) or `<|…|>` (range) out of a text; fails where there is not just one. */
export function parseMarks(marked: string): Marked {
  const found = [...marked.matchAll(/<\|>|<\|(.*?)\|>/gsu)];
  const [mark] = found;
  assert(mark && found.length === 1, `one <|> or <|…|> expected in ${JSON.stringify(marked)}`);
  const inner = mark[1] ?? '';
  const text = marked.slice(0, mark.index) + inner + marked.slice(mark.index + mark[0].length);
  return { text, cursor: mark.index, range: { start: mark.index, end: mark.index + inner.length } };
}

/** Whether a text holds a mark. */
export function isMarked(text: string): boolean {
  return text.includes('<|');
}
