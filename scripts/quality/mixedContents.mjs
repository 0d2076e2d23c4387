// Why mixed contents score low: what is found beyond the gold, by class.
import { figure as f, table } from './tables.mjs';

const overlap = (a, b) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));

const fileId = (id) => String(id).replace(/[^A-Za-z0-9._-]/g, '_');
/** From what share of its clause on a quotation stands for the whole: what attribution takes. */
const STANDS = 0.6;

/**
 * The gold itself, told as the command line tells what it finds: a mixed content as its clause and each quotation in it,
 * or as the quotations alone where they are most of it. Nothing found can score higher.
 */
function perfect(gold, byId) {
  return {
    articles: gold.articles.map(({ id, quotes }) => ({
      path: `${fileId(id)}.txt`,
      quotes: quotes.flatMap((content) => {
        if (content.type !== 'mixed') return [content];
        const marked = (byId.get(fileId(id)) ?? []).filter(
          (one) => one.type !== 'indirect' && overlap(one, content) >= 0.9 * (one.end - one.start),
        );
        const share = marked.reduce((sum, one) => sum + overlap(one, content), 0) / Math.max(1, content.end - content.start);
        const stretches = marked.map(({ start, end }) => ({ start, end, type: 'mixed', speaker: content.speaker }));
        return share >= STANDS ? stretches : [{ ...content, type: 'indirect' }, ...stretches];
      }),
    })),
  };
}

/**
 * What becomes of each mixed quotation found, and of each mixed content of the gold, and what a perfect analysis would score.
 * @param row a gold of contents and its analysis
 * @param {{ score: Function }} scorer
 */
export function mixedSection({ name, gold, analysis }, { score }) {
  const byId = new Map(analysis.articles.map(({ path, quotes }) => [path.replace(/^.*\//, '').replace(/\.txt$/, ''), quotes]));
  const counts = {
    'quotation alone, for a mixed content': 0,
    'quotation within a reported clause that is given too, for a mixed content': 0,
    'quotation for no content of the gold': 0,
    'mixed content of the gold with nothing found': 0,
  };
  for (const article of gold.articles) {
    const found = byId.get(fileId(article.id)) ?? [];
    const said = found.filter(({ type }) => type !== 'scare');
    for (const quote of said.filter(({ type }) => type === 'mixed')) {
      if ((article.ignore ?? []).some((span) => overlap(span, quote) > 0)) continue;
      const content = article.quotes.find((one) => overlap(one, quote) > 0);
      if (content === undefined) counts['quotation for no content of the gold']++;
      else if (content.type === 'mixed') {
        const clause = said.some((one) => one.type === 'indirect' && one.start <= quote.start && one.end >= quote.end);
        counts[
          clause ? 'quotation within a reported clause that is given too, for a mixed content' : 'quotation alone, for a mixed content'
        ]++;
      }
    }
    for (const content of article.quotes)
      if (content.type === 'mixed' && !said.some((one) => overlap(one, content) > 0))
        counts['mixed content of the gold with nothing found']++;
  }
  const without = {
    articles: analysis.articles.map((one) => ({
      ...one,
      quotes: one.quotes.filter(
        (quote) =>
          quote.type !== 'mixed' ||
          !one.quotes.some((clause) => clause.type === 'indirect' && clause.start <= quote.start && clause.end >= quote.end),
      ),
    })),
  };
  const figures = (of) => {
    const {
      mixed: { loose, speaker },
    } = score(gold, of);
    return [f(loose.p), f(loose.r), f(loose.f1), f(speaker.accuracy)];
  };
  return [
    '## Mixed contents',
    `${name} has one mixed content for "said that the road was “washed out”", the whole clause. Crossquote gives the clause and the quotation in it, since the command line's contract asks for both and people want to see both, and the scorer counts the second as found beyond the gold. That alone keeps the figure low: the gold itself, told in Crossquote's form, scores no more than the last row.`,
    table(
      ['loose', 'precision', 'recall', 'F1', 'speaker'],
      [
        ['as found', ...figures(analysis)],
        ['as found, without the quotations that stand in a clause found', ...figures(without)],
        ['the gold in Crossquote’s form', ...figures(perfect(gold, byId))],
      ],
    ),
    'Where the quotation is most of the clause, it stands for the whole. Taking less than 0.6 of the clause for most would raise the figure a little, but those who marked the user’s articles and the events gave the clause as well in most such cases.',
    'What was found:',
    table(['', 'times'], Object.entries(counts)),
  ];
}
