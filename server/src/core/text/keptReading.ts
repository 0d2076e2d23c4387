import type { ReadArticle, Sentence, Token } from './article';
import { countWhile } from './countWhile';
import type { Joins } from './joins';
import { findJoins } from './joins';
import type { Span } from './span';
import type { Stretch } from './stretch';
import { KeptStretches } from './stretch';

/**
 * A paragraph as read. Offsets count from its start, token indices from its first: it is the very object for as long as the
 * paragraph reads the same, wherever it stands, and what later stages keep hangs on it.
 */
export interface ParagraphReading {
  readonly stretch: Stretch;
  readonly tokens: readonly Token[];
  /** The outermost quoted stretches that touch the paragraph. */
  readonly quoted: readonly Span[];
  readonly sentences: readonly Sentence[];
}

/** An article's paragraphs as last read, for reading it again after an edit. Reading with it gives what reading anew would. */
export class KeptReading {
  readonly stretches = new KeptStretches();
  readonly #counts = new Map<string, number>();
  #damaged = false;
  #joins: Joins = new Map();
  #paragraphs: readonly ParagraphReading[] = [];

  /** The paragraphs as last read, in order. */
  get paragraphs(): readonly ParagraphReading[] {
    return this.#paragraphs;
  }

  /**
   * Goes on to the article's next version.
   * @param stretches its paragraphs.
   * @returns its joins, and a function that gives a paragraph as it was read before where it would be read alike, by its index;
   * what stands twice is kept twice.
   */
  turn(
    text: string,
    stretches: readonly Stretch[],
  ): { readonly joins: Joins; readonly known: (index: number) => ParagraphReading | undefined } {
    const old = this.#paragraphs;
    const shorter = Math.min(old.length, stretches.length);
    let first = 0;
    while (first < shorter && old[first]?.stretch === stretches[first]) first++;
    let behind = 0;
    while (behind < shorter - first && old[old.length - 1 - behind]?.stretch === stretches[stretches.length - 1 - behind]) behind++;
    const [gone, come] = [old.slice(first, old.length - behind), stretches.slice(first, stretches.length - behind)];
    const before = this.#joins;
    const counted = this.#countAnew(gone, come);
    const { joins, damaged } = counted || this.#damaged ? findJoins(text, this.#counts) : { joins: before, damaged: this.#damaged };
    const changed = joins === before ? [] : changedForms(before, joins);
    const byStretch = new Map<Stretch, ParagraphReading[]>();
    for (const paragraph of gone.toReversed()) {
      const list = byStretch.get(paragraph.stretch);
      if (list === undefined) byStretch.set(paragraph.stretch, [paragraph]);
      else list.push(paragraph);
    }
    this.#joins = joins;
    this.#damaged = damaged;
    const known = (index: number): ParagraphReading | undefined => {
      const stretch = stretches[index];
      if (stretch === undefined || (changed.length > 0 && changed.some((form) => stretch.text.includes(form)))) return undefined;
      if (index < first) return old[index];
      return index >= stretches.length - behind ? old[index - stretches.length + old.length] : byStretch.get(stretch)?.pop();
    };
    return { joins, known };
  }

  /** Keeps a reading in place of the last one. */
  keep(paragraphs: readonly ParagraphReading[]): void {
    this.#paragraphs = paragraphs;
  }

  /** Counts the words of paragraphs that went and came which tell of words run together. @returns whether any count is another one now. */
  #countAnew(gone: readonly ParagraphReading[], come: readonly Stretch[]): boolean {
    const difference = new Map<string, number>();
    const add = (counts: ReadonlyMap<string, number>, sign: 1 | -1): void => {
      for (const [form, count] of counts) difference.set(form, (difference.get(form) ?? 0) + sign * count);
    };
    for (const { stretch } of gone) add(stretch.telling, -1);
    for (const stretch of come) add(stretch.telling, 1);
    let changed = false;
    for (const [form, by] of difference) {
      if (by === 0) continue;
      changed = true;
      const count = (this.#counts.get(form) ?? 0) + by;
      if (count === 0) this.#counts.delete(form);
      else this.#counts.set(form, count);
    }
    return changed;
  }
}

/** Words that fall apart differently than before. */
function changedForms(before: Joins, after: Joins): string[] {
  const changed: string[] = [];
  for (const [form, cuts] of after) if (before.get(form)?.join() !== cuts.join()) changed.push(form);
  for (const form of before.keys()) if (!after.has(form)) changed.push(form);
  return changed;
}

/** The same tokens elsewhere in the article. */
export function movedTokens(tokens: readonly Token[], by: number): readonly Token[] {
  return tokens.map(({ start, end, text, lower, lemma, pos }) => ({
    start: start + by,
    end: end + by,
    text,
    lower,
    lemma,
    pos,
    quotation: null,
  }));
}

/**
 * An article's tokens from the start of a paragraph to a place, or a little farther, without the rest.
 * @param paragraph index of the paragraph. @param end UTF-16 code units into the article.
 */
export function tokensUpTo(
  read: ReadArticle,
  readings: readonly ParagraphReading[] | undefined,
  paragraph: number,
  end: number,
): readonly Token[] {
  const last = Math.max(
    paragraph + 1,
    countWhile(read.paragraphs, ({ start }) => start < end),
  );
  if (readings === undefined) return read.tokens.slice(read.paragraphs[paragraph]?.firstToken, read.paragraphs[last - 1]?.endToken);
  return readings.slice(paragraph, last).flatMap(({ tokens }, n) => movedTokens(tokens, read.paragraphs[paragraph + n]?.start ?? 0));
}

/** Moves tokens that nobody else has. */
export function moveTokens(tokens: readonly { -readonly [K in keyof Token]: Token[K] }[], by: number): readonly Token[] {
  for (const token of tokens) {
    token.start += by;
    token.end += by;
  }
  return tokens;
}

/** Whether two lists of spans are the same but for having moved. */
export function movedAlike(before: readonly Span[], after: readonly Span[], by: number): boolean {
  if (before.length !== after.length) return false;
  for (let n = 0; n < before.length; n++) {
    const [span, other] = [before[n] as Span, after[n] as Span];
    if (span.start + by !== other.start || span.end + by !== other.end) return false;
  }
  return true;
}
