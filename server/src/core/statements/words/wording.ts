import { bagOf, type Bag } from './bag';
import type { MatchInput } from '../statement';
import { byRarity, weightOfId } from './stemIds';
import { rowOf, type Row } from '../tables/pieces';
import { Recent } from '../tables/recent';
import { isCondition, isDenial, isFigure, maybeQuantity, stemOfWord, wordId } from './vocabulary';
import { UnpackedRing, type Unpacked, type Weighed } from './unpacked';
import { wordsOf, type Word } from './words';

// Powers of two keep sums of weights exact, so that the order of adding never shows.
const speakerFactor = 0.5;
/** Who and where a statement is about tells its topic; what is said of them tells the statement. */
const nameFactor = 0.5;

/** Capitals throughout, but for small words within. */
const properName = /^\p{Lu}[^\s]*(?:\s+(?:\p{Lu}[^\s]*|of|and|the|for|de|da|di|la|von|van|der|den|bin|al|el))*$/u;

const stemsOfNames = new Recent<string, ReadonlySet<string>>(500, (name) => new Set(wordsOf(name).map((word) => word.stem)));

/** Of the wordings compared in full. */
const wordsRead = new Recent<Wording, readonly Word[]>(200, ({ input }) => wordsOf(input.text));

/** Of the wordings of the articles that are compared at the moment. */
const ring = new UnpackedRing(2000);

/** Lets go of what comparing needs of words: it is made again when it is needed. */
export function forgetUnpacked(): void {
  ring.clear();
}

// A packed word is one number: its form's, its clause's, and two flags.
const isName = 1;
const isOwn = 2;
const clauseShift = 2;
const formShift = 11;
/** Clauses behind so many count as one. */
const lastClause = (1 << (formShift - clauseShift)) - 1;

/** One attribution's content as matching sees it: little to keep, for there may be a hundred thousand. */
export class Wording {
  readonly input: MatchInput;
  /** The speaker's id where a name tells who it is; null for "officials" and "the fire service", who may be anybody. */
  readonly speaker: string | null;
  /** Which of its article's wordings it is, in text order (`MatchedArticle`). */
  place = -1;
  /** Null until somebody asks for its words. */
  private packed: Row | null = null;
  private inUse: Unpacked | null = null;

  constructor(input: MatchInput) {
    this.input = input;
    this.speaker = input.speakerName !== null && properName.test(input.speakerName) ? input.speaker : null;
  }

  /** Each word's form, by number. */
  get wordIds(): readonly number[] {
    return this.unpacked().wordIds;
  }

  /** Each word's stem, by number. */
  get stems(): readonly number[] {
    return this.unpacked().stems;
  }

  /** Weight of each word, after what is known of names and of the speaker. */
  get weights(): readonly number[] {
    return this.unpacked().weights;
  }

  get bag(): Bag {
    return this.unpacked().bag;
  }

  /** Forms of its numbers in digits. */
  get figures(): readonly number[] {
    return this.unpacked().figures;
  }

  /** Whether it denies anything, openly or by the meaning of a word. */
  get denied(): boolean {
    return this.denials > 0;
  }

  /** How many of its words deny. */
  get denials(): number {
    return this.unpacked().denials;
  }

  /** Whether it has a word that makes a condition. */
  get conditional(): boolean {
    return this.unpacked().conditional;
  }

  /** Whether there may be a number or date in it. */
  get quantified(): boolean {
    return this.unpacked().quantified;
  }

  /** What its stems weigh between the articles that asked last. */
  get here(): Weighed {
    return this.unpacked().here;
  }

  /** Lets go of what can be unpacked again. */
  forget(): void {
    this.inUse = null;
  }

  get words(): readonly Word[] {
    return wordsRead.get(this);
  }

  /** Numbers of the distinct stems that weigh something, heaviest by the background alone first. */
  rarest(): number[] {
    // Nothing is unpacked for it: all of a folder's are asked for this in a row.
    const { numbers, from, length } = (this.packed ??= this.pack());
    const found: number[] = [];
    const known = new Set<number>();
    for (let at = from; at < from + length; at++) {
      const stem = stemOfWord((numbers[at] ?? 0) >>> formShift);
      if (weightOfId(stem) === 0 || known.has(stem)) continue;
      known.add(stem);
      found.push(stem);
    }
    return found.sort(byRarity);
  }

  private pack(): Row {
    const own = stemsOfNames.get(this.input.speakerName ?? '');
    return rowOf(
      wordsOf(this.input.text).map(
        ({ norm, stem, name, clause }) =>
          (wordId(norm, stem) << formShift) |
          (Math.min(clause, lastClause) << clauseShift) |
          (name ? isName : 0) |
          (own.has(stem) ? isOwn : 0),
      ),
    );
  }

  private unpacked(): Unpacked {
    if (this.inUse === null) {
      this.inUse = this.unpack();
      ring.hold(this);
    }
    return this.inUse;
  }

  private unpack(): Unpacked {
    const wordIds: number[] = [];
    const stems: number[] = [];
    const weights: number[] = [];
    const clauses: number[] = [];
    const figures: number[] = [];
    let [denials, conditional, quantified] = [0, false, false];
    const { numbers, from, length } = (this.packed ??= this.pack());
    for (let at = from; at < from + length; at++) {
      const how = numbers[at] ?? 0;
      const id = how >>> formShift;
      const stem = stemOfWord(id);
      wordIds.push(id);
      stems.push(stem);
      weights.push(weightOfId(stem) * ((how & isName) === 0 ? 1 : nameFactor) * ((how & isOwn) === 0 ? 1 : speakerFactor));
      clauses.push((how >> clauseShift) & lastClause);
      if (isFigure(id)) figures.push(id);
      if (isDenial(id)) denials++;
      conditional ||= isCondition(id);
      quantified ||= maybeQuantity(id);
    }
    const here: Weighed = { by: null, weights: [], total: 0, share: 0 };
    return { wordIds, stems, weights, bag: bagOf(stems, weights, clauses), figures, denials, conditional, quantified, here };
  }
}
