// Whether the confidence of attributions can be believed: of those that say 0.9, how many are right.
import { table } from './tables.mjs';

const bins = [
  [0.95, 1.01],
  [0.9, 0.95],
  [0.8, 0.9],
  [0.7, 0.8],
  [0.5, 0.7],
  [0, 0.5],
];
const overlap = (a, b) => Math.max(0, Math.min(a.end, b.end) - Math.max(a.start, b.start));
const share = (a, b) => overlap(a, b) / Math.max(1, Math.max(a.end, b.end) - Math.min(a.start, b.start));
const accepted = (quote, one, many) => (quote[many]?.length > 0 ? quote[many] : quote[one] ? [quote[one]] : []);

/**
 * Each attribution that the gold judges, with whether its content, the words that name its speaker and, where the gold
 * has it, the speaker's name are right. What the gold leaves open is left out.
 * @returns {{ confidence: number, right: boolean }[]}
 */
export function judged(gold, analysis, sameName) {
  const byId = new Map(analysis.articles.map(({ path, quotes }) => [path.replace(/^.*\//, '').replace(/\.txt$/, ''), quotes]));
  return gold.articles.flatMap((article) => {
    const open = [...(article.ignore ?? []), ...(article.nested ?? []), ...article.quotes.filter(({ optional }) => optional)];
    return (byId.get(String(article.id).replace(/[^A-Za-z0-9._-]/g, '_')) ?? []).flatMap((found) => {
      const near = nearest(gold.view === 'content', article, found);
      if (
        near === undefined &&
        (open.some((span) => overlap(span, found) > 0) ||
          (found.type === 'indirect' && article.quotes.some((quote) => overlap(quote, found) > 0)))
      )
        return [];
      if (near?.optional || (gold.view === 'content' && found.type === 'scare')) return [];
      return [{ confidence: found.confidence, right: near !== undefined && isRight(near, found, sameName) }];
    });
  });
}

function nearest(isContent, article, found) {
  // A mixed content of PolNeAR is the whole clause: a quotation within it is part of what was said.
  const fit = (quote) =>
    isContent && found.type !== 'indirect' ? overlap(quote, found) / Math.max(1, found.end - found.start) : share(quote, found);
  const least = isContent ? 0.3 : found.type === 'indirect' ? 0.5 : 0.8;
  const [best] = article.quotes
    .map((quote) => ({ quote, fit: fit(quote) }))
    .sort((a, b) => b.fit - a.fit || a.quote.end - a.quote.start - (b.quote.end - b.quote.start));
  return best !== undefined && best.fit >= least ? best.quote : undefined;
}

function isRight(quote, found, sameName) {
  if (quote.type === 'scare' || found.type === 'scare')
    return quote.type === found.type || (found.type === 'scare') === (accepted(quote, 'speaker', 'speaker_accepted').length === 0);
  const mentions = accepted(quote, 'speaker', 'speaker_accepted');
  const names = accepted(quote, 'canonical', 'canonical_accepted');
  const mentionRight =
    mentions.length === 0 ? found.speaker === null : found.speaker !== null && mentions.some((span) => overlap(span, found.speaker) > 0);
  return mentionRight && (names.length === 0 || names.some((name) => sameName(name, found.canonical)));
}

/** @param rows one for each gold: name, gold and analysis */
export function calibrationSection(rows, sameName) {
  const lines = rows.map(({ name, gold, analysis }) => {
    const all = judged(gold, analysis, sameName);
    const cell = (from, to) => {
      const inside = all.filter(({ confidence }) => confidence >= from && confidence < to);
      const right = inside.filter((one) => one.right).length;
      return inside.length === 0 ? 'none' : `${right} of ${inside.length}, ${((100 * right) / inside.length).toFixed(0)} %`;
    };
    return [name, cell(0.9, 1.01), ...bins.map(([from, to]) => cell(from, to))];
  });
  return [
    '## Whether the confidence can be believed',
    'Of the attributions (scare quotes included) that claim so much, how many are right: content, the words that name the speaker, and the speaker’s name where the gold has it. ' +
      'PolNeAR marks no names and leaves out what is no attribution by its own rules, so more counts as wrong there.',
    table(
      [
        'gold',
        'at 0.9 or more',
        ...bins.map(([from, to]) => (from === 0 ? `below ${to}` : to > 1 ? `${from} or more` : `${from} to ${to}`)),
      ],
      lines,
    ),
  ];
}
