const least = 3;

/**
 * Letters that stand next to each other in everything a regular expression of RE2 matches, capitals aside: texts without them
 * need not be searched.
 * @returns the longest such run outside of groups; null where none is found for sure.
 */
export function neededLetters(source: string): string | null {
  // Quoted stretches and characters by number are not read here.
  if (/\\[Qx\d]/u.test(source)) return null;
  const bare = source.replace(/\\[pP](?:\{[^}]*\}|.)|\\./gsu, ' ').replace(/\[\^?\]?(?:\[:[^\]]*:\]|[^\]])*\]/gu, ' ');
  const outside = withoutGroups(bare);
  if (outside === null || outside.includes('|')) return null;
  // What may be left out, or stand several times, ends a run.
  const runs =
    outside
      .replace(/.(?:[?*]|\{[^}]*\})/gsu, ' ')
      .replaceAll('+', ' ')
      .match(/[\p{L}\p{M}\p{N}]+/gu) ?? [];
  const longest = runs.sort((a, b) => b.length - a.length)[0] ?? '';
  return longest.length < least ? null : longest;
}

/** null where brackets do not match. */
function withoutGroups(source: string): string | null {
  let depth = 0;
  let outside = '';
  for (const mark of source) {
    if (mark === '(') depth += 1;
    else if (mark === ')') depth -= 1;
    else if (depth === 0) outside += mark;
    if (depth < 0) return null;
    // What follows a group may say how often it stands: nothing of it runs on.
    if (mark === ')' && depth === 0) outside += ' ';
  }
  return depth === 0 ? outside : null;
}
