// Why mixed contents score low: what is found beyond the gold, by class.
import { table } from './tables.mjs';

const overlap = (a, b) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

/** What becomes of each mixed quotation found, and of each mixed content of the gold. @param row a gold of contents and its analysis */
export function mixedSection({ name, gold, analysis }) {
  const byId = new Map(analysis.articles.map(({ path, quotes }) => [path.replace(/^.*\//, '').replace(/\.txt$/, ''), quotes]));
  const counts = { 'quotation alone, for a mixed content': 0, 'quotation within a reported clause that is given too, for a mixed content': 0, 'quotation for no content of the gold': 0, 'mixed content of the gold with nothing found': 0 };
  for (const article of gold.articles) {
    const found = byId.get(String(article.id).replace(/[^A-Za-z0-9._-]/g, '_')) ?? [];
    const said = found.filter(({ type }) => type !== 'scare');
    for (const quote of said.filter(({ type }) => type === 'mixed')) {
      if ((article.ignore ?? []).some((span) => overlap(span, quote) > 0)) continue;
      const content = article.quotes.find((one) => overlap(one, quote) > 0);
      if (content === undefined) counts['quotation for no content of the gold']++;
      else if (content.type === 'mixed') {
        const clause = said.some((one) => one.type === 'indirect' && one.start <= quote.start && one.end >= quote.end);
        counts[clause ? 'quotation within a reported clause that is given too, for a mixed content' : 'quotation alone, for a mixed content']++;
      }
    }
    for (const content of article.quotes) if (content.type === 'mixed' && !said.some((one) => overlap(one, content) > 0)) counts['mixed content of the gold with nothing found']++;
  }
  return [
    '## Mixed contents',
    `${name} has one mixed content for "said that the road was “washed out”", the whole clause. Crossquote gives the clause and the quotation in it, since people want to see both, and the scorer counts the second as found beyond the gold. That alone keeps the figure low:`,
    table(['', 'times'], Object.entries(counts)),
  ];
}
