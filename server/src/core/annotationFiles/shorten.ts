/**
 * A text on one short line, for messages.
 * @param length the most characters (not code units) it may have; what is cut off ends in an ellipsis.
 */
export function shorten(text: string, length = 40): string {
  const plain = [...text.replace(/\s+/g, ' ').trim()];
  return plain.length <= length
    ? plain.join('')
    : `${plain
        .slice(0, length - 1)
        .join('')
        .trimEnd()}…`;
}
