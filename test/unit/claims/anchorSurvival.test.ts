import assert from 'node:assert/strict';
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { createAnchorer } from '../../../server/src/core/anchoring/anchors';
import { describe as describePassage } from '../../../server/src/core/anchoring/describe';
import { overlap } from '../../../server/src/core/text/span';
import { articleEdits, passagesOf, placeAfter, randomFrom } from './articleEdits';
import { harbourReport } from './articleText';
import { claim } from './support';

type EditName = keyof typeof articleEdits;

interface Survival {
  /** Share of the passages still there that were found again, at an overlap of 0.8 or more. */
  readonly found: number;
  /** Share of the passages still there that were put elsewhere. */
  readonly misplaced: number;
  /** Share of the deleted passages that were put anywhere; those that stood in the article twice are left out. */
  readonly falsely: number;
}

function measure(articles: readonly string[], name: EditName, withOldText: boolean): Survival {
  const counts = { there: 0, found: 0, misplaced: 0, gone: 0, falsely: 0 };
  for (const seed of [1, 2]) {
    const random = randomFrom(seed);
    for (const text of articles) {
      const edited = articleEdits[name](text, random);
      const now = edited.map((piece) => piece.text).join('');
      const place = createAnchorer(now, () => []);
      for (const passage of passagesOf(text, random)) {
        const anchor = place(claim(describePassage(text, passage)), withOldText ? { oldText: text } : {});
        const span = anchor.state === 'ambiguous' ? null : anchor.span;
        const truth = placeAfter(edited, passage);
        if (truth === null) {
          const words = text.slice(passage.start, passage.end);
          if (words.length >= 12 && text.indexOf(words) !== text.lastIndexOf(words)) continue;
          counts.gone++;
          if (span) counts.falsely++;
          continue;
        }
        counts.there++;
        const shared = span ? overlap(span, truth) : 0;
        const covered = span ? Math.max(span.end, truth.end) - Math.min(span.start, truth.start) : 1;
        if (shared / covered >= 0.8) counts.found++;
        else if (span) counts.misplaced++;
      }
    }
  }
  return {
    found: counts.found / counts.there,
    misplaced: counts.misplaced / counts.there,
    falsely: counts.gone === 0 ? 0 : counts.falsely / counts.gone,
  };
}

function articlesIn(folder: string): string[] {
  return readdirSync(folder)
    .filter((name) => name.endsWith('.txt'))
    .map((name) => readFileSync(join(folder, name), 'utf8').replace(/^\uFEFF/, ''));
}

const root = join(__dirname, '../../..');
const percent = (share: number): string => `${(100 * share).toFixed(1)} %`;

/** The least share found and the greatest share falsely placed, by the quote alone and with the old text. */
const wanted: Readonly<Record<EditName, { readonly quote: number; readonly old: number; readonly falsely: number }>> = {
  'a paragraph on top': { quote: 0.97, old: 0.99, falsely: 0 },
  'marks in another style': { quote: 0.97, old: 0.99, falsely: 0 },
  'paragraphs shuffled': { quote: 0.95, old: 0.97, falsely: 0 },
  '5 % of words replaced': { quote: 0.96, old: 0.98, falsely: 0 },
  '20 % of words replaced': { quote: 0.78, old: 0.88, falsely: 0 },
  '20 % of sentences deleted': { quote: 0.98, old: 0.99, falsely: 0.08 },
};

for (const [what, folder] of [
  ['the samples', join(root, 'samples')],
  ['the articles beside the project', join(root, '../shared/seeds')],
] as const) {
  describe(`anchors survive edits of ${what}`, () => {
    for (const name of Object.keys(articleEdits) as EditName[]) {
      for (const withOldText of [false, true]) {
        it(`${name}, ${withOldText ? 'with the old text' : 'by the quote alone'}`, function () {
          if (!existsSync(folder)) this.skip();
          const articles = articlesIn(folder);
          const { found, misplaced, falsely } = measure(articles.length > 0 ? articles : [harbourReport], name, withOldText);
          const told = `found ${percent(found)}, misplaced ${percent(misplaced)}, deleted ones placed ${percent(falsely)}`;
          if (this.test) this.test.title += `: ${told}`;
          const { quote, old, falsely: most } = wanted[name];
          assert.ok(found >= (withOldText ? old : quote) && falsely <= (withOldText ? 0.01 : most) && misplaced <= 0.04, told);
        });
      }
    }
  });
}
