import { isDay } from './dates';

/** So far into an article, in UTF-16 code units, a line may stand to be of its head. */
const head = 800;
/** A longer line is a sentence, and what it dates is an event. */
const longestLine = 90;
/** So many words may stand beside the date: a byline, a place, the outlet. */
const mostBeside = 8;

const months = ['january', 'february', 'march', 'april', 'may', 'june', 'july', 'august', 'september', 'october', 'november', 'december'];
const month = String.raw`(jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\.?`;
const day = String.raw`(\d{1,2})(?:st|nd|rd|th)?`;
const forms: readonly { readonly pattern: RegExp; readonly parts: (found: RegExpExecArray) => readonly (string | undefined)[] }[] = [
  { pattern: /(?<![\d-])(\d{4})-(\d\d)-(\d\d)(?![\d-])/giu, parts: ([, y, m, d]) => [y, m, d] },
  { pattern: new RegExp(String.raw`\b${day}\s+${month},?\s+(\d{4})\b`, 'giu'), parts: ([, d, m, y]) => [y, m, d] },
  { pattern: new RegExp(String.raw`\b${month}\s+${day},?\s+(\d{4})\b`, 'giu'), parts: ([, m, d, y]) => [y, m, d] },
];

interface Stated {
  readonly date: string;
  /** The line says that this is when the article was published. */
  readonly published: boolean;
}

/**
 * The day of publication that an article's own head states plainly: written out or as ISO 8601, in a short line among the first
 * ones. Where several days stand there, the one that is called the day of publication counts.
 * @returns the day as `2026-09-01`; null where none is stated, where several might be meant, and for forms that countries read
 *   differently, such as 01/09/2026.
 */
export function statedDate(text: string): string | null {
  const found: Stated[] = [];
  for (const line of linesOfHead(text)) found.push(...datesOf(line));
  const published = found.filter((one) => one.published);
  const days = new Set((published.length > 0 ? published : found).map(({ date }) => date));
  const [only] = days;
  return days.size === 1 && only !== undefined ? only : null;
}

function linesOfHead(text: string): readonly string[] {
  const cut = text.length > head ? text.slice(0, head).replace(/[^\n\r]*$/u, '') : text;
  return cut
    .split(/\r\n|\n|\r/u)
    .map((line) => line.trim())
    .filter((line) => line !== '' && line.length <= longestLine);
}

function datesOf(line: string): Stated[] {
  const found = forms.flatMap(({ pattern, parts }) =>
    [...line.matchAll(pattern)].flatMap((match) => {
      const [year, m, d] = parts(match);
      const number = /^\d+$/u.test(m ?? '')
        ? Number(m)
        : months.findIndex((name) => name.startsWith((m ?? '').slice(0, 3).toLowerCase())) + 1;
      const published = /\b(?:published|posted|first published)\b\W*(?:on\b)?\W*(?:\p{L}+day,?\s*)?$/iu.test(line.slice(0, match.index));
      return isDay(Number(year), number, Number(d))
        ? [{ words: match[0], date: `${year ?? ''}-${two(number)}-${two(Number(d))}`, published }]
        : [];
    }),
  );
  const rest = found.reduce((left, { words }) => left.replace(words, ' '), line);
  const beside = rest.match(/[\p{L}\d]+/gu)?.length ?? 0;
  return beside <= mostBeside && !/[.!?]["”’]?$/u.test(rest.trim()) ? found : [];
}

const two = (number: number): string => String(number).padStart(2, '0');
