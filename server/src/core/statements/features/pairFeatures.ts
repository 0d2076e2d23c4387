import type { ArticleWords } from '../articleWords';
import type { Wording } from '../wording';
import { alignment, bestClause } from './alignment';
import { sharedGrams } from './grams';
import { heaviestRun } from './run';

/** What two wordings tell of whether they report the same statement; every figure grows with likeness but for the last two. */
export interface PairFeatures {
  readonly whole: number;
  readonly both: number;
  readonly mass: number;
  readonly clause: number;
  readonly gramsWhole: number;
  readonly gramsBoth: number;
  readonly run: number;
  /** 1 where one of the speakers is unknown. */
  readonly unknownSpeaker: number;
  /** 1 where the speakers are known to differ. */
  readonly otherSpeaker: number;
}

const mostMass = 30;
const mostRun = 30;

/** Compares two attributions of different articles by their wordings and speakers. */
export function pairFeatures(a: Wording, b: Wording, here: ArticleWords): PairFeatures {
  const words = alignment(a, b, here);
  const grams = sharedGrams(a.grams, b.grams);
  const [one, other] = [a.input.speaker, b.input.speaker];
  return {
    whole: words.whole,
    both: words.both,
    mass: Math.sqrt(Math.min(mostMass, words.mass) / mostMass),
    clause: bestClause(a, b, here),
    gramsWhole: grams.whole,
    gramsBoth: grams.both,
    run: Math.sqrt(Math.min(mostRun, heaviestRun(a, b)) / mostRun),
    unknownSpeaker: one === null || other === null ? 1 : 0,
    otherSpeaker: one !== null && other !== null && one !== other ? 1 : 0,
  };
}
