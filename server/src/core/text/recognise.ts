import { newsworthy, reporting, technical } from './data/recogniseWords';

/** How much of a file is looked at, in UTF-16 code units: a page says what it is. */
const LOOKED_AT = 8_000;

/** Words below which a page says too little about itself. */
const MINIMUM = 25;

/** Names that say what a file is, whatever prose it holds. */
const OTHER_KINDS =
  /^(?:licen[cs]es?|copying|copyright|notice|readme|change-?log|changes|authors|contributors|credits|requirements|constraints|robots|humans|ads|llms|cmakelists|todo|install|version|third-?party-?notices?)(?:[-_.](?:dev|test|prod|docs?|mit|apache|bsd|gpl|\d[\d.]*))?$/i;

const REPORTING = new Set(reporting);
const NEWSWORTHY = new Set(newsworthy);
const TECHNICAL = new Set(technical);

/** A line that no newspaper prints: code, log, list of settings, table, heading of a manual, command. */
const NOT_PROSE =
  /^\s*(?:[#%;<>{}[\]|$@+=]|\/\/|\/\*|\*[\s/]|--|\d{4}-\d\d-\d\d[T ]\d\d:|\[?\d\d:\d\d:\d\d|\w[\w.-]*\s*(?:[=<>~!]=|:=|=|::)|\S+@\S+|[A-Z_]{2,}:)|[;{}\\|]\s*$|\t\S*\t/;
const QUOTED = /[“„«"‘][^“”„«»"\n]{12,400}?[”“»"’]/g;
const WORD = /[\p{L}][\p{L}’'-]*/gu;

/**
 * Whether a plain-text file is a news article, judged by what stands on its first page: lines of prose, words of
 * reporting, quotations and names on one side; code, settings, licence and manual words on the other.
 * @param text the file's text, or at least its beginning.
 * @param name the file's name or path.
 * @param looked what the text said when it was looked at before, whatever its name was.
 */
export function looksLikeArticle(text: string, name: string, looked?: boolean): boolean {
  return !OTHER_KINDS.test(stem(name)) && (looked ?? readsLikeArticle(text));
}

/** Whether a text looks like an article's, whatever its name. */
export function readsLikeArticle(text: string): boolean {
  const page = text.slice(0, LOOKED_AT);
  const seen = look(page);
  if (seen.words < MINIMUM || seen.proseWords < 0.5 * seen.words) return false;
  return score(seen) >= 0;
}

function stem(name: string): string {
  return name.slice(name.lastIndexOf('/') + 1).replace(/\.\w+$/, '');
}

interface Seen {
  words: number;
  proseWords: number;
  reporting: number;
  newsworthy: number;
  technical: number;
  names: number;
  quotations: number;
  lines: number;
  otherLines: number;
}

function look(page: string): Seen {
  const seen: Seen = {
    words: 0,
    proseWords: 0,
    reporting: 0,
    newsworthy: 0,
    technical: 0,
    names: 0,
    quotations: 0,
    lines: 0,
    otherLines: 0,
  };
  for (const line of page.split(/\r\n|\r|\n/)) {
    if (line.trim() === '') continue;
    const other = NOT_PROSE.test(line);
    seen.lines += 1;
    if (other) seen.otherLines += 1;
    let words = 0;
    let lower = 0;
    for (const [word] of line.matchAll(WORD)) {
      words += 1;
      const folded = word.toLowerCase();
      if (REPORTING.has(folded)) seen.reporting += 1;
      else if (NEWSWORTHY.has(folded)) seen.newsworthy += 1;
      else if (TECHNICAL.has(folded)) seen.technical += 1;
      if (folded === word) lower += 1;
      else if (words > 1 && /^\p{Lu}\p{Ll}/u.test(word)) seen.names += 1;
    }
    seen.words += words;
    if (!other && words >= 6 && lower >= 0.5 * words) seen.proseWords += words;
  }
  seen.quotations = page.match(QUOTED)?.length ?? 0;
  return seen;
}

/** Evidence for a report less evidence against it, by the hundred words; at or above zero it is one. */
function score(seen: Seen): number {
  const per = 100 / seen.words;
  return (
    1.5 * Math.min(seen.reporting * per, 4) +
    Math.min(seen.newsworthy * per, 4) +
    Math.min(seen.quotations * per, 2) +
    0.3 * Math.min(seen.names * per, 10) -
    1.2 * seen.technical * per -
    8 * (seen.otherLines / seen.lines) -
    3
  );
}
