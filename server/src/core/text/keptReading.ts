import type { Sentence, Token } from './article';
import type { Joins } from './joins';
import type { Span } from './span';

/** A paragraph as last read, at the place where it stood. */
export interface ParagraphReading {
  readonly text: string;
  readonly start: number;
  /** Stays the same object for as long as the paragraph reads the same, wherever it stands: what later stages keep hangs on it. */
  readonly wording: object;
  readonly tokens: readonly Token[];
  /** The outermost quoted stretches that touch the paragraph. */
  readonly quoted: readonly Span[];
  /** Token indices count from the paragraph's first. */
  readonly sentences: readonly Sentence[];
}

/** An article's paragraphs as last read, for reading it again after an edit. Reading with it gives what reading anew would. */
export class KeptReading {
  #joins: Joins = new Map();
  #paragraphs: readonly ParagraphReading[] = [];

  /** The paragraphs as last read, in order. */
  get paragraphs(): readonly ParagraphReading[] {
    return this.#paragraphs;
  }

  /**
   * Makes a function that finds a paragraph that would be read alike, by its text, now that the article has these joins.
   * It gives each paragraph once: what stands twice is kept twice.
   */
  under(joins: Joins): (text: string) => ParagraphReading | undefined {
    const changed = changedForms(this.#joins, joins);
    const byText = new Map<string, ParagraphReading[]>();
    for (const paragraph of this.#paragraphs.toReversed()) {
      const list = byText.get(paragraph.text);
      if (list === undefined) byText.set(paragraph.text, [paragraph]);
      else list.push(paragraph);
    }
    return (text) => (changed.some((form) => text.includes(form)) ? undefined : byText.get(text)?.pop());
  }

  /** Keeps a reading in place of the last one. */
  keep(joins: Joins, paragraphs: readonly ParagraphReading[]): void {
    this.#joins = joins;
    this.#paragraphs = paragraphs;
  }
}

/** Words that fall apart differently than before. */
function changedForms(before: Joins, after: Joins): string[] {
  const changed: string[] = [];
  for (const [form, cuts] of after) if (before.get(form)?.join() !== cuts.join()) changed.push(form);
  for (const form of before.keys()) if (!after.has(form)) changed.push(form);
  return changed;
}

/** Tokens moved along the article. */
export function movedTokens(tokens: readonly Token[], by: number): readonly Token[] {
  if (by === 0) return tokens;
  return tokens.map(({ start, end, text, lower, lemma, pos }) => ({ start: start + by, end: end + by, text, lower, lemma, pos }));
}

/** Whether two lists of spans are the same but for having moved. */
export function movedAlike(before: readonly Span[], after: readonly Span[], by: number): boolean {
  return before.length === after.length && before.every((span, i) => {
    const other = after[i];
    return other !== undefined && span.start + by === other.start && span.end + by === other.end;
  });
}
