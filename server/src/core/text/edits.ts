/** The one edit that turns a text into another, no longer than need be: UTF-16 code units into the first. */
export function editBetween(before: string, after: string): { start: number; end: number; newText: string } {
  let start = 0;
  const shorter = Math.min(before.length, after.length);
  while (start < shorter && before[start] === after[start]) start++;
  let kept = 0;
  while (kept < shorter - start && before[before.length - 1 - kept] === after[after.length - 1 - kept]) kept++;
  return { start, end: before.length - kept, newText: after.slice(start, after.length - kept) };
}
