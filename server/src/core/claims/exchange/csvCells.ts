// What stands in the cells of a CSV export: everything a record has, so that it can be read back.

/** The columns of the table of claims, in their order. */
export const claimColumns = [
  'id',
  'article',
  'line',
  'text',
  'tags',
  'labels',
  'note',
  'annotator',
  'speaker',
  'state',
  'at',
  'rev',
  'codebook',
  'start',
  'end',
  'exact',
  'prefix',
  'suffix',
  'blob',
  'more',
  'outlet',
  'published',
  'url',
  'title',
] as const;

/** The columns of the table of decisions. */
export const decisionColumns = [
  'id',
  'decision',
  'article_a',
  'text_a',
  'start_a',
  'end_a',
  'article_b',
  'text_b',
  'start_b',
  'end_b',
  'note',
  'annotator',
  'at',
] as const;

/** Several tags in one cell: "a; b", with a backslash before what would part them otherwise. */
export function joinTags(tags: readonly string[]): string {
  return tags.map((tag) => tag.replace(/[\\;]/g, '\\$&').replace(/^\s|\s$/gu, '\\$&')).join('; ');
}

/** The inverse of `joinTags`; a comma does not part tags. */
export function splitTags(cell: string): string[] {
  const tags: string[] = [];
  let tag = '';
  let kept = 0;
  const finish = (): void => {
    const trimmed = tag.slice(0, Math.max(kept, tag.trimEnd().length));
    if (trimmed !== '') tags.push(trimmed);
    tag = '';
    kept = 0;
  };
  for (let index = 0; index < cell.length; index++) {
    const character = cell.charAt(index);
    if (character === '\\' && index + 1 < cell.length) {
      tag += cell.charAt(++index);
      kept = tag.length;
    } else if (character === ';') {
      finish();
    } else if (tag !== '' || character.trim() !== '') {
      tag += character;
    }
  }
  finish();
  return tags;
}

const formula = /^'*[=+\-@\t\r]/;

/** A cell that no spreadsheet takes for a formula: an apostrophe goes before what looks like one. */
export function guardCell(text: string): string {
  return formula.test(text) ? `'${text}` : text;
}

/** The inverse of `guardCell`. */
export function unguardCell(text: string): string {
  return text.startsWith("'") && formula.test(text) ? text.slice(1) : text;
}
