import type { ArticleWords } from '../words/articleWords';
import { speakFor } from '../words/voices';
import type { Wording } from '../words/wording';
import { align, bestClause, share, type Alignment } from './alignment';
import { sharedGrams } from './grams';
import { linkStems, type StemLinks } from './links';
import { sharedRuns } from './run';
import { withinWindow } from './window';

/** What two wordings tell of whether they report the same statement. */
export interface PairFeatures {
  /** The larger share of the one that the other has, less where that part is slight: any long quotation holds "a fact". */
  readonly held: number;
  readonly both: number;
  readonly mass: number;
  /** Weight that neither side finds in the other. */
  readonly unshared: number;
  readonly clause: number;
  /** The share of the shorter one that a stretch of the longer one has. */
  readonly window: number;
  readonly gramsWhole: number;
  readonly gramsBoth: number;
  readonly run: number;
  /** Words of the longest common run, of the words of the shorter wording. */
  readonly stretch: number;
  /** 1 where both have the same number in digits. */
  readonly figures: number;
  /** 1 where one of them denies and the other does not. */
  readonly denial: number;
  /** How many of the two are fragments in a narrator's sentence. */
  readonly fragments: number;
  /** 1 where one or both are indirect reports: these word freely what a quotation keeps. */
  readonly reported: number;
  /** Of two quotations, the share of the lighter one that the other does not have in its very words. */
  readonly quotedApart: number;
  /** 1 where one of the speakers is unknown. */
  readonly unknownSpeaker: number;
  /** 1 where the one speaks for the other. */
  readonly voice: number;
  /** Where the speakers are known to differ: 1, less the more the two agree in words too unusual for chance. */
  readonly otherSpeaker: number;
}

const most = { mass: 30, run: 30, unshared: 60 };
const enoughHeld = 8;
/** Up to the first of these weights a common run may be chance, from the second on it is not. */
const unusual = { from: 5, to: 9 };
const leastWords = 4;

/** Compares two attributions of different articles by their wordings and speakers; `here` says what words tell between their articles. */
export function pairFeatures(a: Wording, b: Wording, here: ArticleWords): PairFeatures {
  const links = linkStems(a, b);
  return featuresOf(a, b, here, links, align(a, b, here, links), a);
}

/**
 * The same, but null where neither has anything to speak of that the other has: no such pair can match, and of two articles on one
 * event these are most.
 * @param links of the two wordings' stems.
 * @param row the one of the two that is held against several others in a row: nothing but speed hangs on it.
 */
export function promisingFeatures(
  a: Wording,
  b: Wording,
  here: ArticleWords,
  links: StemLinks = linkStems(a, b),
  row: Wording = a,
): PairFeatures | null {
  if (links.count === 0) return null;
  const aligned = align(a, b, here, links);
  return heldOf(aligned) < leastHeld ? null : featuresOf(a, b, here, links, aligned, row);
}

/** Of the judged events' pairs more than half lie below; the likeliest of these scores 0.04. */
const leastHeld = 0.05;

function heldOf({ left, right }: Alignment): number {
  return Math.max(share(left), share(right)) * Math.min(1, Math.min(left.matched, right.matched) / enoughHeld);
}

function featuresOf(a: Wording, b: Wording, here: ArticleWords, links: StemLinks, aligned: Alignment, row: Wording): PairFeatures {
  const { left, right } = aligned;
  const other = row === a ? b : a;
  const grams = sharedGrams(row, other);
  const telling = Math.min(here.tellingShare(a), here.tellingShare(b));
  const run = sharedRuns(row, other, here);
  const verbatim = grams.whole * Math.max(0, Math.min(1, (run.heaviest - unusual.from) / (unusual.to - unusual.from)));
  const [one, two] = [a.speaker, b.speaker];
  const voice = speakFor(a.input, b.input);
  const quoted = a.input.type !== 'indirect' && b.input.type !== 'indirect';
  return {
    held: heldOf(aligned),
    both: Math.min(share(left), share(right)),
    mass: root(Math.min(left.matched, right.matched), most.mass),
    unshared: root(Math.min(left.total - left.matched, right.total - right.matched), most.unshared),
    clause: bestClause(a, b, here, links),
    window: withinWindow(a, b, here, links),
    gramsWhole: grams.whole * telling,
    gramsBoth: grams.both * telling,
    run: root(run.heaviest, most.run),
    stretch: Math.min(1, run.longest / Math.max(leastWords, Math.min(a.wordIds.length, b.wordIds.length))),
    figures: a.figures.length > 0 && a.figures.some((figure) => b.figures.includes(figure)) ? 1 : 0,
    denial: a.denied === b.denied ? 0 : 1,
    fragments: Number(a.input.type === 'mixed') + Number(b.input.type === 'mixed'),
    reported: quoted ? 0 : 1,
    quotedApart: quoted ? 1 - grams.whole : 0,
    unknownSpeaker: one === null || two === null ? 1 : 0,
    voice: voice ? 1 : 0,
    otherSpeaker: !voice && one !== null && two !== null && one !== two ? 1 - verbatim : 0,
  };
}

/** From 0 to 1, growing ever more slowly. */
function root(value: number, top: number): number {
  return Math.sqrt(Math.min(top, value) / top);
}
