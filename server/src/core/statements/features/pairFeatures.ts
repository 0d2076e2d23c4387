import type { ArticleWords } from '../articleWords';
import type { Wording } from '../wording';
import { align, share } from './alignment';
import { sharedGrams } from './grams';
import { heaviestRun } from './run';

/** What two wordings tell of whether they report the same statement; every figure grows with likeness but for the last two. */
export interface PairFeatures {
  readonly whole: number;
  /** The same, less where the part that the other holds is slight: any long quotation holds "a fact". */
  readonly held: number;
  readonly both: number;
  readonly mass: number;
  readonly clause: number;
  readonly gramsWhole: number;
  readonly gramsBoth: number;
  readonly run: number;
  /** 1 where one or both are indirect reports: these word freely what a quotation keeps. */
  readonly reported: number;
  /** Of two quotations, the share of the lighter one that the other does not have in its very words. */
  readonly quotedApart: number;
  /** 1 where one of the speakers is unknown. */
  readonly unknownSpeaker: number;
  /** Where the speakers are known to differ: 1, less the more the two agree to the word. */
  readonly otherSpeaker: number;
}

const mostMass = 30;
const mostRun = 30;
const enoughHeld = 8;
const enoughVerbatim = 12;

/** Compares two attributions of different articles by their wordings and speakers. */
export function pairFeatures(a: Wording, b: Wording, here: ArticleWords): PairFeatures {
  const { left, right, clause } = align(a, b, here);
  const whole = Math.max(share(left), share(right));
  const mass = Math.min(left.matched, right.matched);
  const grams = sharedGrams(a, b);
  const telling = Math.min(tellingShare(a, here), tellingShare(b, here));
  const run = heaviestRun(a, b, here);
  const verbatim = grams.whole * Math.min(1, run / enoughVerbatim);
  const [one, other] = [a.speaker, b.speaker];
  const quoted = a.input.type !== 'indirect' && b.input.type !== 'indirect';
  return {
    whole,
    held: whole * Math.min(1, mass / enoughHeld),
    both: Math.min(share(left), share(right)),
    mass: Math.sqrt(Math.min(mostMass, mass) / mostMass),
    clause,
    gramsWhole: grams.whole * telling,
    gramsBoth: grams.both * telling,
    run: Math.sqrt(Math.min(mostRun, run) / mostRun),
    reported: quoted ? 0 : 1,
    quotedApart: quoted ? 1 - grams.whole : 0,
    unknownSpeaker: one === null || other === null ? 1 : 0,
    otherSpeaker: one !== null && other !== null && one !== other ? 1 - verbatim : 0,
  };
}

/** The share of a wording's weight that the two articles do not take away from it. */
function tellingShare(wording: Wording, here: ArticleWords): number {
  const all = sum(wording.bag.weights);
  return all === 0 ? 0 : sum(here.weightsOf(wording)) / all;
}

function sum(weights: readonly number[]): number {
  let total = 0;
  for (let at = 0; at < weights.length; at++) total += weights[at] ?? 0;
  return total;
}
