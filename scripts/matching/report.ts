// Prints, as JSON, how matching fares on hand-made gold: for docs/quality.md.
//   npx tsx scripts/matching/report.ts SEEDS.json EVENTS.json EVENT-PAIRS.jsonl
import { readFileSync } from 'node:fs';
import { ArticleWords } from '../../server/src/core/statements/words/articleWords';
import { pairFeatures } from '../../server/src/core/statements/features/pairFeatures';
import { defaultThresholds } from '../../server/src/core/statements/scoring/matchArticles';
import { ownOdds } from '../../server/src/core/statements/scoring/scorer';
import weights from '../../server/src/core/statements/data/matchWeights.json';
import { Wording } from '../../server/src/core/statements/words/wording';
import { completed } from './completed';
import { conflictsIn } from './conflicts';
import { crossValidate } from './crossValidate';
import { differencesIn } from './differences';
import { indexGold } from './gold';
import { learnedFrom } from './learnedFrom';
import { scoreLinks, type Figures, type GoldPair } from './linkScore';
import { scoresOf } from './models';

const [seeds = '', events = '', pairsFile = ''] = process.argv.slice(2);
const judged = learnedFrom(seeds, events);
const { possible } = defaultThresholds;
const forms = ['direct–direct', 'direct–indirect', 'indirect–indirect'] as const;
const byForm = (gold: readonly GoldPair[], scores: ReadonlyMap<string, number>): Record<string, Figures> => ({
  all: scoreLinks(gold, scores, possible),
  ...Object.fromEntries(
    forms.map((form) => [
      form,
      scoreLinks(
        gold.filter((pair) => pair.form === form),
        scores,
        possible,
      ),
    ]),
  ),
});
const left = crossValidate(judged).map(({ gold, scores }, at) => ({
  gold,
  scores: completed(judged[at]?.articles ?? [], scores, possible),
}));
const shipped = judged.map(({ gold, articles }) =>
  byForm(gold, completed(articles, new Map(articles.flatMap((pair) => [...scoresOf(pair, weights)])), possible)),
);

/** What is lost where features are left out, learned and scored without the event. */
const parts: Record<string, readonly string[]> = {
  'words and their meaning': ['held', 'both', 'mass', 'unshared'],
  'best clause': ['clause'],
  'words within a few words': ['window'],
  'character sequences': ['gramsWhole', 'gramsBoth', 'quotedApart'],
  'runs of words': ['run', 'stretch'],
  'figures and denial': ['figures', 'denial'],
  'who speaks': ['unknownSpeaker', 'voice', 'otherSpeaker'],
  'what overlaps': ['around', 'group'],
  rivals: ['rival', 'lead'],
  'neighbours in the text': ['beside'],
  'what an article says twice': ['echo'],
  'how much a speaker says': ['many'],
  'how much the articles share': ['kin', 'kinCount'],
  'how literally they quote': ['literal'],
};
const ablation = Object.fromEntries(
  Object.entries(parts).map(([name, without]) => [
    name,
    crossValidate(judged, without).map(
      ({ gold, scores }, at) => scoreLinks(gold, completed(judged[at]?.articles ?? [], scores, possible), possible).f1,
    ),
  ]),
);

/** Why gold pairs are missed and others are linked. */
function classes({ gold, articles }: (typeof judged)[number]): Record<string, number> {
  const scores = completed(articles, new Map(articles.flatMap((pair) => [...scoresOf(pair, weights)])), possible);
  const compared = new Map(articles.flatMap(({ pairs }) => pairs.map((pair) => [pair.key, pair] as const)));
  const counts: Record<string, number> = {};
  for (const { same, keys, form } of gold) {
    const best = keys.reduce((most, key) => ((scores.get(key) ?? -1) > (scores.get(most) ?? -1) ? key : most), keys[0] ?? '');
    const linked = (scores.get(best) ?? 0) >= possible;
    if (linked === same) continue;
    const features = compared.get(best)?.features;
    const other = features !== undefined && features.otherSpeaker > 0;
    const name = !same
      ? `linked wrongly: ${other ? 'speakers that differ' : features?.unknownSpeaker === 1 ? 'unknown speaker' : 'one speaker, another statement'} (${form})`
      : keys.length === 0
        ? 'missed: one of the two was not found in its article'
        : features === undefined
          ? 'missed: no candidate'
          : `missed: ${other ? 'given to another speaker' : features.held < 0.34 ? 'few words in common' : 'too little in common'} (${form})`;
    counts[name] = (counts[name] ?? 0) + 1;
  }
  return counts;
}

/** Area under the curve of true and false positives: how often a same pair scores above another. */
function pairAuc(file: string): number {
  const rows = readFileSync(file, 'utf8')
    .split('\n')
    .filter(Boolean)
    .map((line) => JSON.parse(line) as { readonly a: string; readonly b: string; readonly label: number });
  const wording = (text: string, side: string): Wording =>
    new Wording({
      id: side,
      uri: side,
      type: 'indirect',
      text,
      speaker: null,
      speakerName: null,
      voices: [],
      date: null,
      group: null,
      span: { start: 0, end: text.length },
    });
  const scored = rows.map(({ a, b, label }) => ({
    label,
    odds: ownOdds(pairFeatures(wording(a, 'a'), wording(b, 'b'), new ArticleWords([]))),
  }));
  const [yes, no] = [1, 0].map((label) => scored.filter((row) => row.label === label).map(({ odds }) => odds)) as [number[], number[]];
  return (
    yes.reduce((sum, one) => sum + no.filter((other) => one > other).length + no.filter((other) => one === other).length / 2, 0) /
    (yes.length * no.length)
  );
}

/** Links between articles of different events, all in one folder. */
function acrossEvents(): { readonly links: number; readonly within: number } {
  const index = indexGold(seeds, events);
  index.settle();
  const event = (id: string): string => /^(e\d+)-/u.exec(id)?.[1] ?? 'seeds';
  const across = index.matches().filter(({ a, b }) => event(a) !== event(b)).length;
  return { links: across, within: index.matches().length - across };
}

process.stdout.write(
  `${JSON.stringify({
    possible,
    shipped,
    left: left.map(({ gold, scores }) => byForm(gold, scores)),
    ablation,
    classes: judged.map(classes),
    auc: pairAuc(pairsFile),
    across: acrossEvents(),
    conflicts: [seeds, events].map((file) => conflictsIn(file).map(({ kind, judged: truth }) => ({ kind, judged: truth }))),
    differences: [seeds, events].map((file) => differencesIn(file).map(({ judged: truth }) => ({ judged: truth }))),
  })}\n`,
);
