import type { ParagraphRole } from './article';
import { caption, furniture } from './data/furniture';

const closed = /[.!?…:;,]["”’»)\]]*$/;

/**
 * What a line is in the make-up of the page.
 * @param early among the first paragraphs of its article. @param listed in a list of links.
 */
export function roleOf(line: string, early: boolean, listed: boolean): ParagraphRole {
  const short = line.length <= 160;
  if (line.length < 240 && furniture.some((pattern) => pattern.test(line))) return 'furniture';
  if (line.length < 300 && caption.some((pattern) => pattern.test(line))) return 'caption';
  if (listed && short && !closed.test(line)) return 'furniture';
  if (/^["“‘«]/.test(line) || closed.test(line)) return 'body';
  if (short && early) return 'headline';
  return line.length <= 90 && (isTitleCase(line) || !/[“”"‘«»]/.test(line)) ? 'headline' : 'body';
}

function isTitleCase(line: string): boolean {
  const words = line.match(/\p{L}{4,}/gu) ?? [];
  return words.length > 1 && words.filter((word) => /^\p{Lu}/u.test(word)).length >= 0.7 * words.length;
}
