import { applyEdits, modify } from 'jsonc-parser';
import type { NewTag } from './resolveTags';

/**
 * A codebook's text with tags put behind its last one; nothing else changes.
 * @param text a codebook that could be read.
 */
export function addTags(text: string, tags: readonly NewTag[]): string {
  const eol = text.includes('\r\n') ? '\r\n' : '\n';
  return tags.reduce((done, { id, label, definition, color }) => {
    const tag = { id, label, definition, ...(color === null ? {} : { color }) };
    return applyEdits(
      done,
      modify(done, ['tags', -1], tag, { isArrayInsertion: true, formattingOptions: { insertSpaces: true, tabSize: 2, eol } }),
    );
  }, text);
}
